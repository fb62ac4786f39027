"""Variants: places that read as a known name or phrase would after its words were translated one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from mtcheck.model.document import Document, layer
from mtcheck.text.grammar.inflection import Form
from mtcheck.text.names.known import FUNCTION, NAME, RIGHT, WRONG, Entry, Known, Reading, Sequence
from mtcheck.text.names.places import Words, places, right_pairs, words_of
from mtcheck.text.names.surroundings import stands_apart
from mtcheck.text.tokens import is_close, is_inside_compound, lower, place, starts, tokens


class Unit(NamedTuple):
    """One or several words in the place of one word: the first, the one after the last, and how they may be read."""

    first: int
    last: int
    readings: dict[int, Reading]


class Match(NamedTuple):
    """A word of a sequence, in the document: its words, and the form of the word for which it stands."""

    first: int
    last: int
    form: Form
    substitute: bool
    loose: bool = False

    def is_half_capital(self, written: list[str]) -> bool:
        """Whether the first of several words that stand for one has a capital, and the last none: but People’s."""
        last = written[self.last - 1]
        return self.substitute and written[self.first].istitle() and last.islower() and last not in FUNCTION


class Variant(NamedTuple):
    """A place that reads as an entry with some of its words replaced, or as what is known to be made of it.

    `parts` are the words and what each stands for; `even` says that the function words between are those of the entry.
    """

    start: int
    end: int
    words: str
    entry: Entry
    sequence: Sequence
    parts: tuple[Match, ...]
    even: bool

    @property
    def changed(self) -> int:
        """How many of its words are replaced."""
        return sum(part.substitute for part in self.parts)


class Right(NamedTuple):
    """A place that has a name or phrase as it should be."""

    start: int
    end: int
    words: int
    entry: Entry


@layer
def variants(document: Document) -> tuple[Variant, ...]:
    """The variants of a document, those first that explain most; they overlap each other, and right names.

    Names that are written without the capitals of a name are left out.
    """
    words = words_of(document.language)
    if words is None:
        return ()
    pairs, single, heads = places(document, words)
    found = _Search(document, words).found(pairs, single, heads) if pairs or single or heads else ()
    return tuple(sorted(dict.fromkeys(found), key=_strength))


@layer
def rights(document: Document) -> tuple[Right, ...]:
    """The names and phrases that a document has as they should be, in order and in any case."""
    words = words_of(document.language)
    if words is None:
        return ()
    search = _Search(document, words)
    return tuple(sorted({right for pair in right_pairs(document, words) for right in search.right(*pair)}))


def hides(right: Right, variant: Variant) -> bool:
    """Whether a right name shows that a variant is none: it holds it, or a part of it and as many words.

    Not so the name of which a variant is known to be a wrong form, unless it is longer: Bayern of Munich has the words
    of Bayern Munich, but behind closed doors more than closed doors.
    """
    if variant.sequence.wrong and right.entry == variant.entry:
        return right.words > len(variant.parts) and right.start <= variant.start and variant.end <= right.end
    if right.start <= variant.start and variant.end <= right.end:
        return True
    return right.start < variant.end and variant.start < right.end and right.words >= len(variant.parts)


@lru_cache(maxsize=4_000)
def _alone_of(table: Known, word: str) -> tuple[tuple[Reading, Sequence], ...]:
    """The wrong forms that a word in lower case is."""
    return tuple(
        (reading, sequence)
        for reading in table.readings(word)
        if not reading.substitute
        for sequence in table.sequences_alone(reading.origin)
        if sequence.wrong
    )


Junction = tuple[int, Sequence]
"""A sequence, and where in it two words follow each other."""


@lru_cache(maxsize=4_000)
def junctions(table: Known, one: str, other: str, names: bool) -> tuple[Junction, ...]:
    """Where two units, of words in lower case, are the pair of a sequence that may be a variant there.

    Of two words one at least is replaced, or they are of a wrong form; of a longer name another word may be. `names`
    says whether they are written so that a name may be meant; else only wrong forms of phrases are looked for.
    """
    rights, found = table.by_origin(other, names), list[Junction]()
    for left, _, substitute, loose in table.by_origin(one, names).values():
        for sort, followers in table.followers(left):
            if sort != RIGHT and (names or not sort & NAME) and not followers.isdisjoint(rights):
                for right in sorted(followers.intersection(rights)):
                    enough = sort & WRONG or substitute or rights[right].substitute
                    close = not (loose or rights[right].loose) or " " in one + other
                    found += (
                        (at, sequence)
                        for at, sequence in table.sequences(sort, left, right)
                        if len(sequence.origins) > 2 or (enough and close)
                    )
    return tuple(found)


@lru_cache(maxsize=2_000)
def right_junctions(table: Known, one: str, other: str) -> tuple[Sequence, ...]:
    """The names and phrases as they should be that begin with two words in lower case."""
    rights = table.is_of(other)
    return tuple(
        sequence
        for left in table.is_of(one)
        for sort, followers in table.followers(left)
        if sort == RIGHT
        for right in followers & rights
        for _, sequence in table.sequences(sort, left, right)
    )


class _Search:
    """Looks for variants in one document."""

    def __init__(self, document: Document, words: Words) -> None:
        self.document, self.words, self.table = document, words, words.table
        self.written, self.lower, self.starts = tokens(document), lower(document), starts(document)
        self.begun, self.ended = defaultdict[int, list[Unit]](list), defaultdict[int, list[Unit]](list)

    def found(self, pairs: list[tuple[int, int]], single: list[int], heads: list[int]) -> Iterator[Variant]:
        """What holds some of the pairs, is one of the words, or holds what some of the heads begin."""
        phrases = [unit for index in heads for unit in self._phrases(index)]
        for unit in phrases:
            self.begun[unit.first].append(unit)
            self.ended[unit.last - 1].append(unit)
        for unit in phrases:
            yield from self._around(unit)
        for index in single:
            yield from self._alone(index)
        for left, right in pairs:
            if joined := self._junctions(left, right):
                yield from self._joined(self._unit(left), self._unit(right), joined)

    def right(self, one: int, other: int) -> Iterator[Right]:
        """The names and phrases, as they should be, that begin with two words."""
        for sequence in right_junctions(self.table, self.lower[one], self.lower[other]):
            if not is_close(self.document, one, other):
                return
            after = self._walk(other + 1, sequence.origins[2:], 1)
            if after is None:
                continue
            parts = [*_pair(self._unit(one), self._unit(other), sequence.origins[:2]), *after]
            if not any(part.substitute for part in parts):
                span = place(self.document, one, parts[-1].last)
                yield Right(*span, len(parts), self.table.entry(sequence.entry))

    def _unit(self, index: int, end: int = 0) -> Unit:
        name = self.words.may_be_in_name(self.written[index])
        if not end:
            return Unit(index, index + 1, self.table.by_origin(self.lower[index], name))
        return Unit(index, end, self.table.by_origin(" ".join(self.lower[index:end]), name))

    def _phrases(self, index: int) -> Iterator[Unit]:
        """The substitutes of several words that begin at a word."""
        for rest in self.table.heads(self.lower[index], self.words.may_be_in_name(self.written[index])):
            end = index + 1 + len(rest)
            if self.lower[index + 1 : end] == rest and is_close(self.document, index, end - 1):
                yield self._unit(index, end)

    def _around(self, unit: Unit) -> Iterator[Variant]:
        """The variants that hold a substitute of several words, and the word before or after it."""
        before, after = self._content(unit.first - 1, -1), self._content(unit.last, 1)
        if before is not None:
            one = self._unit(before)
            yield from self._joined(one, unit, self._junctions(before, unit.first, one.last, unit.last))
        if after is not None:
            other = self._unit(after)
            yield from self._joined(unit, other, self._junctions(unit.first, after, unit.last, other.last))

    def _alone(self, index: int) -> Iterator[Variant]:
        """The variants that are one word."""
        found = [it for it in _alone_of(self.table, self.lower[index]) if self._may_be(it[1], index)]
        if found and stands_apart(self.document, index, index + 1):
            for reading, sequence in found:
                if variant := self._variant(sequence, [_match(index, index + 1, reading)]):
                    yield variant

    def _may_be(self, sequence: Sequence, index: int) -> bool:
        """Whether a word has the capital of a name, or the function words of a doubtful form: people no “in people”."""
        if sequence.is_name:
            return not self.written[index][0].islower()
        edges = sequence.doubtful and (sequence.gaps[0] or sequence.gaps[-1])
        return not edges or self._edges(sequence, index, index + 1) != (index, index + 1)

    def _content(self, index: int, step: int) -> int | None:
        """The next word from an index on, before or after, that is no function word."""
        for at in range(index, index + 4 * step, step):
            if not 0 <= at < len(self.lower):
                return None
            if self.lower[at] not in FUNCTION:
                return at
        return None

    def _junctions(self, one: int, other: int, one_end: int = 0, other_end: int = 0) -> tuple[Junction, ...]:
        """Where words from one number on, and from another, may follow each other."""
        names = self.words.may_be_in_name(self.written[one]) and self.words.may_be_in_name(self.written[other])
        first = " ".join(self.lower[one:one_end]) if one_end else self.lower[one]
        second = " ".join(self.lower[other:other_end]) if other_end else self.lower[other]
        return junctions(self.table, first, second, names)

    def _joined(self, one: Unit, other: Unit, joined: tuple[Junction, ...]) -> Iterator[Variant]:
        """The variants in which two units follow each other, one of which at least is not as it should be."""
        if not is_close(self.document, one.first, other.last - 1):
            return
        for position, sequence in joined:
            origins = sequence.origins
            before = self._walk(one.first - 1, origins[:position][::-1], -1) if position else []
            if before is None:
                continue
            after = self._walk(other.last, origins[position + 2 :], 1) if origins[position + 2 :] else []
            if after is not None:
                middle = _pair(one, other, origins[position : position + 2])
                if variant := self._variant(sequence, [*reversed(before), *middle, *after]):
                    yield variant

    def _walk(self, index: int, origins: tuple[int, ...], step: int) -> list[Match] | None:
        """The words that stand for those of a sequence, going on to a word; None where they do not follow."""
        found: list[Match] = []
        for origin in origins:
            at = self._content(index, step)
            if at is None:
                return None
            phrases = (self.ended if step < 0 else self.begun).get(at, ())
            match = next((m for unit in (self._unit(at), *phrases) if (m := _reads(unit, origin))), None)
            if match is None or not is_close(self.document, *sorted((at, index - step))):
                return None
            found.append(match)
            index = match.last if step > 0 else match.first - 1
        return found

    def _variant(self, sequence: Sequence, parts: list[Match]) -> Variant | None:
        """The variant that a sequence makes of words; None where it is the entry itself or nothing at all."""
        first, last = parts[0].first, parts[-1].last
        if sequence.wrong == any(part.substitute for part in parts):
            return None
        if sequence.is_name and self.written[first][0].islower():
            return None
        loose = any(part.loose for part in parts)
        if loose and not (sequence.is_name and self._keeps_enough(parts)):
            return None
        start, end = self._edges(sequence, first, last)
        if sequence.edged and (start, end) == (first, last):
            return None  # a margin is no “at the margin of”
        inner = (word for word in self.lower[start:end] if word not in FUNCTION or sequence.edged)
        words = " ".join(inner) or self.lower[first]
        if any(part.substitute and self.lower[part.first][0].isdigit() for part in parts):
            return None  # the 4th of July is the Fourth of July
        if any(place(self.document, one.first, one.last).end == self.starts[two.first] for one, two in pairwise(parts)):
            return None  # YouTube is no You Tube
        if self.table.has(words) and not (sequence.wrong and sequence.doubtful and len(parts) == 1):
            return None
        if is_inside_compound(self.document, start, end):
            return None
        gaps = [" ".join(self.lower[one.last : other.first]) for one, other in pairwise(parts)]
        wanted = list(sequence.gaps[1:-1])
        if sequence.moved and len(parts) > 2:
            gaps = [gap.removesuffix(" the") for gap in gaps]
        if gaps != wanted and (loose or sequence.wrong or sequence.moved or "and" in " ".join(gaps + wanted).split()):
            return None
        return Variant(
            *place(self.document, start, end),
            words,
            self.table.entry(sequence.entry),
            sequence,
            tuple(parts),
            gaps == wanted,
        )

    def _keeps_enough(self, parts: list[Match]) -> bool:
        """Whether words that stand loosely for others are among two at least of the name, or are half in capitals."""
        kept = sum(not part.substitute for part in parts)
        return kept > 1 or (kept > 0 and any(part.is_half_capital(self.written) for part in parts))

    def _edges(self, sequence: Sequence, first: int, last: int) -> tuple[int, int]:
        """Where words begin and end with the function words that a wrong form has around them, if they stand there."""
        if not sequence.wrong or sequence.is_name:
            return first, last
        before, after = sequence.gaps[0].split(), sequence.gaps[-1].split()
        start, end = first - len(before), last + len(after)
        found = start >= 0 and self.lower[start:first] == before and self.lower[last:end] == after
        return (start, end) if found and is_close(self.document, start, end - 1) else (first, last)


def _match(first: int, last: int, reading: Reading) -> Match:
    return Match(first, last, reading.form, reading.substitute, reading.loose)


def _reads(unit: Unit, origin: int) -> Match | None:
    """A unit as the word of a number, if it may be read so; as the word itself rather than as a substitute."""
    reading = unit.readings.get(origin)
    return _match(unit.first, unit.last, reading) if reading else None


def _pair(one: Unit, other: Unit, origins: tuple[int, ...]) -> list[Match]:
    """Two units as the words of two numbers, for which they may stand."""
    return [
        _match(unit.first, unit.last, unit.readings[origin]) for unit, origin in zip((one, other), origins, strict=True)
    ]


def _strength(variant: Variant) -> tuple[bool, int, int, bool, bool]:
    """Smaller for a variant that explains more words, with fewer replaced, evenly, and that ends as its entry does."""
    kept = len(variant.parts) - variant.changed
    wrong, unlike = 2 * variant.sequence.wrong, variant.words[-1] != variant.entry.text[-1]
    return len(variant.parts) == 1, -kept - wrong, variant.changed - len(variant.parts), not variant.even, unlike
