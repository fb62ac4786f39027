"""Parquet: an article a row, in chosen columns; its address is the number of its row, or its id. Read only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mtcheck.formats._readers.story import HTML, Story, named_apart
from mtcheck.formats.rows import Fields
from mtcheck.model.document import Document
from mtcheck.model.plugin import ReadError

ROWS = 64
"""Rows that are in memory at once."""

MAX_GROWTH = 1_000
"""How many times as large as the file its text may be, in code points, before it counts as made to fill the memory."""

FREE = 100_000_000
"""Code points of text that any file may hold."""


def read(data: bytes, language: str, options: Fields) -> Iterator[Document]:
    """The articles of a file, one a row."""
    try:
        import pyarrow as arrow
        import pyarrow.parquet as parquet
    except ImportError:
        raise ReadError("Parquet needs pyarrow: pip install 'mtcheck[parquet]'") from None
    try:
        file = parquet.ParquetFile(arrow.BufferReader(data))
        columns = [name for name, *_ in options.chosen() if name in file.schema_arrow.names]
        if not columns:
            raise ReadError(options.missing("parquet"))
        names = [options.id] if options.id in file.schema_arrow.names else []
        size = 0
        known: set[str] = set()
        for number, row in enumerate(_rows(file, [*columns, *names]), 1):
            story = _story(row, named_apart(str(row[options.id]) if names else "", f"row {number}", known), options)
            size += story.outer.length
            if size > max(FREE, MAX_GROWTH * len(data)):
                raise ReadError(f"row {number}: its text is more than {MAX_GROWTH:,} times as large as the file")
            yield story.document(language)
    except (arrow.ArrowException, OSError) as error:
        raise ReadError(f"not Parquet, or broken: {error}") from None


def _rows(file: Any, columns: list[str]) -> Iterator[dict[str, Any]]:
    for batch in file.iter_batches(ROWS, columns=columns):
        yield from batch.to_pylist()


def _story(row: dict[str, Any], part: str, options: Fields) -> Story:
    """The article of a row, whose text is its own origin."""
    chosen = [
        (value, kind, is_html)
        for name, kind, is_html in options.chosen()
        for value in _texts(row.get(name))
        if value.strip()
    ]
    story = Story("\n\n".join(value for value, *_ in chosen), part, is_text=False)
    at = 0
    for value, kind, is_html in chosen:
        story.begin(at).copy(at, at + len(value))
        story.end(kind, HTML if is_html else None)
        at += len(value) + 2
    return story


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text for text in values if isinstance(text, str)]
