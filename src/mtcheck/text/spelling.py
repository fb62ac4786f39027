"""Words that two varieties of a language spell in two ways: neighbor, neighbour."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mtcheck.base.tables import data_lines


class Spellings(NamedTuple):
    """The words of a language that two of its varieties spell in two ways: each with the other spelling.

    `all` are all of them, `leading` those of the first variety; `first` and `second` those that belong to one only, and
    `shared` those of the first that are good in the second, too, but not beside the others: organize, organise.
    `counted` are those that have two spellings after a number only: 200 meters, but smart meters.
    """

    other: dict[str, str]
    all: frozenset[str]
    leading: frozenset[str]
    first: frozenset[str]
    second: frozenset[str]
    shared: frozenset[str]
    counted: frozenset[str]


@lru_cache(maxsize=8)
def spellings(language: str) -> Spellings:
    """The table of a language; empty where there is none."""
    rows = [line.split() for line in data_lines("spelling", "{}.txt", language)]
    other = {first: second for _, first, second in rows} | {second: first for _, first, second in rows}
    return Spellings(
        other,
        frozenset(other),
        frozenset(first for _, first, _ in rows),
        frozenset(first for kind, first, _ in rows if kind in "-n"),
        frozenset(second for kind, _, second in rows if kind != "="),
        frozenset(first for kind, first, _ in rows if kind == "z"),
        frozenset(word for kind, *both in rows if kind == "n" for word in both),
    )


def first_spelling(word: str, language: str) -> str:
    """A word as the first variety spells it, with the capital that it has."""
    table, small = spellings(language), word.lower()
    if small in table.leading or small not in table.all:
        return word
    return table.other[small].capitalize() if word[0].isupper() else table.other[small]
