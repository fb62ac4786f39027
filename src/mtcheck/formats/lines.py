"""What text readers share: building a document out of pieces of the file, and blocks out of lines."""

from __future__ import annotations

from collections.abc import Iterable

from mtcheck.model.document import Block, BlockKind, Comment, Document, OffsetMap, Span
from mtcheck.text.triggers import Pattern

_LINE_END = Pattern(r"\r\n|\r|\n", linear=True)
_LIST_ITEM = Pattern(r"\s*(?:[-*•‣▪●◦·]|\d{1,3}[.)])\s+")
_FINAL = tuple(".!?…:;,\"'”’»)]")


def lines(text: str) -> Iterable[Span]:
    r"""The lines of a text, without their ends: \n, \r\n or \r."""
    start = 0
    if "\r" not in text:
        for line in text.split("\n"):
            yield Span(start, start + len(line))
            start += len(line) + 1
        return
    for end in _LINE_END.finditer(text):
        yield Span(start, end.start())
        start = end.end()
    yield Span(start, len(text))


class Builder:
    """Collects a document's text piece by piece, and remembers where each piece stood in the origin."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.length = 0
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self._texts: list[str] = []
        self._pieces: list[tuple[int, int]] = []

    def copy(self, start: int, end: int) -> None:
        """Take over a range of the origin as it stands."""
        self.add(self.origin[start:end], start)

    def add(self, text: str, start: int) -> None:
        """Put a text that stands for the origin's at `start`, e.g. a line end."""
        if text:
            self._texts.append(text)
            self._pieces.append((self.length, start))
            self.length += len(text)

    def comment(self, text: str) -> None:
        """Note a comment that stands at this place of the file."""
        self.comments.append(Comment(self.length, text.strip()))

    @property
    def text(self) -> str:
        """What was added so far."""
        return "".join(self._texts)

    def block(self, kind: BlockKind, start: int) -> None:
        """End the block that began at the document's offset `start`."""
        if self.length > start:
            self.blocks.append(Block(kind, start, self.length))

    def document(self, language: str) -> Document:
        """The finished document."""
        return Document(
            text=self.text,
            language=language,
            blocks=tuple(self.blocks),
            comments=tuple(self.comments),
            offsets=OffsetMap(self._pieces),
            origin=self.origin,
        )


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
    if not text[:1].isalpha() and _LIST_ITEM.match(text):
        return BlockKind.LIST_ITEM
    if first and len(text) < 200 and not text.rstrip().endswith(_FINAL):
        return BlockKind.HEADLINE
    return BlockKind.PARAGRAPH


def is_wrapped(lengths: list[int]) -> bool:
    """Whether the lines of a chunk, by their lengths, are one paragraph broken at a fixed width."""
    widest = max(lengths)
    return len(lengths) > 1 and 40 <= widest <= 120 and all(length >= widest - 20 for length in lengths[:-1])
