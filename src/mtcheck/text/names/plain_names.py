"""Names of plain words that mean nothing else in small letters, and where a document has them so: met office."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations

from mtcheck.model.document import Document, Span
from mtcheck.text.names.known import WRITTEN_FUNCTION
from mtcheck.text.names.places import words_of
from mtcheck.text.words import occurrences, vocabulary, word_before


def wrong_forms(name: str) -> Iterator[str]:
    """A name with its first word in small letters, and all, an inner one, or the first and some after the second.

    Some houses have the last words so, or all but the last: the Senate intelligence committee, the space shuttle Atlas.
    """
    yield name[0].lower() + name[1:]
    if "-" not in name:
        yield name.lower()
    words = name.split()
    capital = [at for at, word in enumerate(words) if word[0].isupper()]
    if 2 < len(capital) <= MOST_WORDS:
        inner = ([at] for at in capital[1:-1])
        mixed = ([capital[0], *some] for size in (1, 2) for some in combinations(capital[2:], size))
        for small in (*inner, *mixed):
            yield " ".join(word.lower() if at in small else word for at, word in enumerate(words))


MOST_WORDS = 4
"""Words with capitals of the longest name of which some may be in small letters."""


def in_small_letters(document: Document) -> Iterator[tuple[Span, str]]:
    """Where a document has such a name in small letters, all or some of them; and the name."""
    words, there = words_of(document.language), vocabulary(document)
    if words is None:
        return
    words.learn(there - WRITTEN_FUNCTION)
    for first in sorted(words.in_small_letters.keys() & there):
        forms = words.in_small_letters[first]
        for form, name in chain.from_iterable(some for second, some in forms.items() if second in there):
            plain = form.islower() and form.count(" ") == 1
            for place in occurrences(document.text, form):
                if not plain or word_before(document.text, place.start).lower() in _BEFORE:
                    yield place, name


_BEFORE = frozenset("the of from to at with by and in for on via northern southern eastern western central".split())
"""Words before two in small letters that are rather a name than a verb and its object: the met office."""
