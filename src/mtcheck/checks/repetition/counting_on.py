"""Numbers that count on: Articles 4, 5, 6, 7, 8, 9, 10, 11 and 12; since 1976, 1977, 1978, 1979, 1980 and 1981."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from mtcheck.api import Category, Document, Finding, bad, check, good, pattern

LEAST = 7
"""Numbers of a row that nobody writes out."""


@check(
    "counting-on",
    family="repetition",
    category=Category.UNINTELLIGIBLE,
    message="The numbers count on and on.",
    on=pattern(r"(?<![\d.,])\d{1,4}(?:, \d{1,4}){5,}(?:,? and \d{1,4})?(?![\d%])", near=("0, 0",), reach=200),
    examples=[
        bad("The worst since ⟦1976, 1977, 1978, 1979, 1980, 1981, 1982 and 1983⟧ has come."),
        good("It won in 2015, 2016, 2017 and 2018. The winning numbers are 4, 5, 9, 12, 31, 33, 40 and 41."),
    ],
    confidence=0.9,
)
def counting_on(match: Any, document: Document) -> Iterator[Finding]:
    """A row of numbers each of which is one more than the one before: an engine that does not stop."""
    numbers = [int(number) for number in match.group().replace(" and ", ", ").replace(",,", ",").split(", ")]
    if len(numbers) >= LEAST and all(other == one + 1 for one, other in pairwise(numbers)):
        yield Finding(*match.span())
