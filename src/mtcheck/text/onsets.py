"""The sound with which a word begins, by which English chooses between a and an."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from mtcheck.model.document import Document
from mtcheck.text.language import Language, facts
from mtcheck.text.tables import data_lines
from mtcheck.text.triggers import Pattern
from mtcheck.text.words import lexicon

_NEXT = Pattern(
    r"[“‘\"']?(?:[$£€]?(?P<number>\d[\d,]*)"
    r"|(?P<letter>\p{L})(?=[-‑&\d]|\.\p{Lu}\b)"
    r"|(?P<word>\p{L}[\p{L}\p{M}]+)(?![.@_]\w))",
    linear=True,
)
_ONSET = Pattern("[^aeiou]*+(?=[aeiou])|.*", linear=True)
_SYLLABLE = Pattern("[aeiouy]+", linear=True)
_LIKE_VOWELS, _LIKE_CONSONANTS = frozenset("aefilmnorsx"), frozenset("bcdgjkpqtuvwyz")
"""Letters whose names begin with a vowel, and with a consonant; that of h does either way."""

_VOWELS = frozenset("aeiouáàâäåæéèêëíìîïóòôöøœúùûü")


def next_word(text: str, at: int) -> Any:
    """The word, letter or number that begins at an offset, as a match for `begins_with_vowel`; None where none does."""
    return _NEXT.match(text, at)


def begins_with_vowel(following: Any, document: Document) -> bool | None:
    """Whether what follows an article begins with the sound of a vowel; None where that is not certain."""
    text = following.string
    if following["number"]:
        return _number_begins_with_vowel(following["number"])
    if following["letter"]:
        money = following["letter"] in "NR" and text[following.end() : following.end() + 3].isdigit()
        return None if money else _letter_begins_with_vowel(following["letter"])
    language, word = facts(document), following["word"]
    acronym = word[:-1] if word.endswith("s") and word[:-1].isupper() else word
    if acronym.isupper() and len(acronym) > 1:
        if acronym in language.words("not-spelled"):
            return None
        if acronym in _said_as_words():
            return _word_begins_with_vowel(acronym.capitalize(), document)
        spelled = _letter_begins_with_vowel(acronym[0])
        onset = _ONSET.match(acronym.lower()).group()
        if acronym in language.words("spelled") or onset not in language.words("onsets"):
            return spelled
        return spelled if spelled == _word_begins_with_vowel(acronym.lower(), document) else None
    if word[1:] != word[1:].lower():  # iPhone, PhD, MoU, OpenAI
        return True if word[0] in "aeioAEIO" else False if word[0] in "BCDGJKPQTVWZ" else None
    return _word_begins_with_vowel(word, document)


@lru_cache(maxsize=1)
def _said_as_words() -> frozenset[str]:
    """Acronyms that are pronounced as words."""
    return frozenset(word for line in data_lines("names", "acronyms-said-as-words.txt") for word in line.split())


def _number_begins_with_vowel(number: str) -> bool | None:
    """Eight, eleven and eighteen do, alone, in thousands and in millions; 1,800 and 1100 are read in two ways."""
    digits = number.replace(",", "")
    if digits[:1] == "8":
        return True
    if digits[:2] in ("11", "18") and len(digits) % 3 != 0:
        return True if len(digits) % 3 == 2 else None
    return None if digits[:1] == "0" else False


def _letter_begins_with_vowel(letter: str) -> bool | None:
    letter = letter.lower()
    return True if letter in _LIKE_VOWELS else False if letter in _LIKE_CONSONANTS else None


def _word_begins_with_vowel(word: str, document: Document) -> bool | None:
    language, low = facts(document), word.lower()
    known = low in lexicon(document.language)
    if not known and word.islower():
        return None
    first, second = low[0], low[1]
    if low in language.words("w-sound"):
        return False
    if first in _VOWELS:
        y_sound = low.startswith(tuple(language.words("y-sound"))) and not low.startswith(
            tuple(language.words("no-y-sound"))
        )
        if known or first in "aáàâäåæ" or y_sound:
            return (
                None
                if low.startswith("ew") or (not known and low.startswith("eu") and not low.startswith("eur"))
                else not y_sound
            )
        return None if first not in "eio" or second in _VOWELS else True
    if first == "h":
        return _h_is_silent(low, language)
    if first == "y":
        return False if second in _VOWELS else None
    if first == "x" or not _SYLLABLE.search(low) or (not known and second not in _VOWELS):
        return None
    return False


def _h_is_silent(word: str, language: Language) -> bool | None:
    if word.startswith(tuple(language.words("silent-h"))):
        return True
    syllables = len(list(_SYLLABLE.finditer(word.removesuffix("e"))))
    if word in language.words("spoken-h") or (syllables == 1 and not word.startswith("herb")):
        return False
    return None
