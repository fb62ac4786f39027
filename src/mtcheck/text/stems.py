"""What the words of one family have in common: congress and congressional, investment and investing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

ENDINGS = sorted(
    "isations izations isation ization ations ational ation ments mental ment ional ities ity ions ion ical ives ive "
    "ing ies ied ary ery ory als al ers er ors or ians ian ia ans an ish ese ics ic ed es ly s y e i a o".split(),
    key=len,
    reverse=True,
)
"""Endings of English that make a word of another, the longest first."""

LEAST = 4
"""How many letters are left of a word at least."""


_NATIONS = dict(
    pair.split()[::-1]
    for pair in """argentina argentine,belgium belgian,chile chilean,denmark danish,england english,finland finnish,
    france french,germany german,greece greek,hungary hungarian,ireland irish,lebanon lebanese,netherlands dutch,
    norway norwegian,peru peruvian,poland polish,portugal portuguese,scotland scottish,slovenia slovene,spain spanish,
    sweden swedish,switzerland swiss,thailand thai,turkey turkish,wales welsh""".split(",")
)
"""Adjectives that no ending makes of their countries."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word in lower case without its ending: a rough cut, for words that stand in names of the same words."""
    word = _NATIONS.get(word, word)
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST:
            return word.removesuffix(ending)
    return word


def family(words: Iterable[str]) -> str:
    """What two names have in common whose words, in lower case, are of the same families, in whatever order."""
    return " ".join(sorted(map(stem, words)))
