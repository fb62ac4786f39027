"""TOML that may be made to fill the memory: tomllib keeps every part of the way to a key, and recurses into values."""

from __future__ import annotations

import tomllib
from typing import Any

from mtcheck.base.patterns import Pattern

MAX_DEPTH = 100
"""How many parts a key may have."""

_PART = r"(?:[A-Za-z0-9_-]++|\"[^\"\n]*+\"|'[^'\n]*+')"
_DEEP = Pattern(rf"{_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{MAX_DEPTH}}}", linear=True)


def loads(text: str) -> dict[str, Any]:
    """The table that a text holds. Raises tomllib.TOMLDecodeError, also for what nests too deep."""
    if _DEEP.search(text):
        raise tomllib.TOMLDecodeError("keys nest too deep")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise tomllib.TOMLDecodeError("values nest too deep") from None
