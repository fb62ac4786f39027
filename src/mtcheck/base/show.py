"""How pieces of an article are shown to people, in a terminal above all."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from itertools import accumulate

from mtcheck.model.issue import Fix, Issue, apply
from mtcheck.model.offsets import Span


def printable(text: str) -> str:
    """A text with every control and format character made visible, so that no article steers a terminal."""
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character.isprintable() or character == "\N{NO-BREAK SPACE}":
        return character
    code = ord(character)
    if character in "\n\r\t":
        return " "
    return chr(0x2400 + code) if code < 0x20 else f"<U+{code:04X}>" if unicodedata.category(character) != "Zs" else " "


def counted(number: int, one: str, many: str = "") -> str:
    """A number of things, such as "1 file" and "2,000 files"; `many` is the plural where it has more than an s."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def fitted(text: str, room: int) -> str:
    """The text, or as much of its beginning as fits in so many columns with an ellipsis."""
    if columns(text) <= room:
        return text
    return text[: bisect_left(list(accumulate(map(columns, text))), room)] + "…"


def fixed_span(fix: Fix, origin: str, issue: Issue) -> Span:
    """The range of the issue and of the edits, with the words that it begins and ends in."""
    start = min(issue.start, fix.edits[0].start)
    end = max(issue.end, fix.edits[-1].end)
    while start > 0 and start >= issue.start - 15 and not origin[start - 1].isspace():
        start -= 1
    while end < len(origin) and end <= issue.end + 15 and not origin[end].isspace():
        end += 1
    return Span(start, end)


def fixed_text(fix: Fix, origin: str, issue: Issue) -> str:
    """What stands in that range after the fix."""
    start, end = fixed_span(fix, origin, issue)
    edits = (edit._replace(start=edit.start - start, end=edit.end - start) for edit in fix.edits)
    return apply(origin[start:end], edits)
