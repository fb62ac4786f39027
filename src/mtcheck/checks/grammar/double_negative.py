"""Two negations of one thing: did not inform neither, nobody did not come, is not listed nowhere."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, bad, check, good
from mtcheck.text.frames import frames, in_either_case
from mtcheck.text.quoted import is_quoted

_LEFT = 40
_NEGATED = Pattern(
    r"\b(?P<not>(?:[Dd]id|[Dd]o|[Dd]oes|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Hh]as|[Hh]ave|[Hh]ad|[Ww]ill|[Ww]ould)"
    r"(?: not|n['’]t)|[Nn]ever|[Nn]obody|[Nn]o one) (?P<verb>\p{Ll}+) (?:to |in |on |with |for )?$",
    linear=True,
)
_NEVER = frozenset("do doing be being for but if or and from without there out only just because nothing".split())
"""What makes a lawful whole of two negations, or begins something new: he could not do nothing."""

_WORDS = frozenset("neither nowhere nobody nothing".split())
_negated = frames(in_either_case(*_WORDS), Pattern(r"(?= )|(?=[.,;!”])", linear=True))
_nobody = frames(
    in_either_case("nobody", "one"), Pattern(r" (?:did|does|has|have|was|is|will|would) not \p{Ll}+", linear=True)
)


def candidates(document: Document) -> Iterator[tuple[int, int]]:
    """Where neither, nowhere, nobody or nothing stands after a negated verb, and where not stands after nobody."""
    text = document.text
    for start, after in _negated(document):
        found = _NEGATED.search(text, max(0, start - _LEFT), start)
        if found and found["verb"] not in _NEVER:
            yield found.start(), after.end()
    for start, after in _nobody(document):
        if text[start : start + 3].lower() != "one":
            yield start, after.end()
        elif text[max(0, start - 3) : start].lower() == "no ":
            yield start - 3, after.end()


@check(
    "double-negative",
    family="grammar",
    category=Category.GRAMMAR,
    message="One negation too many.",
    on=candidates,
    examples=[
        bad("The firm ⟦did not inform neither⟧ the town nor the guests."),
        bad("The street ⟦is not listed nowhere⟧, and ⟦nobody did not come⟧."),
        bad("She ⟦never saw nobody⟧ there, and ⟦nobody said nothing⟧."),
        good("He could not do nothing, and neither did she. It was not there, nobody came, and no one was told."),
        good("“We did not see nothing,” he said."),
    ],
    confidence=0.9,
)
def double_negative(place: tuple[int, int], document: Document) -> Iterator[Finding]:
    """Two negations of one thing.

    Spanish, Russian and many other languages negate twice (no vio a nadie), English once. Silent in
    quotations, whose speakers may do so, too.
    """
    if not is_quoted(document, place[0]):
        yield Finding(*place)
