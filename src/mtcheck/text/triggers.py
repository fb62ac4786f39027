"""What checks are triggered by: shapes (found at the speed of a substring search) and patterns."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

import regex

from mtcheck.model.document import Document, Span, layer

TIMEOUT = 5.0
"""Seconds after which a pattern gives up on one document: patterns are linear, this guards against one that is not."""


class _Classes(dict[int, str]):
    """Maps code points to the letter of their class, filled as they occur."""

    _CLASSES = {"Ll": "a", "Lm": "a", "Lu": "A", "Lt": "A", "Lo": "x", "Nd": "0", "Zs": " ", "Mn": "a", "Mc": "a"}

    def __missing__(self, code_point: int) -> str:
        character = chr(code_point)
        shape = self[code_point] = self._CLASSES.get(unicodedata.category(character), character)
        return shape


_CLASSES = _Classes({9: " "})


@layer
def shape(document: Document) -> str:
    """The text with each code point replaced by its class: as long as the text, so offsets are the same.

    Lower-case letters are "a", upper-case ones "A", letters without case "x", digits "0", spaces " "; everything else
    stands for itself. Classes are Unicode general categories.
    """
    return document.text.translate(_CLASSES)


def shapes(*literals: str) -> Callable[[Document], Iterator[Span]]:
    """Trigger on each place whose shape is one of the literals, e.g. "a.A" for a stop between letters.

    "L" stands for a letter of either case. Occurrences of one literal may overlap. Candidates are spans.
    """
    expanded = tuple(dict.fromkeys(option for literal in literals for option in _expand(literal)))

    def find(document: Document) -> Iterator[Span]:
        text = shape(document)
        for literal in expanded:
            at = text.find(literal)
            while at >= 0:
                yield Span(at, at + len(literal))
                at = text.find(literal, at + 1)

    return find


def _expand(literal: str) -> list[str]:
    before, found, after = literal.partition("L")
    return [before + case + rest for case in "aA" for rest in _expand(after)] if found else [literal]


class Pattern:
    """A regular expression of the module `regex`, compiled when first used, with a timeout on every search."""

    def __init__(self, pattern: str, *, ignore_case: bool = False) -> None:
        self._source = pattern
        self._flags = (regex.IGNORECASE if ignore_case else 0) | regex.VERSION1

    @cached_property
    def _compiled(self) -> Any:
        return regex.compile(self._source, self._flags)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Any]:
        """All matches in a range of the text."""
        return self._compiled.finditer(text, start, end, timeout=TIMEOUT)  # type: ignore[no-any-return]

    def search(self, text: str, start: int = 0, end: int | None = None) -> Any:
        """The first match in a range of the text, or None."""
        return self._compiled.search(text, start, end, timeout=TIMEOUT)

    def match(self, text: str, start: int = 0, end: int | None = None) -> Any:
        """The match that begins at `start`, or None."""
        return self._compiled.match(text, start, end, timeout=TIMEOUT)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> Any:
        """The match of the whole range, or None."""
        return self._compiled.fullmatch(text, start, end, timeout=TIMEOUT)


def pattern(source: str, *, needs: str = "", ignore_case: bool = False) -> Callable[[Document], Iterator[Any]]:
    """Trigger on each match of a pattern. Candidates are matches.

    `needs` are characters or words without one of which the pattern cannot match, divided by spaces: a text that holds
    none of them is not searched. The pattern must be linear: no nested quantifiers.
    """
    compiled = Pattern(source, ignore_case=ignore_case)
    literals = tuple(needs.split())

    def find(document: Document) -> Iterator[Any]:
        text = document.text
        if literals and not any(literal in text for literal in literals):
            return
        yield from compiled.finditer(text)

    return find


def whole(document: Document) -> tuple[Document]:
    """Trigger once for each document. The candidate is the document."""
    return (document,)
