"""Parquet: an article a row, in chosen columns; its address is the number of its row, or its id. Read only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mtcheck.formats._readers.story import HTML, Story, named_apart
from mtcheck.formats.rows import Fields
from mtcheck.model.document import Document
from mtcheck.model.plugin import ReadError

MAX_GROWTH = 100
"""How many times as large as the file its text may be, in code points, before it counts as made to fill the memory."""

FREE = 3_000_000
"""Code points of text that any file may hold."""

MAX_MEMORY = 2**29
"""Bytes that decoding a row may take."""

ROW = 1_000
"""Code points for which a row counts beside its text."""


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
            size += ROW + story.outer.length
            if size > max(FREE, MAX_GROWTH * len(data)):
                raise ReadError(
                    f"row {number}: the rows up to here are more than {MAX_GROWTH} times as large as the file"
                )
            yield story.document(language)
    except MemoryError:  # arrow's is one too
        raise ReadError(f"a row takes more than {MAX_MEMORY // 2**20} MB: this is no article") from None
    except (arrow.ArrowException, OSError) as error:
        raise ReadError(f"not Parquet, or broken: {error}") from None


def _rows(file: Any, columns: list[str]) -> Iterator[dict[str, Any]]:
    """The rows, one in memory at a time: encodings and lists make a file of any size out of some bytes."""
    batches = file.iter_batches(1, columns=columns, use_threads=False)
    while True:
        with _bounded_memory():
            batch = next(batches, None)
            rows = batch.to_pylist() if batch is not None else []
        if batch is None:
            return
        yield from rows


@contextmanager
def _bounded_memory() -> Iterator[None]:
    """Raise MemoryError for what takes more than MAX_MEMORY, where the system can tell (Linux)."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (ImportError, OSError):
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = pages * resource.getpagesize() + MAX_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most if soft == resource.RLIM_INFINITY else min(soft, most), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


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
