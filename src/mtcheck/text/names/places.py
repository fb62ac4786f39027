"""Where in a document a name or phrase may be, whole or with its words replaced: told of all its words at once.

Nothing is missed; what is found is two words at least that follow each other in a name or phrase, changed or not.
"""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache
from itertools import compress, count
from typing import NamedTuple

from mtcheck.model.document import Document, layer
from mtcheck.text.names.known import (
    HEAD,
    LOOSE_HEAD,
    NAME_ALONE,
    PHRASE_ALONE,
    SMALL,
    WRITTEN_FUNCTION,
    Known,
    Small,
    known,
)
from mtcheck.text.tokens import lower, tokens

MET = 20_000
"""Words that are remembered from one document to the next."""


class Ends(NamedTuple):
    """Of a sort of pairs of words, what tells which words may follow a word, and which it may follow (`Sides`)."""

    left: dict[str, int]
    right: dict[str, int]

    def add(self, word: str, left: int, right: int) -> None:
        """Note of a word what tells that; 0 where no word may."""
        if left:
            self.left[word] = left
        if right:
            self.right[word] = right


class Words:
    """What is known of the words met so far, as they are written; filled as they occur."""

    def __init__(self, table: Known) -> None:
        self.table = table
        self.in_phrase, self.in_name, self.in_right = Ends({}, {}), Ends({}, {}), Ends({}, {})
        self.alone: set[str] = set()
        self.heads: dict[str, frozenset[str]] = {}
        self.in_small_letters: dict[str, dict[str, list[Small]]] = {}
        self._met: set[str] = set()

    def may_be_in_name(self, word: str) -> bool:
        """Whether a word is written as one of a name: with a capital or a number, or as names have it."""
        return not word[0].islower() or word in self.table.small

    def learn(self, words: Set[str]) -> None:
        """Look up the words of a document that none before it had."""
        if len(self._met) > MET:
            for met in (
                *self.in_phrase,
                *self.in_name,
                *self.in_right,
                self.alone,
                self.heads,
                self.in_small_letters,
                self._met,
            ):
                met.clear()
        new = words - self._met
        self._met |= new
        for word in new:
            small, name = word.lower(), self.may_be_in_name(word)
            *sides, uses = self.table.sides(small)
            self.in_phrase.add(word, *sides[:2])
            self.in_right.add(word, *sides[4:])
            if name:
                self.in_name.add(word, *sides[2:4])
            if uses & (PHRASE_ALONE | NAME_ALONE * name):
                self.alone.add(word)
            if uses & SMALL and word == small:
                self.in_small_letters[word] = self.table.in_small_letters(small)
            if uses & (HEAD | LOOSE_HEAD * name):
                self.heads[word] = frozenset(rest[0] for rest in self.table.heads(small, name))


@lru_cache(maxsize=8)
def words_of(tag: str) -> Words | None:
    """What is known of the words of a language, by its BCP 47 tag; None where there is no table."""
    table = known(tag)
    return Words(table) if table else None


class Places(NamedTuple):
    """Numbers of words: of two that may be part of a variant, of one that may be one, that may begin a substitute."""

    pairs: list[tuple[int, int]]
    alone: list[int]
    heads: list[int]


class _Content(NamedTuple):
    """The words of a document that are no function words: their numbers, and how they are written."""

    numbers: list[int]
    written: list[str]


@layer
def _content(document: Document) -> _Content:
    there = tokens(document)
    told = [word not in WRITTEN_FUNCTION for word in there]
    return _Content([*compress(count(), told)], [*compress(there, told)])


def places(document: Document, words: Words) -> Places:
    """Where a document may have a name or phrase some of whose words are replaced, or a wrong form of one."""
    small, (numbers, written) = lower(document), _content(document)
    words.learn(set(written))
    follow = words.table.may_follow
    firsts = sorted({*follow(written, *words.in_phrase), *follow(written, *words.in_name)})
    return Places(
        [(numbers[at], numbers[at + 1]) for at in firsts],
        list(compress(numbers, map(words.alone.__contains__, written))),
        [
            index
            for index, seconds in zip(numbers, map(words.heads.get, written), strict=True)
            if seconds and index + 1 < len(small) and small[index + 1] in seconds
        ],
    )


def right_pairs(document: Document, words: Words) -> list[tuple[int, int]]:
    """Where a document may have a name or phrase as it should be, in any case: the numbers of its first two words."""
    numbers, written = _content(document)
    words.learn(set(written))
    return [(numbers[at], numbers[at + 1]) for at in words.table.may_follow(written, *words.in_right)]
