"""DOCX, the format of Word."""

from __future__ import annotations

from mtcheck.formats.later import later
from mtcheck.model.plugin import Reader

reader = Reader(
    "docx",
    (".docx", ".docm"),
    later("docx", "read"),
    later("docx_changes", "write"),
    annotate=later("docx_changes", "annotate"),
)
