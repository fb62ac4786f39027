"""Doubles: two names of one document that are one, with a word replaced or spelled otherwise in one of the places."""

from __future__ import annotations

from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from mtcheck.model.document import BlockKind, Document, Span, layer
from mtcheck.text.folding import folded
from mtcheck.text.inflection import Form, inflected
from mtcheck.text.known import FUNCTION, Known, known
from mtcheck.text.language import facts
from mtcheck.text.language import language as language_of
from mtcheck.text.nearness import distance, is_slip, skeleton
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

KNOWN, LONG = 0.25, 0.2
"""What a known name adds, and two words in common or one on both sides."""

LOOSE, LOOSE_GENERIC = 0.1, 0.25
"""What is taken off where a name goes on beside the word that differs: Harvard School of Design, Harvard University."""

FIRST, TITLE = 0.3, 0.3
"""What is taken off where the word may have its capital from the start of a sentence, or from a headline."""

PLAIN = 3.5
"""The Zipf frequency from which a word is plain that is also a name: Sand."""

_VOWELS = frozenset("aeiouy")
_ENDINGS = ("a", "n", "ern", "an", "ian", "i", "ese", "ish", "ic", "al", "er", "ers", "y")


class Double(NamedTuple):
    """Where a name stands that probably is another one with a word replaced, and where that one stands.

    `changes` are the words that differ and what should be there.
    """

    wrong: Span
    right: Span
    changes: tuple[tuple[Span, str], ...]
    sure: float


@layer
def doubles(document: Document) -> list[Double]:
    """The names of a document that are probably others with words replaced: of those that overlap the surest."""
    found: dict[tuple[str, str], Double] = {}
    pairs = [_wrong_first(pair, document) for pair in rivals(document)]
    judged = ((_sure(pair, document), pair) for pair in pairs if pair)
    for sure, pair in sorted((one for one in judged if one[0] >= SURE), key=lambda one: -one[0]):
        double = _double(pair, sure, document)
        if not any(double.wrong.start < one.wrong.end and one.wrong.start < double.wrong.end for one in found.values()):
            found.setdefault(_differing(pair)[0], double)
    return [*found.values()]


def _wrong_first(pair: Rivals, document: Document) -> Rivals | None:
    """Two names, first the one that is no known name, or that is rarer, or whose words are rarer in names.

    Nothing where no change of a word makes one of the other.
    """
    tag = document.language.split("-")[0]
    ways = [way for way in (pair, pair.turned) if all(_change(tag, *words).is_one for words in _differing(way))]
    return min(ways, key=lambda way: _strength(way, document), default=None)


def _strength(pair: Rivals, document: Document) -> tuple[bool, bool, int, bool, int, bool, int]:
    """Smaller for the name that is less likely to be as it should be, the first of two."""
    tag, place = document.language.split("-")[0], _double(pair, 0.0, document).wrong
    table, words = _table(document), lexicon(tag)
    wrong, right = zip(*_differing(pair), strict=True)
    return (
        _has_known(pair, document),
        not any(
            table.made_of(one.lower()) & table.is_of(other.lower()) for one, other in zip(wrong, right, strict=True)
        ),
        len(occurrences(document.text, document.text[slice(*place)])),
        not any(map(_is_plain, repeat(tag), wrong)) or any(map(_is_plain, repeat(tag), right)),
        min(table.commonness(word.lower()) for word in wrong),
        all(map(words.knows, wrong)),
        -pair.one.start,
    )


def _differing(pair: Rivals) -> list[tuple[str, str]]:
    """The words that differ in two names."""
    return [(pair.one.words[here], pair.other.words[there]) for here, there in pair.differ]


def _double(pair: Rivals, sure: float, document: Document) -> Double:
    wrong, right = _places(pair.one, document), _places(pair.other, document)
    return Double(
        Span(wrong[pair.here.start].start, wrong[pair.here.stop - 1].end),
        Span(right[pair.there.start].start, right[pair.there.stop - 1].end),
        tuple((wrong[here], pair.other.words[there]) for here, there in pair.differ),
        sure,
    )


def _places(name: Name, document: Document) -> list[Span]:
    """Where the words of a name stand."""
    found, end = [], name.start
    for word in name.words:
        start = document.text.index(word, end)
        end = start + len(word)
        found.append(Span(start, end))
    return found


