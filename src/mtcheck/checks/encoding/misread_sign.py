"""A sign in the place of another: ¤40 for €40, 35ºC for 35°C."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, unsafe
from mtcheck.text.triggers import beyond_ascii

_MEANT = {"¤": "€", "º": "°", "˚": "°"}
"""The euro sign of Latin-9 in Latin-1, and what looks like the sign of degrees."""

_SIGN = Pattern(r"¤(?=\d)|(?<=\d ?)¤|(?<=\d ?)[º˚](?= ?[CF]\b)", linear=True)


def signs(document: Document) -> Iterator[Any]:
    """Currency signs of no currency, and what stands for degrees."""
    if not beyond_ascii(document).isdisjoint(_MEANT):
        yield from _SIGN.finditer(document.text)


@check(
    "misread-sign",
    family="encoding",
    category=Category.ENCODING,
    message="A sign stands in the place of another.",
    on=signs,
    specificity=3,
    examples=[
        bad("It cost ⟦¤⟧40 at 35⟦º⟧C in the shade.", "It cost €40 at 35°C in the shade."),
        good("It cost €40 at 35°C on the 2º piso of the house."),
    ],
)
def misread_sign(match: Any, document: Document) -> Iterator[Finding]:
    """A sign that was read in another code page, or one that looks like it.

    The byte of the euro sign in Latin-9 is ¤ in Latin-1; keyboards of Spanish have º where a degree sign is meant.
    """
    yield Finding(*match.span(), unsafe(Edit(*match.span(), _MEANT[match.group()])))
