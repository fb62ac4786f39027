"""Building a document out of pieces of the file."""

from __future__ import annotations

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Block, BlockKind, Comment, Document
from mtcheck.model.offsets import Escape, OffsetMap, Piece
from mtcheck.model.plugin import ReadError

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is not text (inline code, a picture), so that its neighbours do not close up."""

MAX_PIECES = 250_000
"""Pieces of an article between tags, entities and escapes, from which on it is none."""

_BETWEEN = Pattern(r"[ \t]*(?P<first>\r\n|\r|\n)(?:[ \t\r\n>]|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*")
"""What stands between two blocks and belongs to neither: blank lines, the mark of a list item or a quotation."""


def limit(pieces: int) -> None:
    """Raise ReadError for more pieces than an article has."""
    if pieces > MAX_PIECES:
        raise ReadError(f"more than {MAX_PIECES:,} pieces between tags, entities and escapes: this is no article")


class Builder:
    """Collects a document's text piece by piece, and remembers where each piece stood in the origin."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.length = 0
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._escapes: list[tuple[int, Escape]] = []
        self._anchor: int | None = None
        self._begun = 0
        self._group: tuple[str, ...] = ()
        self._ended: int | None = None

    def copy(self, start: int, end: int) -> None:
        """Take over a range of the origin as it stands."""
        self.add(self.origin[start:end], start, end)

    def add(self, text: str, start: int, end: int, kept: bool = False) -> None:
        """Put a text that stands for a range of the origin; `kept`: for markup, which no edit may touch."""
        if not text:
            return
        if self._anchor is not None:
            self._pieces.append(Piece(self.length, self.length, self._anchor, self._anchor))
            self._anchor = None
        piece = Piece(self.length, self.length + len(text), start, end, kept)
        self._texts.append(text)
        self.length = piece.end
        last = self._pieces[-1] if self._pieces else None
        if last and last.runs and piece.runs and last.start < last.end and last.origin_end == start:
            self._pieces[-1] = last._replace(end=piece.end, origin_end=end)
        else:
            self._pieces.append(piece)
            limit(len(self._pieces))

    def anchor(self, at: int) -> None:
        """Say where an insertion before what is added next belongs: outside an opening tag, which begins here."""
        if self._anchor is None:
            self._anchor = at

    def escape(self, escape: Escape) -> None:
        """Say how texts are written in what is added from now on."""
        if not self._escapes or self._escapes[-1][1] is not escape:
            self._escapes.append((self.length, escape))

    def begin(self, at: int, group: tuple[str, ...] = ()) -> None:
        r"""Begin a block, whose text begins at an offset of the origin, and which \n\n divides from the one before.

        What stands between blocks of one group (paragraphs, items of a list) may be deleted with one of them.
        """
        if self._ended is not None:
            anchor, self._anchor = self._anchor, None
            self._divide(self._ended, at, alike=group == self._group)
            self._anchor, self._ended = anchor, None
        self._begun, self._group = self.length, group

    def end(self, kind: BlockKind, at: int) -> None:
        """End the block that was begun, whose text and the markup that closes it end at an offset of the origin."""
        self.block(kind, self._begun, self.length)
        self._anchor, self._ended = None, at

    def _divide(self, start: int, end: int, alike: bool) -> None:
        between = _BETWEEN.fullmatch(self.origin, start, end) if alike and start <= end else None
        if between:
            self.add("\n", start, between.end("first"))
            self.add("\n", between.end("first"), end)
        else:
            self.add("\n\n", start, start, kept=True)

    def comment(self, text: str, start: int, within: bool = False) -> None:
        """Note a comment that stands at this place of the text, and begins at an offset of the origin."""
        self.comments.append(Comment(self.length, text.strip(), start, within))

    def since(self, start: int) -> str:
        """What was added from the document's offset `start` on, which must be where a piece begins."""
        texts, length = [], self.length
        for text in reversed(self._texts):
            if length <= start:
                break
            texts.append(text)
            length -= len(text)
        return "".join(reversed(texts))

    def block(self, kind: BlockKind, start: int, end: int) -> None:
        """Note a block: a half-open range of the document's text."""
        if end > start:
            self.blocks.append(Block(kind, start, end))

    @property
    def text(self) -> str:
        """What was added so far."""
        return "".join(self._texts)

    @property
    def offsets(self) -> OffsetMap:
        """Where it stands in the origin."""
        end = () if self._ended is None else (Piece(self.length, self.length, self._ended, self._ended),)
        return OffsetMap((*self._pieces, *end), self._escapes)

    def document(self, language: str, part: str | None = None) -> Document:
        """The finished document."""
        return Document(
            text=self.text,
            language=language,
            blocks=tuple(self.blocks),
            part=part,
            comments=tuple(self.comments),
            offsets=self.offsets,
            origin=self.origin,
        )
