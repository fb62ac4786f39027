"""A comma and a dash where one of them belongs: They were tired, - they had walked."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, lexicon, pattern, unsafe, word_at

SUFFIX = 4
"""Letters up to which what follows a hyphen may be an ending that is spoken of: the plurals in -s, -en."""


@check(
    "comma-before-dash",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A comma and a dash stand where one of them belongs.",
    on=pattern(
        r"(?<=\p{Ll}[\p{Ll}&&\p{Latin}])(?P<mark>[,;]) ?(?P<dash>[–—-]+) ?(?=\p{Ll})",
        near=("a,-", "a, -", "a,–", "a, –", "a,—", "a, —", "a; -", "a; –", "a;–", "a;—"),
        reach=10,
    ),
    examples=[
        bad("They were tire⟦d,- ⟧they had walked for hours."),
        bad("The cos⟦t, — ⟧all of it is paid, even the part that nobody saw."),
        good("A price of 50,- a day; the best - and last - one: it is over."),
    ],
    confidence=0.9,
    specificity=-1,
)
def comma_before_dash(match: Any, document: Document) -> Iterator[Finding]:
    """A comma or semicolon before a dash, as Russian and German set them; English sets one mark."""
    text, (start, end) = document.text, match.span()
    dash = match["dash"]
    word = text[slice(*word_at(text, end))]
    hyphened = dash == "-" and text[end - 1] == "-" and text[start + 1] == " "
    if hyphened and (len(word) <= SUFFIX or not lexicon(document.language).knows(word)):
        return
    spaced = f" {dash} " if " " in match.group() or dash == "-" else dash
    yield Finding(start - 1, end, unsafe(Edit(start, end, spaced)))
