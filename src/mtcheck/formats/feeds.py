"""Feeds: RSS, Atom, and what WordPress exports (WXR)."""

from __future__ import annotations

from mtcheck.formats.later import later, root_of, rooted
from mtcheck.model.plugin import Reader


def is_wordpress(head: bytes) -> float:
    """Whether a file begins as an export of WordPress does."""
    root, text = root_of(head)
    return float(root == "rss" and "wordpress.org/export" in text)


rss = Reader("rss", (".rss", ".xml"), later("feeds", "read_rss"), later("feeds", "write_rss"), rooted("rss", "RDF"))
atom = Reader(
    "atom", (".atom", ".xml"), later("feeds", "read_atom"), later("feeds", "write_atom"), rooted("feed", "entry")
)
wxr = Reader("wxr", (".wxr", ".xml"), later("feeds", "read_wxr"), later("feeds", "write_wxr"), is_wordpress)
