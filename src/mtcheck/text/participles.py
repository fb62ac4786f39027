"""Base forms of irregular verbs where a participle belongs: have not find, was build in, could have drive the."""

from __future__ import annotations

from mtcheck.model.document import Document, Span
from mtcheck.text.inflection import Form, irregular
from mtcheck.text.language import facts
from mtcheck.text.triggers import Pattern

PERFECT = Pattern(r"\b(?:[Hh]as|[Hh]ave|[Hh]ad)(?: |n['’](?:t )?)$")
"""A form of have before an adverb or not."""

_MODAL = Pattern(r"\b(?:could|would|should|might|may|must|will|can|cannot|not) $", linear=True)
_AFTER = Pattern(r" (?P<word>\p{Ll}+)\b", linear=True)
_NO_PARTICIPLES = frozenset("lead mean beat lay".split())
"""Base forms that are taken for participles, or are adjectives, too."""
_NOUNS = frozenset("fall rise drink fight show drive break strike draw ring ride swim sleep pay sink spin".split())
"""Base forms that are nouns where a form of be stands before them: it is fight or flight."""
_AFTER_PASSIVE = frozenset("by in to from at on with off up down into".split())


def has_participle(verb: str) -> bool:
    """Whether an irregular verb has a participle that is not its base form: taken, found, but not come."""
    return verb not in _NO_PARTICIPLES and irregular().get((verb, Form.PARTICIPLE), verb) != verb


def lacks_participle(first: str, verb: str, at: Span, document: Document) -> bool:
    """Whether a base form stands where a perfect or a passive has its participle; `first` is the word before it."""
    text, language, (start, end) = document.text, facts(document), at
    following = _AFTER.match(text, end)
    if not has_participle(verb):
        return False
    word = following["word"] if following else ""
    goes_on = word in language.words("after-verb") - {"like"}
    before = text[max(0, start - 10) : start]
    if first in language.words("forms-of-have"):
        return goes_on and _MODAL.search(before) is not None
    if first in language.words("forms-of-be"):
        cleft = before.endswith((" do ", " does ", " did "))  # all he can do is make up a tale
        return word in _AFTER_PASSIVE and verb not in _NOUNS and not cleft
    if first == "been":
        return word in language.function_words - {"of"}
    if first in language.words("finite-auxiliaries"):
        return False
    return PERFECT.search(before) is not None and (goes_on or (first == "not" and text[end : end + 1] in " .,"))
