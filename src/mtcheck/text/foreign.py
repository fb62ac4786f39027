"""Words of other languages."""

from __future__ import annotations

from functools import lru_cache

from mtcheck.base.tables import data_words


@lru_cache(maxsize=8)
def foreign(language: str) -> frozenset[str]:
    """Everyday words of other languages that are none of this one."""
    return data_words("words", "{}-foreign.txt", language) | data_words("words", "{}-foreign-extra.txt", language)
