"""The words and numbers of a document, in which names and phrases are looked for."""

from __future__ import annotations

from itertools import accumulate, compress, count, pairwise
from operator import add

from mtcheck.model.document import Document, Span, layer
from mtcheck.text.translation import Translation
from mtcheck.text.triggers import Pattern, shape

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
def tokens(document: Document) -> list[str]:
    """The words and numbers of a document, as they are written; two words that are fused as NationOn are two."""
    words = words_in(document.text)
    if "aAa" not in shape(document):
        return words
    return [piece for word in words for piece in ((word,) if word.islower() or word.istitle() else _pieces(word))]


@layer
def lower(document: Document) -> list[str]:
    """The words and numbers of a document in lower case."""
    return [*map(str.lower, tokens(document))]


def _pieces(word: str) -> list[str]:
    """A word cut where a capital follows a lower-case letter."""
    seams = [match.start() + 1 for match in _SEAM.finditer(word)]
    return [word[start:end] for start, end in pairwise([0, *seams, len(word)])]


@layer
def starts(document: Document) -> list[int]:
    """Where the words and numbers of a document begin."""
    words = _tokens(document.text).split(" ")
    ends = map(add, accumulate(map(len, words), initial=0), count())
    found = list(compress(ends, words))
    for index, token in enumerate(tokens(document)) if len(found) < len(tokens(document)) else ():
        end = found[index] + len(token)
        if document.text[end : end + 1].isupper() and (index + 1 == len(found) or found[index + 1] > end):
            found.insert(index + 1, end)
    return found


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
    """Whether a hyphen ties the words to another one, or an apostrophe stands in the middle of one: Hawai’i."""
    text, (start, end) = document.text, place(document, first, last)
    return (text[start - 1 : start] in _TIES and text[start - 2 : start - 1].isalnum()) or (
        text[end : end + 1] in _TIES and text[end + 1 : end + 2].isalnum() and lower(document)[last] != "s"
    )
