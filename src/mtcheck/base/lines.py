r"""Lines of a text, which end in \n, \r\n or \r."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from mtcheck.base.patterns import Pattern

LINE_END = Pattern(r"\r\n|\r|\n", linear=True)


class Position(NamedTuple):
    """A place in a text, counted from 1: the line, and the column in code points or bytes."""

    line: int
    column: int


class Lines:
    """The lines of a text, to tell the line and column of an offset in code points."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        """The position of an offset, the column in code points."""
        index = bisect_right(self._starts, offset) - 1
        return Position(index + 1, offset - self._starts[index] + 1)

    def in_bytes(self, offset: int) -> Position:
        """The position of an offset, the column in bytes of UTF-8."""
        index = bisect_right(self._starts, offset) - 1
        before = self._text[self._starts[index] : offset]
        return Position(index + 1, len(before.encode("utf-8", "surrogatepass")) + 1)


lines_of = lru_cache(maxsize=1)(Lines)
"""The lines of a text; those of the last one are kept, for all that stand in one file."""


_STANZA = 600
"""Code points to either side that a stanza has at most."""


def stanza(text: str, offset: int) -> tuple[str, str]:
    """What stands before and after a code point up to the next empty lines: what may be verse."""
    before = text[max(0, offset - _STANZA) : offset].rpartition("\n\n")[2]
    return before, text[offset : offset + _STANZA].partition("\n\n")[0]
