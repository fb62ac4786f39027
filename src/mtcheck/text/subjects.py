"""The subject right before a verb, where a shallow reading is sure of it: the pipes, trains from Galway to Dublin."""

from __future__ import annotations

from typing import NamedTuple

from mtcheck.model.document import Document
from mtcheck.text.language import Language, facts
from mtcheck.text.nouns import Number, may_be_verb, number_of
from mtcheck.text.sentences import sentence_at
from mtcheck.text.words import vocabulary

REACH = 90
"""Code points before a verb in which its subject is looked for."""

_MARKS = ',;:—–()[]“”"‘…/|'
_RELATIVE = frozenset("who which".split())
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
    begin = max(0, end - REACH)
    start = clause_start(text, begin, end)
    if (sentence := sentence_at(document, end - 1)) and sentence.start > start:
        start = sentence.start
    words = text[start:end].split(" ")
    opens = _opener(words, language)
    if opens < 0 and not _begins_clause(text, start, begin, sentence.start if sentence else begin, language):
        return None
    first = opens + 1 or int(not words[0])
    number = _number(words[first:], document, opens < 0)
    at = start + sum(len(word) + 1 for word in words[:first])
    return Subject(at, end, number) if number else None


def _opener(words: list[str], language: Language) -> int:
    """Where the last word stands after which a subject begins; -1 where there is none.

    A number begins one, too, where no preposition before may tie it to another noun: and four boats.
    """
    counts, ties, openers = (language.words(name) for name in ("counts", "tying-prepositions", "clause-openers"))
    for at in range(len(words) - 1, -1, -1):
        word = words[at].lower()
        if word in openers:
            return at
        if at and (word in counts or word.replace(",", "").isdigit()):
            tied = any(left.lower() in ties or left.endswith("ing") for left in words[:at])
            return -1 if tied else at - 1
    return -1


def subject_parted(document: Document, end: int) -> Subject | None:
    """The subject that opens a sentence and is parted from its verb by what stands between two commas.

    `end` is where the second comma stands. What is between must tell what it is: who has a boat, the mayor, 54.
    """
    sentence, language, text = sentence_at(document, end), facts(document), document.text
    if sentence is None:
        return None
    start = sentence.start + len(text[sentence.start : end]) - len(text[sentence.start : end].lstrip('“"‘'))
    first, comma, between = text[start:end].partition(", ")
    words = between.split(" ")
    if not comma or "," in first or (words[0] not in _RELATIVE and ("," in between or " and " in between)):
        return None
    named = (
        all(word[:1].isupper() and word[:-1].isalpha() for word in first.split(" ")) and first not in language.starters
    )
    number = None if named else _number(first.split(" "), document, True)
    if words[0] in _RELATIVE and len(words) > 1 and (named or number):
        number = number_of_verb(words[1], language)
    elif named:
        number = Number.SINGULAR if between.isdigit() else _number_of_phrase(words, language, False)
    elif not all(word[:1].isupper() for word in words) and not _number_of_phrase(words, language, False):
        return None
    return Subject(start, start + len(first), number) if number and " and " not in first else None


def number_of_verb(verb: str, language: Language) -> Number | None:
    """The number of a form of a verb that shows it."""
    for number, names in _FORMS.items():
        if any(verb in language.words(name) for name in names):
            return number
    return None


def clause_start(text: str, begin: int, end: int) -> int:
    """Where what stands before `end` begins, after the last mark in a range."""
    return max(begin, *(text.rfind(mark, begin, end) + 1 for mark in _MARKS))


def _begins_clause(text: str, start: int, begin: int, sentence: int, language: Language) -> bool:
    """Whether a clause begins where a sentence or a quotation does, or after what stands before its first comma."""
    if start == begin and start > 0 and start != sentence:
        return False
    mark = text[start - 1 : start] if start > sentence else ""
    if mark == ",":
        before = text[sentence : start - 1].rpartition("; ")[2]
        return "," not in before and before.split(" ", 1)[0].lower() in language.words("adverbial-openers")
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
    if len(groups) > 3 or not all(_is_complement(group, language) for group in groups[1:]):
        return None
    head, tied = groups[0], bool(groups[1:])
    if tied and head[-1:] and head[-1] in language.words("quantities"):
        return None
    if opens_sentence and head and head[0][:1].isupper():
        known = tied or head[1:] or head[0].lower() in vocabulary(document)
        if not known or "by" in words:
            return None  # Hanks is, Angels by Robbie Williams is
        head = [head[0].lower(), *head[1:]]
    return _number_of_phrase(head, language, tied)


def _is_complement(words: list[str], language: Language) -> bool:
    """Whether words after a preposition are a name, or a noun with its article and a word before it at most."""
    if not words:
        return False
    if all(word[:1].isupper() or word[:1].isdigit() for word in words):
        return len(words) <= 4
    determined = words[0] in language.words("determiners")
    nouns = words[determined:]
    if words[0].endswith("ly"):
        return False  # our ability to constantly improve
    return 1 <= len(nouns) <= 1 + determined and all(_is_open(word, language) for word in nouns)


def _number_of_phrase(words: list[str], language: Language, tied: bool) -> Number | None:
    """The number of a noun phrase without what is tied to it."""
    determiners = language.words("determiners")
    determiner = ""
    if words and (words[0] in determiners or words[0][:1].isdigit() or words[0] in language.words("counts")):
        determiner, words = words[0], words[1:]
    if not 1 <= len(words) <= 1 + bool(determiner) * 2 or not all(_is_open(word, language) for word in words):
        return None
    head, tag = words[-1].rpartition("-")[2], language.tag
    number = number_of(head, tag)
    if number is Number.PLURAL:
        return None if tied and words[1:] and may_be_verb(head, tag) else number
    if determiner not in determiners or any(number_of(word, tag) is Number.PLURAL for word in words[:-1]):
        return None
    return number


def _is_open(word: str, language: Language) -> bool:
    """Whether a word is none of a closed class and no name."""
    return word.islower() and word.replace("-", "").isalpha() and word not in language.function_words
