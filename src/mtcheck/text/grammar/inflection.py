"""The forms of English words: plurals, and the forms of verbs."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from mtcheck.base.tables import data_lines


class Form(IntEnum):
    """A form of a word; the s-form is the plural of a noun and the third person of a verb."""

    BASE = 0
    S = 1
    PAST = 2
    PARTICIPLE = 3
    ING = 4


VERBAL = (Form.S, Form.PAST, Form.PARTICIPLE, Form.ING)

_AUXILIARIES = {
    ("have", Form.S): "has",
    ("be", Form.S): "is",
    ("be", Form.PAST): "was",
    ("be", Form.PARTICIPLE): "been",
    ("be", Form.ING): "being",
}
"""Forms that are as irregular as no noun's or other verb's."""

_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=8)
def regularised(language: str) -> dict[str, list[str]]:
    """The forms made by rule where a language has others, or none, each with those: goed, went."""
    lines = (line.split() for line in data_lines("words", "{}-regularised.txt", language))
    return {wrong: right for wrong, *right in lines}


@lru_cache(maxsize=1)
def irregular() -> dict[tuple[str, Form], str]:
    """The forms that no rule gives."""
    forms: dict[tuple[str, Form], str] = {}
    for line in data_lines("words", "en-irregular.txt"):
        base, *others = line.split()
        kinds = (Form.S,) if len(others) == 1 else (Form.PAST, Form.PARTICIPLE)
        forms.update(zip([(base, kind) for kind in kinds], others, strict=True))
    return forms


@lru_cache(maxsize=1)
def irregular_forms() -> frozenset[str]:
    """The words that are such a form."""
    return frozenset(irregular().values())


@lru_cache(maxsize=1)
def pasts() -> dict[str, str]:
    """The verbs of the irregular past forms that are neither their participles nor their base forms: went, rose."""
    found = {past: verb for (verb, form), past in irregular().items() if form is Form.PAST and verb != past}
    return {past: verb for past, verb in found.items() if inflected(verb, Form.PARTICIPLE) != past} | {"showed": "show"}


def irregular_pasts() -> frozenset[str]:
    """Those of these past forms that are no forms of other verbs either: went, but not rose, lay and fell."""
    table = irregular()
    participles = {word for (_, form), word in table.items() if form is Form.PARTICIPLE}
    return frozenset(pasts()) - {base for base, _ in table} - participles


def irregular_participles() -> frozenset[str]:
    """The irregular participles that are no base forms, whether they are past forms or not: taken, made."""
    table = irregular()
    return frozenset(word for (_, form), word in table.items() if form is Form.PARTICIPLE) - {base for base, _ in table}


@lru_cache(maxsize=1)
def irregular_verbs() -> dict[str, str]:
    """The irregular verbs by their past forms and participles."""
    return {word: base for (base, form), word in irregular().items() if form in (Form.PAST, Form.PARTICIPLE)}


def inflected(word: str, form: Form) -> str:
    """A form of a word in lower case; the word itself where it has no letters at its end."""
    if form is Form.BASE or not word[-1:].isalpha():
        return word
    if known := _AUXILIARIES.get((word, form)) or irregular().get((word, form)):
        return known
    if form is Form.S:
        if word.endswith(("s", "x", "z", "ch", "sh")) or (word.endswith("o") and word in _OES):
            return word + "es"
        return word[:-1] + "ies" if _ends_in_y(word) else word + "s"
    if form is Form.ING:
        stem = word[:-1] if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) else _doubled(word)
        return stem + "ing"
    if word.endswith("e"):
        return word + "d"
    return word[:-1] + "ied" if _ends_in_y(word) else _doubled(word) + "ed"


_OES = frozenset("go do hero veto echo potato tomato cargo embargo torpedo volcano mosquito tornado buffalo".split())

_STRESSED_LAST = frozenset(
    "admit commit permit submit refer prefer defer transfer confer occur incur deter expel compel rebel repel propel "
    "control patrol enrol regret abet begin forget upset cancel travel label model signal fuel duel level".split()
)


def _doubled(word: str) -> str:
    """The stem with its last consonant doubled, where it is stressed and stands after one vowel."""
    if len(word) < 3 or word[-1] in _VOWELS or word[-1] in "wxy" or word[-2] not in _VOWELS or word[-3] in _VOWELS:
        return word
    syllables = sum(a in _VOWELS and b not in _VOWELS for a, b in zip(word, word[1:] + "-", strict=True))
    return word + word[-1] if syllables == 1 or word in _STRESSED_LAST else word


def _ends_in_y(word: str) -> bool:
    return len(word) > 1 and word[-1] == "y" and word[-2] not in _VOWELS


def singulars(noun: str) -> tuple[str, ...]:
    """What an English noun in s may be the plural of: ferries of ferry, boxes of box."""
    if noun.endswith("ies"):
        return (noun[:-3] + "y",)
    if noun.endswith("ves"):
        return (noun[:-1], noun[:-3] + "f", noun[:-3] + "fe")
    return (noun[:-1], noun[:-2]) if noun.endswith(("ses", "xes", "ches", "shes", "zes", "oes")) else (noun[:-1],)


def ordinal(number: int) -> str:
    """A number as an ordinal in figures: 1st, 22nd, 113th."""
    last = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"
