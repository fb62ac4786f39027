"""DOCX, the format of Word."""

from __future__ import annotations

from mtcheck.formats.later import later
from mtcheck.model.plugin import Reader


def sniff(head: bytes) -> float:
    """Whether a file begins as an archive of Office does; any other may be a broken one."""
    is_office = head.startswith(b"PK\3\4") and (b"[Content_Types].xml" in head or b"word/" in head)
    return 0.6 if is_office else 0.1


reader = Reader(
    "docx",
    (".docx", ".docm"),
    later("docx", "read"),
    later("docx_changes", "write"),
    sniff,
    annotate=later("docx_changes", "annotate"),
)
