"""A number broken by a space: 850, 000 or 2 .6."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe


@check(
    "space-inside-number",
    family="spacing",
    category=Category.PUNCTUATION,
    message="Space inside a number.",
    on=pattern(
        r"(?<![\d,.])(?:"
        r"\d{1,3}(?P<gap> ,|, (?=000\b)| , )\d{3}(?!\d)"
        r"|(?<=[$£€])\d{1,3}(?P<gap>, )\d{3}(?!\d)"
        r"|\d{1,3}(?P<gap> \.| \. )\d{1,2}(?!\d)"
        r"|(?<=[$£€])\d{1,3}(?P<gap>\. )\d{1,2}(?= (?:million|billion|trillion|m|bn)\b)"
        r"|\d{1,3}(?P<gap>\. )\d{1,2}(?= ?(?:%|percent|per cent|million|billion)(?!\w))"
        r"|\d{1,3},\d{3}(?P<gap>, | ,)\d{3}(?!\d)"
        r")"
    ),
    examples=[
        bad("It barely reached ⟦850, 000⟧ tonnes.", "It barely reached 850,000 tonnes."),
        bad("He rejoined ⟦2 .6⟧ seconds ahead.", "He rejoined 2.6 seconds ahead."),
        bad("Fines are capped at £⟦250 ,000⟧ a year.", "Fines are capped at £250,000 a year."),
        bad("It cost $⟦3. 4⟧ million.", "It cost $3.4 million."),
        good("On July 4, 300 people came; in 2019, 200 did."),
        good("A .45-caliber pistol, 12 .22 rifles. 9 men were held."),
    ],
)
def space_inside_number(match: Any, document: Document) -> Iterator[Finding]:
    """A space beside the comma or the point of a number.

    Engines cut numbers into tokens at the mark and join them again with a space.
    """
    start, end = match.span("gap")
    if match["gap"] == " ." and document.text[end : end + 2] in ("22", "45", "38", "44", "50"):
        return  # calibres: 12 .22 rifles
    yield Finding(match.start(), match.end(), safe(Edit(start, end, match["gap"].strip())))
