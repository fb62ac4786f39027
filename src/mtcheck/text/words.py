"""Words: how often a language uses them, and the vocabulary of a document."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, compress, count
from operator import add
from typing import Any

from mtcheck.base.tables import data_lines
from mtcheck.base.translation import Translation
from mtcheck.data import DATA
from mtcheck.model.document import Document, Span, layer
from mtcheck.text.language import language


def _letter(character: str) -> str:
    return character if character.isalpha() or unicodedata.combining(character) else " "


_letters = Translation(_letter)


def runs_of_letters(text: str) -> list[str]:
    """The words of a text in their order: runs of letters, as they are written."""
    return _letters(text).split()


class Lexicon:
    """The words of a language with their Zipf frequency (decimal logarithm of occurrences in 1,000 million words).

    Names stand with their capital only, so `"paris"` is unknown where `"Paris"` is known.
    """

    def __init__(self, tag: str) -> None:
        import marisa_trie  # a native library: imported where a word is looked up, not where the CLI starts

        self._trie: Any = _mapped(marisa_trie.RecordTrie("<B"), f"{tag}.marisa")
        self._pairs: Any = _mapped(marisa_trie.Trie(), f"{tag}-pairs.marisa")
        self.zipf = lru_cache(maxsize=20_000)(self._zipf)
        self.knows = lru_cache(maxsize=20_000)(self._knows)
        self._extra = frozenset(data_lines("words", "{}-extra.txt", tag)).union(_added.get(tag, ()))
        self._printed = _printed.get(tag, ())

    def __contains__(self, word: str) -> bool:
        return word in self._trie or word in self._extra or word in self._printed

    def side_by_side(self, left: str, right: str) -> bool:
        """Whether two words, in lower case, often stand one after the other."""
        return f"{left} {right}" in self._pairs

    knows: Callable[[str], bool]
    """Whether a word is known as it stands, or in lower case as at the start of a sentence."""

    def _knows(self, word: str) -> bool:
        if word in self._trie or word in self._extra or word in self._printed:
            return True
        lower = word.lower()
        return lower in self._trie or lower in self._extra or lower in self._printed

    zipf: Callable[[str], float]
    """The frequency of a word in lower case or of a name with its capital; 0 where it is unknown or very rare."""

    def _zipf(self, word: str) -> float:
        value = self._trie.get(word)
        return value[0][0] / 10 if value else 0.0


def _mapped(trie: Any, name: str) -> Any:
    """A trie of `data/words`, memory-mapped."""
    trie.mmap(str(DATA / "words" / name))
    return trie


_added: dict[str, tuple[str, ...]] = {}


def add_words(tag: str, words: tuple[str, ...]) -> None:
    """Have the lexicon of a language, by its first subtag, know these words besides, and no others added before."""
    if words != _added.get(tag, ()):
        _added[tag] = words
        lexicon.cache_clear()
        _classes.cache_clear()


_printed: dict[str, Container[str]] = {}


def add_printed(tag: str, words: Container[str]) -> None:
    """Have the lexicon of a language, by its first subtag, know the words that a house prints, and no other's."""
    if words != _printed.get(tag, ()):
        _printed[tag] = words
        lexicon.cache_clear()
        _classes.cache_clear()


@lru_cache(maxsize=8)
def lexicon(tag: str) -> Lexicon:
    """The lexicon of a language that has a table. Raises LookupError where there is no word list."""
    table = language(tag)
    if table is None or not (DATA / "words" / f"{table.tag}.marisa").is_file():
        raise LookupError(f"no word list for {tag!r}")
    return Lexicon(table.tag)


@layer
def letters(document: Document) -> str:
    """The text with everything but letters and combining marks replaced by spaces: as long as the text."""
    return _letters(document.text)


@layer
def running_words(document: Document) -> list[str]:
    """The words of a document in their order: runs of letters, as they are written."""
    return letters(document).split()


def starts_in(spaced: str) -> Iterator[int]:
    """Where the words of a text begin that has nothing but words and spaces."""
    words = spaced.split(" ")
    return compress(map(add, accumulate(map(len, words), initial=0), count()), words)


@layer
def word_starts(document: Document) -> list[int]:
    """Where the running words of a document begin."""
    return [*starts_in(letters(document))]


@layer
def places_of_words(document: Document) -> dict[str, list[int]]:
    """Where each of the different words of a document, as they are written, begins: in order."""
    places: dict[str, list[int]] = {}
    for word, start in zip(running_words(document), word_starts(document), strict=True):
        if word in places:
            places[word].append(start)
        else:
            places[word] = [start]
    return places


@layer
def vocabulary(document: Document) -> frozenset[str]:
    """The different words of a document, as they are written."""
    return frozenset(places_of_words(document))


