"""Markdown (.md), as static sites write it."""

from __future__ import annotations

from mtcheck.formats.decode import rewrite
from mtcheck.formats.later import later
from mtcheck.model.plugin import Reader

reader = Reader("markdown", (".md", ".markdown", ".mdown"), later("markdown", "read"), rewrite)
