"""Base forms of irregular verbs where a participle belongs: have not find, was build in, could have drive the."""

from __future__ import annotations

from mtcheck.model.document import Document, Span
from mtcheck.text.inflection import Form, irregular
from mtcheck.text.language import Language, facts
from mtcheck.text.triggers import Pattern
from mtcheck.text.words import word_after

PERFECT = Pattern(r"\b(?:[Hh]as|[Hh]ave|[Hh]ad)(?: |n['’](?:t )?)$")
"""A form of have before an adverb or not."""

_MODAL = Pattern(r"\b(?:could|would|should|might|may|must|will|can|cannot|not) $", linear=True)
_NO_PARTICIPLES = frozenset("lead mean beat lay".split())
"""Base forms that are taken for participles, or are adjectives, too."""
_NOUNS = frozenset("fall rise drink fight show drive break strike draw ring ride swim sleep pay sink spin".split())
"""Base forms that are nouns where a form of be stands before them: it is fight or flight."""
_AFTER_PASSIVE = frozenset("by in to from at on with off up down into".split())


def has_participle(verb: str) -> bool:
    """Whether an irregular verb has a participle that is not its base form: taken, found, but not come."""
    return verb not in _NO_PARTICIPLES and irregular().get((verb, Form.PARTICIPLE), verb) != verb


def may_be_participle(word: str, language: Language) -> bool:
    """Whether a word has the form of a participle: one in ed, or one that is listed."""
    return word.endswith("ed") or word in language.words("no-base-forms")


def goes_on(word: str, language: Language) -> bool:
    """Whether a word after a verb shows that it is one: its object, or where and when."""
    return word != "like" and word in language.words("after-verb")


def lacks_participle(first: str, verb: str, at: Span, document: Document) -> bool:
    """Whether a base form stands where a perfect or a passive has its participle; `first` is the word before it."""
    if not has_participle(verb):
        return False
    text, language, (start, end) = document.text, facts(document), at
    word, before = word_after(text, end), text[max(0, start - 10) : start]
    if first in language.words("forms-of-have"):
        return goes_on(word, language) and _MODAL.search(before) is not None
    if first == "be" or first in language.words("forms-of-be"):
        cleft = before.endswith((" do ", " does ", " did "))  # all he can do is make up a tale
        return word in _AFTER_PASSIVE and verb not in _NOUNS and not cleft
    if first == "been":
        return word != "of" and word in language.function_words
    if first in language.words("finite-auxiliaries"):
        return False
    ended = first == "not" and text[end : end + 1] in " .,"
    return PERFECT.search(before) is not None and (ended or goes_on(word, language))
