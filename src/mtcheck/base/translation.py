"""Replacing every code point of a text by one other, at the speed of a table of bytes where that is possible."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property


class Translation(dict[int, str]):
    """Maps code points to what stands for each: one code point, so that offsets stay the same; filled as they occur."""

    def __init__(self, replace: Callable[[str], str]) -> None:
        super().__init__()
        self._replace = replace

    def __missing__(self, code_point: int) -> str:
        replaced = self[code_point] = self._replace(chr(code_point))
        return replaced

    def __call__(self, text: str) -> str:
        """The text with every code point replaced: as long as the text."""
        try:  # nearly all English text has its place in Windows-1252, whose bytes are translated ten times as fast
            return text.encode("cp1252").translate(self._of_bytes).decode("cp1252")
        except UnicodeEncodeError:
            return text.translate(self)

    @cached_property
    def _of_bytes(self) -> bytes:
        characters = [bytes([byte]).decode("cp1252", "replace") for byte in range(256)]
        return "".join(self[ord(character)] for character in characters).encode("cp1252", "replace")
