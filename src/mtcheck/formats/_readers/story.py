"""An article that is put together out of fields of a file: an item of a feed, a row of data, the values of a record.

Its text is taken out of the file in two steps: first the fields as their format writes them, without its entities,
escapes and CDATA sections, which makes the text of the part; then the blocks of each field, which may be HTML.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from mtcheck.formats import decode
from mtcheck.formats._readers import html
from mtcheck.formats._readers.prose import Passage, Remark, put
from mtcheck.formats.build import Builder
from mtcheck.formats.lines import Line, classify, is_wrapped, lines
from mtcheck.model.document import BlockKind, Document, InFile
from mtcheck.model.issue import Edit
from mtcheck.model.offsets import Span
from mtcheck.model.plugin import ReadError, WriteError

Passages = Callable[[str, int, int], Iterable[Passage | Remark]]
"""Reads the passages in a range of a text that is markup."""

HTML: Passages = partial(html.passages, escapes=html.escapes("utf-8"))


MAX_FIELDS = 10_000
"""Fields of one article, past which it is none."""


class _Field(NamedTuple):
    at: int
    start: int
    end: int
    kind: BlockKind | None
    passages: Passages | None


class Story:
    """An article in the making, out of a file of this text; `part` is None if it is all that the file holds.

    `is_text`: the file is a text, so that lines and columns can be told in it.
    """

    def __init__(self, origin: str, part: str | None = None, is_text: bool = True) -> None:
        self.part, self._is_text = part, is_text
        self.outer = Builder(origin)
        self._fields: list[_Field] = []
        self._copied: list[Span] = []
        self._comments: dict[int, list[str]] = defaultdict(list)
        self._at = self._start = 0

    def begin(self, at: int) -> Builder:
        """Begin a field, which stands at an offset of the file: what is added to the builder is its text.

        Raises ReadError for too many fields.
        """
        if len(self._fields) == MAX_FIELDS:
            where = f"[{self.part}] " if self.part else ""
            raise ReadError(f"{where}more than {MAX_FIELDS:,} fields of text: this is no article")
        if self.outer.length:
            self.outer.add("\n\n", at, at, kept=True)
        self._at, self._start = at, self.outer.length
        self.outer.escape(_as_is)
        return self.outer

    def end(self, kind: BlockKind | None = None, passages: Passages | None = None) -> None:
        """End the field: its blocks are of a kind (None: as they look), and HTML or the like if `passages` reads it."""
        self._fields.append(_Field(self._at, self._start, self.outer.length, kind, passages))

    def copy(self, start: int, end: int, passages: Passages, kind: BlockKind | None = None) -> None:
        """Add a field that is a range of the file, markup and all."""
        self.begin(start).copy(start, end)
        self.end(kind, passages)
        self._copied.append(Span(start, end))

    def remark(self, comments: Iterable[tuple[str, int]]) -> None:
        """Note comments, with their offsets in the file, between the fields added so far: each holds for what follows.

        Those in a range that was copied are read with it.
        """
        for said, at in comments:
            if not any(start <= at < end for start, end in self._copied):
                follow = [(field.at, field.start) for field in self._fields if field.at > at]
                self._comments[min(follow)[1] if follow else self.outer.length].append(said)

    def document(self, language: str) -> Document:
        """The article. Its origin is the text of its part, or the file where it has none."""
        builder = Builder(self.outer.text)
        for _, start, end, kind, passages in self._fields:
            for said in self._comments[start]:
                builder.comment(said, start)
            if passages is None:
                _add_lines(builder, start, end, kind)
                continue
            found = list(passages(builder.origin, start, end))
            for passage in found:
                if isinstance(passage, Passage) and kind and passage.kind is BlockKind.PARAGRAPH:
                    passage.kind = kind
            put(found, builder)
        for said in self._comments[self.outer.length]:
            builder.comment(said, self.outer.length)
        document = builder.document(language, self.part)
        if self.part is not None:
            return replace(document, in_file=InFile(self.outer.origin, self.outer.offsets) if self._is_text else None)
        comments = tuple(
            comment._replace(start=self.outer.offsets.span(comment.start, comment.start).start)
            for comment in document.comments
        )
        offsets = document.offsets.through(self.outer.offsets)
        return replace(document, origin=self.outer.origin, offsets=offsets, comments=comments)


def rewrite(
    data: bytes,
    edits: Sequence[tuple[str | None, Edit]],
    stories: Callable[[], Iterable[Story]],
    declared: decode.Declared | None = None,
) -> bytes:
    """A file of stories after edits, in offsets of their parts, or of the file where they have none."""
    wanted: dict[str | None, list[Edit]] = defaultdict(list)
    for part, edit in edits:
        wanted[part].append(edit)
    written = wanted.pop(None, [])
    for story in stories() if wanted else ():
        if story.part in wanted:
            written += (edit for inner in wanted.pop(story.part) for edit in _in_file(story, inner))
    for part in wanted:
        raise WriteError(f"there is no part {part!r} in the file")
    return decode.rewrite(data, [(None, edit) for edit in written], declared)


def _in_file(story: Story, edit: Edit) -> tuple[Edit, ...]:
    """The edits of the file that make an edit of a part."""
    text = story.outer.text
    if not 0 <= edit.start <= edit.end <= len(text):
        raise WriteError(f"an edit beyond part {story.part!r}: {edit!r}")
    rewriting = story.outer.offsets.rewrite(text, edit)
    if not rewriting.writable:
        raise WriteError(f"part {story.part!r} has no place for an edit: {edit!r}")
    return rewriting.edits


def named_apart(name: str, number: str, known: set[str]) -> str:
    """The address of a part: its name, or its number where it has none or another has it. `known` grows."""
    part = name if name and name not in known else number
    known.add(part)
    return part


def _as_is(text: str) -> str:
    return text


def _add_lines(builder: Builder, start: int, end: int, kind: BlockKind | None) -> None:
    """Add a range of the origin that is plain text: a line is a paragraph, unless lines are wrapped."""
    builder.escape(_as_is)
    chunk: list[Line] = []
    for line in (*lines(builder.origin, start, end), Line(end, end, end)):
        if builder.origin[line.start : line.end].strip():
            chunk.append(line)
            continue
        if chunk and is_wrapped([line.end - line.start for line in chunk]):
            _add_block(builder, chunk, kind)
        else:
            for single in chunk:
                _add_block(builder, [single], kind)
        chunk = []


def _add_block(builder: Builder, chunk: list[Line], kind: BlockKind | None) -> None:
    kind = kind or classify(builder.origin[chunk[0].start : chunk[-1].end], first=not builder.blocks)
    builder.begin(chunk[0].start, (kind,))
    for line in chunk:
        builder.copy(line.start, line.end)
        if line is not chunk[-1]:
            builder.add("\n", line.end, line.after)
    builder.end(kind, chunk[-1].end)
