"""A ligature that is lost: con ict, the rst, signi cant."""

from collections.abc import Iterator
from functools import lru_cache

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Lexicon,
    Span,
    bad,
    check,
    good,
    lexicon,
    occurrences,
    unknown_words,
    unsafe,
    word_at,
)

_LIGATURES = ("fi", "fl", "ff", "ffi", "ffl")
_COMMON = 3.4
"""The Zipf frequency from which a word is common."""


@lru_cache(maxsize=20_000)
def _whole(before: str, after: str, known: Lexicon) -> str:
    """The common word that two parts make with a ligature between them, or nothing."""
    ways = (before + ligature + after for ligature in _LIGATURES)
    return next((way for way in ways if known.zipf(way) >= _COMMON), "")


def candidates(document: Document) -> Iterator[tuple[Span, str]]:
    """Unknown words in lower case, with the next word, the one before or none, and what they are with a ligature."""
    text, known = document.text, lexicon(document.language)
    for word in unknown_words(document):
        if len(word) < 2 or not word.islower():
            continue
        for place in occurrences(text, word):
            after = word_at(text, place.end + 1) if text[place.end : place.end + 1] == " " else None
            before = word_at(text, place.start - 2) if text[place.start - 1 : place.start] == " " else None
            if after and (whole := _whole(word, text[slice(*after)], known)):
                yield Span(place.start, after.end), whole
            elif before and before.end > before.start and (whole := _whole(text[slice(*before)].lower(), word, known)):
                yield Span(before.start, place.end), whole
            elif len(word) > 2 and before and (whole := _whole("", word, known)):
                yield place, whole


@check(
    "lost-ligature",
    family="encoding",
    category=Category.ENCODING,
    message="A ligature is lost: the letters fi, fl, ff, ffi or ffl.",
    on=candidates,
    specificity=2,
    examples=[
        bad("The ⟦con ict⟧ took ⟦signi cant⟧ sums.", "The conflict took significant sums."),
        bad("It was the ⟦rst⟧ ⟦of ce⟧ in town.", "It was the first office in town."),
        good("It fell on it; the ed man and the ict of the con man signify nothing."),
    ],
)
def lost_ligature(place: tuple[Span, str], document: Document) -> Iterator[Finding]:
    """A ligature that is lost, with a space in its place or nothing.

    Fonts have one sign for fi or ffl, which not every program that reads a PDF knows.
    """
    (start, end), whole = place
    fixed = whole.capitalize() if document.text[start].isupper() else whole
    yield Finding(start, end, unsafe(Edit(start, end, fixed)))