FREQUENT = 4.1
"""The Zipf frequency from which a word is too common to be half of another."""


class _Classes:
    """Words of a language by how usual they are: what one document has taught is not looked up again."""

    def __init__(self, language: str) -> None:
        self._lexicon = lexicon(language)
        self.frequent, self.rare, self.unknown = set[str](), set[str](), set[str]()

    def learn(self, words: Iterable[str]) -> None:
        """Put each word into its class."""
        known = self._lexicon
        if len(self.unknown) > _MANY:
            self.unknown.clear()
        for word in words:
            if not known.knows(word):
                self.unknown.add(word)
            elif word.islower() and known.zipf(word) < FREQUENT:
                self.rare.add(word)
            else:
                self.frequent.add(word)


_MANY = 200_000
_classes = lru_cache(maxsize=8)(_Classes)


@layer
def unusual_words(document: Document) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a document that its lexicon does not know in any case, and the rare ones; both sorted."""
    classes = _classes(document.language)
    words = vocabulary(document) - classes.frequent
    classes.learn(words - classes.rare - classes.unknown)
    return tuple(sorted(words & classes.unknown)), tuple(sorted(words & classes.rare))


def unknown_words(document: Document) -> tuple[str, ...]:
    """The words of a document that the lexicon of its language does not know, in any case, sorted."""
    return unusual_words(document)[0]


def occurrences(text: str, word: str) -> list[Span]:
    """Where a word stands in a text as a word: with no letter on either side."""
    found, size = [], len(word)
    at = text.find(word)
    while at >= 0:
        end = at + size
        if not text[end : end + 1].isalpha() and not (at and text[at - 1].isalpha()):
            found.append(Span(at, end))
        at = text.find(word, at + 1)
    return found


REACH = 200
"""How far a token or word is followed to either side: what is longer is none."""


def token_at(text: str, offset: int) -> Span:
    """The run of code points without space that holds `offset`, at most 200 to either side."""
    before, after = text[max(0, offset - REACH) : offset], text[offset : offset + REACH]
    start = 0 if not before or before[-1].isspace() else len(before.rsplit(None, 1)[-1])
    end = 0 if not after or after[0].isspace() else len(after.split(None, 1)[0])
    return Span(offset - start, offset + end)


def word_at(text: str, offset: int) -> Span:
    """The run of letters that holds `offset`, at most 200 to either side; empty where there is none."""
    if offset > len(text):
        return Span(len(text), len(text))
    start = end = offset
    first, last = max(0, offset - REACH), min(len(text), offset + REACH)
    while start > first and text[start - 1].isalpha():
        start -= 1
    while end < last and text[end].isalpha():
        end += 1
    return Span(start, end)


def word_before(text: str, start: int) -> str:
    """The word that ends right before a place and the space there; nothing where there is none."""
    return text[slice(*word_at(text, start - 1))] if text[start - 1 : start] == " " else ""


def token_before(text: str, start: int) -> str:
    """The word that ends before a place and the space there, with the marks at it; nothing where there is none."""
    return text[slice(*token_at(text, start - 1))] if text[start - 1 : start] == " " else ""


def words_before(text: str, start: int, count: int) -> list[str]:
    """The last words before a place, so many at most, in lower case and with the marks at them."""
    return text[max(0, start - REACH) : start].lower().split()[-count:]


def word_after(text: str, end: int) -> str:
    """The word that follows a place and the space there; nothing where there is none."""
    return text[slice(*word_at(text, end + 1))] if text[end : end + 1] == " " else ""


_ADDRESS_ENDINGS = frozenset(
    "com net org co uk gov edu info io tv fm ly ai eu de fr es it ru ua cn jp au ca us biz app dev me js py".split()
)
"""The last parts of addresses and file names (IANA root zone), which are also written with a capital as in ESPN.Com."""

DOMAINS = frozenset(
    "com org net co gov edu biz info exe dll pdf docx xlsx json xml csv html php zip jpg jpeg png".split()
)
"""Parts of an address, or of the name of a file, by which it is known at once."""


def is_address(token: str) -> bool:
    """Whether a token is an address, a handle, a hashtag, a path or code, in which no spelling rule holds."""
    if any(mark in token for mark in "@#/\\_=~"):
        return True
    parts = token.lower().split(".")
    return len(parts) > 1 and (parts[0] == "www" or any(part.rstrip("'’s,;:!?)”\"") in DOMAINS for part in parts[1:]))


def is_address_ending(word: str) -> bool:
    """Whether a word is the last part of addresses or file names, in any case: com, uk, js."""
    return word.lower() in _ADDRESS_ENDINGS
