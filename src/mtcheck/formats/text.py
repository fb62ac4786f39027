"""Plain text: a line is a paragraph, unless lines are wrapped at a fixed width; a blank line always divides."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.base.patterns import Pattern
from mtcheck.formats.build import Builder
from mtcheck.formats.decode import decode, rewrite
from mtcheck.formats.lines import classify, is_wrapped, lines
from mtcheck.model.document import BlockKind, Document, is_directive
from mtcheck.model.plugin import Reader

_COMMENT = Pattern(r"<!--(?P<said>(?:(?!-->|<!--)[\s\S])*+)-->", linear=True)


def read(data: bytes, language: str) -> Iterator[Document]:
    """The one article of a text file. Comments `<!-- mtcheck … -->` are no part of it; others were left by a page."""
    origin = decode(data).text
    builder = Builder(origin)
    add_text(builder, int(origin.startswith("\ufeff")), len(origin))
    yield builder.document(language)


def add_text(builder: Builder, start: int, end: int) -> None:
    """Add a range of the origin that is plain text, in blocks."""
    begun = builder.length
    _copy(builder, start, end)
    _divide(builder, begun)


def _copy(builder: Builder, start: int, end: int) -> None:
    r"""Take over the text without directives, and with every line end as "\n"."""
    origin = builder.origin
    if origin.find("\r", start, end) < 0 and origin.find("<!--", start, end) < 0:
        builder.copy(start, end)
        builder.add("\n", end, end)
        return
    begun = start
    for match in _COMMENT.finditer(origin, start, end):
        if not is_directive(match["said"]):
            continue
        line = _copy_lines(builder, start, match.start())
        begun = begun if line == start else line
        builder.comment(match["said"], match.start(), within=bool(origin[begun : match.start()].strip()))
        start = match.end()
    _copy_lines(builder, start, end)
    builder.add("\n", end, end)


def _copy_lines(builder: Builder, start: int, end: int) -> int:
    """Take over a range of the text, and say where its last line begins."""
    for line in lines(builder.origin, start, end):
        builder.copy(line.start, line.end)
        if line.after > line.end:
            builder.add("\n", line.end, line.after)
    return line.start


def _divide(builder: Builder, start: int) -> None:
    """Note the paragraphs, headlines and list items of what was added from an offset of the text on."""
    chunk: list[str] = []
    for line in builder.since(start).split("\n"):
        if line and not line.isspace():
            chunk.append(line)
            continue
        for part in ["\n".join(chunk)] if len(chunk) > 1 and is_wrapped(list(map(len, chunk))) else chunk:
            first = all(block.kind is BlockKind.CODE for block in builder.blocks)
            builder.block(classify(part, first), start, start + len(part))
            start += len(part) + 1
        start += len(line) + 1
        chunk = []


reader = Reader("text", (".txt", ".text"), read, rewrite)
