"""Base forms of verbs, and whether a word that may be a noun, too, is one where it stands."""

from __future__ import annotations

from functools import lru_cache

from mtcheck.text.grammar.inflection import Form, inflected, irregular_forms, singulars
from mtcheck.text.grammar.participles import goes_on
from mtcheck.text.language import Language, language
from mtcheck.text.words import lexicon

_USUAL = 2.8
_KNOWN = 2.3
_COMMON = 3.0
_PLAIN = ("bare-verbs", "never-nouns")
_NO_BASES = ("ing", "ly", "ness", "ers", "ion", "ity")


@lru_cache(maxsize=8_000)
def may_be_base_form(word: str, tag: str) -> bool:
    """Whether a word in lower case has the forms of a verb: seize, and also lift, but not throne."""
    table, zipf = language(tag), lexicon(tag).zipf
    if table is None or not word.isalpha():
        return False
    if any(word in table.words(name) for name in (*_PLAIN, "irregular-bases")):
        return True
    if word in table.function_words or word.endswith(_NO_BASES):
        return word in table.words("noun-verbs")
    if word in irregular_forms() and inflected(word, Form.PAST) != word:  # found, but not cut
        return word in table.words("noun-verbs")
    if (word[-1] == "s" and word[-2:] != "ss") or (word.endswith("ed") and word not in table.words("base-in-ed")):
        return False
    forms = (inflected(word, Form.ING), inflected(word, Form.PAST))
    return min(map(zipf, forms)) >= _USUAL and zipf(inflected(word, Form.S)) >= _KNOWN


def has_other_past(word: str, spoken: Language) -> bool:
    """Whether a word in lower case is the base form of a verb whose past is another one: want, but not put."""
    closed = word in spoken.function_words or inflected(word, Form.PAST) == word
    return not closed and may_be_base_form(word, spoken.tag)


@lru_cache(maxsize=2_000)
def base_of(word: str, form: Form, tag: str, least: float = _COMMON) -> str | None:
    """The base form of a regular past or form in ing; None where none of more than the least frequency is known."""
    zipf = lexicon(tag).zipf
    stem = word[:-3] if form is Form.ING else word[:-2]
    stems = {stem, stem + "e", stem[:-1], stem[:-1] + "y"}
    known = [one for one in sorted(stems) if len(one) > 1 and zipf(one) > least and inflected(one, form) == word]
    return max(known, key=zipf, default=None)


def base_of_third_person(verb: str, tag: str) -> str:
    """The base form of a verb in s: the most frequent of those that it may be of."""
    bases = singulars(verb)
    return max([base for base in bases if may_be_base_form(base, tag)] or bases, key=lexicon(tag).zipf)


def is_verb_only(word: str, spoken: Language) -> bool:
    """Whether a base form is no noun, or hardly ever: seize is none, win and lift are."""
    return any(word in spoken.words(name) for name in _PLAIN) and word not in spoken.words("nouns-too")


def is_third_person(word: str, spoken: Language) -> bool:
    """Whether a word is the form in s of a verb, and no plural: says, but not plans."""
    return any(word in spoken.words(name) for name in ("third-person", "verbs-in-s"))


def is_pure_verb(word: str, spoken: Language) -> bool:
    """Whether a base form is that of a verb alone, and its form in s no plural either."""
    return word in spoken.words("bare-verbs") or is_third_person(inflected(word, Form.S), spoken)


def is_sure_verb(word: str, spoken: Language) -> bool:
    """Whether a word is a finite verb and hardly anything else."""
    kinds = ("finite-auxiliaries", "forms-of-have", "forms-of-do", "modals", "past-only")
    return is_third_person(word, spoken) or any(word in spoken.words(kind) for kind in kinds)


def is_finite(verb: str, spoken: Language) -> bool:
    """Whether a word right after who is a finite verb."""
    kinds = ("no-base-forms", "bare-verbs")
    return verb.endswith("ed") or is_sure_verb(verb, spoken) or any(verb in spoken.words(kind) for kind in kinds)


def is_base_form(word: str, after: str, spoken: Language) -> bool:
    """Whether a word is the base form of a verb here; `after` is the word after it, which may be its object."""
    return is_verb_only(word, spoken) or (goes_on(after, spoken) and may_be_base_form(word, spoken.tag))
