"""What checks are triggered by: shapes (found at the speed of a substring search) and patterns."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, ClassVar

import regex

from mtcheck.model.document import Document, Span, layer

TIMEOUT = 10.0
"""Seconds after which a pattern gives up: patterns are linear, this guards against one that is not."""


class _Classes(dict[int, str]):
    """Maps code points to the letter of their class, filled as they occur."""

    _CLASSES: ClassVar = {
        "Ll": "a",
        "Lm": "a",
        "Lu": "A",
        "Lt": "A",
        "Lo": "x",
        "Nd": "0",
        "Zs": " ",
        "Mn": "a",
        "Mc": "a",
    }

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


@layer
def junctions(document: Document) -> str:
    """What stands between lower-case letters in the shape, each form once, between two "a".

    It is short, whatever the length of the text: a shape whose parts are not in it is not in the text.
    """
    squeezed = shape(document).replace("aaaa", "a").replace("aa", "a").replace("aa", "a")
    return "a" + "a".join(set(squeezed.split("a"))) + "a"


def _parts(literal: str) -> list[str]:
    """What must be among the junctions of a shape that holds a literal: its parts, with an "a" where letters follow."""
    parts = _LETTERS.split(literal)
    last = len(parts) - 1
    return ["a" * (at > 0) + part + "a" * (at < last) for at, part in enumerate(parts) if part]


_LETTERS = regex.compile("a+")


def shapes(*literals: str) -> Callable[[Document], Iterator[Span]]:
    """Trigger on each place whose shape is one of the literals, e.g. "a.A" for a stop between letters.

    "L" stands for a letter of either case. Occurrences of one literal may overlap. Candidates are spans.
    """
    expanded = dict.fromkeys(option for literal in literals for option in _expand(literal))
    wanted = [(literal, *_parts(literal)) for literal in expanded]

    def find(document: Document) -> Iterator[Span]:
        text, present = shape(document), junctions(document)
        for literal, part, *others in wanted:
            if part not in present or (others and any(other not in present for other in others)):
                continue
            at = text.find(literal)
            while at >= 0:
                yield Span(at, at + len(literal))
                at = text.find(literal, at + 1)

    return find


def _expand(literal: str) -> list[str]:
    before, found, after = literal.partition("L")
    return [before + case + rest for case in "aA" for rest in _expand(after)] if found else [literal]


SHORT = 200
"""Code points in which no pattern takes long."""


class Pattern:
    """A regular expression of the module `regex`, compiled when first used, with a timeout on every search.

    `linear` patterns, such as a class of characters, need none; neither do short ranges.
    """

    def __init__(self, pattern: str, *, ignore_case: bool = False, linear: bool = False) -> None:
        self._source, self._linear = pattern, linear
        self._flags = (regex.IGNORECASE if ignore_case else 0) | regex.VERSION1

    @cached_property
    def _compiled(self) -> Any:
        return regex.compile(self._source, self._flags)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Any]:
        """All matches in a range of the text, each found within the timeout."""
        if self._linear or (end is not None and end - start <= SHORT):
            found: Iterator[Any] = self._compiled.finditer(text, start, end)
            return found
        return self._guarded(text, start, len(text) if end is None else end)

    def _guarded(self, text: str, start: int, end: int) -> Iterator[Any]:
        search = self._compiled.search
        match = search(text, start, end, timeout=TIMEOUT)
        while match:
            yield match
            start = match.end() + (match.end() == match.start())
            match = search(text, start, end, timeout=TIMEOUT) if start <= end else None

    def search(self, text: str, start: int = 0, end: int | None = None) -> Any:
        """The first match in a range of the text, or None."""
        return self._compiled.search(text, start, end, timeout=TIMEOUT)

    def match(self, text: str, start: int = 0, end: int | None = None) -> Any:
        """The match that begins at `start`, or None."""
        return self._compiled.match(text, start, end, timeout=TIMEOUT)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> Any:
        """The match of the whole range, or None."""
        return self._compiled.fullmatch(text, start, end, timeout=TIMEOUT)


def pattern(
    source: str, *, near: tuple[str, ...] = (), reach: int = 60, needs: str = "", ignore_case: bool = False
) -> Callable[[Document], Iterator[Any]]:
    """Trigger on each match of a pattern. Candidates are matches, in order.

    `near` are shapes (see `shapes`) one of which every match touches: the pattern is tried only around them, within
    `reach` code points, which is what makes it cheap. `needs` are literals, divided by spaces, without any of which the
    text is not searched. The pattern must be linear: no nested quantifiers.
    """
    compiled = Pattern(source, ignore_case=ignore_case)
    literals = [(literal, _parts(literal.translate(_CLASSES))) for literal in needs.split()]
    places = shapes(*near)

    def find(document: Document) -> Iterator[Any]:
        text = document.text
        if literals:
            present = junctions(document)
            if not any(all(part in present for part in parts) and literal in text for literal, parts in literals):
                return
        if not near:
            yield from compiled.finditer(text)
            return
        done = 0
        for start, end in sorted(places(document)):
            if start < done:
                continue
            for match in compiled.finditer(text, max(done, start - reach), min(len(text), end + reach)):
                if match.end() >= start and match.start() <= end:
                    yield match
                    done = max(match.end(), done)
                elif match.start() > end:
                    break

    return find


def whole(document: Document) -> tuple[Document]:
    """Trigger once for each document. The candidate is the document."""
    return (document,)
