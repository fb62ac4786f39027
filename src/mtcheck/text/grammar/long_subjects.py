"""Subjects of several phrases: the mayor and the clerk, the plan to close the schools, the man who signed the loans."""

from __future__ import annotations

from mtcheck.model.document import Document
from mtcheck.text.grammar.base_forms import is_finite, is_sure_verb
from mtcheck.text.grammar.noun_phrases import number_of_phrase
from mtcheck.text.grammar.nouns import Number
from mtcheck.text.language import Language, facts

RELATIVE = frozenset("who which that".split())
_CLOSED = RELATIVE | frozenset(
    "what when where how if because as than but he she they we it i there whose whom while though although or".split()
)
"""Words that begin another clause, or its subject."""
_LIMIT = 12


def number_of_long_subject(words: list[str], document: Document, opens_sentence: bool) -> Number | None:
    """The number of a subject of several phrases; None where the reading is not sure."""
    language = facts(document)
    for at, word in enumerate(words[1:-1], 1):
        rest = words[at + 1 :]
        if word in RELATIVE and len(rest) <= _LIMIT:
            head = number_of_phrase(words[:at], document, opens_sentence) if words[at - 1] != "thing" else None
            return head if head and _is_relative_clause(rest, language) else None
        if word == "to" and words[at - 1] in language.words("nouns-with-infinitive"):
            head = number_of_phrase(words[:at], document, opens_sentence)
            return head if _is_infinitive(rest, language) else None
        if word == "and":
            return _number_of_both(words[:at], rest, document, opens_sentence)
    return None


def _number_of_both(left: list[str], right: list[str], document: Document, opens_sentence: bool) -> Number | None:
    """Plural, if both sides of an and are surely something by themselves: the mayor and his deputy."""
    determiners = facts(document).words("determiners") | facts(document).words("possessives")
    number = number_of_phrase(right, document, False)
    listed = right[0] in determiners or (number is Number.PLURAL and not right[1:])
    tied = not facts(document).words("tying-prepositions").isdisjoint(left)  # the owner of the net and the boat
    if left[0].lower() not in determiners or not listed or tied or right[0] == left[0].lower() == "a":
        return None
    return Number.PLURAL if number and number_of_phrase(left, document, opens_sentence) else None


def _is_relative_clause(words: list[str], language: Language) -> bool:
    """Whether words after who, which or that are one finite verb and what belongs to it, with no other subject."""
    verb, *rest = words
    taking = language.words("clause-openers") | language.words("clause-verbs") | language.speech_verbs
    if not is_finite(verb, language) or not rest or not _CLOSED.isdisjoint(rest) or not taking.isdisjoint(words):
        return False
    if verb in language.words("finite-auxiliaries") | language.words("forms-of-have") | language.words("modals"):
        while len(rest) > 1 and (rest[0] in ("not", "be", "been", "have", "being") or rest[0].endswith("ly")):
            rest = rest[1:]
        if not rest[0].endswith(("ed", "en", "ing", "wn", "ne", "lt", "ght", "ld", "de", "st")) or not rest[1:]:
            return False
        rest = rest[1:]
    return not any(is_sure_verb(word, language) for word in rest)


def _is_infinitive(words: list[str], language: Language) -> bool:
    """Whether words after to are a verb in its base form and what belongs to it."""
    closed = _CLOSED.isdisjoint(words) and not any(is_sure_verb(word, language) for word in words)
    return closed and words[0].islower() and len(words) > 1
