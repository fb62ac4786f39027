"""Enough before its adjective: enough old to vote."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, good, unsafe
from mtcheck.text.pairs import pairs
from mtcheck.text.words import word_after


@check(
    "enough-before-adjective",
    family="grammar",
    category=Category.GRAMMAR,
    message="Enough follows its adjective: old enough.",
    on=pairs(("enough", "short-adjectives")),
    examples=[
        bad("She is ⟦enough old⟧ to vote.", "She is old enough to vote."),
        good("There were enough old cars to sell, enough old for them, and she is old enough to vote."),
    ],
    confidence=0.9,
)
def enough_before_adjective(at: Span, document: Document) -> Iterator[Finding]:
    """Enough before its adjective.

    Most languages set it there. Before a noun it is right: enough old cars.
    """
    if word_after(document.text, at.end) == "to":
        enough, adjective = document.text[at.start : at.end].split()
        yield Finding(*at, unsafe(Edit(*at, f"{adjective} {enough}")))
