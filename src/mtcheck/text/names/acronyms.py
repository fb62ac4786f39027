"""Acronyms of news, by how papers write them."""

from __future__ import annotations

from functools import lru_cache

from mtcheck.base.tables import data_words


@lru_cache(maxsize=3)
def acronyms(table: str = "acronyms") -> frozenset[str]:
    """Acronyms of news that are written in capitals; another table has those that British papers write as words."""
    return data_words("names", f"{table}.txt")


@lru_cache(maxsize=1)
def all_acronyms() -> frozenset[str]:
    """The acronyms of news, those said as words among them."""
    return acronyms() | acronyms("acronyms-said-as-words")
