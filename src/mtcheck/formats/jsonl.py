"""JSON Lines: an article a line, in chosen fields."""

from __future__ import annotations

from mtcheck.formats.later import later
from mtcheck.formats.rows import Fields
from mtcheck.model.plugin import SNIFFED, Reader

_NAMES = [name for name, *_ in Fields().chosen()]


def sniff(head: bytes) -> float:
    """Whether each of the first lines is an object with one of the usual fields; of any other one cannot know.

    Of several lines it is surer than any other format that begins with an object.
    """
    text = head.decode("utf-8", "ignore").lstrip("\ufeff \t\r\n")
    if not text[1:].lstrip().startswith('"') or text[0] != "{":
        return 0.1
    rows = [line for line in text.split("\n") if line.strip()]
    cut = rows.pop() if len(head) == SNIFFED else ""
    if not all(map(_is_row, rows)) or not (rows or any(f'"{name}"' in cut for name in _NAMES)):
        return 0.1
    return 0.8 if len(rows) > 1 else 0.6


def _is_row(line: str) -> bool:
    from json import loads  # slow to import

    try:
        row = loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict) and any(isinstance(row.get(name), str | list) for name in _NAMES)


reader = Reader("jsonl", (".jsonl", ".ndjson"), later("jsonl", "read"), later("jsonl", "write"), sniff, Fields)
