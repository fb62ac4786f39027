"""Noun phrases and their number: the rest of the nets, trains from Lund to Vik, the town’s two mayors, Dr Vik."""

from __future__ import annotations

from itertools import takewhile

from mtcheck.model.document import Document
from mtcheck.text.grammar.nouns import Number, may_be_verb, number_of
from mtcheck.text.grammar.participles import may_be_participle
from mtcheck.text.language import Language, facts
from mtcheck.text.names.people import is_person
from mtcheck.text.words import lexicon, occurrences, vocabulary

JOINED = frozenset("and or".split())
"""What makes one subject of several."""

_ONE = frozenset("a an one each every this another".split())
_POSSESSIVE = ("’s", "'s", "s’", "s'")
_USUAL = 3.6
"""The Zipf frequency from which a word that opens a sentence is looked at: Hanks is hardly what the hanks are."""

DEMONSTRATIVES = {"this": Number.SINGULAR, "these": Number.PLURAL, "those": Number.PLURAL}
"""Pronouns that are a subject by themselves and show its number."""


def number_of_phrase(words: list[str], document: Document, opens_sentence: bool) -> Number | None:
    """The number of a noun phrase, with the phrases that prepositions tie to it."""
    language = facts(document)
    groups: list[list[str]] = [[]]
    for word in words:
        if word.lower() in language.words("tying-prepositions"):
            groups.append([])
        else:
            groups[-1].append(word)
    head, tied = groups[0], len(groups) > 1
    if len(words) == 1 and (number := DEMONSTRATIVES.get(words[0].lower())):
        return number
    if tied and head and head[-1].lower() in language.words("parts-of-many"):
        of_many = len(groups) == 2 and words[len(head)] == "of" and number_of_nouns(groups[1], language)
        return Number.PLURAL if of_many is Number.PLURAL else None
    if tied and len(head) == 1 and head[0].lower() in language.words("one-of-many") and words[1] == "of":
        return Number.SINGULAR if number_of_nouns(groups[1], language) is Number.PLURAL else None
    if tied and len(head) == 1 and head[0].isdigit() and int(head[0]) > 1 and words[1] == "of":
        return number_of_nouns(groups[1], language)  # 61 of 74 drones
    if tied and [word.lower() for word in head] == ["the", "number"]:
        joined = len(groups) > 2 and not JOINED.isdisjoint(words)
        sure = not joined and all(_is_complement(group, language) for group in groups[2:])
        return Number.SINGULAR if sure else None
    if not head or len(groups) > 3 or not all(_is_complement(group, language) for group in groups[1:]):
        return None
    if tied and (head[-1] in language.words("quantities") or _is_between_one(words, language)):
        return None
    first = head[0].lower()
    known = opens_sentence and (first in vocabulary(document) or _is_no_name(head[0], document))
    if head[-1][:1].isupper() and not tied and (head[1:] or not known):
        return _number_of_name(head, document)
    if opens_sentence and head[0][:1].isupper():
        if head[0].lower() in language.words("leading-conjunctions"):
            return number_of_phrase(words[1:], document, False)
        if not (known or tied or head[1:]) or "by" in words:
            return None  # Hanks is, Angels by Robbie Williams is
        head = [head[0].lower(), *head[1:]]
    if tied and len(head) == 1 and head[0] in language.words("counts"):
        return Number.PLURAL if words[1] == "of" else None
    return number_of_nouns(head, language, tied, opens_sentence)


def _is_no_name(word: str, document: Document) -> bool:
    """Whether a word that opens a sentence is no name: no list has it as one, nor has the article."""
    ordinary, words = word.lower(), lexicon(document.language)
    if ordinary in facts(document).words("persons"):
        return True
    if word in words or words.zipf(ordinary) < _USUAL:
        return False
    return not any(
        document.text[place.start - 2 : place.start - 1].isalpha() for place in occurrences(document.text, word)
    )


def _is_between_one(words: list[str], language: Language) -> bool:
    """Whether between stands before no plural, so that an and is to come: between climate and weather."""
    return "between" in words and number_of(words[-1], language.tag) is not Number.PLURAL


