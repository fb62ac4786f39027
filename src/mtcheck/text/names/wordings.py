"""Wordings: the names and phrases of an article, of one to five words, each with a number that stands for its words.

What a newsroom prints is counted by these numbers, and what an article says is looked up by them, so that both see the
same: see `mtcheck.text.names.archive`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from mtcheck.base.translation import Translation
from mtcheck.model.document import BlockKind, Document
from mtcheck.text.language import facts
from mtcheck.text.names.known import FUNCTION

LONGEST = 5
"""Words of a wording at most."""

_MULTIPLIER, _MASK = 0x9E3779B97F4A7C15, (1 << 64) - 1
_TIES = frozenset(" \n\t\xa0\u202f'’‘-‐‑")


def _part(character: str) -> str:
    return character if character.isalnum() else " " if character in _TIES else "|"


_parted = Translation(_part)


class Stretch(NamedTuple):
    """Words between two marks: where they begin in the text, and the words, divided as in the text."""

    start: int
    text: str


class Wording(NamedTuple):
    """The words of a stretch from the first to the one before the last, and the number that stands for them."""

    first: int
    last: int
    number: int


@lru_cache(maxsize=200_000)
def word_number(word: str) -> int:
    """The number of a word as it is written, of 64 bits: the same in every run."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")


def number(words: Sequence[str]) -> int:
    """The number of a wording."""
    found = 0
    for word in words:
        found = (found ^ word_number(word)) * _MULTIPLIER & _MASK
    return found


def text_number(text: str, function: frozenset[str]) -> int | None:
    """The number of a text that is one wording; None where marks divide it, or where it is none."""
    parted = _parted(text)
    reading = read(parted, function)
    size = len(reading.words)
    same = (one.number for one in wordings(reading) if one.last - one.first == size)
    return next(same, None) if "|" not in parted else None


def stretches(document: Document) -> Iterator[Stretch]:
    """The stretches of a document, but for code, and for lines in capitals or with a capital to each word."""
    for block in document.blocks:
        if block.kind is BlockKind.CODE:
            continue
        text, at = _parted(document.text[block.start : block.end]), block.start
        if any(map(str.islower, _content(text.replace("|", " ").split(), document))):
            for piece in text.split("|"):
                yield Stretch(at, piece)
                at += len(piece) + 1


def _content(words: list[str], document: Document) -> Iterator[str]:
    function = facts(document).function_words
    return (word for word in words if word not in function)


class Reading(NamedTuple):
    """The words of a stretch as they are counted, and which of them a wording may begin or end with.

    The first has no capital where it may owe that to its place, and is `lowered` then.
    """

    words: list[str]
    content: list[bool]
    lowered: bool


def read(stretch: str, function: frozenset[str]) -> Reading:
    """The words of a stretch; `function` are the function words of the language."""
    words = stretch.split()
    content = [word not in function and word.lower() not in FUNCTION for word in words]
    lowered = False
    if words and words[0].istitle():
        follows = next((word for word, counts in zip(words[1:], content[1:], strict=True) if counts), "")
        if follows.islower():
            lowered, words[0] = True, words[0].lower()
            content[0] = words[0] not in function
    for index, counts in enumerate(content):
        if not counts:
            words[index] = words[index].lower()
    return Reading(words, content, lowered)


def wordings(reading: Reading) -> Iterator[Wording]:
    """The wordings of a stretch: names, whose words have a capital or are numbers, and phrases, of which none is.

    Each begins and ends with a word that is no function word. A first word that is lowered is none alone: it may have
    been a name.
    """
    words, content, lowered = reading
    numbers = list(map(word_number, words))
    lower = list(map(str.islower, words))
    for first, counts in enumerate(content):
        if not counts:
            continue
        kind, found = lower[first], 0
        for at in range(first, min(first + LONGEST, len(words))):
            if content[at] and lower[at] != kind:
                break
            found = (found ^ numbers[at]) * _MULTIPLIER & _MASK
            if content[at] and (at or not lowered):
                yield Wording(first, at + 1, found)
