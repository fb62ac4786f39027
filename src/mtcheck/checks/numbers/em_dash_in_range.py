"""An em dash or a tilde in a range of numbers: children aged 10—14, between 2~3."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe


@check(
    "em-dash-in-range",
    family="numbers",
    category=Category.PUNCTUATION,
    message="An em dash or a tilde stands in a range, where an en dash or a hyphen belongs.",
    on=pattern(r"(?<![\d—.,~/])\d{1,4}[—~]\d{1,4}(?![\d—~])(?!,\d)", near=("0—0", "0~0"), reach=12),
    examples=[
        bad("Children aged ⟦10—14⟧ are next.", "Children aged 10–14 are next."),
        bad("It takes ⟦2~3⟧ days.", "It takes 2–3 days."),
        good("Children aged 10–14 came in 2019—2,000 of them—and left."),
    ],
)
def em_dash_in_range(match: Any, document: Document) -> Iterator[Finding]:
    """An em dash or a tilde in a range of numbers.

    Chinese and Russian set a long dash there, Korean and Japanese a tilde, English an en dash (Chicago Manual of Style
    6.78) or a hyphen.
    """
    at = match.start() + next(place for place, sign in enumerate(match.group()) if sign in "—~")
    hyphen = "–" not in document.text and "-" in document.text and "—" not in document.text[:at]
    yield Finding(match.start(), match.end(), safe(Edit(at, at + 1, "-" if hyphen else "–")))
