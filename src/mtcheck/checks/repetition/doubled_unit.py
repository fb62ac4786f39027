"""A unit on both sides of its number: €80 €, $5 million dollars, 12% percent."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe, vocabulary

_SIGNS = "$€£¥"
_NAMES = frozenset("dollar dollars euro euros pound pounds yen".split())
_NUMBER = r"\s?\d[\d.,]*(?:\s?(?:million|billion|trillion|thousand|bn|tn|mn?|k))?"

_signs = pattern(
    rf"(?P<sign>[$€£¥]){_NUMBER}(?P<again>\s?(?P=sign)(?![\d\p{{L}}]))",
    near=tuple(f"{last}{sign}" for last in ("0", "0 ", "a", "a ") for sign in _SIGNS),
    reach=30,
)
_names = pattern(
    rf"(?:\${_NUMBER}(?P<again>[ -]dollars?)|€{_NUMBER}(?P<again>[ -]euros?)"
    rf"|£{_NUMBER}(?P<again>[ -]pounds?)|¥{_NUMBER}(?P<again>[ -]yen))\b",
    near=tuple(f"{sign}{first}" for first in ("0", " 0") for sign in _SIGNS),
    reach=30,
)
_percent = pattern(
    r"\d[\d.,]*\s?%(?P<again>\s?(?:percent\b|per cent\b|%))|\d[\d.,]* per ?cent(?P<again>\s?%)",
    near=("%%", "% %", "% a", "%a", "a%", "a %"),
)

_TWICE = ("a.m. a.m.", "p.m. p.m.", "am am", "pm pm")
_halves = pattern(
    r"\d ?(?P<half>[ap]\.m\.|[ap]m)(?P<again> (?P=half))(?!\p{L})", near=("a.a. a.a.", "0aa aa", "0 aa aa"), reach=10
)


_numbers = pattern(
    r"(?<![\d.,/:-])(?:[$£€])?(?P<number>\d+[.,]\d+)(?P<again> (?P=number))(?![\d/:-]|[.,]\d)", near=("0 0",), reach=24
)


def candidates(document: Document) -> Iterator[Any]:
    """The numbers with a unit on both sides."""
    yield from _numbers(document)
    if any(sign in document.text for sign in _SIGNS):
        yield from _signs(document)
        if not vocabulary(document).isdisjoint(_NAMES):
            yield from _names(document)
    if any(twice in document.text for twice in _TWICE):
        yield from _halves(document)
    if "%" in document.text:
        yield from _percent(document)


@check(
    "doubled-unit",
    family="repetition",
    category=Category.GRAMMAR,
    message="The unit stands twice.",
    on=candidates,
    examples=[
        bad("A cup costs ⟦€3.50 €⟧ in the hall.", "A cup costs €3.50 in the hall."),
        bad("It expects ⟦41.5 41.5⟧ billion yen.", "It expects 41.5 billion yen."),
        bad("They saved ⟦£3 million pounds⟧ a year.", "They saved £3 million a year."),
        bad("Turnout fell to ⟦16% percent⟧ in May.", "Turnout fell to 16% in May."),
        bad("It begins at 7:3⟦0 p.m. p.m.⟧ in the barn.", "It begins at 7:30 p.m. in the barn."),
        good("It costs €80, £70 or $90; the 80-pound dog was sold for £90, the pound fell, 12% per centre."),
    ],
)
def doubled_unit(match: Any, document: Document) -> Iterator[Finding]:
    """A unit before and after its number.

    The sign stands after the number in most languages, and an engine sets it before and leaves it behind, too.
    """
    start, end = match.span("again")
    yield Finding(match.start(), match.end(), safe(Edit(start, end, "")))
