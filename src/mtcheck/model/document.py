"""A document: one article's text, its blocks, and where each of its code points stands in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import wraps
from typing import Any, NamedTuple, TypeVar

from mtcheck.model.offsets import OffsetMap
from mtcheck.model.offsets import Span as Span  # for all that speak of documents

T = TypeVar("T")


class BlockKind(StrEnum):
    """What a block of an article is."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    BYLINE = "byline"
    LIST_ITEM = "list item"
    CODE = "code"


class Block(NamedTuple):
    """A piece of an article of one kind: a half-open range of the document's text."""

    kind: BlockKind
    start: int
    end: int


DIRECTIVE = "mtcheck:"
"""What a comment begins with that silences checks."""


def is_directive(comment: str) -> bool:
    """Whether what a comment says is meant for mtcheck, though it may be mistyped."""
    name, rest = DIRECTIVE.rstrip(":"), comment.lstrip()
    return rest[: len(name)].lower() == name and not rest[len(name) : len(name) + 1].isalnum()


class Comment(NamedTuple):
    """A comment of the file's format, which is no part of the text: before which offset it stood, and what it says.

    `start` is where it begins in the document's `origin`. One at the end of a block is `within` it or comes after it.
    """

    offset: int
    text: str
    start: int = 0
    within: bool = False


class InFile(NamedTuple):
    """Where a part stands: the decoded file, and the way from each code point of the part to it."""

    text: str
    offsets: OffsetMap


@dataclass(frozen=True, eq=False)
class Document:
    r"""One article, as checks see it: text without markup, in blocks.

    All offsets are half-open ranges of code points of `text`, in which every line ends in "\n". `language` is a BCP 47
    tag. `origin` is the text that `offsets` leads back to: the decoded file, or the text of the `part` of a file that
    holds several articles: `part` is its address there, and `in_file` leads on into the file, as far as that is known.
    `source` is the text that the article was translated from.
    """

    text: str
    language: str = "en"
    blocks: tuple[Block, ...] = ()
    part: str | None = None
    source: str | None = None
    comments: tuple[Comment, ...] = ()
    offsets: OffsetMap = field(default_factory=OffsetMap)
    origin: str = ""
    in_file: InFile | None = None
    _layers: dict[Callable[[Document], Any], Any] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        if not self.origin:
            object.__setattr__(self, "origin", self.text)

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the code point at `offset`, or None between blocks."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.start) - 1
        return self.blocks[index] if index >= 0 and offset < self.blocks[index].end else None

    def place(self, start: int, end: int) -> Span:
        """Where a range of the text stands in `origin`."""
        return self.offsets.span(start, end)


Watch = Callable[[Callable[[Document], Any], Document], Any]
_watch: Watch | None = None


def watch_layers(watch: Watch | None) -> None:
    """Have all layers computed by `watch(compute, document)`, to see what they cost; None ends it."""
    global _watch
    _watch = watch


def layer(compute: Callable[[Document], T]) -> Callable[[Document], T]:
    """Make a function of a document a shared analysis: computed once for a document, when first asked for."""

    @wraps(compute)
    def once(document: Document) -> T:
        try:  # there nearly always, and asked for hundreds of times
            return document._layers[compute]  # type: ignore[no-any-return]
        except KeyError:
            pass
        found = document._layers[compute] = _watch(compute, document) if _watch else compute(document)
        return found

    return once


def give(document: Document, known: Callable[[Document], T], value: T) -> None:
    """Give the value of a layer that is known from elsewhere than the text, in the place of what would be computed."""
    document._layers[known.__wrapped__] = value  # type: ignore[attr-defined]
