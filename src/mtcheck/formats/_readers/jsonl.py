"""JSON Lines: an article a line, in chosen fields; its address is the number of its line, or its id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.formats import decode
from mtcheck.formats._readers.jsontext import String, add_string, escape, load, strings
from mtcheck.formats._readers.story import HTML, Story, named_apart, rewrite
from mtcheck.formats.lines import lines
from mtcheck.formats.rows import Fields
from mtcheck.model.document import Document
from mtcheck.model.issue import Edit
from mtcheck.model.plugin import ReadError


def _stories(data: bytes, options: Fields) -> Iterator[Story]:
    text = decode.decode(data).text
    written = escape(text)
    chosen = list(options.chosen())
    known: set[str] = set()
    found = False
    for number, line in enumerate(lines(text, int(text.startswith("\ufeff"))), 1):
        if not text[line.start : line.end].strip():
            continue
        row = load(text[line.start : line.end], number)
        if not isinstance(row, dict):
            raise ReadError(f"line {number}: not an object, so it has no fields")
        part = named_apart(str(row.get(options.id, "")), f"line {number}", known)
        story = Story(text, part)
        places = _by_field(strings(text, line.start, line.end))
        for name, kind, is_html in chosen:
            for string in places.get(name if name.startswith("/") else f"/{name}", ()):
                builder = story.begin(string.start)
                builder.escape(written)
                add_string(builder, string)
                story.end(kind, HTML if is_html else None)
                found = True
        yield story
    if known and not found:
        raise ReadError(options.missing("jsonl"))


def _by_field(found: Iterator[String]) -> dict[str, list[String]]:
    """The strings by the field that they are the value of, or stand in a list in."""
    places: dict[str, list[String]] = {}
    for string in found:
        pointer, _, last = string.pointer.rpartition("/")
        places.setdefault(pointer if last.isdigit() and pointer else string.pointer, []).append(string)
    return places


def read(data: bytes, language: str, options: Fields) -> Iterator[Document]:
    """The articles of a file, one a line."""
    for story in _stories(data, options):
        yield story.document(language)


def write(data: bytes, edits: Sequence[tuple[str | None, Edit]], options: Fields) -> bytes:
    """The file after edits."""
    return rewrite(data, edits, lambda: _stories(data, options))
