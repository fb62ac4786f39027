"""Plain text: a line is a paragraph, unless lines are wrapped at a fixed width; a blank line always divides."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.formats.decode import decode
from mtcheck.formats.lines import Builder, classify, comments, is_wrapped, lines
from mtcheck.model.document import Block, Document
from mtcheck.model.plugin import Reader


def read(data: bytes, language: str) -> Iterator[Document]:
    """The one article of a text file. Comments `<!-- … -->` are no part of it."""
    builder = Builder(decode(data))
    _copy(builder)
    builder.blocks = list(_blocks(builder.text))
    yield builder.document(language)


def _copy(builder: Builder) -> None:
    r"""Take over the text without byte order mark and comments, and with every line end as "\n"."""
    origin = builder.origin
    begin = int(origin.startswith("\ufeff"))
    if "\r" not in origin and "<!--" not in origin:
        builder.copy(begin, len(origin))
        builder.add("\n", len(origin))
        return
    for line in lines(origin):
        at = max(line.start, begin)
        for span, said in comments(origin, line.start, line.end):
            builder.copy(at, span.start)
            builder.comment(said)
            at = span.end
        builder.copy(at, line.end)
        builder.add("\n", line.end)


def _blocks(text: str) -> Iterator[Block]:
    """The paragraphs, headlines and list items of a text."""
    chunk: list[str] = []
    start = 0
    headless = True
    for line in text.split("\n"):
        if line and not line.isspace():
            chunk.append(line)
            continue
        for part in ["\n".join(chunk)] if len(chunk) > 1 and is_wrapped(list(map(len, chunk))) else chunk:
            yield Block(classify(part, first=headless), start, start + len(part))
            start += len(part) + 1
            headless = False
        start += len(line) + 1
        chunk = []


reader = Reader("text", (".txt", ".text"), read)
