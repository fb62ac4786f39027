"""The subject right before a verb, where a shallow reading is sure of it: the pipes, trains from Galway to Dublin."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from mtcheck.model.document import Document
from mtcheck.text.language import Language, facts
from mtcheck.text.nouns import Number, irregular_plurals, may_be_verb, number_of
from mtcheck.text.people import is_person
from mtcheck.text.sentences import sentence_at
from mtcheck.text.words import vocabulary

REACH = 90
"""Code points before a verb in which its subject is looked for."""

_MARKS = ',;:—–()[]“”"‘…/|'
_POSSESSIVE = ("’s", "'s", "s’", "s'")
_JOINED = frozenset("and or".split())
_RELATIVE = frozenset("who which that".split())
_SHORT = 3
_FAR = 8
_FORMS = {
    Number.SINGULAR: ("singular-verbs", "third-person", "verbs-in-s", "noun-verbs-in-s"),
    Number.PLURAL: ("plural-verbs", "bare-verbs", "noun-verbs"),
}


class Subject(NamedTuple):
    """A subject, in offsets of the document, and its number."""

    start: int
    end: int
    number: Number


def subject_before(document: Document, end: int) -> Subject | None:
    """The subject that ends at a code point, right before its verb; None where the reading is not sure."""
    language, text = facts(document), document.text
    sentence = sentence_at(document, end - 1)
    if sentence is None:
        return None
    begin = max(sentence.start, end - REACH)
    start = clause_start(text, begin, end)
    words = text[start:end].split(" ")
    if len(words) > 1 and (words[-1] in language.words("parting-adverbs") or words[-1].endswith("ly")):
        end -= len(words.pop()) + 1
    opens = _opener(words, language)
    if opens < 0:
        if not _begins_clause(text, start, begin, sentence.start, language):
            return None
        opens = 0 if not words[0] and words[1:2] in (["but"], ["so"]) else -1
        opens += not words[0]
    first = opens + 1
    number = _number(words[first:], document, first == 0)
    at = start + sum(len(word) + 1 for word in words[:first])
    return Subject(at, end, number) if number else None


def _opener(words: list[str], language: Language) -> int:
    """Where the last word stands after which a subject begins; -1 where there is none.

    A number begins one, too, where no preposition before may tie it to another noun: and four boats.
    """
    counts, ties, openers = (language.words(name) for name in ("counts", "tying-prepositions", "clause-openers"))
    for at in range(len(words) - 2, -1, -1):
        word = words[at].lower()
        if word in openers and not (word == "that" and at and words[at - 1] in ties):
            return at
        if (
            at
            and (word in counts or word.replace(",", "").isdigit())
            and words[at - 1] not in language.words("determiners")
        ):
            tied = any(left.lower() in ties or left.endswith("ing") for left in words[:at])
            return -1 if tied else at - 1
    return -1


def subject_parted(document: Document, end: int) -> Subject | None:
    """The subject that opens a sentence and is parted from its verb by what stands between two commas.

    `end` is where the second comma stands. What stands between must tell what a name is: who has a boat, the mayor, 54.
    """
    sentence, language, text = sentence_at(document, end), facts(document), document.text
    if sentence is None:
        return None
    start = end - len(text[sentence.start : end].lstrip('“"‘'))
    first, comma, between = text[start:end].partition(", ")
    words = between.split(" ")
    related = words[0] in _RELATIVE and len(words) > 1
    if not comma or "," in between:
        return None
    before = first.split(" ")
    named = before[-1][:1].isupper() and before[-1] not in language.starters
    ties = language.words("tying-prepositions") | _JOINED
    if related and named and ties.isdisjoint(map(str.lower, before)):
        number = number_of_verb(words[1], language)
    elif named and all(word[:1].isupper() for word in before):
        number = Number.SINGULAR if between.isdigit() else _number_of_phrase(words, language, False, False)
    else:
        number = None if "(" in first else _number(before, document, True)
    listed = number is Number.SINGULAR and not related and not _JOINED.isdisjoint(words)
    return Subject(start, start + len(first), number) if number and not listed else None


class _Words(NamedTuple):
    """What a quick look needs of a language: asked of every verb."""

    numbers: dict[str, Number]
    closed: frozenset[str]
    ties: frozenset[str]
    before_singular: frozenset[str]
    also_nouns: frozenset[str]
    after_verb: frozenset[str]
    joined: frozenset[str]


@lru_cache(maxsize=2)
def _words(language: Language) -> _Words:
    words = language.words
    return _Words(
        {verb: number for number, names in _FORMS.items() for name in names for verb in words(name)},
        language.function_words - _RELATIVE,
        words("tying-prepositions"),
        words("determiners") | {word.title() for word in words("determiners")} | {"s"},
        words("noun-verbs") | words("noun-verbs-in-s"),
        words("after-verb") | {""},
        _JOINED | {"s"},
    )


def number_of_verb(verb: str, language: Language) -> Number | None:
    """The number of a form of a verb that shows it."""
    return _words(language).numbers.get(verb)


def may_disagree(words: list[str], at: int, language: Language) -> bool:
    """Whether a verb may have a subject of the other number, by the forms of the words before it: a quick look."""
    last, verb, known = words[at - 1], words[at], _words(language)
    number = known.numbers.get(verb)
    if number is None or last in known.closed or len(last) < _SHORT:
        return False
    if verb in known.also_nouns and words[at + 1 : at + 2] and words[at + 1] not in known.after_verb:
        return False
    singular = number is Number.SINGULAR
    if last in _RELATIVE:
        return _looks_plural(words[at - 2]) is singular
    before = words[max(0, at - _FAR) : at - 1]
    if singular and _looks_plural(last):
        return True
    if not singular and last[0].isupper() and words[at - 2] not in known.joined:
        return True  # a name
    if not (singular or last[-1] == "s" or known.before_singular.isdisjoint(before[-4:])):
        return True
    if known.ties.isdisjoint(before):
        return False
    ties = [place for place, word in enumerate(before) if place and word in known.ties]
    if singular:
        return any(_looks_plural(before[place - 1]) for place in ties)
    return any(
        before[place - 1][-1] != "s" and not known.before_singular.isdisjoint(before[max(0, place - 4) : place - 1])
        for place in ties
    )


def _looks_plural(word: str) -> bool:
    return word[-1] == "s" or word in irregular_plurals()


def clause_start(text: str, begin: int, end: int) -> int:
    """Where what stands before `end` begins, after the last mark in a range."""
    return max(begin, *(text.rfind(mark, begin, end) + 1 for mark in _MARKS))


def _begins_clause(text: str, start: int, begin: int, sentence: int, language: Language) -> bool:
    """Whether a clause begins where a sentence or a quotation does, or after what stands before its first comma."""
    if start == begin > sentence:
        return False
    mark = text[start - 1 : start] if start > sentence else ""
    if mark == ",":
        before = text[sentence : start - 1].rpartition("; ")[2]
        follows = text.startswith((" but ", " so "), start)
        return follows or ("," not in before and before.split(" ", 1)[0].lower() in language.words("adverbial-openers"))
    return not mark or mark in "“\n;" or (mark == '"' and text[start] != " ")


def _number(words: list[str], document: Document, opens_sentence: bool) -> Number | None:
    """The number of a noun phrase, with the phrases that prepositions tie to it."""
    language = facts(document)
    groups: list[list[str]] = [[]]
    for word in words:
        if word in language.words("tying-prepositions"):
            groups.append([])
        else:
            groups[-1].append(word)
    head, tied = groups[0], len(groups) > 1
    if not head or len(groups) > 3 or not all(_is_complement(group, language) for group in groups[1:]):
        return None
    if tied and head[-1] in language.words("quantities"):
        return None
    known = opens_sentence and head[0].lower() in vocabulary(document)
    if head[-1][:1].isupper() and not tied and (head[1:] or not known):
        return _number_of_name(head, document)
    if opens_sentence and head[0][:1].isupper():
        if head[0].lower() in language.words("leading-conjunctions"):
            return _number(words[1:], document, False)
        if not (known or tied or head[1:]) or "by" in words:
            return None  # Hanks is, Angels by Robbie Williams is
        head = [head[0].lower(), *head[1:]]
    if tied and len(head) == 1 and head[0] in language.words("counts"):
        return Number.PLURAL if words[1] == "of" else None
    return _number_of_phrase(head, language, tied, opens_sentence)


def _number_of_name(words: list[str], document: Document) -> Number | None:
    """The number of a name, with the office before it: singular where one person has it."""
    language = facts(document)
    names = [word for word in words if word[:1].isupper()]
    alone = len(names) == len(words)
    office = not alone and words[-1 - len(names)] in language.words("offices-of-one")
    sure = (alone or office) and len(names) <= 4 and _JOINED.isdisjoint(words)
    return Number.SINGULAR if sure and is_person(words[-1], document) else None


def _is_complement(words: list[str], language: Language) -> bool:
    """Whether words after a preposition are a name, or a noun with its article and a word before it at most."""
    if not words:
        return False
    if all(word[:1].isupper() or word[:1].isdigit() for word in words):
        return len(words) <= 4
    determined = words[0] in language.words("determiners")
    nouns = words[determined:]
    if words[0].endswith("ly") or words[-1].endswith("ed") or words[-1] in language.words("no-base-forms"):
        return False  # our ability to constantly improve, what men in this valley heard
    return 1 <= len(nouns) <= 1 + determined and all(_is_open(word, language) for word in nouns)


def _number_of_phrase(words: list[str], language: Language, tied: bool, opens_sentence: bool) -> Number | None:
    """The number of a noun phrase without what is tied to it."""
    owner = next((at for at, word in enumerate(words[:-1]) if word.endswith(_POSSESSIVE)), -1)
    if owner >= 0 and not _is_owner(words[: owner + 1], language):
        return None
    determined = owner >= 0 or words[0] in language.words("determiners")
    nouns = words[owner + 1 :] if owner >= 0 else words[determined:]
    counts = takewhile(lambda word: word in language.words("counting") or word.replace(",", "").isdigit(), nouns)
    counted = sum(1 for _ in counts)
    nouns = nouns[counted:]
    if not 1 <= len(nouns) <= 3 or not all(
        _is_open(word, language, bool(determined or counted)) for word in nouns[:-1]
    ):
        return None
    head, tag = nouns[-1], language.tag
    if not _is_open(head, language) or (not determined and nouns[0].endswith("ing")) or "most" in words[1:2]:
        return None  # shedding jobs makes sense, the most common are
    number = number_of(head.rpartition("-")[2], tag)
    if number is Number.PLURAL:
        alone = not nouns[1:] and (determined or counted or opens_sentence)
        sure = alone or (opens_sentence and not tied) or not may_be_verb(head, tag)
        return number if sure else None  # which repeats, its scope stretches from the way
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
    return written and word.replace("-", "").isalpha() and word.lower() not in language.function_words
