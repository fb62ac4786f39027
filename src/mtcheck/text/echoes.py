"""Echoes: words that stand twice, one after the other, alone or as a phrase."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from operator import and_
from typing import NamedTuple

from mtcheck.model.document import Document, Span, layer
from mtcheck.text.words import letters, running_words

LONGEST = 8
"""Words that a phrase has at most for its echo to be heard."""


class Echo(NamedTuple):
    """One to eight words that come again at once, in any case, whatever digits and marks stand in between.

    `first` and `second` are where they stand; `words` is how many they are, `copies` how often they stand there in all,
    which is up to `end`. `link` is the one word that stands between them, or nothing, as `the` in `trial of the trial
    of`.
    """

    first: Span
    second: Span
    end: int
    words: int
    copies: int
    link: Span | None = None


@layer
def echoes(document: Document) -> tuple[Echo, ...]:
    """The echoes of a document, in order, and the shorter first. Those of one word have no link."""
    words, text = running_words(document), letters(document)
    found: list[Echo] = []
    last = at = 0
    for start, distance, length in sorted(_runs(words)):
        at = _skip(text, at, start - last)
        last = start
        spans = _spans(text, at, words[start : start + length + distance])
        linked = length < distance
        size = distance - 1 if linked else distance
        found.append(
            Echo(
                first=Span(spans[0].start, spans[size - 1].end),
                second=Span(spans[distance].start, spans[distance + size - 1].end),
                end=spans[-1].end,
                words=size,
                copies=2 if linked else 1 + length // distance,
                link=spans[size] if linked else None,
            )
        )
    return tuple(found)


def _skip(text: str, at: int, count: int) -> int:
    """The offset of the word that stands so many words after the first one from an offset on."""
    reach = 100 + 10 * count
    while True:
        rest = text[at : at + reach].split(None, count)
        if len(rest) > count:
            return min(at + reach, len(text)) - len(rest[count])
        reach *= 4


def _spans(text: str, at: int, words: list[str]) -> list[Span]:
    """Where words stand that follow each other in a text from an offset on."""
    spans = []
    for word in words:
        at = text.index(word, at)
        spans.append(Span(at, at + len(word)))
        at += len(word)
    return spans


def _runs(words: list[str]) -> Iterator[tuple[int, int, int]]:
    """Where words equal those a distance later, the distance, and how many do: as many, or from three on one less.

    Words of unlike lengths are told apart first, all at once: the lengths as the bytes of one number, against the same
    number shifted.
    """
    try:
        sizes = bytes(map(len, words))
    except ValueError:  # a word of more than 255 letters
        sizes = bytes(map(and_, map(len, words), repeat(255)))
    lengths = int.from_bytes(sizes, "little")
    for distance in range(1, LONGEST + 1):
        least = distance - 1 if distance > 2 else distance
        alike, wanted = (lengths ^ lengths >> 8 * distance).to_bytes(len(words), "little"), bytes(least)
        start, stop = alike.find(wanted), len(words) - distance
        while start >= 0:
            end = start
            while end < stop and words[end][-1] == words[end + distance][-1]:
                if words[end].lower() != words[end + distance].lower():
                    break
                end += 1
            if end - start >= least:
                yield start, distance, end - start
            start = alike.find(wanted, max(end, start + 1))
