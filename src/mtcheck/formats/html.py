"""HTML."""

from __future__ import annotations

from mtcheck.formats.later import later
from mtcheck.model.plugin import Reader


def sniff(head: bytes) -> float:
    """Whether a file begins as a page does; any other may be a fragment of one."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return 0.9 if start.startswith((b"<!doctype html", b"<html")) else 0.1


reader = Reader("html", (".html", ".htm", ".xhtml"), later("html", "read"), later("html", "write"), sniff)
