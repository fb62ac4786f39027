"""The ending of an ordinal torn off its number: 22 nd."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Finding, Pattern, bad, check, find_all, good, safe, vocabulary
from mtcheck.text.frames import cut

_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}
_TORN = Pattern(r"(?<![\d.,])\d{0,3}(?P<last>\d)(?P<gap> )(?P<ending>st|nd|rd|th)(?![\p{L}\p{N}'’-])")


def candidates(document: Document) -> Iterator[Any]:
    """The numbers before a word that is the ending of an ordinal."""
    text = document.text
    for ending in sorted(vocabulary(document) & {"st", "nd", "rd", "th"}):
        for at in find_all(text, f" {ending}"):
            if text[at - 1 : at].isdigit() and (match := _TORN.search(text, max(0, at - 4), at + 4)):
                yield match


@check(
    "detached-ordinal",
    family="spacing",
    category=Category.SPELLING,
    message="The ending of the ordinal is torn off its number.",
    on=candidates,
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
        yield Finding(match.start(), match.end(), safe(cut(match, "gap")))
