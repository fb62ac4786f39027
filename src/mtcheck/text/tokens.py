"""The words and numbers of a document, in which names and phrases are looked for."""

from __future__ import annotations

from itertools import pairwise

from mtcheck.base.patterns import Pattern
from mtcheck.base.translation import Translation
from mtcheck.model.document import Document, Span, layer
from mtcheck.text.triggers import find_all, shape
from mtcheck.text.words import starts_in

_SEAM = Pattern(r"\p{Ll}(?=\p{Lu}\p{Ll})", linear=True)
_tokens = Translation(lambda character: character if character.isalnum() else " ")
_TIES = frozenset("-'’‘`")
_MARKS = frozenset('.,;:!?()[]{}\n\t“”"«»…–—/|*<>')

BETWEEN = 24
"""Code points between two words of a name at most."""


def words_in(text: str) -> list[str]:
    """The words and numbers of a text, as they are written."""
    return _tokens(text).split()


@layer
def _seams(document: Document) -> list[int]:
    """Where a capital that goes on in lower case follows a lower-case letter."""
    return [at + 1 for at in find_all(shape(document), "aAa") if _SEAM.match(document.text, at)]


@layer
def tokens(document: Document) -> list[str]:
    """The words and numbers of a document, as they are written; two words that are fused as NationOn are two."""
    text = _tokens(document.text)
    return " ".join(text[start:end] for start, end in pairwise([0, *_seams(document), len(text)])).split()


@layer
def lower(document: Document) -> list[str]:
    """The words and numbers of a document in lower case."""
    return [*map(str.lower, tokens(document))]


@layer
def starts(document: Document) -> list[int]:
    """Where the words and numbers of a document begin."""
    return sorted([*starts_in(_tokens(document.text)), *_seams(document)])


def place(document: Document, first: int, last: int) -> Span:
    """The range from a word to the one before another, by their numbers."""
    there = starts(document)
    return Span(there[first], there[last - 1] + len(tokens(document)[last - 1]))


def is_close(document: Document, first: int, last: int) -> bool:
    """Whether no mark but hyphens and apostrophes stands between two words, by their numbers."""
    there, written = starts(document), tokens(document)
    between = document.text[there[first] : there[last]]
    if written[first].isupper() and written[last].isupper():
        between = between.replace(".", "")  # EE. UU.
    return len(between) <= BETWEEN * (1 + last - first) and _MARKS.isdisjoint(between)


def is_inside_compound(document: Document, first: int, last: int) -> bool:
    """Whether a hyphen ties the words to another one, or an apostrophe or stop stands in one: Hawai’i, 3.12."""
    text, (start, end) = document.text, place(document, first, last)
    if text[end : end + 1] == "." and text[end - 1].isdigit() and text[end + 1 : end + 2].isdigit():
        return True
    return (text[start - 1 : start] in _TIES and text[start - 2 : start - 1].isalnum()) or (
        text[end : end + 1] in _TIES and text[end + 1 : end + 2].isalnum() and lower(document)[last] != "s"
    )
