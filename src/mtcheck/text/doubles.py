"""Doubles: two names of one document that are one, with a word replaced or spelled otherwise in one of the places."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mtcheck.model.document import BlockKind, Document, Span, layer
from mtcheck.text.inflection import Form, inflected
from mtcheck.text.known import FUNCTION, Known, known
from mtcheck.text.language import facts
from mtcheck.text.language import language as language_of
from mtcheck.text.nearness import are_alike, distance, is_slip
from mtcheck.text.rivals import Name, Rivals, rivals
from mtcheck.text.sentences import sentence_at
from mtcheck.text.tokens import words_in
from mtcheck.text.words import lexicon, occurrences

SURE = 0.44
"""The confidence from which two names are taken for one."""

RELATED, AKIN = 0.5, 0.2
"""What two words add that translation takes for each other or that are spelled alike, and what two add that have such
a word in common."""

STRANGENESS = ((0, 0.3), (2, 0.2), (6, 0.1), (60, -0.1))
"""What the word adds that is probably wrong, if so many names have it at most: two words that many names have may well
make two names, as in National Council and National Assembly."""

GENERIC, UNRELATED = -0.35, -0.15
"""What is taken off for a word that more names have, and for one of many names that is not related to the other."""

KNOWN, LONG, QUOTED = 0.25, 0.2, 0.2
"""What a known name adds, two words in common or one on both sides, and quotation marks around both."""

LOOSE, LOOSE_GENERIC = 0.1, 0.25
"""What is taken off where a name goes on beside the word that differs: Harvard School of Design, Harvard University."""

FIRST, TITLE = 0.3, 0.3
"""What is taken off where the word may have its capital from the start of a sentence, or from a headline."""

TWICE = 0.2
"""What is taken off where the name that is probably wrong stands there twice or more: damage seldom repeats itself."""

PLAIN = 3.5
"""The Zipf frequency from which a word is plain that is also a name: Sand."""

STEM = 4
"""So many letters at their beginning have words of one stem in common: cosmic and cosmos."""

_OPENING = tuple("“‘«\"'")
_QUOTED_ARTICLES = tuple(mark + article for mark in _OPENING for article in ("the", "a", "an"))
_VOWELS = frozenset("aeiouy")
_ENDINGS = ("a", "n", "ern", "an", "ian", "i", "ese", "ish", "ic", "al", "er", "ers", "y")


class Double(NamedTuple):
    """Where a name stands that probably is another one with a word replaced, and where that one stands."""

    wrong: Span
    right: Span
    sure: float


@layer
def doubles(document: Document) -> list[Double]:
    """The names of a document that are probably others with words replaced: of those that overlap the surest."""
    table = known(document.language.split("-")[0])
    return _Judge(document, table).doubles() if table and rivals(document) else []


class _Judge:
    """Judges the names of one document."""

    def __init__(self, document: Document, table: Known) -> None:
        self.document, self.table, self.tag = document, table, document.language.split("-")[0]
        language = facts(document)
        self.roles = language.words("roles")
        self.vague = self.roles | language.words("demonyms") | language.countries | language.starters
        self.vague |= language.titles | language.months | language.weekdays

    def doubles(self) -> list[Double]:
        """One double for each two words that differ."""
        found: dict[tuple[str, str], Double] = {}
        pairs = [one for pair in rivals(self.document) if (one := self._wrong_first(pair))]
        for sure, pair in sorted(((self._sure(pair), pair) for pair in pairs), key=lambda it: it[0], reverse=True):
            if sure < SURE:
                break
            double = Double(self._window(pair), self._window(pair.turned), sure)
            start, end = double.wrong
            if not any(start < one.wrong.end and one.wrong.start < end for one in found.values()):
                found.setdefault(_differing(pair)[0], double)
        return [*found.values()]

    def _wrong_first(self, pair: Rivals) -> Rivals | None:
        """Two names, first the one that is no known name, or that is rarer, or whose words are rarer in names.

        Nothing where no change of a word makes one of the other.
        """
        ways = [
            way for way in (pair, pair.turned) if all(_change(self.tag, *words).is_one for words in _differing(way))
        ]
        return min(ways, key=self._strength) if len(ways) == 2 else next(iter(ways), None)

    def _strength(self, pair: Rivals) -> tuple[bool, bool, int, int, bool, bool, int, int]:
        """Smaller for the name that is less likely to be as it should be, the first of two."""
        table, words, text = self.table, lexicon(self.tag), self.document.text
        wrong, right = zip(*_differing(pair), strict=True)
        both = zip(map(str.lower, wrong), map(str.lower, right), strict=True)
        return (
            self._has_known(pair),
            not any(table.made_of(one) & table.is_of(other) for one, other in both),
            self._times(pair),
            sum(len(occurrences(text, word)) for word in wrong),
            all(map(words.knows, wrong)),
            not any(_is_plain(self.tag, word) for word in wrong) or any(_is_plain(self.tag, word) for word in right),
            min(table.commonness(word.lower()) for word in wrong),
            -pair.one.start,
        )

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
        changes = [_change(self.tag, *words) for words in _differing(pair)]
        related, is_known = any(change.related for change in changes), self._is_name(self._window(pair.turned))
        shared = [word for word in pair.shared if len(word) > 1 and word not in self.vague and not word[0].isdigit()]
        inner = not pair.moved and pair.here.start < pair.differ[0][0] and pair.differ[-1][0] < pair.here.stop - 1
        is_long = inner or len(pair.shared) > 1
        if (
            not (shared or (related and is_known))
            or self.roles.issuperset(pair.shared)
            or any(self.vague.issuperset(words) for words in _differing(pair))
        ):
            return 0.0
        if not related and not (is_long and self._is_odd(pair, changes[0], is_known, inner)):
            return 0.0
        if pair.moved and not (is_known and changes[0].relation and (len(shared) > 1 or _of_one_stem(pair))):
            return 0.0
        if len(changes) > 1 and not all(change.relation for change in changes):
            return 0.0
        if self._is_name(self._window(pair)) or (not is_known and any(change.are_names for change in changes)):
            return 0.0
        sure = sum(change.sure for change in changes) / len(changes) + KNOWN * is_known + LONG * is_long
        sure -= TWICE * (self._times(pair) > 1)
        sure += QUOTED * all(map(self._is_quoted, (self._window(pair), self._window(pair.turned))))
        sure -= (LOOSE_GENERIC if related and sure < RELATED else LOOSE) * pair.goes_on
        return sure - self._by_its_place(pair) * (0.3 if related or len(shared) > 1 else 1)

    def _is_odd(self, pair: Rivals, change: _Change, is_known: bool, inner: bool) -> bool:
        """Whether a word that is unrelated to its counterpart is odd enough."""
        if not inner:
            return is_known
        return change.sure > STRANGENESS[-2][1] and (is_known or change.relation > 0 or self._times(pair.turned) > 1)

    def _by_its_place(self, pair: Rivals) -> float:
        """What is taken off where a name is in a headline, or begins a sentence with a word that differs."""
        start = self._window(pair).start
        sentence, block = sentence_at(self.document, start), self.document.block_at(start)
        if block is not None and block.kind is BlockKind.HEADLINE:
            return TITLE
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
        words = words_in(self.document.text[slice(*place)].lower())
        return self.table.has(" ".join(word for word in words if word not in FUNCTION))


def _differing(pair: Rivals) -> list[tuple[str, str]]:
    """The words that differ in two names."""
    return [(pair.one.words[here], pair.other.words[there]) for here, there in pair.differ]


def _of_one_stem(pair: Rivals) -> bool:
    """Whether the words that differ begin alike: gold and golden."""
    return all(one[:STEM] == other[:STEM] for one, other in _differing(pair))


class _Change(NamedTuple):
    """A word in the place of another: whether they may be one at all, what their relation adds, and what all adds.

    `are_names` says that both are well-known names that are spelled alike: Anna and Anne.
    """

    is_one: bool
    relation: float = 0.0
    sure: float = 0.0
    are_names: bool = False

    @property
    def related(self) -> bool:
        """Whether translation takes the words for each other, or they are spelled alike."""
        return self.relation >= RELATED


@lru_cache(maxsize=20_000)
def _change(tag: str, wrong: str, right: str) -> _Change:
    table, words, language = known(tag), lexicon(tag), language_of(tag)
    one, other = wrong.lower(), right.lower()
    if language is None or table is None:
        return _Change(False)
    if other not in table.near(one) and not language.function_words.isdisjoint((one, other)):
        return _Change(False)
    if not (wrong.istitle() and right.istitle() and len(one) > 2 < len(other)):
        return _Change(False)
    plain = _is_plain(tag, wrong)
    near, alike = other in table.near(one), are_alike(one, other)
    if alike and plain and _is_plain(tag, right):
        alike = is_slip(one, other)
    elif not (plain or words.knows(wrong)) or not (_is_plain(tag, right) or words.knows(right)):
        alike = alike or (min(len(one), len(other)) > 5 and distance(one, other, 2) <= 2)
    if not (alike or near or plain) or _is_form(one, other) or _is_short_for(one, other):
        return _Change(False)
    if _is_short_for(other, one) and not (near and other in words):
        return _Change(False)
    akin = any(one[:STEM] == word[:STEM] or word in table.near(one) for word in table.near(other))
    relation = RELATED if alike or near else AKIN if akin else 0.0
    sure = relation
    if plain or not words.knows(wrong):
        uses = table.commonness(one) if plain else 0
        strange = next((adds for most, adds in STRANGENESS if uses <= most), GENERIC)
        sure += strange + UNRELATED * (strange < 0 and relation < RELATED)
    are_names = not near and words.knows(wrong) and words.knows(right) and not (plain or _is_plain(tag, right))
    return _Change(True, relation, sure, are_names)


def _is_plain(tag: str, word: str) -> bool:
    """Whether a word with a capital is rather a plain one than a name."""
    words, small = lexicon(tag), word.lower()
    return small in words and (word not in words or words.zipf(small) >= PLAIN)


def _is_form(word: str, other: str) -> bool:
    """Whether a word in lower case is the other in another number, of another gender, or made like it: an adjective."""
    if inflected(word, Form.S) == other or inflected(other, Form.S) == word:
        return True
    if other == f"{word}a" or (word[:-1] == other[:-1] and word[-1] in _VOWELS and other[-1] in _VOWELS):
        return True
    return any(word in (other + ending, other[:-1] + ending) for ending in _ENDINGS)


def _is_short_for(word: str, other: str) -> bool:
    """Whether a word in lower case is the other cut short: Govt, Josh; gold is not, for golden."""
    return (
        other != f"{word}en"
        and len(word) < len(other) - 1
        and (other.startswith(word) or (word[:3] == other[:3] and len(word) < 5))
    )