def _number_of_name(words: list[str], document: Document) -> Number | None:
    """The number of a name, with the office before it: singular where one person has it."""
    language = facts(document)
    determined = language.words("determiners").issuperset(map(str.lower, words[:-1]))
    if determined and words[-1] in language.words("peoples-in-s"):
        return Number.PLURAL
    names = [word for word in words if word[:1].isupper()]
    alone = len(names) == len(words)
    office = not alone and words[-1 - len(names)] in language.words("offices-of-one")
    sure = (alone or office) and len(names) <= 4 and JOINED.isdisjoint(words)
    return Number.SINGULAR if sure and is_person(words[-1], document) else None


def _is_complement(words: list[str], language: Language) -> bool:
    """Whether words after a preposition are a name, or a noun with its article and a word before it at most."""
    if not words:
        return False
    if all(word[:1].isupper() or word[:1].isdigit() for word in words):
        return len(words) <= 4
    determined = words[0] in language.words("determiners")
    nouns = words[determined:]
    nouns = nouns[len(nouns) > 1 and nouns[0] in language.words("counting") :]
    if words[-1] in language.words("counting"):
        return False  # three of several
    nouns = [word for word in nouns[:-1] if word not in language.words("inner-determiners")] + nouns[-1:]
    if words[0].endswith("ly") or may_be_participle(words[-1], language):
        return False  # our ability to constantly improve, what men in this valley heard
    return 1 <= len(nouns) <= 1 + determined and all(_is_open(word, language) for word in nouns)


def number_of_nouns(
    words: list[str], language: Language, tied: bool = False, opens_sentence: bool = False
) -> Number | None:
    """The number of a noun phrase without what is tied to it."""
    if words[:1] and words[0].lower() in ("all", "both", "half"):
        words = words[1:]  # all the nets
    if not words:
        return None
    owner = next((at for at, word in enumerate(words[:-1]) if word.endswith(_POSSESSIVE)), -1)
    if owner >= 0 and not _is_owner(words[: owner + 1], language):
        return None
    determined = owner >= 0 or words[0] in language.words("determiners")
    nouns = words[owner + 1 :] if owner >= 0 else words[determined:]
    counts = takewhile(lambda word: word in language.words("counting") or word.replace(",", "").isdigit(), nouns)
    counted = sum(1 for _ in counts)
    nouns = nouns[counted:]
    nouns = [word for word in nouns[:-1] if word not in language.words("inner-determiners")] + nouns[-1:]
    if not 1 <= len(nouns) <= 3:
        return None
    head, tag = nouns[-1], language.tag
    named = bool(determined or counted) or (opens_sentence and not tied and not may_be_verb(head, tag))
    if not all(_is_open(word, language, named) for word in nouns[:-1]):
        return None
    if not _is_open(head, language) or (not determined and nouns[0].endswith("ing")) or "most" in words[1:2]:
        return None  # shedding jobs makes sense, the most common are
    measured = words[0].lower() in ("these", "those") and head in language.words("measures-of-one")
    number = Number.PLURAL if measured else number_of(head.rpartition("-")[2], tag)
    if number is Number.PLURAL and words[0].lower() in _ONE:
        return None  # what a people has
    if number is Number.PLURAL:
        alone = not nouns[1:] and (determined or counted or opens_sentence)
        sure = alone or (opens_sentence and not tied) or not may_be_verb(head, tag)
        return number if sure else None  # which repeats, its scope stretches from the way
    if DEMONSTRATIVES.get(words[0].lower()) is Number.PLURAL:
        return None  # those worst hit
    if not determined or "-" in head or any(number_of(word, tag) is Number.PLURAL for word in nouns[:-1]):
        return None
    return number


def _is_owner(words: list[str], language: Language) -> bool:
    """Whether words that end in an apostrophe and s are a name, or a noun with its article: the late mayor's."""
    *before, owner = words
    if owner[:-2].lower() in language.function_words | language.pronouns or len(words) > 3:
        return False  # it's black
    if before and before[0] in language.words("determiners"):
        before = before[1:]
    elif not owner[0].isupper() and len(words) > 1:
        return False
    return all(_is_open(word, language, names=True) for word in before)


def _is_open(word: str, language: Language, names: bool = False) -> bool:
    """Whether a word is none of a closed class, and no name where none is looked for."""
    written = word.islower() or (names and word[:1].isupper())
    lettered = word.replace("-", "").replace(".", "" if names else ".").isalpha()  # U.S. officials
    return written and lettered and word.lower() not in language.function_words
