"""A preposition at both ends of a relative clause: the village in which they grew up in has lost its school."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, good, unsafe
from mtcheck.text.frames import Framed, frames
from mtcheck.text.words import word_before

_PREPOSITIONS = "in on at for with from of to by about".split()
_clauses = frames(
    _PREPOSITIONS,
    Pattern(
        rf" (?:which|whom) [^,.;:!?()“”\"\n—–]{{5,80}}?(?P<again> (?:{'|'.join(_PREPOSITIONS)}))"
        r"(?= (?:has|have|had|is|are|was|were|will|would)\b|[,.;])",
        linear=True,
    ),
)


@check(
    "preposition-at-both-ends",
    family="grammar",
    category=Category.GRAMMAR,
    message="The relative clause has its preposition already.",
    on=_clauses,
    examples=[
        bad("The town in which they grew up⟦ in⟧ has no school.", "The town in which they grew up has no school."),
        good("The house for which he was looked after is shut; genes in which others are brought in."),
    ],
    confidence=0.9,
)
def preposition_at_both_ends(place: Framed, document: Document) -> Iterator[Finding]:
    """A preposition before a relative pronoun and once more at the end of its clause."""
    start, after = place
    again, end = after.span("again")
    particle = word_before(document.text, again + 1) in facts(document).words("particle-verbs")
    if after["again"].strip() == document.text[start : after.start()] and not particle:
        yield Finding(again, end, unsafe(Edit(again, end, "")))
