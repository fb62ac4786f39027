"""A measure whose conversion in brackets is another one: 140 kilometres per hour (78 mph)."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from mtcheck.api import Category, Document, Finding, Pattern, Related, bad, check, good, pattern

_FACTORS: dict[str, dict[str, float | tuple[float, float]]] = {
    "length": {
        "mm": 0.001,
        "cm": 0.01,
        "centimetre": 0.01,
        "centimeter": 0.01,
        "m": 1,
        "metre": 1,
        "meter": 1,
        "km": 1000,
        "kilometre": 1000,
        "kilometer": 1000,
        "inch": 0.0254,
        "inches": 0.0254,
        "in": 0.0254,
        "foot": 0.3048,
        "feet": 0.3048,
        "ft": 0.3048,
        "yard": 0.9144,
        "mile": 1609.344,
    },
    "speed": {
        "km/h": 1,
        "kph": 1,
        "kmh": 1,
        "kilometres per hour": 1,
        "kilometers per hour": 1,
        "kilometres an hour": 1,
        "kilometers an hour": 1,
        "mph": 1.609344,
        "miles per hour": 1.609344,
        "miles an hour": 1.609344,
    },
    "mass": {"kg": 1, "kilogram": 1, "kilo": 1, "pound": 0.45359, "lb": 0.45359, "ounce": 0.02835, "oz": 0.02835},
    "area": {
        "hectare": 1,
        "ha": 1,
        "acre": 0.404686,
        "square kilometre": 100,
        "square kilometer": 100,
        "sq km": 100,
        "square mile": 258.9988,
        "sq mile": 258.9988,
        "square metre": 0.0001,
        "square meter": 0.0001,
        "sq m": 0.0001,
        "square feet": 0.0000092903,
        "sq ft": 0.0000092903,
    },
    "volume": {"litre": 1, "liter": 1, "gallon": (3.78541, 4.54609), "pint": (0.473176, 0.568261)},
}
"""Units by what they measure, each with how many of the first one it is; where countries differ, with each of them."""

SLACK = 0.04
"""What a rounded conversion may be off, beside what the last digits leave open."""


class _Unit(NamedTuple):
    measures: str
    factors: tuple[float, ...]


_UNITS = {
    form: _Unit(measures, factors if isinstance(factors, tuple) else (factors,))
    for measures, units in _FACTORS.items()
    for unit, factors in units.items()
    for form in (unit, f"{unit}s")
}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_ABOUT = r"(?:(?:about|around|nearly|almost|roughly|some|over|just over|just under|more than|approximately) )?"
_BEFORE = Pattern(r"(?:[\d’'\"][ -]?(?:\p{L}+|[’'\"])[ ,-]*(?:and )?|[-–/$£€.]|\bto |\band )$")
"""What stands before the second part of a measure, a range or a sum: 5ft 10in, 10 to 12 miles."""


@check(
    "wrong-conversion",
    family="numbers",
    category=Category.MISTRANSLATION,
    message="The measure and its conversion are not the same.",
    on=pattern(
        rf"(?<![\d.,])(?P<one>{_NUMBER})[ -]?(?P<unit>{_UNIT}) \({_ABOUT}(?P<other>{_NUMBER})[ -]?(?P<into>{_UNIT})\)",
        near=("a (0", "a (a"),
        reach=70,
    ),
    examples=[
        bad("Gusts of ⟦140 kilometers per hour (78 mph)⟧ came."),
        bad("It is ⟦12 miles (91 km)⟧ away, on ⟦450 hectares (110 acres)⟧."),
        bad("Gusts of 130 km/h (⟦81 km/h⟧) came, over 480 km (⟦480 km⟧) of coast."),
        good("Gusts of 140 kilometers per hour (87 mph) came. A 2m (6ft) wall, 5ft 10in (178cm) tall."),
        good("It is 10-12 miles (19 km) away."),
        good("It is 100km (60 miles) away, weighs 1 ounce (28 g), and has 1,000 gallons (3,800 litres)."),
    ],
    confidence=0.9,
)
def wrong_conversion(match: Any, document: Document) -> Iterator[Finding]:
    """A measure in two units that do not fit each other.

    Digits change places, and engines that convert a unit by themselves convert one of the two. What rounding leaves
    open is right.
    """
    one, other = _UNITS[match["unit"]], _UNITS[match["into"]]
    if match["unit"].rstrip("s") == match["into"].rstrip("s"):
        yield Finding(match.start("other"), match.end("into"))  # 130 km/h (81 km/h)
        return
    if one.measures != other.measures or one.factors == other.factors:
        return
    if _BEFORE.search(document.text, max(0, match.start() - 20), match.start()):
        return
    first, second = _range(match["one"]), _range(match["other"])
    if not any(_meet(first, have, second, want) for have in one.factors for want in other.factors):
        start, end = match.start("other"), match.end("into")
        yield Finding(match.start(), match.end(), related=(Related(start, end, "The conversion."),))


def _range(number: str) -> tuple[float, float]:
    """What a number may be rounded from: 140 from 135 to 145, 78 from 77.5 to 78.5."""
    digits = number.replace(",", "")
    decimals = len(digits.partition(".")[2])
    zeros = 0 if decimals else len(digits) - len(digits.rstrip("0"))
    half = 0.5 * 10 ** (zeros - decimals)
    return float(digits) - half, float(digits) + half


def _meet(first: tuple[float, float], have: float, second: tuple[float, float], want: float) -> bool:
    """Whether two ranges overlap, each with its factor, or nearly do."""
    low, high = max(first[0] * have, second[0] * want), min(first[1] * have, second[1] * want)
    return low <= high * (1 + SLACK)
