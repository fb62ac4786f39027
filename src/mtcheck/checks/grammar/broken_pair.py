"""Two words that belong together and do not: neither the mayor or, either the mayor nor, between 5 to 10."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, unsafe
from mtcheck.text.frames import frames, in_either_case

_neither = frames(
    in_either_case("neither"),
    Pattern(
        r" (?!of\b|is\b|was\b|has\b|did\b)(?:(?:the|a|an|his|her|its|their) )?[\p{L}’'-]+"
        r"(?: of (?:the )?[\p{L}’'-]+)? (?P<wrong>or)\b(?![^.;?!\n]{0,80}\bnor\b)",
        linear=True,
    ),
)
_either = frames(
    in_either_case("either"),
    Pattern(
        r" [^.,;:?!\n“”\"]{2,50},? (?P<wrong>nor)\b"
        r"(?! (?:do|does|did|is|are|was|were|has|have|had|can|could|will|would)\b)",
        linear=True,
    ),
)
_between = frames(
    in_either_case("between"),
    Pattern(r" \p{Sc}?\d[\d.,]*(?: \p{Ll}+)? (?P<wrong>to|or|until|till) \p{Sc}?\d", linear=True),
)
_whether = frames(
    ("if",), Pattern(r" (?P<after>or not) (?:the|a|an|to|it|he|she|they|we|there|his|her|its|their)\b", linear=True)
)


_both = frames(("both",), Pattern(r" \p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+,? and \p{Lu}\p{Ll}+\b", linear=True))


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """Neither before or, either before nor, between two numbers that no and joins, and if or not."""
    for start, _ in _both(document):
        yield start, start + len("both"), Edit(start, start + len("both "), "")
    for start, after in _whether(document):
        yield start, after.end("after"), Edit(start, start + len("if"), "whether")
    for find, right in ((_neither, "nor"), (_either, "or"), (_between, "and")):
        for start, after in find(document):
            yield start, after.end("wrong"), Edit(after.start("wrong"), after.end("wrong"), right)


@check(
    "broken-pair",
    family="grammar",
    category=Category.GRAMMAR,
    message="Neither goes with nor, between with and, or not with whether, both with two.",
    on=candidates,
    examples=[
        bad("⟦Neither the mayor or⟧ the clerk came.", "Neither the mayor nor the clerk came."),
        bad("⟦Either the mayor of Orsa, nor⟧ the clerk came.", "Either the mayor of Orsa, or the clerk came."),
        bad("It costs ⟦between 5 to⟧ 10 euros.", "It costs between 5 and 10 euros."),
        bad("They must decide ⟦if or not⟧ the bridge is safe.", "They must decide whether or not the bridge is safe."),
        bad("It left ⟦both⟧ Latvia, Lithuania and Belarus.", "It left Latvia, Lithuania and Belarus."),
        good("Neither of them came or called. Neither the mayor nor the clerk, between 5 and 10, from 5 to 10."),
        good("He cannot do either job, nor can she. They like neither the size or shape of it, nor the colour."),
    ],
)
def broken_pair(place: tuple[int, int, Edit], _: Document) -> Iterator[Finding]:
    """A pair of conjunctions or a preposition and its conjunction that do not go together.

    Other languages have one word for “or” and “nor”, or the same for both kinds of range.
    """
    start, end, edit = place
    yield Finding(start, end, unsafe(edit))
