"""What text readers share: lines, and blocks out of lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mtcheck.base.lines import LINE_END
from mtcheck.base.patterns import Pattern
from mtcheck.model.document import BlockKind
from mtcheck.model.offsets import Span

_LIST_ITEM = Pattern(r"\s*(?:[-*•‣▪●◦·]|\d{1,3}[.)])\s+")
_FINAL = tuple(".!?…:;,\"'”’»)]")


class Line(NamedTuple):
    r"""A line: from `start` to `end` without its end (\n, \r\n or \r), and with it to `after`."""

    start: int
    end: int
    after: int


def lines(text: str, at: int = 0, stop: int | None = None) -> Iterator[Line]:
    """The lines of a range of a text."""
    stop = len(text) if stop is None else stop
    for end in LINE_END.finditer(text, at, stop):
        yield Line(at, end.start(), end.end())
        at = end.end()
    yield Line(at, stop, stop)


def comments(text: str, start: int, end: int) -> Iterable[tuple[Span, str]]:
    """The HTML comments in a range of a text: where each stands, and what it says."""
    at = text.find("<!--", start, end)
    while at >= 0:
        close = text.find("-->", at + 4, end)
        if close < 0:
            return
        yield Span(at, close + 3), text[at + 4 : close]
        at = text.find("<!--", close + 3, end)


def classify(text: str, first: bool) -> BlockKind:
    """What a block of plain text is, by its form alone.

    Only the first block can be told for a headline: a short line without a final mark.
    """
    if text.startswith("<!--") and text.rstrip().endswith("-->"):
        return BlockKind.CODE
    if not text[:1].isalpha() and _LIST_ITEM.match(text):
        return BlockKind.LIST_ITEM
    if first and len(text) < 200 and not text.rstrip().endswith(_FINAL):
        return BlockKind.HEADLINE
    return BlockKind.PARAGRAPH


def is_wrapped(lengths: list[int]) -> bool:
    """Whether the lines of a chunk, by their lengths, are one paragraph broken at a fixed width."""
    widest = max(lengths)
    return len(lengths) > 1 and 40 <= widest <= 120 and all(length >= widest - 20 for length in lengths[:-1])
