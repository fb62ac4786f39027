"""A unit on both sides of its number: €80 €, $5 million dollars, 12% percent."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe

_SCALE = r"(?:\s?(?:million|billion|trillion|thousand|bn|tn|mn?|k))?"

_money = pattern(
    rf"(?P<sign>[$€£¥])\s?\d[\d.,]*{_SCALE}(?P<again>\s?(?P=sign)(?![\d\p{{L}}]))"
    rf"|\$\s?\d[\d.,]*{_SCALE}(?P<again>[ -]dollars?)\b|€\s?\d[\d.,]*{_SCALE}(?P<again>[ -]euros?)\b"
    rf"|£\s?\d[\d.,]*{_SCALE}(?P<again>[ -]pounds?)\b|¥\s?\d[\d.,]*{_SCALE}(?P<again>[ -]yen)\b",
    near=("$0", "€0", "£0", "¥0", "$ 0", "€ 0", "£ 0", "¥ 0"),
    reach=30,
)
_percent = pattern(
    r"\d[\d.,]*\s?%(?P<again>\s?(?:percent\b|per cent\b|%))|\d[\d.,]* per ?cent(?P<again>\s?%)",
    near=("%%", "% %", "% a", "%a", "t%", "t %"),
)


def candidates(document: Document) -> Iterator[Any]:
    """The numbers with a unit on both sides, where the text holds such units."""
    text = document.text
    if any(unit in text for unit in ("dollar", "euro", "pound", "yen", "$ ", "€ ", "£ ", "$.", "€.", "€,")):
        yield from _money(document)
    if "%" in text and any(unit in text for unit in ("% per", "%per", "%%", "% %", "cent%", "cent %")):
        yield from _percent(document)


@check(
    "doubled-unit",
    family="repetition",
    category=Category.GRAMMAR,
    message="The unit stands twice.",
    on=candidates,
    examples=[
        bad("A cup costs ⟦€3.50 €⟧ in the hall.", "A cup costs €3.50 in the hall."),
        bad("They saved ⟦£3 million pounds⟧ a year.", "They saved £3 million a year."),
        bad("Turnout fell to ⟦16% percent⟧ in May.", "Turnout fell to 16% in May."),
        good("It costs €80, £70 or $90; the 80-pound dog was sold for £90, the pound fell, 12% per centre."),
    ],
)
def doubled_unit(match: Any, document: Document) -> Iterator[Finding]:
    """A unit before and after its number.

    The sign stands after the number in most languages, and an engine sets it before and leaves it behind, too.
    """
    start, end = match.span("again")
    yield Finding(match.start(), match.end(), safe(Edit(start, end, "")))
