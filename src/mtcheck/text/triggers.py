"""What checks are triggered by: shapes (found at the speed of a substring search) and patterns."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from operator import or_
from typing import Any

from mtcheck.base.patterns import Pattern
from mtcheck.base.translation import Translation
from mtcheck.model.check import Check
from mtcheck.model.document import Document, Span, layer

_CLASSES = {
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


def _class(character: str) -> str:
    return " " if character == "\t" else _CLASSES.get(unicodedata.category(character), character)


classified = Translation(_class)
"""Replaces each code point by the letter of its class: see `shape`."""


@layer
def shape(document: Document) -> str:
    """The text with each code point replaced by its class: as long as the text, so offsets are the same.

    Lower-case letters are "a", upper-case ones "A", letters without case "x", digits "0", spaces " "; everything else
    stands for itself. Classes are Unicode general categories.
    """
    return classified(document.text)


@layer
def junctions(document: Document) -> frozenset[str]:
    """What stands between runs of lower-case letters in the shape, each form once: few, however long the text is."""
    squeezed = shape(document).replace("aaaa", "a").replace("aa", "a").replace("aa", "a")
    return frozenset(squeezed.split("a"))


_ASCII = bytes(range(128))


@layer
def beyond_ascii(document: Document) -> frozenset[str]:
    """The different characters of the text that are not ASCII: few, however long it is."""
    left = document.text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return frozenset(left.decode("utf-8", "surrogatepass"))


class _Parts(dict[str, int]):
    """Maps a junction to the parts of shapes that it holds, as a set of bits; filled as they occur."""

    def __init__(self) -> None:
        super().__init__()
        self._bits: dict[str, int] = {}

    def wanted(self, literal: str) -> list[int]:
        """The parts without which a shape is nowhere, the rarest first: those with most that is no letter or space."""
        parts = literal.split("a")
        last = len(parts) - 1
        wanted = ["a" * (at > 0) + part + "a" * (at < last) for at, part in enumerate(parts) if part]
        return [self._bit(part) for part in sorted(wanted, key=_rarity, reverse=True)]

    def _bit(self, part: str) -> int:
        if part not in self._bits:
            self._bits[part] = 1 << len(self._bits)
            self.clear()
        return self._bits[part]

    def __missing__(self, junction: str) -> int:
        text, found = f"a{junction}a", 0
        for part, bit in self._bits.items():
            if part in text:
                found |= bit
        if len(self) < _REMEMBERED:
            self[junction] = found
        return found


def _rarity(part: str) -> tuple[int, int]:
    return len(part.strip("a ")), len(part)


_REMEMBERED = 20_000
_ANYTHING = -1
_parts = _Parts()


@layer
def present(document: Document) -> int:
    """The parts of shapes that are anywhere in the text, as a set of bits."""
    return reduce(or_, map(_parts.__getitem__, junctions(document)))


class Trigger:
    """Yields the candidates of a document: places that a check should look at.

    `wants` are parts of shapes, as a set of bits, without any of which the text has no candidate.
    """

    __slots__ = ("_find", "wants")

    def __init__(self, find: Callable[[Document], Iterable[Any]], wants: int) -> None:
        self._find, self.wants = find, wants

    def __call__(self, document: Document) -> Iterable[Any]:
        """The candidates, in no particular order."""
        return self._find(document)


def find_all(text: str, literal: str) -> Iterator[int]:
    """The offsets at which a literal stands in a text, also where one overlaps the next."""
    at = text.find(literal)
    while at >= 0:
        yield at
        at = text.find(literal, at + 1)


def awake(checks: Iterable[Check], document: Document) -> list[Check]:
    """The checks that may find something: the others want what the text has nowhere."""
    there = present(document)
    return [check for check in checks if getattr(check.on, "wants", _ANYTHING) & there] if there else list(checks)


def shapes(*literals: str) -> Trigger:
    """Trigger on each place whose shape is one of the literals, e.g. "a.A" for a stop between letters.

    "L" stands for a letter of either case. Occurrences of one literal may overlap. Candidates are spans.
    """
    expanded = dict.fromkeys(option for literal in literals for option in _expand(literal))
    wanted = [(literal, _parts.wanted(literal)) for literal in expanded]
    together = [(literal, core := _core(literal), literal.index(core), reduce(or_, parts)) for literal, parts in wanted]

    def find(document: Document) -> Iterator[Span]:
        text, there = shape(document), present(document)
        for literal, core, before, parts in together:
            if parts & there == parts:
                for start in (at - before for at in find_all(text, core)):
                    if start >= 0 and text.startswith(literal, start):
                        yield Span(start, start + len(literal))

    return Trigger(find, reduce(or_, (parts[0] for _, parts in wanted), 0))


def _core(literal: str) -> str:
    """What of a shape to look for: its marks, which are rarer than the letters around them, from first to last."""
    return literal.strip("aA0x ") or literal


def _expand(literal: str) -> list[str]:
    before, found, after = literal.partition("L")
    return [before + case + rest for case in "aA" for rest in _expand(after)] if found else [literal]


def pattern(
    source: str, *, near: tuple[str, ...] = (), reach: int = 60, needs: str = "", ignore_case: bool = False
) -> Trigger:
    """Trigger on each match of a pattern. Candidates are matches, in order.

    `near` are shapes (see `shapes`) one of which every match touches: the pattern is tried only around them, within
    `reach` code points, which is what makes it cheap. `needs` are literals, divided by spaces, without any of which the
    text is not searched; each holds something else than lower-case letters. The pattern must be linear: no nested
    quantifiers.
    """
    wanted = Pattern(source, ignore_case=ignore_case)
    needed = [(literal, _parts.wanted(classified(literal))) for literal in needs.split()]
    literals = [(literal, reduce(or_, parts)) for literal, parts in needed]
    places = shapes(*near)

    def find(document: Document) -> Iterator[Any]:
        text = document.text
        if literals:
            there = present(document)
            if not any(parts & there == parts and literal in text for literal, parts in literals):
                return
        if not near:
            yield from wanted.finditer(text)
            return
        around = sorted(places(document))
        index = 0
        for start, end in _windows(around, reach):
            for match in wanted.finditer(text, max(0, start), min(len(text), end)):
                while index < len(around) and around[index][1] < match.start():
                    index += 1
                if index < len(around) and around[index][0] <= match.end():
                    yield match

    return Trigger(find, places.wants if near else reduce(or_, (parts[0] for _, parts in needed), 0) or _ANYTHING)


def _windows(places: list[tuple[int, int]], reach: int) -> Iterator[tuple[int, int]]:
    """The ranges around places, each once."""
    at = 0
    while at < len(places):
        start, end = places[at][0] - reach, places[at][1] + reach
        while at < len(places) and places[at][0] - reach <= end:
            end = max(end, places[at][1] + reach)
            at += 1
        yield start, end


def whole(document: Document) -> tuple[Document]:
    """Trigger once for each document. The candidate is the document."""
    return (document,)
