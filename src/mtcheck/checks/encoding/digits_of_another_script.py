"""Digits of another script beside Latin text: ۶۵ people."""

import unicodedata
from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, safe
from mtcheck.text.triggers import beyond_ascii

_NUMBER = Pattern(
    r"[\p{Nd}--[0-9\uff10-\uff19\U0001d7ce-\U0001d7ff]](?:[.,٫٬/:–-]?[\p{Nd}--[0-9]])*+[%٪]?", linear=True
)
_MARKS = {"٫": ".", "٬": ",", "٪": "%"}
_BESIDE = 3
"""Characters on either side in which no letter of another script stands."""


def numbers(document: Document) -> Iterator[Any]:
    """The numbers in digits of other scripts. Full-width ones are another matter."""
    if any(sign.isdecimal() for sign in beyond_ascii(document)):
        yield from _NUMBER.finditer(document.text)


@check(
    "digits-of-another-script",
    family="encoding",
    category=Category.ENCODING,
    message="Digits of another script.",
    on=numbers,
    specificity=4,
    examples=[
        bad("The firm has ⟦۶۵⟧ workers and a ⟦৩⟧-year-old mill.", "The firm has 65 workers and a 3-year-old mill."),
        bad("It rose by ⟦٣٫٥٪⟧ to ⟦१,२००⟧ rupees.", "It rose by 3.5% to 1,200 rupees."),
        good("The year is written “سنة ١٩٥٢” in Arabic."),
    ],
)
def digits_of_another_script(match: Any, document: Document) -> Iterator[Finding]:
    """Digits of another script, as Arabic, Persian, Hindi and Thai have them, beside Latin text.

    Engines copy numbers that they take for names. In a run of the other script they are right.
    """
    text, (start, end) = document.text, match.span()
    beside = text[max(0, start - _BESIDE) : start] + text[end : end + _BESIDE]
    if any(sign.isalpha() and not unicodedata.name(sign, "").startswith("LATIN") for sign in beside):
        return
    fixed = "".join(str(unicodedata.decimal(sign, _MARKS.get(sign, sign))) for sign in match.group())
    yield Finding(start, end, safe(Edit(start, end, fixed)))
