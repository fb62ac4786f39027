"""Regular expressions that are compiled when mtcheck is built: that takes longer than all else of a short run.

They are kept in `data/patterns`, which `tools/build_patterns.py` fills, by their source. One that has changed since, or
that another version of `regex` compiled, is not found there, and is compiled when it is used.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import regex

from mtcheck.data import DATA

NAME = f"regex-{regex.__version__}.pickle"


def compiled(source: str, flags: int) -> Any:
    """The compiled pattern of a source."""
    known = _kept().get((source, flags))
    return pickle.loads(known) if known else regex.compile(source, flags)


@lru_cache(maxsize=1)
def _kept() -> Mapping[tuple[str, int], bytes]:
    path = DATA / "patterns" / NAME
    return pickle.loads(path.read_bytes()) if path.is_file() else {}


def to_keep(sources: Iterable[tuple[str, int]]) -> bytes:
    """The file of these patterns, each given by its source and flags."""
    return pickle.dumps({key: pickle.dumps(regex.compile(*key)) for key in sorted(sources)})
