"""What is compiled when mtcheck is built, as that takes long in a short run: patterns, and tables of TOML.

It is kept by its source in `data`, where `tools/build_patterns.py` and `tools/build_tables.py` put it. What has changed
since, or was compiled by another version of `regex`, is not found there, and is compiled when it is used.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import regex

from mtcheck.data import DATA

PATTERNS = f"patterns/regex-{regex.__version__}.pickle"
TABLES = "languages/tables.pickle"


def compiled(source: str, flags: int) -> Any:
    """The compiled pattern of a source."""
    known = _kept(PATTERNS).get((source, flags))
    return pickle.loads(known) if known else regex.compile(source, flags)


def parsed(source: str) -> Mapping[str, Any]:
    """The table of a source in TOML. Raises ValueError for what is none."""
    table: Mapping[str, Any] | None = _kept(TABLES).get(source)
    if table is None:
        from tomllib import loads

        table = loads(source)
    return table


@lru_cache(maxsize=2)
def _kept(name: str) -> Mapping[Any, Any]:
    path = DATA / name
    return pickle.loads(path.read_bytes()) if path.is_file() else {}


def patterns_to_keep(sources: Iterable[tuple[str, int]]) -> bytes:
    """The file of these patterns, each given by its source and flags."""
    return pickle.dumps({key: pickle.dumps(regex.compile(*key)) for key in sorted(sources)})


def tables_to_keep(sources: Iterable[str]) -> bytes:
    """The file of the tables of these sources."""
    from tomllib import loads

    return pickle.dumps({source: loads(source) for source in sorted(sources)})
