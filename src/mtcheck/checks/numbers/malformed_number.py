"""A number whose marks make no number: 1.5,000,000, $1.4.million, 1,2000."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, unsafe


@check(
    "malformed-number",
    family="numbers",
    category=Category.LOCALE,
    message="The marks in the number make none.",
    on=pattern(
        r"(?<![\w.,/-])(?P<currency>[$£€¥])?(?:(?P<mixed>\d{1,3}\.\d{1,3}(?:,\d{3})+)"
        r"|(?P<long>[1-9]\d{0,2}(?:,\d{3})*,(?:\d{4,}|\d{3},\d{4,}))"
        r"|\d[\d,]*(?:\.\d+)?(?P<stop>\.) ?(?:million|billion|trillion|percent|per cent)\b)(?![\d_]|[.,:/]\d|-\d)",
        near=("0.0,0", "0.00,0", "0.000,0", "0,0000", "0.a", "0. a"),
        reach=30,
    ),
    specificity=1,
    examples=[
        bad("It carried ⟦1.5,000,000⟧ people and ⟦12,0000⟧ parcels."),
        bad("It cost ⟦$1.4.million⟧ or ⟦12. percent⟧.", "It cost $1.4 million or 12 percent."),
        good("It carried 1,500,000 people in 2012. Millions came. See 1,2-dioxin, 12,000 and 1.50, 3,000."),
        good("The coordinates are 51.507,0.128; see 24,2015,12."),
    ],
    confidence=0.9,
)
def malformed_number(match: Any, document: Document) -> Iterator[Finding]:
    """A number with a stop before commas, with four digits after a comma, or with a stop before million.

    Engines change the separators of a number in part, and put a stop where they take one for the end of a sentence.
    """
    stop = match.start("stop")
    if match["stop"]:
        gap = "" if document.text[stop + 1] == " " else " "
        yield Finding(match.start(), match.end(), unsafe(Edit(stop, stop + 1, gap)))
    elif match["mixed"] or match["currency"] or document.text[match.end() : match.end() + 2].strip(" ").islower():
        yield Finding(match.start(), match.end())
