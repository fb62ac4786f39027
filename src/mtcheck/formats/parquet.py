"""Parquet: an article a row, in chosen columns; read only."""

from __future__ import annotations

from mtcheck.formats.later import later
from mtcheck.formats.rows import Fields
from mtcheck.model.plugin import Reader

reader = Reader("parquet", (".parquet", ".pq"), later("parquet", "read"), options=Fields)
