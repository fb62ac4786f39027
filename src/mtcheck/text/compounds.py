"""Compounds that a hyphen joins, told by their parts: so-called, run-up, centre-left, drought-affected."""

from __future__ import annotations

from enum import IntEnum

from mtcheck.model.document import Document
from mtcheck.text.language import Language, facts
from mtcheck.text.words import lexicon

_FREQUENT = 3.0
"""The Zipf frequency of a word that is also written with a hyphen: roundup."""


class Compound(IntEnum):
    """How surely two words are a compound: not at all, before a noun, or wherever no dash between clauses is paired."""

    NONE = 0
    LIKELY = 1
    CERTAIN = 2


def compound(left: str, right: str, document: Document) -> Compound:
    """How surely two words in lower case are the parts of a compound, by their forms alone."""
    words, language = lexicon(document.language), facts(document)
    starts = starts_compound(left, language)
    if left in language.function_words and not starts:
        return Compound.NONE
    if right in language.words("phrasal-ends"):
        return Compound.CERTAIN if left in language.words("phrasal-stems") else Compound.NONE
    if right in language.function_words or right in _DEGREES:
        return Compound.NONE
    joined = left + right
    known = f"{left}-{right}" in words or (joined in words and words.zipf(joined) >= _FREQUENT)
    counted = language.words("counted-before-noun")
    if known or right in language.words("compound-ends") or (right in counted and _counts(left, language)):
        return Compound.CERTAIN
    if starts or right in language.words("ends-attribute") | counted or words.side_by_side(left, right):
        return Compound.LIKELY
    participle = right.endswith(("ed", "ing")) and not left.endswith("s")
    return Compound.LIKELY if participle and words.knows(right) else Compound.NONE


def starts_compound(word: str, language: Language) -> bool:
    """Whether a word in lower case often is the first part of a compound: non, half, south."""
    return any(word in language.words(name) for name in ("hyphen-prefixes", "number-words", "compound-starts"))


def _counts(word: str, language: Language) -> bool:
    return word in language.words("number-words") or word in language.words("ordinals") or word in _LAST


_DEGREES = ("far", "much")
"""Adverbs of degree, which begin what follows a dash: a minute or two—far less than that."""

_LAST = ("last", "half", "full", "single", "double", "multi")
