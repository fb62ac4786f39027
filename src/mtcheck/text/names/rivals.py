"""Rivals: two capitalised names of one document that have some words in common, and others in the same places."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Document, layer
from mtcheck.text.names.known import WRITTEN_FUNCTION
from mtcheck.text.tokens import words_in

_NAME = Pattern(
    r"(?<![\p{L}\p{M}\p{Nd}])\p{Lu}[\p{L}\p{M}\p{Nd}]*+"
    r"(?:(?:['’]s?)?[ -](?:(?:of|for|the|and|&|de|des|del|della|di|da|do|du|la|le|el|al|van|von|der|den|ter)[ -]){0,2}"
    r"[\p{Lu}\p{Nd}][\p{L}\p{M}\p{Nd}]*+)++",
    linear=True,
)
LINKS = WRITTEN_FUNCTION | frozenset("de des del della di da do du la le el al van von der den ter".split())
"""Words between those of a name that may change with them."""

_MANY = 40
"""So many names that share a word are a list, and are not compared."""

_LONGEST = 20
"""Words that a name has at most: what is longer is a heading or no prose, and is not compared."""


class Name(NamedTuple):
    """A capitalised name of two words or more: its words but for those that link them, and where it first stands."""

    words: tuple[str, ...]
    start: int
    end: int


class Rivals(NamedTuple):
    """As many words of two names, some the same: the numbers of these words in each, and of the pairs that differ.

    `goes_on` says that beside a word that differs one of the names goes on, `moved` that words stand in another order.
    """

    one: Name
    other: Name
    here: range
    there: range
    differ: tuple[tuple[int, int], ...]
    goes_on: bool
    moved: bool = False

    @property
    def shared(self) -> list[str]:
        """The words that they have in common."""
        apart = {at for at, _ in self.differ}
        return [self.one.words[at] for at in self.here if at not in apart]

    @property
    def is_inner(self) -> bool:
        """Whether all words that differ stand between words that they have in common, in the same order."""
        return not self.moved and self.here.start < self.differ[0][0] and self.differ[-1][0] < self.here.stop - 1

    @property
    def is_long(self) -> bool:
        """Whether they have two words in common, or those on both sides."""
        return len(self.differ) + 1 < len(self.here)

    @property
    def turned(self) -> Rivals:
        """The same two names, the other one first."""
        differ = tuple((there, here) for here, there in self.differ)
        return Rivals(self.other, self.one, self.there, self.here, differ, self.goes_on, self.moved)


@layer
def names(document: Document) -> list[Name]:
    """The different capitalised names of a document that have two words or more, in order."""
    found: dict[str, Name] = {}
    for match in _NAME.finditer(document.text):
        if match[0] not in found:
            words = tuple(word for word in words_in(match[0]) if word not in LINKS)
            found[match[0]] = Name(words, *match.span())
    return [name for name in found.values() if len(name.words) > 1]


@layer
def rivals(document: Document) -> list[Rivals]:
    """The pairs of names of a document that have some words in common and others in the same places, in order."""
    by_word: dict[str, dict[Name, None]] = defaultdict(dict)
    for name in names(document):
        for word in name.words if len(name.words) <= _LONGEST else ():
            by_word[word][name] = None
    pairs = {pair for alike in by_word.values() if 1 < len(alike) < _MANY for pair in combinations(alike, 2)}
    found = [(_aligned(*pair), _moved(*pair), _moved(*reversed(pair))) for pair in sorted(pairs, key=_places)]
    return [rivals for several in found for rivals in several if rivals]


def _places(pair: tuple[Name, Name]) -> tuple[int, int]:
    return pair[0].start, pair[1].start


def _aligned(one: Name, other: Name) -> Rivals | None:
    """Two names laid side by side so that most words are the same; None where all are, or most are not."""
    best: Rivals | None = None
    offsets = {there - here for here, a in enumerate(one.words) for there, b in enumerate(other.words) if a == b}
    for offset in sorted(offsets):
        here = range(max(0, -offset), min(len(one.words), len(other.words) - offset))
        there = range(here.start + offset, here.stop + offset)
        differ = tuple(pair for pair in zip(here, there, strict=True) if one.words[pair[0]] != other.words[pair[1]])
        same = len(here) - len(differ)
        if differ and len(differ) <= same + 1 and (best is None or same > len(best.shared)):
            before = differ[0][0] == here.start and (here.start or there.start)
            after = differ[-1][0] == here.stop - 1 and (here.stop, there.stop) != (len(one.words), len(other.words))
            best = Rivals(one, other, here, there, differ, bool(before or after))
    return best


def _moved(long: Name, short: Name) -> Rivals | None:
    """A name that ends with the words of another in another order, all but one: Shell of Gold, Golden Shell."""
    there, start = range(len(short.words)), len(long.words) - len(short.words)
    words = long.words[max(0, start) :]
    here, other = set(words).difference(short.words), set(short.words).difference(words)
    if start < 0 or not len(here) == len(other) == 1 or len(set(words)) < len(words):
        return None
    pair = start + words.index(here.pop()), short.words.index(other.pop())
    same = [(start + at, short.words.index(word)) for at, word in enumerate(words) if word in short.words]
    if all(at - place == start for at, place in (*same, pair)):
        return None
    return Rivals(long, short, range(start, len(long.words)), there, (pair,), goes_on=False, moved=True)
