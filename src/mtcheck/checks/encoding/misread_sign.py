"""The sign of no currency in the place of the euro’s: ¤40."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, unsafe
from mtcheck.text.triggers import beyond_ascii

_SIGN = Pattern(r"¤(?= ?\d)|(?<=\d ?)¤", linear=True)


def signs(document: Document) -> Iterator[Any]:
    """The signs of no currency beside a number."""
    if "¤" in beyond_ascii(document):
        yield from _SIGN.finditer(document.text)


@check(
    "misread-sign",
    family="encoding",
    category=Category.ENCODING,
    message="The sign of no currency stands in the place of another.",
    on=signs,
    specificity=3,
    examples=[
        bad("It cost ⟦¤⟧40 at noon.", "It cost €40 at noon."),
        good("It cost €40 at noon, and the key ¤ is broken."),
    ],
)
def misread_sign(match: Any, document: Document) -> Iterator[Finding]:
    """A currency sign that was read in another code page.

    The byte of the euro sign in Latin-9 (ISO 8859-15) is the sign of no currency in Latin-1.
    """
    start, end = match.span()
    yield Finding(start, end, unsafe(Edit(start, end, "€")))
