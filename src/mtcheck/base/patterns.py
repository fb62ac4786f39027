"""Patterns: regular expressions that are compiled once, and give up where they take too long."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import regex

from mtcheck.base.compiled import compiled

TIMEOUT = 10.0
"""Seconds after which a pattern gives up: patterns are linear, this guards against one that is not."""
SHORT = 200
"""Code points in which no pattern takes long."""
_EXACT = int(regex.VERSION1)
_IGNORING_CASE = int(regex.VERSION1 | regex.IGNORECASE)


class Pattern:
    """A regular expression of the module `regex`, compiled when first used, with a timeout on every search.

    `linear` patterns, such as a class of characters, need none; neither do short ranges.
    """

    def __init__(self, pattern: str, *, ignore_case: bool = False, linear: bool = False) -> None:
        self.source, self._linear = pattern, linear
        self.flags = _IGNORING_CASE if ignore_case else _EXACT

    @cached_property
    def _compiled(self) -> Any:
        return compiled(self.source, self.flags)

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
        """The match that begins at `start`, or None. Timeouts are slow: what fails in a short range is spared one."""
        match, near = self._compiled.match, start + SHORT
        if end is not None and end <= near:
            return match(text, start, end)
        if match(text, start, near, None, True) is None:  # not even in part, so that it might go on
            return None
        return match(text, start, end, timeout=TIMEOUT)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> Any:
        """The match of the whole range, or None."""
        return self._compiled.fullmatch(text, start, end, timeout=TIMEOUT)