def _sure(pair: Rivals, document: Document) -> float:
    """How sure it is, from 0 to 1, that the first of two names is the other one with words replaced."""
    tag = document.language.split("-")[0]
    table = _table(document)
    changes = [_change(tag, *words) for words in _differing(pair)]
    related = any(change.related for change in changes)
    vague, (wrong, right, *_) = _vague(document), _double(pair, 0.0, document)
    shared = [word for word in pair.shared if len(word) > 1 and word not in vague and not word[0].isdigit()]
    inner = pair.here.start < pair.differ[0][0] and pair.differ[-1][0] < pair.here.stop - 1
    is_known, is_long = _has_known(pair.turned, document), inner or len(pair.shared) > 1
    if table.has(_key(wrong, document)) or (not is_known and any(change.are_names for change in changes)):
        return 0.0
    if not (shared or (related and is_known)) or any(vague.issuperset(words) for words in _differing(pair)):
        return 0.0
    if not (related or inner or (is_long and table.has(_key(right, document)))):
        return 0.0
    if len(changes) > 1 and not all(change.relation for change in changes):
        return 0.0
    sure = sum(change.sure for change in changes) / len(changes)
    sure += KNOWN * is_known + LONG * is_long - (LOOSE_GENERIC if related and sure < RELATED else LOOSE) * pair.goes_on
    sentence, block = sentence_at(document, wrong.start), document.block_at(wrong.start)
    if sentence is not None and pair.differ[0][0] == pair.here.start and wrong.start - sentence.start < 2:
        sure -= FIRST * (0.3 if related or len(shared) > 1 else 1)
    return sure - TITLE * (block is not None and block.kind is BlockKind.HEADLINE)


def _has_known(pair: Rivals, document: Document) -> bool:
    """Whether the first of two names has a known name, of two words at least, with one of the words that differ."""
    places, table = _places(pair.one, document), _table(document)
    return any(
        table.has(_key(Span(places[first].start, places[last].end), document))
        for at, _ in pair.differ
        for first in range(pair.here.start, at + 1)
        for last in range(max(at, first + 1), pair.here.stop)
    )


def _table(document: Document) -> Known:
    table = known(document.language.split("-")[0])
    if table is None:
        raise LookupError(f"no known names for {document.language!r}")
    return table


def _key(place: Span, document: Document) -> str:
    """The words of a place as the tables list them."""
    return " ".join(word for word in words_in(document.text[slice(*place)].lower()) if word not in FUNCTION)


@layer
def _vague(document: Document) -> frozenset[str]:
    """Words beside which two others make two names: offices, nationalities, countries and points in time."""
    table = facts(document)
    names = table.words("roles") | table.words("demonyms") | table.countries
    return names | table.starters | table.titles | table.months | table.weekdays


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
    if language is None or table is None or not language.function_words.isdisjoint((one, other)):
        return _Change(False)
    if not (wrong.istitle() and right.istitle() and len(one) > 2 < len(other)):
        return _Change(False)
    plain = _is_plain(tag, wrong)
    alike, near = _are_alike(one, other), other in table.near(one)
    if not (alike or near or plain) or _is_form(one, other) or _is_short_for(one, other):
        return _Change(False)
    if _is_short_for(other, one) and not (near and other in words):
        return _Change(False)
    relation = RELATED if alike or near else AKIN if table.near(one) & table.near(other) else 0.0
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


def _are_alike(one: str, other: str) -> bool:
    """Whether two words in lower case may be one in two spellings."""
    one, other = (folded(one) or (one,))[0], (folded(other) or (other,))[0]
    if min(len(one), len(other)) < 4:
        return False
    return is_slip(one, other) or (skeleton(one) == skeleton(other) and distance(one, other, 3) <= 3)


def _is_form(word: str, other: str) -> bool:
    """Whether a word in lower case is the other in another number, of another gender, or an adjective of it."""
    if inflected(word, Form.S) == other or inflected(other, Form.S) == word:
        return True
    if other == f"{word}a" or (word[:-1] == other[:-1] and word[-1] in _VOWELS and other[-1] in _VOWELS):
        return True
    return any(word in (other + ending, other[:-1] + ending) for ending in _ENDINGS)


def _is_short_for(word: str, other: str) -> bool:
    """Whether a word in lower case is the other cut short: Govt, Josh."""
    return len(word) < len(other) - 1 and (other.startswith(word) or (word[:3] == other[:3] and len(word) < 5))
