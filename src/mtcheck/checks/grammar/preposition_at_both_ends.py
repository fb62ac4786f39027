"""A preposition at both ends of a relative clause: the village in which they grew up in has lost its school."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    unsafe,
    word_at,
)
from mtcheck.text.words import word_before

_PREPOSITIONS = tuple("in on at for with from of to by about".split())
_AGAIN = Pattern(
    rf"[^,.;:!?()“”\"\n—–]{{5,80}}?(?P<again> (?:{'|'.join(_PREPOSITIONS)}))"
    r"(?= (?:has|have|had|is|are|was|were|will|would)\b|[,.;]"
    r"| for (?:[\p{L}\d]+ ){1,3}?(?:years|months|weeks|days|seasons|decades)\b)",
    linear=True,
)


def candidates(document: Document) -> Iterator[Span]:
    """The prepositions that end a relative clause which begins with the same one."""
    text = document.text
    for relative in (" which ", " whom "):
        for at in find_all(text, relative):
            found = _AGAIN.match(text, at + len(relative)) if text.endswith(_PREPOSITIONS, 0, at) else None
            if found and found["again"] == f" {text[slice(*word_at(text, at - 1))]}":
                yield Span(*found.span("again"))


@check(
    "preposition-at-both-ends",
    family="grammar",
    category=Category.GRAMMAR,
    message="The relative clause has its preposition already.",
    on=candidates,
    examples=[
        bad("The town in which they grew up⟦ in⟧ has no school.", "The town in which they grew up has no school."),
        good("The house for which he was looked after is shut; genes in which others are brought in."),
    ],
    confidence=0.9,
)
def preposition_at_both_ends(again: Span, document: Document) -> Iterator[Finding]:
    """A preposition before a relative pronoun and once more at the end of its clause."""
    start, end = again
    if word_before(document.text, start + 1) not in facts(document).words("particle-verbs"):
        yield Finding(start, end, unsafe(Edit(start, end, "")))
