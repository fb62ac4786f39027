"""NITF (IPTC's News Industry Text Format)."""

from __future__ import annotations

from mtcheck.formats.later import later, rooted
from mtcheck.model.plugin import Reader

reader = Reader("nitf", (".nitf", ".xml"), later("nitf", "read"), later("nitf", "write"), rooted("nitf"))
