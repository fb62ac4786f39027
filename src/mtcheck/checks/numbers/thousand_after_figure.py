"""The word thousand after a figure: 75 thousand people."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, Severity, bad, check, good, pattern, safe

_places = pattern(
    r"(?<![\w.,/:-])[$£€¥]?(?P<figure>\d{1,3}(?:,\d{3}){0,3}|\d{1,9})(?:\.(?P<part>\d{1,3}))?"
    r" (?P<word>thousand)(?![\w-])",
    near=("0 a",),
    reach=20,
)
_RANGE = Pattern(r"\d (?:to|or|and|[-–—]) [$£€¥]?$", linear=True)


@check(
    "thousand-after-figure",
    family="numbers",
    category=Category.LOCALE,
    message="English writes thousands in figures.",
    on=_places,
    severity=Severity.WARNING,
    examples=[
        bad("Some ⟦75 thousand⟧ people came.", "Some 75,000 people came."),
        bad("It made ⟦75.9 thousand⟧ cars and sold ⟦$1,200 thousand⟧.", "It made 75,900 cars and sold $1,200,000."),
        bad("It costs from 3 to ⟦6 thousand⟧ crowns."),
        good("Two thousand people came, and a thousand left. Some 75 million stayed, in 20 thousand-acre parks."),
        good("She read “20 Thousand Leagues Under the Sea” in 2 days."),
    ],
)
def thousand_after_figure(match: Any, document: Document) -> Iterator[Finding]:
    """A figure with the word thousand, which English spells out or writes in figures alone.

    Russian, Ukrainian, Polish, Swedish and other languages write thousands as English writes millions, with a word
    after the figure (AP Stylebook, numerals).
    """
    figure, part = match["figure"].replace(",", ""), match["part"] or ""
    number = int(figure) * 1000 + int(part.ljust(3, "0"))
    start, end = match.start("figure"), match.end("word")
    ranged = _RANGE.search(document.text, max(0, match.start() - 10), match.start())
    yield Finding(match.start(), end, () if ranged else safe(Edit(start, end, f"{number:,}")))
