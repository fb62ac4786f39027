#!/usr/bin/env python3
"""Parse the tables of the languages: build_tables.py. Installing mtcheck does this, too.

See text/compiled.py.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "src"))  # when mtcheck is being installed it is not there yet

from mtcheck.base.compiled import TABLES, tables_to_keep  # noqa: E402
from mtcheck.data import DATA  # noqa: E402


def build(data: Path = DATA) -> list[Path]:
    """Write all tables that are below `languages`, as they are now."""
    target = data / TABLES
    new = tables_to_keep(path.read_text(encoding="utf-8") for path in target.parent.rglob("*.toml"))
    if not target.is_file() or target.read_bytes() != new:  # else it stays, as cached reports do
        unfinished = target.with_suffix(".new")
        unfinished.write_bytes(new)
        unfinished.replace(target)
    return [target]


if __name__ == "__main__":
    for path in build():
        print(f"{path}: {path.stat().st_size:,} bytes")
