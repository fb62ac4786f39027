"""Variants: places that read as a known name or phrase would after its words were translated one by one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, pairwise
from operator import and_
from typing import NamedTuple

from mtcheck.model.document import Document, Span, layer
from mtcheck.text.inflection import Form
from mtcheck.text.known import FUNCTION, Entry, Known, Reading, Sequence, known
from mtcheck.text.translation import Translation
from mtcheck.text.triggers import Pattern, shape

_TOKEN = Pattern(r"\S+", linear=True)
_SEAM = Pattern(r"\p{Ll}(?=\p{Lu}\p{Ll})", linear=True)
_tokens = Translation(lambda character: character if character.isalnum() else " ")

BETWEEN = 24
"""Code points between two words of a name at most."""


MET = 30_000
"""Words that are remembered from one document to the next."""

_FUNCTION = FUNCTION | {word.capitalize() for word in FUNCTION}


class Unit(NamedTuple):
    """One or several words in the place of one word: the first, the one after the last, and how they may be read."""

    first: int
    last: int
    readings: tuple[Reading, ...]


class Match(NamedTuple):
    """A word of a sequence, in the document: its words, and the form of the word for which it stands."""

    first: int
    last: int
    form: Form
    substitute: bool


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


@layer
def tokens(document: Document) -> list[str]:
    """The words and numbers of a document, as they are written; two words that are fused as NationOn are two."""
    words = _tokens(document.text).split()
    if "aAa" not in shape(document):
        return words
    return [piece for word in words for piece in ((word,) if word.islower() or word.istitle() else _pieces(word))]


def _pieces(word: str) -> list[str]:
    """A word cut where a capital follows a lower-case letter."""
    seams = [match.start() + 1 for match in _SEAM.finditer(word)]
    return [word[start:end] for start, end in pairwise([0, *seams, len(word)])]


@layer
def starts(document: Document) -> list[int]:
    """Where the words and numbers of a document begin."""
    found = [match.start() for match in _TOKEN.finditer(_tokens(document.text))]
    for index, token in enumerate(tokens(document)) if len(found) < len(tokens(document)) else ():
        end = found[index] + len(token)
        if document.text[end : end + 1].isupper() and (index + 1 == len(found) or found[index + 1] > end):
            found.insert(index + 1, end)
    return found


def place(document: Document, first: int, last: int) -> Span:
    """The range from a word to the one before another, by their numbers."""
    there = starts(document)
    return Span(there[first], there[last - 1] + len(tokens(document)[last - 1]))


class _Words:
    """What is known of the words met so far, as they are written; filled as they occur.

    `left` and `right` are the bits of the pairs that a word may begin and end; `alone` says whether it may be a variant
    by itself, `heads` with which words it may begin a substitute of several.
    """

    def __init__(self, table: Known) -> None:
        self.table = table
        self.left: dict[str, int] = {}
        self.right: dict[str, int] = {}
        self.alone: dict[str, bool] = {}
        self.heads: dict[str, frozenset[str]] = {}
        self._masks = lru_cache(maxsize=2_000)(lambda origin: (table.mask("l", origin), table.mask("r", origin)))

    def learn(self, words: set[str]) -> None:
        """Look up the words of a document that none before it had."""
        if len(self.left) > MET:
            for words_met in (self.left, self.right, self.alone, self.heads):
                words_met.clear()
        for word in words.difference(self.left):
            lower, left, right = word.lower(), 0, 0
            readings = self.table.readings(lower)
            for reading in readings:
                one, other = self._masks(reading.origin)
                left, right = left | one, right | other
            self.left[word], self.right[word] = left, right
            self.alone[word] = bool(_alone(self.table, lower))
            if heads := self.table.heads(lower):
                self.heads[word] = frozenset(rest[0] for rest in heads)


@lru_cache(maxsize=8)
def _words(tag: str) -> _Words | None:
    table = known(tag)
    return _Words(table) if table else None


class Right(NamedTuple):
    """A place that has a name or phrase as it should be."""

    start: int
    end: int
    words: int
    entry: Entry


class Found(NamedTuple):
    """The variants of a document, and the names and phrases that stand there as they should."""

    variants: tuple[Variant, ...] = ()
    right: tuple[Right, ...] = ()


@layer
def found(document: Document) -> Found:
    """The names and phrases in a document.

    The variants that explain most come first, and overlap each other; none of them is part of a right name.
    """
    words = _words(document.language.split("-")[0])
    if words is None:
        return Found()
    there = tokens(document)
    content = [index for index, word in enumerate(there) if word not in _FUNCTION]
    written = [there[index] for index in content]
    words.learn(set(written))
    alone = list(compress(content, map(words.alone.__getitem__, written)))
    heads = [
        index
        for index in compress(content, map(words.heads.__contains__, written))
        if index + 1 < len(there) and there[index + 1].lower() in words.heads[there[index]]
    ]
    rights = map(words.right.__getitem__, written[1:])
    follow = map(and_, map(words.left.__getitem__, written), rights)
    pairs = [pair for pair, bits in zip(pairwise(content), follow, strict=True) if bits]
    return _Search(document, words.table).found(pairs, alone, heads) if pairs or alone or heads else Found()


@lru_cache(maxsize=20_000)
def _alone(table: Known, words: str) -> tuple[tuple[Reading, Sequence], ...]:
    """The sequences of one word for which words in lower case may stand: those known to, or several for a phrase."""
    return tuple(
        (reading, sequence)
        for reading in table.readings(words)
        for _, sequence in table.sequences(reading.origin)
        if (sequence.wrong and not reading.substitute)
        or (" " in words and reading.substitute and not sequence.wrong and not table.entry(sequence.entry).is_name)
    )


@lru_cache(maxsize=20_000)
def _junctions(table: Known, one: str, other: str) -> tuple[tuple[int, Sequence], ...]:
    """Where in which sequences two units, of words in lower case, may follow each other."""
    lefts = {reading.origin for reading in table.readings(one)}
    rights = {reading.origin for reading in table.readings(other)}
    return tuple(place for left in lefts for right in rights for place in table.sequences(left, right))


def _hides(right: Right, variant: Variant) -> bool:
    """Whether a right name shows that a variant is none: it holds it, or a part of it and as many words."""
    if right.start <= variant.start and variant.end <= right.end:
        return True
    overlaps = right.start < variant.end and variant.start < right.end
    return overlaps and right.words >= len(variant.parts)


class _Search:
    """Looks for variants in one document."""

    def __init__(self, document: Document, table: Known) -> None:
        self.document, self.table = document, table
        self.written = tokens(document)
        self.lower = [token.lower() for token in self.written]
        self.phrases: dict[int, list[Unit]] = {}
        self.right: set[Right] = set()

    def found(self, pairs: list[tuple[int, int]], alone: list[int], heads: list[int]) -> Found:
        """What holds some of the pairs, is one of the words, or holds what some of the heads begin."""
        found: list[Variant] = []
        for index in heads:
            found += self._phrases(index)
        for index in alone:
            found += self._alone(self._unit(index))
        for left, right in pairs:
            found += self._joined(self._unit(left), self._unit(right))
        there = tuple(sorted(self.right))
        variants = dict.fromkeys(sorted(found, key=_strength))
        return Found(tuple(one for one in variants if not any(_hides(right, one) for right in there)), there)

    def _unit(self, index: int) -> Unit:
        return Unit(index, index + 1, self.table.readings(self.lower[index]))

    def _phrases(self, index: int) -> Iterator[Variant]:
        """The variants that hold a substitute of several words that begins at a word."""
        for rest in self.table.heads(self.lower[index]):
            end = index + 1 + len(rest)
            if self.lower[index + 1 : end] == rest and self._is_close(index, end - 1):
                unit = Unit(index, end, self.table.readings(" ".join(self.lower[index:end])))
                self.phrases.setdefault(end, []).append(unit)
                yield from self._alone(unit)
                before, after = self._content(index - 1, -1), self._content(end, 1)
                if before is not None:
                    yield from self._joined(self._unit(before), unit)
                if after is not None:
                    yield from self._joined(unit, self._unit(after))

    def _alone(self, unit: Unit) -> Iterator[Variant]:
        """The variants that are one unit."""
        if self._stands_apart(unit.first, unit.last):
            for reading, sequence in _alone(self.table, " ".join(self.lower[unit.first : unit.last])):
                if variant := self._variant(sequence, [_match(unit, reading)]):
                    yield variant

    def _stands_apart(self, first: int, last: int) -> bool:
        """Whether words are no part of a longer name."""
        last += self.written[last : last + 1] == ["s"]
        around = [*self.written[max(0, first - 1) : first], *self.written[last : last + 1]]
        return not any(word[0].isupper() and word not in _FUNCTION for word in around)

    def _is_inside_compound(self, first: int, last: int) -> bool:
        """Whether a hyphen ties the words to another one, or an apostrophe stands in the middle of one: Hawai’i."""
        text, (start, end) = self.document.text, place(self.document, first, last)
        return (text[start - 1 : start] in _TIES and text[start - 2 : start - 1].isalnum()) or (
            text[end : end + 1] in _TIES and text[end + 1 : end + 2].isalnum() and self.lower[last] != "s"
        )

    def _content(self, index: int, step: int) -> int | None:
        """The next word from an index on, before or after, that is no function word."""
        for at in range(index, index + 4 * step, step):
            if not 0 <= at < len(self.lower):
                return None
            if self.lower[at] not in FUNCTION:
                return at
        return None

    def _is_close(self, first: int, last: int) -> bool:
        """Whether no mark but hyphens and apostrophes stands between two words."""
        there = starts(self.document)
        between = self.document.text[there[first] : there[last]]
        if self.written[first].isupper() and self.written[last].isupper():
            between = between.replace(".", "")  # EE. UU.
        return len(between) <= BETWEEN * (1 + last - first) and _MARKS.isdisjoint(between)

    def _joined(self, one: Unit, other: Unit) -> Iterator[Variant]:
        """The variants in which two units follow each other."""
        words = (" ".join(self.lower[unit.first : unit.last]) for unit in (one, other))
        for position, sequence in _junctions(self.table, *words):
            if not self._is_close(one.first, other.last - 1):
                return
            middle = [_read(one, sequence.origins[position]), _read(other, sequence.origins[position + 1])]
            before = self._walk(one.first, [*reversed(sequence.origins[:position])], -1)
            after = self._walk(other.last, [*sequence.origins[position + 2 :]], 1)
            if before is None or after is None:
                continue
            if variant := self._variant(sequence, [*reversed(before), *middle, *after]):
                yield variant

    def _walk(self, index: int, origins: list[int], step: int) -> list[Match] | None:
        """The words that stand for those of a sequence, going on from a word; None where they do not follow."""
        found: list[Match] = []
        for origin in origins:
            at = self._content(index if step > 0 else index - 1, step)
            if at is None or not self._is_close(*sorted((at, index if step < 0 else index - 1))):
                return None
            units = self.phrases.get(at + 1, []) if step < 0 else self._phrases_from(at)
            match = next((m for unit in (self._unit(at), *units) if (m := _reads(unit, origin))), None)
            if match is None:
                return None
            found.append(match)
            index = match.last if step > 0 else match.first
        return found

    def _phrases_from(self, index: int) -> list[Unit]:
        return [unit for units in self.phrases.values() for unit in units if unit.first == index]

    def _variant(self, sequence: Sequence, parts: list[Match]) -> Variant | None:
        """The variant that a sequence makes of words; None where it is the entry itself or nothing at all."""
        first, last = parts[0].first, parts[-1].last
        if sequence.wrong == any(part.substitute for part in parts):
            if not sequence.wrong and not sequence.moved:
                self.right.add(Right(*place(self.document, first, last), len(parts), self.table.entry(sequence.entry)))
            return None
        words = " ".join(word for word in self.lower[first:last] if word not in FUNCTION) or self.lower[first]
        if any(part.substitute and self.lower[part.first][0].isdigit() for part in parts):
            return None  # the 4th of July is the Fourth of July
        if any(
            place(self.document, one.first, one.last).end == starts(self.document)[two.first]
            for one, two in pairwise(parts)
        ):
            return None  # YouTube is no You Tube
        if self.table.has(words) or self._is_inside_compound(first, last):
            return None
        gaps = [" ".join(self.lower[one.last : other.first]) for one, other in pairwise(parts)]
        wanted = list(sequence.gaps[1:-1])
        if gaps != wanted and (sequence.wrong or sequence.moved or "and" in " ".join(gaps + wanted).split()):
            return None
        return Variant(
            *place(self.document, first, last),
            words,
            self.table.entry(sequence.entry),
            sequence,
            tuple(parts),
            gaps == wanted,
        )


_TIES = frozenset("-'’‘`")
_MARKS = frozenset('.,;:!?()[]{}\n\t“”"«»…–—/|*<>')


def _match(unit: Unit, reading: Reading) -> Match:
    return Match(unit.first, unit.last, reading.form, reading.substitute)


def _reads(unit: Unit, origin: int) -> Match | None:
    """A unit as the word of a number, if it may be read so; as the word itself rather than as a substitute."""
    found = [reading for reading in unit.readings if reading.origin == origin]
    return _match(unit, min(found, key=lambda reading: (reading.substitute, reading.form))) if found else None


def _read(unit: Unit, origin: int) -> Match:
    match = _reads(unit, origin)
    assert match is not None
    return match


def _strength(variant: Variant) -> tuple[bool, int, int, bool]:
    """Smaller for a variant that explains several words, and more of them, with fewer replaced."""
    kept = len(variant.parts) - variant.changed
    wrong = 2 * variant.sequence.wrong
    return len(variant.parts) == 1, -kept - wrong, variant.changed - len(variant.parts), not variant.even
