"""Names of plain words that mean nothing else in small letters, and where a document has them so: met office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from mtcheck.model.document import Document, Span
from mtcheck.text.known import known
from mtcheck.text.words import occurrences, vocabulary, word_before

MET = 50_000
"""Words that are remembered from one document to the next."""


def wrong_forms(name: str) -> Iterator[str]:
    """A name with its first word in small letters, and all, and one of three or more; some houses have the last so."""
    yield name[0].lower() + name[1:]
    if "-" not in name:
        yield name.lower()
    words = name.split()
    inner = [at for at, word in enumerate(words) if word[0].isupper()][1:-1]
    yield from (" ".join([*words[:at], words[at].lower(), *words[at + 1 :]]) for at in inner)


class _Found:
    """The wrong forms that hold a word in small letters: what one document has taught is not looked up again."""

    def __init__(self, tag: str) -> None:
        self._table = known(tag)
        self._met = set[str]()
        self.forms: dict[str, list[tuple[str, str]]] = {}

    def learn(self, words: Iterable[str]) -> None:
        """Look up the words of a document."""
        if len(self._met) > MET:
            self._met.clear()
        new = {word for word in words if word.islower()} - self._met
        self._met |= new
        if self._table is not None:
            self.forms.update((word, forms) for word in new if (forms := self._table.in_small_letters(word)))


_found = lru_cache(maxsize=8)(_Found)


def in_small_letters(document: Document) -> Iterator[tuple[Span, str]]:
    """Where a document has such a name in small letters, all or some of them; and the name."""
    there, found = vocabulary(document), _found(document.language.split("-")[0])
    found.learn(there)
    for word in sorted(found.forms.keys() & there):
        for wrong, name in found.forms[word]:
            plain = wrong.islower() and wrong.count(" ") == 1
            for place in occurrences(document.text, wrong):
                if not plain or word_before(document.text, place.start).lower() in _BEFORE:
                    yield place, name


_BEFORE = frozenset("the of from to at with by and in for on via".split())
"""Words before two in small letters that are rather a name than a verb and its object: the met office."""
