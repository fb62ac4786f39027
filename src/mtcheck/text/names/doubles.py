"""Doubles: two names of one document that are one, with a word replaced or spelled otherwise in one of the places."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mtcheck.base.tables import subtag
from mtcheck.model.document import Document, Span, layer
from mtcheck.text.headlines import is_in_headline
from mtcheck.text.language import language
from mtcheck.text.names.counterparts import AKIN, RELATED, STEM, STRANGENESS, Change, are_akin, change, is_plain
from mtcheck.text.names.evidence import LIKELY, judged
from mtcheck.text.names.known import Known, content_words, known
from mtcheck.text.names.rivals import Name, Rivals, rivals
from mtcheck.text.sentences import sentence_at
from mtcheck.text.words import lexicon, occurrences

SURE = 0.44
"""The confidence from which two names are taken for one."""

KNOWN, LONG, QUOTED = 0.25, 0.2, 0.2
"""What a known name adds, two words in common or one on both sides, and quotation marks around both."""

OFTEN = 0.05
"""What is added for unrelated words where the other name stands there twice or more."""

TWICE = 0.2
"""What is taken off where the name that is probably wrong stands there twice or more: damage seldom repeats itself."""

LOOSE, LOOSE_GENERIC = 0.1, 0.25
"""What is taken off where a name goes on beside the word that differs: Harvard School of Design, Harvard University."""

FIRST, TITLE = 0.3, 0.3
"""What is taken off where the word may have its capital from the start of a sentence, or from a headline."""

_OPENING = tuple("“‘«\"'")
_QUOTED_ARTICLES = tuple(mark + article for mark in _OPENING for article in ("the", "a", "an"))


class Double(NamedTuple):
    """Where a name stands that probably is another one with a word replaced, and where that one stands."""

    wrong: Span
    right: Span


@layer
def doubles(document: Document) -> list[Double]:
    """The names of a document that are probably others with words replaced: of those that overlap the surest."""
    table = known(document.language)
    return _Judge(document, table).doubles() if table and rivals(document) else []


@lru_cache(maxsize=8)
def _vague(tag: str) -> tuple[frozenset[str], frozenset[str]]:
    """Offices, and all words beside which two others make two names: nationalities, countries, points in time."""
    table = language(tag)
    if table is None:
        return frozenset(), frozenset()
    roles, times = table.words("roles"), table.months | table.weekdays
    return roles, roles | times | table.words("demonyms") | table.countries | table.starters | table.titles


class _Judge:
    """Judges the names of one document."""

    def __init__(self, document: Document, table: Known) -> None:
        self.document, self.table, self.tag = document, table, subtag(document.language)
        self.words = lexicon(self.tag)
        self.roles, self.vague = _vague(self.tag)

    def doubles(self) -> list[Double]:
        """One double for each two words that differ."""
        found: dict[tuple[str, str], Double] = {}
        pairs = [one for pair in rivals(self.document) if (one := self._wrong_first(pair))]
        for sure, pair in sorted(((self._sure(pair), pair) for pair in pairs), key=lambda it: it[0], reverse=True):
            if sure < SURE:
                break
            double = Double(self._window(pair), self._window(pair.turned))
            start, end = double.wrong
            if not any(start < one.wrong.end and one.wrong.start < end for one in found.values()):
                found.setdefault(_differing(pair)[0], double)
        return [*found.values()]

    def _wrong_first(self, pair: Rivals) -> Rivals | None:
        """Two names, first the one that is no known name, or that is rarer, or whose words are rarer in names.

        Nothing where no change of a word makes one of the other.
        """
        if self.roles.issuperset(pair.shared) or any(self.vague.issuperset(words) for words in _differing(pair)):
            return None
        ways = [way for way in (pair, pair.turned) if self._may_be(self._changes(way), way)]
        return min(ways, key=self._strength) if len(ways) == 2 else next(iter(ways), None)

    def _changes(self, pair: Rivals) -> list[Change | None]:
        """What the words of the first of two names say that stand in the place of the other's."""
        return [change(self.words, self.tag, *words) for words in _differing(pair)]

    def _may_be(self, changes: list[Change | None], pair: Rivals) -> bool:
        """Whether a name may be another one: unrelated words make two names where those have but one in common."""
        return None not in changes and (pair.is_long or any(change.related for change in changes if change))

    def _strength(self, pair: Rivals) -> tuple[bool, bool, bool, int, int, bool, bool, int, int]:
        """Smaller for the name that is less likely to be as it should be, the first of two."""
        table, words, text = self.table, self.words, self.document.text
        wrong, right = zip(*_differing(pair), strict=True)
        both = zip(map(str.lower, wrong), map(str.lower, right), strict=True)
        return (
            self._has_known(pair),
            not self._is_broken(pair),
            not any(table.made_of(one) & table.is_of(other) for one, other in both),
            self._times(pair),
            sum(len(occurrences(text, word)) for word in wrong),
            all(map(words.knows, wrong)),
            not any(is_plain(self.words, word) for word in wrong) or any(is_plain(self.words, word) for word in right),
            min(table.commonness(word.lower()) for word in wrong),
            -pair.one.start,
        )

    def _is_broken(self, pair: Rivals) -> bool:
        """Whether the first of two names holds what is probably another name, broken."""
        start, end = self._window(pair)
        return any(start < one.end and one.start < end for one, sure in judged(self.document).items() if sure >= LIKELY)

    def _times(self, pair: Rivals) -> int:
        """How often the words of the first of two names stand in the document that are compared with the other's."""
        return len(occurrences(self.document.text, self.document.text[slice(*self._window(pair))]))

    def _places(self, name: Name) -> list[Span]:
        """Where the words of a name stand."""
        found, end = [], name.start
        for word in name.words:
            start = self.document.text.index(word, end)
            end = start + len(word)
            found.append(Span(start, end))
        return found

    def _window(self, pair: Rivals) -> Span:
        """Where those words of the first of two names stand that are compared with the other's."""
        places = self._places(pair.one)
        return Span(places[pair.here.start].start, places[pair.here.stop - 1].end)

    def _sure(self, pair: Rivals) -> float:
        """How sure it is, at most about 1, that the first of two names is the other one with words replaced."""
        changes = [change for change in self._changes(pair) if change]
        akin = [
            change.related or are_akin(self.tag, *words)
            for change, words in zip(changes, _differing(pair), strict=True)
        ]
        related, is_known = any(change.related for change in changes), self._is_name(self._window(pair.turned))
        shared = [word for word in pair.shared if len(word) > 1 and word not in self.vague and not word[0].isdigit()]
        if self._is_name(self._window(pair)) or (not is_known and any(change.are_names for change in changes)):
            return 0.0
        if not (shared or (related and is_known)) or (len(changes) > 1 and not all(akin)):
            return 0.0
        if pair.moved and not (is_known and akin[0] and (len(shared) > 1 or _of_one_stem(pair))):
            return 0.0
        sure = sum(change.sure + AKIN * (there > change.related) for change, there in zip(changes, akin, strict=True))
        sure /= len(changes)
        if not related and not self._is_odd(pair, sure, akin[0], is_known):
            return 0.0
        is_generic = related and sure < RELATED
        sure += KNOWN * is_known + LONG * pair.is_long - TWICE * (self._times(pair) > 1)
        sure += OFTEN * (not related and self._times(pair.turned) > 1)
        sure += QUOTED * all(map(self._is_quoted, (self._window(pair), self._window(pair.turned))))
        sure -= (LOOSE_GENERIC if is_generic else LOOSE) * pair.goes_on
        return sure - self._by_its_place(pair) * (0.3 if related or len(shared) > 1 else 1)

    def _is_odd(self, pair: Rivals, sure: float, akin: bool, is_known: bool) -> bool:
        """Whether a word that is unrelated to its counterpart is odd enough: between others hardly any name has it."""
        if not pair.is_inner:
            return is_known
        return sure > STRANGENESS[-2][1] and (is_known or akin or self._times(pair.turned) > 1)

    def _by_its_place(self, pair: Rivals) -> float:
        """What is taken off where a name is in a headline, or begins a sentence with a word that differs."""
        start = self._window(pair).start
        if is_in_headline(self.document, start):
            return TITLE
        sentence = sentence_at(self.document, start)
        first = pair.differ[0][0] == pair.here.start and sentence is not None and start - sentence.start < 2
        return FIRST * first

    def _is_quoted(self, place: Span) -> bool:
        """Whether an opening quotation mark stands before a place, but for an article."""
        before = self.document.text[max(0, place.start - 5) : place.start]
        return before[-1:] in _OPENING or before.removesuffix(" ").lower().endswith(_QUOTED_ARTICLES)

    def _has_known(self, pair: Rivals) -> bool:
        """Whether the first of two names has a known name, of two words at least, with one of the words that differ."""
        places = self._places(pair.one)
        return any(
            self._is_name(Span(places[first].start, places[last].end))
            for at, _ in pair.differ
            for first in range(pair.here.start, at + 1)
            for last in range(max(at, first + 1), pair.here.stop)
        )

    def _is_name(self, place: Span) -> bool:
        """Whether a known name stands in a place."""
        return self.table.has(" ".join(content_words(self.document.text[slice(*place)])))


def _differing(pair: Rivals) -> list[tuple[str, str]]:
    """The words that differ in two names."""
    return [(pair.one.words[here], pair.other.words[there]) for here, there in pair.differ]


def _of_one_stem(pair: Rivals) -> bool:
    """Whether the words that differ begin alike: gold and golden."""
    return all(one[:STEM] == other[:STEM] for one, other in _differing(pair))
