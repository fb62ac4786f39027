"""Plain text: a line is a paragraph, unless lines are wrapped at a fixed width; a blank line always divides."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.formats.build import Builder
from mtcheck.formats.decode import decode, rewrite
from mtcheck.formats.lines import Line, classify, comments, is_wrapped, lines
from mtcheck.model.document import Document
from mtcheck.model.plugin import Reader


def read(data: bytes, language: str) -> Iterator[Document]:
    """The one article of a text file. Comments `<!-- … -->` are no part of it."""
    origin = decode(data).text
    builder = Builder(origin)
    add_text(builder, int(origin.startswith("\ufeff")), len(origin))
    yield builder.document(language)


def add_text(builder: Builder, start: int, end: int) -> None:
    """Add a range of the origin that is plain text, in blocks."""
    commented = builder.origin.find("<!--", start, end) >= 0
    chunk: list[Line] = []
    for line in lines(builder.origin, start, end):
        if builder.origin[line.start : line.end].strip():
            chunk.append(line)
            continue
        _add_chunk(builder, chunk, commented)
        chunk = []
        builder.add("\n", line.end, line.after)
    _add_chunk(builder, chunk, commented)


def _add_chunk(builder: Builder, chunk: list[Line], commented: bool) -> None:
    if not chunk:
        return
    wrapped = is_wrapped([line.end - line.start for line in chunk])
    start = builder.length
    for line in chunk:
        at = line.start
        for span, said in comments(builder.origin, line.start, line.end) if commented else ():
            builder.copy(at, span.start)
            builder.comment(said)
            at = span.end
        builder.copy(at, line.end)
        if not wrapped or line is chunk[-1]:
            _end_block(builder, start)
            builder.add("\n", line.end, line.after)
            start = builder.length
        else:
            builder.add("\n", line.end, line.after)


def _end_block(builder: Builder, start: int) -> None:
    text = builder.since(start)
    if text.strip():
        builder.block(classify(text, first=not builder.blocks), start)


reader = Reader("text", (".txt", ".text"), read, rewrite)
