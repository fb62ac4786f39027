"""Participles of irregular verbs, and what shows that a word is a verb."""

from __future__ import annotations

from mtcheck.text.grammar.inflection import Form, irregular
from mtcheck.text.language import Language

_NO_PARTICIPLES = frozenset("lead mean beat lay".split())
"""Base forms that are taken for participles, or are adjectives, too."""


def has_participle(verb: str) -> bool:
    """Whether an irregular verb has a participle that is not its base form: taken, found, but not come."""
    return verb not in _NO_PARTICIPLES and irregular().get((verb, Form.PARTICIPLE), verb) != verb


def may_be_participle(word: str, language: Language) -> bool:
    """Whether a word has the form of a participle: one in ed, or one that is listed."""
    return word.endswith("ed") or word in language.words("no-base-forms")


def goes_on(word: str, language: Language) -> bool:
    """Whether a word after a verb shows that it is one: its object, or where and when."""
    return word != "like" and word in language.words("after-verb")
