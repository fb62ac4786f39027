"""ninjs (IPTC's News in JSON), 1.x to 3.x."""

from __future__ import annotations

from mtcheck.formats.later import later
from mtcheck.model.plugin import Reader


def sniff(head: bytes) -> float:
    """Whether a file begins as ninjs does: an object with a uri and fields of an article."""
    if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return 0.0
    named = any(f'"{name}'.encode() in head for name in ("headline", "body_", "bodies", "description_", "descriptions"))
    return 0.9 if b"ninjs" in head else 0.7 if named and b'"uri"' in head else 0.0


reader = Reader("ninjs", (".ninjs", ".json"), later("ninjs", "read"), later("ninjs", "write"), sniff)
