"""Plain text: a line is a paragraph, unless lines are wrapped at a fixed width; a blank line always divides."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.formats.decode import decode
from mtcheck.formats.lines import Builder, classify, comments, is_wrapped, lines
from mtcheck.model.document import Document, Span
from mtcheck.model.plugin import Reader


def read(data: bytes, language: str) -> Iterator[Document]:
    """The one article of a text file. Comments `<!-- … -->` are no part of it."""
    origin = decode(data)
    builder = Builder(origin)
    chunk: list[Span] = []
    for line in lines(origin):
        if line.start == 0 and origin.startswith("\ufeff"):
            line = Span(1, line.end)
        if origin[line.start : line.end].strip():
            chunk.append(line)
            continue
        _add_chunk(builder, chunk)
        chunk = []
        builder.add("\n", line.end)
    _add_chunk(builder, chunk)
    yield builder.document(language)


def _add_chunk(builder: Builder, chunk: list[Span]) -> None:
    if not chunk:
        return
    wrapped = is_wrapped([line.end - line.start for line in chunk])
    start = builder.length
    for line in chunk:
        at = line.start
        for span, said in comments(builder.origin, line.start, line.end) if builder.commented else ():
            builder.copy(at, span.start)
            builder.comment(said)
            at = span.end
        builder.copy(at, line.end)
        if not wrapped or line is chunk[-1]:
            _end_block(builder, start)
            builder.add("\n", line.end)
            start = builder.length
        else:
            builder.add("\n", line.end)


def _end_block(builder: Builder, start: int) -> None:
    text = builder.since(start)
    if text.strip():
        builder.block(classify(text, first=not builder.blocks), start)


reader = Reader("text", (".txt", ".text"), read)
