"""A number that stands in figures and in words, and differs: $350,000 (three hundred and fifty million dollars)."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Finding, Pattern, Related, bad, check, good, pattern
from mtcheck.text.numerals import numbers

_SMALL = numbers(0, 90)
_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_FIRST = f"(?:{'|'.join(_SMALL)})"
_MORE = rf"(?:{_FIRST}|hundred|thousand|million|billion)"
_UNIT = r"(?: (?:dollars|euros|pounds|yen|francs|crowns|percent|per cent))?"
_WORDS = rf"(?P<words>{_FIRST}(?:(?:-| | and ){_MORE})*){_UNIT}"
_LARGER = r"(?: (?P<large>thousand|million|billion|trillion))?"
_FIGURE = rf"(?P<figure>[$£€¥]?\d{{1,3}}(?:,\d{{3}})+|[$£€¥]?\d+(?:\.\d+)?){_LARGER}{_UNIT}"
_PART = Pattern(r"\p{Ll}+", linear=True)


@check(
    "figure-against-words",
    family="numbers",
    category=Category.MISTRANSLATION,
    message="The number in figures and the number in words differ.",
    on=pattern(
        rf"(?<![\w.,]){_FIGURE} \({_WORDS}\)|\b{_WORDS} \({_FIGURE}\)",
        near=("0 (a", "a (0", "a ($0", "a (£0", "a (€0"),
        reach=70,
    ),
    examples=[
        bad("They paid ⟦$350,000 (three hundred and fifty million dollars)⟧ to each."),
        bad("It holds ⟦twenty-five (52)⟧ people, and ⟦2,500 (two thousand)⟧ in all."),
        good("They paid $350,000 (three hundred and fifty thousand dollars) for twenty-five (25) of 10 (ten) lots."),
        good("He is 40 (two children), she came in 1998 (one year later) and two (2021 and 2022) went by."),
        good("One in five (21 per cent) said so."),
    ],
    confidence=0.9,
)
def figure_against_words(match: Any, document: Document) -> Iterator[Finding]:
    """A number that is given twice, in figures and in words, and is not the same.

    Engines mistake the large numbers of other languages for each other (German Milliarde, Japanese 万) where they are
    words, and copy them where they are figures.
    """
    said, figure = _value(match["words"]), match["figure"].lstrip("$£€¥")
    from decimal import Decimal  # slow to import

    shown = Decimal(figure.replace(",", "")) * _LARGE.get(match["large"] or "", 1)
    if said is None or said == shown or (len(figure) == 4 and figure.isdigit()):
        return
    start, end = match.span("words")
    if document.text.endswith(" in ", 0, match.start()):
        return  # one in five (21 per cent)
    yield Finding(match.start(), match.end(), related=(Related(start, end, f"This is {said:,}."),))


def _value(words: str) -> int | None:
    """The value of a number in words, or None where they are none, or a number beside something else."""
    total = group = 0
    for match in _PART.finditer(words):
        word = match.group()
        if word in _SMALL:
            group += _SMALL[word]
        elif word == "hundred":
            group = max(group, 1) * 100
        elif word in _LARGE:
            total, group = total + max(group, 1) * _LARGE[word], 0
        elif word != "and":
            return None
    return total + group
