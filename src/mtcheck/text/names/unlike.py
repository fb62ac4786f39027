"""Wordings unlike the archive: what a newsroom never printed, one word away from what it often prints."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mtcheck.model.document import Document
from mtcheck.model.issue import Edit, Finding, unsafe
from mtcheck.text.language import facts
from mtcheck.text.names.archive import Archive
from mtcheck.text.names.known import FUNCTION, Known, known
from mtcheck.text.names.nearness import distance
from mtcheck.text.names.wordings import Reading, Stretch, number, read, stretches, wordings
from mtcheck.text.words import lexicon

NAME, PHRASE, LEAST = 0.3, 0.5, 0.05
"""A wording is fixed if one of its words hardly stands without it: of the articles that have the word so many have a
name, or a phrase; and of those that have the others at least so many."""

LETTERS = 2
"""In so many letters at most do two spellings of a name differ."""

CONFIDENCE = 0.85


class Unlike(NamedTuple):
    """A place that has a wording never printed: it, the one often printed instead, and in how many articles that is.

    `edit` puts the one word right.
    """

    start: int
    end: int
    here: str
    usual: str
    articles: int
    edit: Edit
    is_name: bool

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.end

    @property
    def message(self) -> str:
        """What is said of it: the evidence."""
        return f"“{self.here}” is probably “{self.usual}”: {self.articles:,} times in the archive, “{self.here}” never."

    @property
    def finding(self) -> Finding:
        """The finding that reports it."""
        return Finding(self.start, self.end, unsafe(self.edit), message=self.message, confidence=CONFIDENCE)


class _Suspect(NamedTuple):
    """The words of a stretch from the first to the one before the last, one of which stands for another one."""

    first: int
    last: int
    at: int
    other: str
    articles: int


def compared(document: Document, printed: Archive) -> list[Unlike]:
    """The wordings of a document that are unlike an archive: of those that overlap one."""
    table, function = known(printed.language), facts(document).function_words
    found = list[Unlike]()
    if table is None:
        return found
    for stretch in stretches(document):
        suspects = sorted(_suspects(read(stretch.text, function), printed, table), key=_rank)
        taken = set[int]()
        for suspect in suspects:
            if taken.isdisjoint(there := range(suspect.first, suspect.last)):
                taken.update(there)
                found.append(_placed(suspect, stretch, document))
    return found


def _rank(suspect: _Suspect) -> tuple[int, int]:
    """Smaller for the longer name, and for the phrase that is printed more often."""
    length = suspect.last - suspect.first
    return (-suspect.articles, length) if suspect.other.islower() else (-length, -suspect.articles)


def _suspects(reading: Reading, printed: Archive, table: Known) -> Iterator[_Suspect]:
    """The wordings of a stretch that are unlike the archive."""
    words, content, _ = reading
    places = [index for index, counts in enumerate(content) if counts]
    for before, at, after in zip([None, *places], places, [*places[1:], None], strict=False):
        for other in _others(words[at], printed, table):
            # what is printed is so together with the word before or after: most others go no further
            if (before is not None and printed.count(number([*words[before:at], other]))) or (
                after is not None and printed.count(number([other, *words[at + 1 : after + 1]]))
            ):
                yield from _instead(reading, at, other, printed, table)


def _instead(reading: Reading, at: int, other: str, printed: Archive, table: Known) -> Iterator[_Suspect]:
    """The wordings of a stretch that are often printed with another word in a place, and never as they stand."""
    words, content, _ = reading
    written = [*words[:at], other, *words[at + 1 :]]
    for first, last, wording in wordings(reading._replace(words=written)):
        if first <= at < last > first + 1 and (articles := printed.count(wording)):
            rest = [written[place] for place in range(first, last) if content[place] and place != at]
            usual = " ".join(word.lower() for word in words[first:last] if word.lower() not in FUNCTION)
            if (
                not printed.has(number(words[first:last]))
                and not (other.islower() and table.is_usual(usual))
                and _is_fixed(articles, other, rest, printed)
            ):
                yield _Suspect(first, last, at, other, articles)


@lru_cache(maxsize=50_000)
def _others(word: str, printed: Archive, table: Known) -> tuple[str, ...]:
    """The words often printed for which one may stand, through translation or in another spelling of a name."""
    if not (word.islower() or word.istitle()):
        return ()
    others = [other if word.islower() else other.capitalize() for other in sorted(table.near(word.lower()))]
    if word.istitle() and not printed.has(number([word])) and not lexicon(printed.language).knows(word):
        others += [name for name in printed.alike(word) if distance(word, name, LETTERS) <= LETTERS]
    return tuple(other for other in others if other != word and other in printed)


def _is_fixed(articles: int, other: str, rest: list[str], printed: Archive) -> bool:
    """Whether the words of a wording that is in so many articles hardly stand without it, as those of a name do."""
    share, *shares = (min(1.0, articles / max(1, printed.count(number([word])))) for word in (other, *rest))
    low, high = sorted((share, max(shares)))
    return low >= LEAST and high >= (PHRASE if other.islower() else NAME)


def _placed(suspect: _Suspect, stretch: Stretch, document: Document) -> Unlike:
    """Where in a document a wording stands."""
    places, at = [], 0
    for word in stretch.text.split():
        at = stretch.text.index(word, at)
        places.append((stretch.start + at, stretch.start + at + len(word)))
        at += len(word)
    start, end = places[suspect.first][0], places[suspect.last - 1][1]
    wrong = document.text[slice(*places[suspect.at])]
    right = suspect.other.upper() if wrong.isupper() else suspect.other
    edit = Edit(*places[suspect.at], right[0].upper() + right[1:] if wrong[0].isupper() else right)
    here = document.text[start:end]
    usual = f"{here[: edit.start - start]}{edit.text}{here[edit.end - start :]}"
    is_name = suspect.other[0].isupper()
    return Unlike(start, end, " ".join(here.split()), " ".join(usual.split()), suspect.articles, edit, is_name)
