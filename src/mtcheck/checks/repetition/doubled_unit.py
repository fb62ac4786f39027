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


_WORDS = {
    "km": "kilomet(?:re|er)s?",
    "m": "met(?:re|er)s?",
    "cm": "centimet(?:re|er)s?",
    "kg": "(?:kilogram(?:me)?|kilo)s?",
    "ha": "hectares?",
    "MW": "megawatts?",
    "GB": "gigabytes?",
    "mm": "millimet(?:re|er)s?",
    "°C": "degrees(?: Celsius)?",
}
"""Units as signs and as words."""

_spelled = pattern(
    r"\d ?(?:" + "|".join(f"{sign}(?P<again> {word})" for sign, word in _WORDS.items()) + r")\b",
    near=tuple(f"0{gap}{sign} a" for gap in ("", " ") for sign in ("aa", "a", "AA", "°A")),
    reach=24,
)
_scores = pattern(
    r"(?<![\d.,/:-])(?P<score>[0-5][-–][0-5])(?P<again> (?P=score)) (?=\p{Ll})",
    near=("0-0 0-0", "0–0 0–0"),
    reach=10,
)
_numbers = pattern(
    r"(?<![\d.,/:-])(?:[$£€])?(?P<number>\d+[.,]\d+|(?:19|20)\d\d)(?P<again> (?P=number))(?![\d/:-]|[.,]\d)",
    near=("0 0",),
    reach=24,
)


def candidates(document: Document) -> Iterator[Any]:
    """The numbers with a unit on both sides."""
    yield from _numbers(document)
    yield from _spelled(document)
    yield from _scores(document)
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
        bad("It expects ⟦41.5 41.5⟧ billion yen in ⟦2022 2022⟧.", "It expects 41.5 billion yen in 2022."),
        bad("They saved ⟦£3 million pounds⟧ a year.", "They saved £3 million a year."),
        bad("Turnout fell to ⟦16% percent⟧ in May.", "Turnout fell to 16% in May."),
        bad("It begins at 7:3⟦0 p.m. p.m.⟧ in the barn.", "It begins at 7:30 p.m. in the barn."),
        bad(
            "It is 1⟦4 km kilometres⟧ off, and Lund won ⟦2-1 2-1 ⟧on Friday.",
            "It is 14 km off, and Lund won 2-1 on Friday.",
        ),
        good("They won 6-3 6-3 and by 3 m, metres behind it; it is 14 km by road, and 3-2 4-2 in sets."),
        good("It costs €80, £70 or $90; the 80-pound dog was sold for £90, the pound fell, 12% per centre."),
    ],
)
def doubled_unit(match: Any, document: Document) -> Iterator[Finding]:
    """A unit before and after its number.

    The sign stands after the number in most languages, and an engine sets it before and leaves it behind, too.
    """
    start, end = match.span("again")
    yield Finding(match.start(), match.end(), safe(Edit(start, end, "")))
