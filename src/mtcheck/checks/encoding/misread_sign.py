"""A sign that was read in another code page: ¤40 for €40, elec¬tricity, 9© for 9(c)."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, unsafe
from mtcheck.text.triggers import beyond_ascii
from mtcheck.text.typed import as_typed

_SIGN = Pattern(
    r"(?P<currency>¤(?= ?\d)|(?<=\d ?)¤)|(?<![\p{L}\p{N}])(?P<pound>Ł)(?=\d)"
    r"|(?<=\p{Ll}{2})(?P<hyphen>¬)(?=\p{Ll}{2})|(?<=\d)(?P<clause>©)(?!\p{L}| ?\d)"
    r"|(?<=[\p{L}\p{N}%)”])(?P<chinese>¡[¢£]|£[¬º»¡¿©])|(?P<chinese>¡[°±®¯ª]|£¨)(?=[\p{L}\p{N}])"
    r"|(?<=[\p{L}\p{N}.,!?])(?P<chinese>¡[±¯])"
    r"|(?<![\p{L}\p{N}])ô(?=\p{L}+[ ’'])(?P<said>[^ôö\n]{3,200}[.,!?])ö(?!\p{L})",
    linear=True,
)


_MEANT = {"currency": "€", "pound": "£", "hyphen": "", "clause": "(c)"}
_CHINESE = dict(
    zip("¡¢ ¡£ £¬ £º £» £¡ £¿ £© ¡° ¡± ¡® ¡¯ ¡ª £¨".split(), ", . , : ; ! ? ) “ ” ‘ ’ — (".split(), strict=True)
)
"""The marks of GB 2312 as Latin-1 has them, and those of English."""
_SIGNS = frozenset("¤¬©ô¡£Ł")


def signs(document: Document) -> Iterator[Any]:
    """The signs that mean something else where they stand."""
    if not _SIGNS.isdisjoint(beyond_ascii(document)):
        yield from _SIGN.finditer(document.text)


@check(
    "misread-sign",
    family="encoding",
    category=Category.ENCODING,
    message="A sign stands in the place of another.",
    on=signs,
    specificity=3,
    examples=[
        bad("It cost ⟦Ł⟧2.5m.", "It cost £2.5m."),
        bad("It cost ⟦¤⟧40 at noon.", "It cost €40 at noon."),
        bad(
            "⟦ôIt is over,ö⟧ she said of elec⟦¬⟧tricity and point 9⟦©⟧.",
            "“It is over,” she said of electricity and point 9(c).",
        ),
        bad("A wind⟦¡¢⟧which rose⟦£¬⟧ fell⟦¡£⟧", "A wind, which rose, fell."),
        good("It cost €40 at noon, and the key ¤ is broken. © 2026 Orsa, 2026 © Orsa; the ôter of Zoö of Łódź."),
    ],
)
def misread_sign(match: Any, document: Document) -> Iterator[Finding]:
    """A sign that was read in another code page, or that a program made of what looks like it.

    The byte of the euro sign in Latin-9 (ISO 8859-15) is the sign of no currency in Latin-1; soft hyphens and quotation
    marks become ¬, ô and ö between code pages 1252 and 437; word processors make a sign of (c).
    """
    start, end = match.span()
    if said := match["said"]:
        yield Finding(start, end, unsafe(Edit(start, end, as_typed(document, f"“{said}”"))))
    elif chinese := match["chinese"]:
        mark, letter = _CHINESE[chinese], document.text[end : end + 1].isalnum()
        spaced = mark + " " * (mark in ",.:;!?)" and letter)
        yield Finding(start, end, unsafe(Edit(start, end, as_typed(document, spaced))))
    else:
        yield Finding(start, end, unsafe(Edit(start, end, _MEANT[match.lastgroup])))
