"""Where a text stands in the text that it was taken out of, and how an edit of the one is written in the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from mtcheck.model.issue import Edit

Escape = Callable[[str], str | None]
"""How a text is written at a place of the origin (`&` as `&amp;`); None if it cannot stand there."""

DIFF_LIMIT = 4_000_000
"""Product of the lengths of an old and a new text up to which what they share is looked for."""


class Span(NamedTuple):
    """A half-open range of Unicode code points."""

    start: int
    end: int


class Piece(NamedTuple):
    """A range of a text, and the range of the origin that it stands for.

    Where both are of one length, each code point stands for one; where not, the whole stands for the whole: an entity,
    an escape, a line end. `kept` pieces stand for markup, which no edit may touch: a tag that breaks a line. A piece
    that is empty on both sides says where to insert a text before the piece that follows: outside an opening tag.
    """

    start: int
    end: int
    origin_start: int
    origin_end: int
    kept: bool = False

    @property
    def runs(self) -> bool:
        """Whether its code points stand for one each."""
        return self.end - self.start == self.origin_end - self.origin_start and not self.kept


class Rewriting(NamedTuple):
    """Edits of the origin that make an edit of the text.

    `certain` is False where the edit ran over markup, so that one has to look on which side of it the new text
    belongs, and where it cannot be written at all: then `edits` only show what is meant.
    """

    edits: tuple[Edit, ...]
    certain: bool = True
    writable: bool = True


class OffsetMap:
    """Where each code point of a text stands in its origin.

    `pieces` follow each other in the text without a gap, in any order in the origin: what they leave out of the origin
    is markup. No pieces: text and origin are the same. `escapes` say from which offset of the text on which escape
    holds, ascending; before the first, texts are written as they are.
    """

    __slots__ = ("_escapes", "_starts", "pieces")

    def __init__(self, pieces: Iterable[Piece] = (), escapes: Iterable[tuple[int, Escape]] = ()) -> None:
        self.pieces = tuple(pieces)
        self._starts = [piece.start for piece in self.pieces]
        self._escapes = tuple(escapes)

    def offset(self, offset: int) -> int:
        """The offset in the origin of one code point of the text."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return offset
        piece = self.pieces[index]
        if piece.runs:
            return piece.origin_start + offset - piece.start
        return piece.origin_start if offset < piece.end else piece.origin_end

    def insertion(self, offset: int) -> int:
        """The offset in the origin at which to insert what shall stand before a code point of the text."""
        index = bisect_left(self._starts, offset)
        if index < len(self._starts) and self._starts[index] == offset:
            return self.pieces[index].origin_start
        if index == 0:
            return offset
        piece = self.pieces[index - 1]
        return piece.origin_start + offset - piece.start if piece.runs else piece.origin_end

    def span(self, start: int, end: int) -> Span:
        """The range of the origin from the first to the last code point of a range of the text."""
        if start == end:
            at = self.insertion(start)
            return Span(at, at)
        first = self.offset(start)
        index = bisect_right(self._starts, end - 1) - 1
        if index < 0:
            return Span(first, end)
        piece = self.pieces[index]
        last = piece.origin_start + end - piece.start if piece.runs else piece.origin_end
        return Span(first, max(first, last))

    def rewrite(self, text: str, edit: Edit) -> Rewriting:
        """What to edit in the origin of `text` so that the text changes as `edit` says, and no markup changes."""
        try:
            if edit.start == edit.end or self._is_run(edit.start, edit.end):
                return Rewriting((Edit(*self.span(edit.start, edit.end), self._escaped(edit.start, edit.text)),))
            edits: list[Edit] = []
            certain = True
            for change in _changes(text[edit.start : edit.end], edit.text):
                written = self._around(text, Edit(edit.start + change.start, edit.start + change.end, change.text))
                certain = certain and (len(written) == 1 or not change.text)
                edits += written
        except _Unwritable:
            return Rewriting((Edit(*self.span(edit.start, edit.end), edit.text),), certain=False, writable=False)
        return Rewriting(tuple(sorted(edits)), certain)

    def through(self, outer: OffsetMap) -> OffsetMap:
        """Where the text stands in the origin of its origin, to which `outer` leads; texts are escaped twice."""
        pieces: list[Piece] = []
        escapes: list[tuple[int, Escape]] = []
        last: tuple[Escape | None, Escape | None] = None, None
        for piece in self.pieces:
            move = piece.start - piece.origin_start
            first, end = piece.origin_start, piece.origin_end
            if piece.runs and first < end:
                parts = [
                    part._replace(start=part.start + move, end=part.end + move) for part in outer._between(first, end)
                ]
            else:
                parts = [Piece(piece.start, piece.end, *outer.span(first, end), piece.kept)]
            for part in parts:
                both = self._escape_at(part.start), outer._escape_at(part.start - move)
                if both != last:
                    escapes.append((part.start, _chained(*both)))
                    last = both
            pieces += parts
        return OffsetMap(pieces, escapes)

    def _between(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces of a range of the text, those at its ends cut."""
        for index in range(max(0, bisect_right(self._starts, start) - 1), bisect_left(self._starts, end)):
            piece = self.pieces[index]
            if piece.runs:
                low, high = max(piece.start, start), min(piece.end, end)
                if low < high:
                    move = piece.origin_start - piece.start
                    yield Piece(low, high, low + move, high + move)
            elif piece.end > start:
                yield piece

    def _is_run(self, start: int, end: int) -> bool:
        """Whether a range is one run, without markup and without what stands for something of another length."""
        index = bisect_right(self._starts, start) - 1
        return index < 0 or (self.pieces[index].runs and end <= self.pieces[index].end)

    def _escape_at(self, offset: int) -> Escape | None:
        index = bisect_right(self._escapes, offset, key=lambda escape: escape[0]) - 1
        return self._escapes[index][1] if index >= 0 else None

    def _escaped(self, offset: int, text: str) -> str:
        escape = self._escape_at(offset)
        if escape is None or not text:
            return text
        escaped = escape(text)
        if escaped is None:
            raise _Unwritable
        return escaped

    def _around(self, text: str, edit: Edit) -> list[Edit]:
        """The edit in as many parts as there is markup in its range, the new text in the first."""
        if edit.start == edit.end:
            return [Edit(*self.span(edit.start, edit.end), self._escaped(edit.start, edit.text))]
        ranges: list[Span] = []
        for piece in self._between(edit.start, edit.end):
            if piece.kept and not text[piece.start : piece.end].isspace():
                raise _Unwritable
            if piece.kept or piece.origin_start == piece.origin_end:
                continue
            if piece.start < edit.start or piece.end > edit.end:
                raise _Unwritable
            if ranges and ranges[-1].end == piece.origin_start:
                ranges[-1] = Span(ranges[-1].start, piece.origin_end)
            else:
                ranges.append(Span(piece.origin_start, piece.origin_end))
        if not ranges and edit.text:
            raise _Unwritable
        new = self._escaped(edit.start, edit.text)
        return [Edit(*span, new if number == 0 else "") for number, span in enumerate(ranges)]


class _Unwritable(Exception):  # noqa: N818 - never seen outside
    """An edit that has no place of its own in the origin."""


def _chained(inner: Escape | None, outer: Escape | None) -> Escape:
    def escape(text: str) -> str | None:
        for step in (inner, outer):
            written = text if step is None else step(text)
            if written is None:
                return None
            text = written
        return text

    return escape


def _changes(old: str, new: str) -> Iterator[Edit]:
    """The edits, as small as can be, that make the new text of the old."""
    if not new or len(old) * len(new) > DIFF_LIMIT:
        yield Edit(0, len(old), new)
        return
    from difflib import SequenceMatcher  # only an edit that runs over markup needs it

    for kind, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Edit(start, end, new[first:last])
