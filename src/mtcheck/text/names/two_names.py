"""Whether two words with a capital each, and no space between them, are two words: what no brand is made of."""

from __future__ import annotations

from mtcheck.model.document import Document, Span
from mtcheck.text.language import Language, facts
from mtcheck.text.names.known import Known, content_words, known
from mtcheck.text.names.people import given_names
from mtcheck.text.names.variants import right_junctions
from mtcheck.text.words import Lexicon, lexicon, word_before

SHORTEST_SURNAME = 4
"""Letters of the second half of a name; shorter ones are those of nicknames: SamCam."""

LONG_ENOUGH = 4
"""Letters of a name that is hardly part of a brand."""

FURTHER = 60
"""Code points after two words in which the rest of a name is looked for."""


def are_two_names(left: str, right: str, word: Span, document: Document) -> bool:
    """Whether two parts of a word are what stands before a name and a name, or two words of a name.

    They are told by what they are: Mr Lindo, On Monday, South Australia, Peter Lindo; or the two stand in a known name,
    all of which is there.
    """
    language, words = facts(document), lexicon(document.language)
    if len(right) < 3 or not right[1:].islower():
        return False
    return (
        left in language.words("titles-of-persons")
        or (left.lower() in language.words("starters-before-names") and _is_told_by_starter(right, language, words))
        or (left.lower() in language.words("parts-of-places") and _is_place(right, language, words))
        or _is_of_person(left, right, language)
        or _is_in_known_name(left, right, word, document)
    )


def _is_told_by_starter(name: str, language: Language, words: Lexicon) -> bool:
    """Whether a word after one that begins sentences is a name: On Monday, At Leeds."""
    return name in language.months | language.weekdays or _is_place(name, language, words)


def _is_place(name: str, language: Language, words: Lexicon) -> bool:
    """Whether a word is a country, a nationality, or another well-known name that is no word in lower case."""
    if name in language.countries or name in language.words("demonyms"):
        return True
    return len(name) >= LONG_ENOUGH and name in words and words.zipf(name) > 0 and name.lower() not in words


def _is_of_person(given: str, surname: str, language: Language) -> bool:
    """Whether a given name and perhaps a surname are two: none that are written as one, nor a brand."""
    return (
        given in given_names()
        and len(surname) >= SHORTEST_SURNAME
        and surname.lower() not in language.words("brand-endings")
        and (given + surname).capitalize() not in given_names()
    )


def _is_in_known_name(left: str, right: str, word: Span, document: Document) -> bool:
    """Whether two words follow each other at the start of a known name, or after its first word, and all is there."""
    table = known(facts(document).tag)
    if table is None:
        return False
    after = content_words(document.text[word.end : word.end + FURTHER])
    one, two = left.lower(), right.lower()
    before, words = word_before(document.text, word.start), lexicon(document.language)
    plain = one in words and two in words
    return _begins_name(table, [one, two], after, plain) or (
        before[:1].isupper() and _begins_name(table, [before.lower(), one], [two, *after], plain)
    )


_WRITTEN_AS_ONE = frozenset(
    "bands companies newspapers people nicknames products programmes series video-games".split()
)
"""The kinds whose names of plain words others write as one: ThisDay, RadioShack."""


def _begins_name(table: Known, two: list[str], after: list[str], plain: bool) -> bool:
    """Whether a known name begins with two words in lower case, and goes on with what stands after them.

    `plain` says that the words that are written as one are plain words.
    """
    for name in (table.entry(it.entry) for it in right_junctions(table, *two) if it.is_name):
        rest = content_words(name.text)[2:]
        if rest == after[: len(rest)] and not (plain and name.kind in _WRITTEN_AS_ONE):
            return True
    return False
