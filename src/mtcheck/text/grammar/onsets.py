"""The sound with which a word begins, by which English chooses between a and an."""

from __future__ import annotations

from typing import Any

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Document
from mtcheck.model.issue import Edit
from mtcheck.text.language import Language, facts, language
from mtcheck.text.names.acronyms import acronyms
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


def indefinite_article(document: Document, at: int) -> str:
    """The article, a or an, of what begins at a code point; a where that is not certain."""
    following = next_word(document.text, at)
    return "an" if following and begins_with_vowel(following, document) else "a"


def begins_with_vowel(following: Any, document: Document) -> bool | None:
    """Whether what follows an article begins with the sound of a vowel; None where that is not certain."""
    text = following.string
    if following["number"]:
        return _number_begins_with_vowel(following["number"])
    if following["letter"]:
        money = following["letter"] in "NR" and text[following.end() : following.end() + 3].isdigit()
        return None if money else _letter_begins_with_vowel(following["letter"])
    table, word = facts(document), following["word"]
    acronym = word[:-1] if word.endswith("s") and word[:-1].isupper() else word
    if acronym.isupper() and len(acronym) > 1:
        if acronym in table.words("not-spelled"):
            return None
        if acronym in acronyms("acronyms-said-as-words"):
            return _word_begins_with_vowel(acronym.capitalize(), document)
        spelled = _letter_begins_with_vowel(acronym[0])
        onset = _ONSET.match(acronym.lower()).group()
        if acronym in table.words("spelled") or onset not in table.words("onsets"):
            return spelled
        return spelled if spelled == _word_begins_with_vowel(acronym.lower(), document) else None
    if word[1:] != word[1:].lower():  # iPhone, PhD, MoU, OpenAI
        return True if word[0] in "aeioAEIO" else False if word[0] in "BCDGJKPQTVWZ" else None
    return _word_begins_with_vowel(word, document)


def with_article(document: Document, edit: Edit) -> Edit:
    """An edit that puts other words, with the article before them where that must change.

    A becomes an or the reverse where the sound is certain; with “the” before it “The Dawn” needs no second one.
    """
    before = next((word for word in ("a", "an", "the") if _stands_before(word, edit.start, document.text)), "")
    start = edit.start - len(before) - 1
    written = document.text[start : start + len(before)]
    if before == "the" and edit.text.startswith(("The ", "the ")):
        return edit._replace(text=edit.text[len("the ") :])
    following = next_word(edit.text, 0) if before in ("a", "an") and language(document.language) else None
    vowel = begins_with_vowel(following, document) if following else None
    if vowel is None or vowel == (before == "an"):
        return edit
    return edit._replace(start=start, text=f"{written[0]}{'n' * vowel} {edit.text}")


def _stands_before(word: str, start: int, text: str) -> bool:
    at = start - len(word) - 1
    return at >= 0 and text[at:start].lower() == f"{word} " and not (at and text[at - 1].isalnum())


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
    table, low = facts(document), word.lower()
    known = low in lexicon(document.language)
    if not known and word.islower():
        return None
    first, second = low[0], low[1]
    if low in table.words("w-sound"):
        return False
    if first in _VOWELS:
        y_sound = low.startswith(tuple(table.words("y-sound"))) and not low.startswith(tuple(table.words("no-y-sound")))
        if known or first in "aáàâäåæ" or y_sound:
            return (
                None
                if low.startswith("ew") or (not known and low.startswith("eu") and not low.startswith("eur"))
                else not y_sound
            )
        return None if first not in "eio" or second in _VOWELS else True
    if first == "h":
        return _h_is_silent(low, table)
    if first == "y":
        return False if second in _VOWELS else None
    if first == "x" or not _SYLLABLE.search(low) or (not known and second not in _VOWELS):
        return None
    return False


def _h_is_silent(word: str, table: Language) -> bool | None:
    if word.startswith(tuple(table.words("silent-h"))):
        return True
    syllables = len(list(_SYLLABLE.finditer(word.removesuffix("e"))))
    if word in table.words("spoken-h") or (syllables == 1 and not word.startswith("herb")):
        return False
    return None
