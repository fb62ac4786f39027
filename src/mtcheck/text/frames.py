"""Words, seldom written, before what must not follow them: a look costs nothing where an article has none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Document
from mtcheck.model.issue import Edit
from mtcheck.text.words import places_of_words, vocabulary


def in_either_case(*words: str) -> tuple[str, ...]:
    """Words in lower case, and with a capital as at the start of a sentence."""
    return (*words, *map(str.capitalize, words))


class Framed(NamedTuple):
    """Where a word begins, and what a pattern finds right after it."""

    start: int
    after: Any


def frames(words: Iterable[str], after: Pattern, *, again: int = 0) -> Callable[[Document], Iterator[Framed]]:
    """Trigger where one of the words, in the case that is given, stands before a match. Candidates are `Framed`.

    `again`: only where the same word stands once more within so many code points, which is quickly seen.
    """
    wanted = frozenset(words)

    def find(document: Document) -> Iterator[Framed]:
        text, places = document.text, places_of_words(document)
        for word in sorted(wanted & vocabulary(document)):
            once_more, size = f" {word}", len(word)
            for start in places[word]:
                end = start + size
                if again and text.find(once_more, end, end + again) < 0:
                    continue
                if found := after.match(text, end):
                    yield Framed(start, found)

    return find


def cut(match: Any, group: str) -> Edit:
    """The edit that takes out what a group of a match holds."""
    start, end = match.span(group)
    return Edit(start, end, "")
