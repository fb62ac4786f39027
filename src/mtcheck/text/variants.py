"""Variants: places that read as a known name or phrase would after its words were translated one by one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, pairwise
from typing import NamedTuple

from mtcheck.model.document import Document, layer
from mtcheck.text.inflection import Form
from mtcheck.text.known import FUNCTION, NAMES, PHRASES, Entry, Known, Reading, Sequence, known
from mtcheck.text.tokens import lower, place, starts, tokens

BETWEEN = 24
"""Code points between two words of a name at most."""


MET = 30_000
"""Words that are remembered from one document to the next."""

_FUNCTION = FUNCTION | {word.capitalize() for word in FUNCTION}


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


SMALL = frozenset("de la le les el los las du des da do dos das del della di van von der den al und et y e".split())
"""Words of names that have no capital in other languages."""


def may_be_in_name(word: str) -> bool:
    """Whether a word is written as one of a name: with a capital, a number, or a particle."""
    return not word[0].islower() or word in SMALL


def _tables(document: Document) -> Iterator[tuple[str, Known]]:
    """The known names and phrases of the language of a document."""
    for part in (NAMES, PHRASES):
        if table := known(document.language, part):
            yield part, table


class Right(NamedTuple):
    """A place that has a name or phrase as it should be."""

    start: int
    end: int
    words: int
    entry: Entry


@layer
def variants(document: Document) -> tuple[Variant, ...]:
    """The variants of a document, those first that explain most; they overlap each other, and right names."""
    found = list[Variant]()
    there, small = tokens(document), lower(document)
    content = [index for index, word in enumerate(small) if word not in FUNCTION]
    for part, table in _tables(document):
        pairs = list(pairwise(content))
        if part == NAMES:
            pairs = [pair for pair in pairs if not there[pair[0]].islower() or there[pair[0]] in SMALL]
        hits = compress(pairs, map(table.may_follow, [f"{small[one]} {small[other]}" for one, other in pairs]))
        found += _Search(document, table, part).look([*hits], _forms(document, table, part))
    return tuple(sorted(dict.fromkeys(found), key=_strength))


_harmless: dict[tuple[str, str], set[str]] = {}
"""Words that are no wrong forms by themselves, by language and part: what one document has taught is not looked up."""


def _forms(document: Document, table: Known, part: str) -> list[int]:
    """The words of a document that are wrong forms by themselves."""
    harmless, words = _harmless.setdefault((document.language, part), set()), set(tokens(document))
    if len(harmless) > MET:
        harmless.clear()
    forms = {
        word for word in words - harmless if table.is_form(word.lower()) and (part == PHRASES or may_be_in_name(word))
    }
    harmless.update(words - forms)
    return [index for index, word in enumerate(tokens(document)) if word in forms] if forms else []


@layer
def right_names(document: Document) -> tuple[Right, ...]:
    """The names and phrases that a document has as they should be, in order."""
    return _right(document, 0, len(tokens(document)))


def is_hidden(document: Document, variant: Variant) -> bool:
    """Whether a right name shows that a variant is none: it holds it, or a part of it and as many words."""
    first, last = variant.parts[0].first, variant.parts[-1].last
    for right in _right(document, max(0, first - AROUND), last + AROUND):
        if right.start <= variant.start and variant.end <= right.end:
            return True
        if right.start < variant.end and variant.start < right.end and right.words >= len(variant.parts):
            return True
    return False


AROUND = 8
"""How many words before and after a variant are looked at for a right name."""


def _right(document: Document, first: int, last: int) -> tuple[Right, ...]:
    there = tokens(document)
    content = [index for index in range(first, min(last, len(there))) if there[index] not in _FUNCTION]
    found = set[Right]()
    for part, table in _tables(document):
        search = _Search(document, table, part)
        for one, other in pairwise(content):
            if part == PHRASES or (may_be_in_name(there[one]) and may_be_in_name(there[other])):
                found |= search.right(one, other)
    return tuple(sorted(found))


@lru_cache(maxsize=20_000)
def _alone(table: Known, words: str) -> tuple[tuple[Reading, Sequence], ...]:
    """The sequences of one word for which words in lower case may stand: those known to, or several for a phrase."""
    return tuple(
        (reading, sequence)
        for reading in table.readings(words).values()
        for sequence in table.sequences_alone(reading.origin)
        if (sequence.wrong and not reading.substitute)
        or (" " in words and reading.substitute and not sequence.wrong and not table.entry(sequence.entry).is_name)
    )


@lru_cache(maxsize=10_000)
def _junctions(table: Known, one: str, other: str) -> tuple[tuple[int, Sequence], ...]:
    """Where in which sequences two units, of words in lower case, may follow each other."""
    lefts, rights = table.readings(one), table.readings(other)
    return tuple(place for left in lefts for right in rights for place in table.sequences(left, right))


class _Search:
    """Looks for the names, or the phrases, in one document."""

    def __init__(self, document: Document, table: Known, part: str) -> None:
        self.document, self.table, self.part = document, table, part
        self.written, self.lower = tokens(document), lower(document)
        self.phrases: dict[int, list[Unit]] = {}
        self.found: list[Variant] = []

    def look(self, pairs: list[tuple[int, int]], forms: list[int]) -> list[Variant]:
        """What holds some of the pairs, or is one of the words."""
        for index in dict.fromkeys(one for one, _ in pairs):
            self._phrases(index)
        for index in forms:
            self._alone(self._unit(index))
        for one, other in pairs:
            self._joined(self._unit(one), self._unit(other))
        return self.found

    def right(self, one: int, other: int) -> set[Right]:
        """The names or phrases, as they should be, that begin with two words."""
        found = set()
        for position, sequence in _junctions(self.table, self.lower[one], self.lower[other]):
            if position or sequence.moved or sequence.wrong or not self._is_close(one, other):
                continue
            parts = [*self._walk(one, sequence.origins, 1, right=True)]
            if len(parts) == len(sequence.origins):
                span = place(self.document, one, parts[-1].last)
                found.add(Right(*span, len(parts), self.table.entry(sequence.entry)))
        return found

    def _unit(self, index: int) -> Unit:
        return Unit(index, index + 1, self.table.readings(self.lower[index]))

    def _phrases(self, index: int) -> None:
        """Find what holds a substitute of several words that begins at a word."""
        if self.part == NAMES and not may_be_in_name(self.written[index]):
            return
        for rest in self.table.heads(self.lower[index]):
            end = index + 1 + len(rest)
            if self.lower[index + 1 : end] == rest and self._is_close(index, end - 1):
                unit = Unit(index, end, self.table.readings(" ".join(self.lower[index:end])))
                self.phrases.setdefault(end, []).append(unit)
                self._alone(unit)
                before, after = self._content(index - 1, -1), self._content(end, 1)
                if before is not None:
                    self._joined(self._unit(before), unit)
                if after is not None:
                    self._joined(unit, self._unit(after))

    def _alone(self, unit: Unit) -> None:
        """Find what is one unit."""
        sequences = _alone(self.table, " ".join(self.lower[unit.first : unit.last]))
        if sequences and self._stands_apart(unit.first, unit.last):
            for reading, sequence in sequences:
                self._note(sequence, [_match(unit, reading)])

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

    def _joined(self, one: Unit, other: Unit) -> None:
        """Find that in which two units follow each other."""
        words = (" ".join(self.lower[unit.first : unit.last]) for unit in (one, other))
        places = _junctions(self.table, *words)
        if not places or not self._is_close(one.first, other.last - 1):
            return
        for position, sequence in places:
            origins = sequence.origins
            parts = [_match(one, one.readings[origins[position]]), _match(other, other.readings[origins[position + 1]])]
            if len(origins) > 2:
                before = self._walk(one.first - 1, origins[:position][::-1], -1)
                after = self._walk(other.last, origins[position + 2 :], 1)
                parts = [*reversed(before), *parts, *after]
            if len(parts) == len(origins):
                self._note(sequence, parts)

    def _walk(self, index: int, origins: tuple[int, ...], step: int, right: bool = False) -> list[Match]:
        """The words from a place on that stand for those of a sequence, as far as they do; `right` ones alone."""
        found: list[Match] = []
        for origin in origins:
            at = self._content(index, step)
            if at is None or not self._is_close(*sorted((at, index - step if found else at))):
                break
            units = self.phrases.get(at + 1, []) if step < 0 else self._phrases_from(at)
            unit = next((unit for unit in (self._unit(at), *units) if origin in unit.readings), None)
            if unit is None or (right and unit.readings[origin].substitute):
                break
            found.append(_match(unit, unit.readings[origin]))
            index = found[-1].last if step > 0 else found[-1].first - 1
        return found

    def _phrases_from(self, index: int) -> list[Unit]:
        return [unit for units in self.phrases.values() for unit in units if unit.first == index]

    def _note(self, sequence: Sequence, parts: list[Match]) -> None:
        """Note what a sequence makes of words: a variant of the entry, or nothing at all."""
        first, last = parts[0].first, parts[-1].last
        if sequence.wrong == any(part.substitute for part in parts) or not self._is_close(first, last - 1):
            return
        words = " ".join(word for word in self.lower[first:last] if word not in FUNCTION) or self.lower[first]
        if any(part.substitute and self.lower[part.first][0].isdigit() for part in parts):
            return  # the 4th of July is the Fourth of July
        if any(
            place(self.document, one.first, one.last).end == starts(self.document)[two.first]
            for one, two in pairwise(parts)
        ):
            return  # YouTube is no You Tube
        if self.table.has(words) or self._is_inside_compound(first, last):
            return
        gaps = [" ".join(self.lower[one.last : other.first]) for one, other in pairwise(parts)]
        wanted = list(sequence.gaps[1:-1])
        if gaps != wanted and (sequence.wrong or sequence.moved or "and" in " ".join(gaps + wanted).split()):
            return
        variant = Variant(
            *place(self.document, first, last),
            words,
            self.table.entry(sequence.entry),
            sequence,
            tuple(parts),
            gaps == wanted,
        )
        self.found.append(variant)


_TIES = frozenset("-'’‘`")
_MARKS = frozenset('.,;:!?()[]{}\n\t“”"«»…–—/|*<>')


def _match(unit: Unit, reading: Reading) -> Match:
    return Match(unit.first, unit.last, reading.form, reading.substitute)


def _strength(variant: Variant) -> tuple[bool, int, int, bool]:
    """Smaller for a variant that explains several words, and more of them, with fewer replaced."""
    kept = len(variant.parts) - variant.changed
    wrong = 2 * variant.sequence.wrong
    return len(variant.parts) == 1, -kept - wrong, variant.changed - len(variant.parts), not variant.even
