"""Where in a document a name or phrase may be, whole or with its words replaced: told of all its words at once.

Nothing is missed; what is found is two words at least that follow each other in a name or phrase, changed or not.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import compress, pairwise
from typing import NamedTuple

from mtcheck.model.document import Document, layer
from mtcheck.text.known import HEAD, NAME_ALONE, PHRASE_ALONE, WRITTEN_FUNCTION, Ends, Known, known
from mtcheck.text.tokens import tokens

MET = 50_000
"""Words that are remembered from one document to the next."""


class Words:
    """What is known of the words met so far, as they are written; filled as they occur."""

    def __init__(self, table: Known) -> None:
        self.table = table
        self.changed: dict[str, Ends] = {}
        self.right: dict[str, Ends] = {}
        self.alone: set[str] = set()
        self.heads: dict[str, frozenset[str]] = {}

    def may_be_in_name(self, word: str) -> bool:
        """Whether a word is written as one of a name: with a capital or a number, or as names have it."""
        return not word[0].islower() or word in self.table.small

    def learn(self, words: set[str]) -> None:
        """Look up the words of a document that none before it had."""
        if len(self.changed) > MET:
            for met in (self.changed, self.right, self.alone, self.heads):
                met.clear()
        for word in words.difference(self.changed):
            small, name = word.lower(), self.may_be_in_name(word)
            sides = self.table.sides(small)
            self.changed[word] = sides[:4] if name else (*sides[:2], 0, 0)
            self.right[word] = (*sides[4:6], 0, 0)
            if sides.uses & (PHRASE_ALONE | NAME_ALONE * name):
                self.alone.add(word)
            if sides.uses & HEAD:
                self.heads[word] = frozenset(rest[0] for rest in self.table.heads(small))


@lru_cache(maxsize=8)
def words_of(tag: str) -> Words | None:
    """What is known of the words of a language, by its BCP 47 tag; None where there is no table."""
    table = known(tag.split("-")[0])
    return Words(table) if table else None


class Places(NamedTuple):
    """Numbers of words: of two that may be part of a variant, of one that may be one, that may begin a substitute."""

    pairs: list[tuple[int, int]]
    alone: list[int]
    heads: list[int]


@layer
def _content(document: Document) -> list[int]:
    """The numbers of the words that are no function words."""
    return [index for index, word in enumerate(tokens(document)) if word not in WRITTEN_FUNCTION]


def places(document: Document, words: Words) -> Places:
    """Where a document may have a name or phrase some of whose words are replaced, or a wrong form of one."""
    there, content = tokens(document), _content(document)
    written = [there[index] for index in content]
    words.learn(set(written))
    return Places(
        _pairs(content, map(words.changed.__getitem__, written), words.table),
        list(compress(content, map(words.alone.__contains__, written))),
        [
            index
            for index in compress(content, map(words.heads.__contains__, written))
            if index + 1 < len(there) and there[index + 1].lower() in words.heads[there[index]]
        ],
    )


def right_pairs(document: Document, words: Words) -> list[tuple[int, int]]:
    """Where a document may have a name or phrase as it should be, in any case: the numbers of its first two words."""
    content = _content(document)
    written = [tokens(document)[index] for index in content]
    words.learn(set(written))
    return _pairs(content, map(words.right.__getitem__, written), words.table)


def _pairs(content: list[int], ends: Iterable[Ends], table: Known) -> list[tuple[int, int]]:
    """The neighbours that may follow each other."""
    return list(compress(pairwise(content), table.may_follow(list(ends))))
