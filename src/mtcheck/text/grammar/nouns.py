"""Nouns and their number, by their form and the words of the language."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from mtcheck.text.grammar.inflection import Form, inflected, irregular, singulars
from mtcheck.text.language import language
from mtcheck.text.words import lexicon


class Number(Enum):
    """The grammatical number of a noun or a verb."""

    SINGULAR = 1
    PLURAL = 2


_NO_PLURALS = ("ss", "us", "is", "ics")
_PERSONS = ("ists", "ologers", "omers", "eers", "makers", "growers", "owners", "holders")
_NO_NOUNS = ("s", "ed", "ing", "est", "ly", "men", "ish", "ese", "ous", "ful", "less")
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "ism", "ture", "cy", "dom", "hood")
_UNSURE = ("plural-in-sense", "collectives", "singular-in-s", "multitudes", "third-person", "verbs-in-s")
"""Lists of words whose number is not told by their form."""
_USUAL = 3.0
_RARE = 2.5
_MUCH_RARER = 2.5
"""How much rarer, as a difference of Zipf frequencies, the plural of a noun that has one may be."""


@lru_cache(maxsize=1)
def irregular_plurals() -> frozenset[str]:
    """The plurals that no rule gives: men, children."""
    return frozenset(plural for (noun, form), plural in irregular().items() if form is Form.S and plural != noun)


@lru_cache(maxsize=8_000)
def number_of(noun: str, tag: str) -> Number | None:
    """The number of a noun in lower case, or None where it may be of both, or no noun that is counted."""
    table, zipf = language(tag), lexicon(tag).zipf
    if table is None or noun in table.function_words or not noun.isalpha():
        return None
    if noun in irregular_plurals() or noun in table.words("always-plural"):
        return Number.PLURAL
    if noun.endswith("men") and zipf(noun[:-3] + "man") > _RARE:
        return Number.PLURAL
    if noun.endswith("man") and zipf(noun[:-3] + "men") > _RARE:
        return Number.SINGULAR
    if noun in table.words("uncountable") or noun in table.words("nouns-in-ing"):
        return Number.SINGULAR
    if any(noun in table.words(name) for name in _UNSURE):
        return None
    if noun.endswith("s"):
        counted = noun not in table.words("measures-of-one") and not noun.endswith(_NO_PLURALS)
        known = (form for one in singulars(noun) for form in (one, one.capitalize()))  # some as titles only: Doctor
        singular = max(map(zipf, known))
        enough = _RARE if noun.endswith(_PERSONS) else _USUAL
        return Number.PLURAL if counted and singular > enough else None
    if noun.endswith(_NO_NOUNS):
        return None
    if noun.endswith(_ABSTRACT) and zipf(noun) > _USUAL:
        return Number.SINGULAR
    plural = inflected(noun, Form.S)
    return Number.SINGULAR if zipf(plural) > max(_RARE, zipf(noun) - _MUCH_RARER) else None


@lru_cache(maxsize=8_000)
def may_be_verb(noun: str, tag: str) -> bool:
    """Whether a plural in lower case may also be a verb of the third person: talks, but not pipes."""
    zipf = lexicon(tag).zipf
    return noun.endswith("s") and any(zipf(inflected(base, Form.ING)) > _USUAL for base in singulars(noun))
