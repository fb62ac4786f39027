"""JSON Lines: an article a line, in chosen fields."""

from __future__ import annotations

from mtcheck.formats.later import later
from mtcheck.formats.rows import Fields
from mtcheck.model.plugin import Reader

reader = Reader("jsonl", (".jsonl", ".ndjson"), later("jsonl", "read"), later("jsonl", "write"), options=Fields)
