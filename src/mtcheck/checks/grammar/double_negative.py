"""Two negations of one thing: did not inform neither, nobody didn’t come, is not listed nowhere, without no."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, bad, check, good
from mtcheck.text.frames import frames, in_either_case
from mtcheck.text.grammar.verb_groups import Kind, Parted, verb_groups
from mtcheck.text.quotations.quoted import is_quoted

_LEFT = 40
_AUXILIARY = "(?:did|do|does|is|are|was|were|has|have|had|will|would|could|can)"
_NOT = r"(?: not|n['’]t)"
_VERB = Pattern(r"\b(?P<verb>\p{Ll}+) (?:to |in |on |with |for )?$", linear=True)
_NEVER_VERB = Pattern(r"\b(?:[Nn]ever|[Nn]obody|[Nn]o one) $", linear=True)
_NEVER = frozenset("do doing be being for but if or and from without there out only just because nothing".split())
"""What makes a lawful whole of two negations, or begins something new: he could not do nothing."""

_ANSWERING = frozenset("say take mean vote answer have".split())
_WORDS = frozenset("neither nowhere nobody nothing none".split())
_negated = frames(in_either_case(*_WORDS), Pattern(r"(?= )|(?=[.,;!”])", linear=True))
_no = frames(("no",), Pattern(r" (?!matter|longer|more|less|doubt|one\b|sooner|way)\p{Ll}+", linear=True))
_without = frames(in_either_case("without"), Pattern(r" (?:no(?= \p{Ll})|nobody|nothing|never)\b", linear=True))
_NOBODY = Pattern(rf"\b(?:[Nn]obody|[Nn]o one|[Nn]othing|[Nn]one of them)(?: {_AUXILIARY})? \p{{Ll}}+ $")
_never = frames(("never",), Pattern(r" \p{Ll}+", linear=True))
_CONTRACTED = Pattern(rf"\b{_AUXILIARY}n['’]t $", linear=True)
_none = frames(
    in_either_case("none"),
    Pattern(rf" of (?:them|us|(?:the|his|her|their) \p{{Ll}}+) {_AUXILIARY}{_NOT} \p{{Ll}}+", linear=True),
)
_nobody = frames(
    in_either_case("nobody", "nothing", "never", "one"),
    Pattern(rf" (?:{_AUXILIARY}{_NOT}|won['’]t|can['’]t|cannot|never) \p{{Ll}}+", linear=True),
)


def candidates(document: Document) -> Iterator[tuple[int, int]]:
    """Where neither, nobody or no stands after a negated verb or without, and where not stands after nobody."""
    text = document.text
    negated = {group.end: group for group in verb_groups(document) if group.parted is Parted.BY_NOT}
    for find, never in ((_negated, _NEVER), (_no, _NEVER | _ANSWERING)):
        for start, after in find(document):
            verb = _VERB.search(text, max(0, start - _LEFT), start)
            if not verb or verb["verb"] in never:
                continue
            if group := negated.get(verb.end("verb")):
                if not (find is _no and group.kind is Kind.BE):  # if it is not there no help comes
                    yield group.start, after.end()
            elif found := _NEVER_VERB.search(text, max(0, start - _LEFT), verb.start()):
                yield found.start(), after.end()
    for start, after in _without(document):
        yield start, after.end()
    for start, _ in _never(document):
        before = max(0, start - _LEFT)
        if found := _CONTRACTED.search(text, before, start) or _NOBODY.search(text, before, start):
            yield found.start(), start + len("never")
    for start, after in _none(document):
        yield start, after.end()
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
        bad("When it is lost, ⟦nobody will see never⟧ it again."),
        bad("The guests ⟦hadn’t never⟧ seen snow, and ⟦none of them did not like⟧ it."),
        bad("She ⟦never received none⟧ answer."),
        bad("The firm ⟦did not inform neither⟧ the town nor the guests."),
        bad("The street ⟦is not listed nowhere⟧, and ⟦nobody did not come⟧."),
        bad("He ⟦never didn’t answer⟧, but this time ⟦no one hasn’t seen⟧ him, and he left ⟦without no⟧ coat."),
        bad("The guests ⟦hadn’t never⟧ seen snow, and ⟦none of them did not like⟧ it."),
        bad("The firm ⟦did not find no buyer⟧ for the mill."),
        bad("She ⟦never saw nobody⟧ there, and ⟦nobody said nothing⟧."),
        good("He could not do nothing, and neither did she. It was not there, nobody came, and no one was told."),
        good("He did not take no for an answer, it is not true no matter who says it, and nobody ever came."),
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
