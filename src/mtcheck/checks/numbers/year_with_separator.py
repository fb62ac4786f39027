"""A year with the separator of thousands: in 2,026."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Finding, bad, check, facts, good, pattern, safe
from mtcheck.text.frames import cut
from mtcheck.text.words import word_before


@check(
    "year-with-separator",
    family="numbers",
    category=Category.MISTRANSLATION,
    message="A year has no separator.",
    on=pattern(
        r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|the year(?: of)?) (?P<year>(?:1(?=.[89])|2(?=.0))(?P<mark>[,.])\d{3})"
        r"(?=[,;)]|\.(?:\s|$)|\n| (?:with|when|and|after|as|at|for|the|to|he|she|it|they|on)\b)",
        near=("0,000", "0.000"),
        reach=30,
    ),
    specificity=2,
    examples=[
        bad("They will return in ⟦2,026⟧ with a ship.", "They will return in 2026 with a ship."),
        bad("It may be ready by the year of ⟦2.032⟧.", "It may be ready by the year of 2032."),
        good("Some 1,100 of the 2.2 million, or one in 2,000, answered, and nine in 2,010 did not."),
        good("It was found in 2,026 cases, cost 2,026 euros and fell by 1,998 to 2,026. In 3,026, it was late."),
    ],
    confidence=0.9,
)
def year_with_separator(match: Any, document: Document) -> Iterator[Finding]:
    """A year that is written as other numbers are.

    Engines set the separator of thousands in every number of four digits.
    """
    start, end = match.span("year")
    if word_before(document.text, match.start()).lower() in facts(document).words("number-words"):
        return  # one in 2,000
    yield Finding(start, end, safe(cut(match, "mark")))
