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
)
from mtcheck.text.foreign import foreign
from mtcheck.text.words import word_after, word_before

_LIGATURES = ("fi", "fl", "ff", "ffi", "ffl")
_COMMON, _ALONE = 3.4, 4.7
"""The Zipf frequency from which a word is common enough to be told by two parts of it, and by one."""

_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=1_000)
def _whole(before: str, after: str, known: Lexicon, least: float = _COMMON) -> str:
    """The common word that two parts make with a ligature between them, or nothing."""
    ways = (before + ligature + after for ligature in _LIGATURES)
    return next((way for way in ways if known.zipf(way) >= least), "")


def candidates(document: Document) -> Iterator[tuple[Span, str]]:
    """Unknown words in lower case, with the next word, the one before or none, and what they are with a ligature."""
    text, known, others = document.text, lexicon(document.language), foreign(document.language)
    for word in unknown_words(document):
        if len(word) < 2 or not word.islower() or word in others:
            continue
        for place in occurrences(text, word):
            before, after = word_before(text, place.start), word_after(text, place.end)
            if after and (whole := _whole(word, after, known)):
                yield Span(place.start, place.end + 1 + len(after)), whole
            elif not before:
                continue
            elif whole := _whole(before.lower(), word, known):
                yield Span(place.start - 1 - len(before), place.end), whole
            elif (len(word) > 3 or (len(word) == 3 and _VOWELS.isdisjoint(word))) and (
                whole := _whole("", word, known, _ALONE)
            ):
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
        good("Les and les fell on it; the ed man and the ict of the con man signify nothing: 2nd, nd and th."),
    ],
)
def lost_ligature(place: tuple[Span, str], document: Document) -> Iterator[Finding]:
    """A ligature that is lost, with a space in its place or nothing.

    Fonts have one sign for fi or ffl, which not every program that reads a PDF knows.
    """
    (start, end), whole = place
    fixed = whole.capitalize() if document.text[start].isupper() else whole
    yield Finding(start, end, unsafe(Edit(start, end, fixed)))
