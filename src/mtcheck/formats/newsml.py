"""NewsML-G2 (IPTC)."""

from __future__ import annotations

from mtcheck.formats.later import later, rooted
from mtcheck.model.plugin import Reader

reader = Reader(
    "newsml",
    (".newsml", ".xml"),
    later("newsml", "read"),
    later("newsml", "write"),
    rooted("newsItem", "newsMessage", "packageItem"),
)
