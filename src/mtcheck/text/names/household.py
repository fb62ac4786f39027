"""Persons whom every reader of news knows: a surname one slip away, beside their given name, is theirs, misspelt."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from mtcheck.base.tables import data_lines
from mtcheck.model.document import Document, Span
from mtcheck.text.folding import folded
from mtcheck.text.names.nearness import Misspelling, is_form, is_slip, skeleton
from mtcheck.text.words import REACH, lexicon, places_of_words, word_at

RARE = 1
"""Of how many such persons a given name is at most, beside which a surname that dictionaries know is a slip, too."""

LEAST = 3
"""Letters of a surname."""


@lru_cache(maxsize=1)
def household_names() -> dict[str, list[tuple[str, str]]]:
    """What comes before the surname and the surname, of each person, by the last word before it."""
    persons = dict[str, list[tuple[str, str]]]()
    for name in data_lines("names", "household-names.txt"):
        before, _, surname = name.rpartition(" ")
        persons.setdefault(before.rpartition(" ")[2], []).append((before, surname))
    return persons


def misspelt_persons(document: Document) -> Iterator[Misspelling]:
    """The surnames beside the given name of such a person that are one slip away from the right one."""
    text, places, words = document.text, places_of_words(document), lexicon(document.language)
    persons = household_names()
    for given in sorted(persons.keys() & places.keys()):
        for at in places[given]:
            end = at + len(given)
            surname = word_at(text, end + 1)
            written = text[slice(*surname)]
            if text[end : end + 1] != " " or not written[:1].isupper() or surname.end - surname.start < LEAST:
                continue
            if text[surname.end : surname.end + 1] == "-" or _goes_on(text, surname.end):
                continue
            lawful = words.knows(written)
            if lawful and len(persons[given]) > RARE:
                continue
            for before, right in persons[given]:
                if text.endswith(before, max(0, end - REACH), end) and _is_misspelt(written, right, lawful):
                    yield Misspelling(Span(end - len(before), surname.end), surname, right)


def _goes_on(text: str, end: int) -> bool:
    """Whether another name follows, so that a word is a middle name: Rupert Murdoc Lund."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _is_misspelt(written: str, right: str, lawful: bool) -> bool:
    """Whether a surname is one slip, or if nobody has it the same sounds, from another, and is no form of it."""
    word, forms = written.lower(), folded(right.lower())
    if any(is_form(word, form) for form in forms):
        return False
    other = forms[0]
    alike = not lawful and min(len(word), len(other)) > LEAST + 1 and skeleton(word) == skeleton(other)
    return word[0] == other[0] and (is_slip(word, other) or alike)
