"""A document: one article's text, its blocks, and where each of its code points stands in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import wraps
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")


class Span(NamedTuple):
    """A half-open range of Unicode code points."""

    start: int
    end: int


class BlockKind(StrEnum):
    """What a block of an article is."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    LIST_ITEM = "list item"
    CODE = "code"


class Block(NamedTuple):
    """A headline, paragraph, caption, list item or piece of code: a half-open range of the document's text."""

    kind: BlockKind
    start: int
    end: int


class Comment(NamedTuple):
    """A comment of the file's format, which is no part of the text: where it stood, and what it says."""

    offset: int
    text: str


class OffsetMap:
    """Where each code point of a document stands in the text it was read from.

    `pieces` are pairs (offset in the document, offset in the origin), ascending, each the start of a run that is the
    same in both. An empty list is the identity.
    """

    __slots__ = ("_document", "_origin")

    def __init__(self, pieces: list[tuple[int, int]] | None = None) -> None:
        self._document = [piece[0] for piece in pieces or []]
        self._origin = [piece[1] for piece in pieces or []]

    def offset(self, offset: int) -> int:
        """The offset in the origin of one code point of the document."""
        index = bisect_right(self._document, offset) - 1
        return offset if index < 0 else offset - self._document[index] + self._origin[index]

    def span(self, start: int, end: int) -> Span:
        """The range of the origin from the first to the last code point of a range of the document."""
        first = self.offset(start)
        return Span(first, self.offset(end - 1) + 1 if end > start else first)


@dataclass(frozen=True, eq=False)
class Document:
    r"""One article, as checks see it: text without markup, in blocks.

    All offsets are half-open ranges of code points of `text`, in which every line ends in "\n". `language` is a BCP 47
    tag. `origin` is the text that `offsets` leads back to: the decoded file, or the text of the `part` of a file that
    holds several articles (`part` is its address there). `source` is the text that the article was translated from.
    """

    text: str
    language: str = "en"
    blocks: tuple[Block, ...] = ()
    part: str | None = None
    source: str | None = None
    comments: tuple[Comment, ...] = ()
    offsets: OffsetMap = field(default_factory=OffsetMap)
    origin: str = ""
    _layers: dict[Callable[[Document], Any], Any] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        if not self.origin:
            object.__setattr__(self, "origin", self.text)

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the code point at `offset`, or None between blocks."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.start) - 1
        return self.blocks[index] if index >= 0 and offset < self.blocks[index].end else None

    def place(self, start: int, end: int) -> Span:
        """Where a range of the text stands in `origin`: whole line ends, and nothing beyond its end."""
        first, last = self.offsets.span(start, end)
        if end > start and self.origin.startswith("\r\n", last - 1):
            last += 1
        return Span(min(first, len(self.origin)), min(last, len(self.origin)))


def layer(compute: Callable[[Document], T]) -> Callable[[Document], T]:
    """Make a function of a document a shared analysis: computed once for a document, when first asked for."""

    @wraps(compute)
    def once(document: Document) -> T:
        layers = document._layers
        if compute not in layers:
            layers[compute] = compute(document)
        return layers[compute]  # type: ignore[no-any-return]

    return once
