"""Names and words that are written with letters beyond ASCII: what a damaged word may have been."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from mtcheck.base.tables import data_words
from mtcheck.text.folding import folded
from mtcheck.text.words import Lexicon

LOST = "?"
"""What stands for each letter beyond ASCII in the keys of `Accented.by_rest`."""


class Accented(NamedTuple):
    """The words, what their names end in, and the words by what is left of them without their letters beyond ASCII."""

    words: frozenset[str]
    endings: tuple[str, ...]
    by_rest: dict[str, str]

    def has(self, word: str) -> bool:
        """Whether a word is one of them, or one of their kind in lower case or capitals."""
        return word in self.words or word.capitalize() in self.words or word.lower() in self.words


@cache
def accented() -> Accented:
    """The table `names/accented.txt`."""
    entries = data_words("names", "accented.txt")
    words = frozenset(entry for entry in entries if entry[0] != "-")
    endings = tuple(sorted(entry[1:] for entry in entries - words))
    return Accented(words, endings, {rest_of(word): word for word in sorted(words)})


def rest_of(word: str) -> str:
    """A word with a question mark in the place of each letter beyond ASCII."""
    return word.encode("ascii", "replace").decode()


def is_known_bare(word: str, known: Lexicon) -> bool:
    """Whether English knows a word that it writes without its accents: Wrocław."""
    return any(known.knows(form) for form in folded(word))


def is_known_name(word: str, known: Lexicon) -> bool:
    """Whether English knows a name that it writes without its accents well: Wrocław, but not Così."""
    return word[0].isupper() and len(word) > 3 and any(known.zipf(form) >= 2 for form in folded(word))
