"""The ending of an ordinal torn off its number: 22 nd."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe

_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


@check(
    "detached-ordinal",
    family="spacing",
    category=Category.SPELLING,
    message="The ending of the ordinal is torn off its number.",
    on=pattern(
        r"(?<![\d.,])\d{0,3}(?P<last>\d)(?P<gap> )(?P<ending>st|nd|rd|th)(?![\p{L}\p{N}'’-])", near=("0 aa",), reach=8
    ),
    examples=[
        bad("It was her ⟦22 nd⟧ title.", "It was her 22nd title."),
        good("It was her 22nd title, at 12 St James Street."),
    ],
)
def detached_ordinal(match: Any, document: Document) -> Iterator[Finding]:
    """The ending of an ordinal, torn off its number by a space.

    Tokenizers divide digits from letters.
    """
    if _ENDINGS.get(match["last"], "th") == match["ending"] or match["ending"] == "th":
        yield Finding(match.start(), match.end(), safe(Edit(match.start("gap"), match.end("gap"), "")))
