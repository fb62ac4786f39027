"""Known names and phrases, and what translation makes of their words: the compiled tables, memory-mapped.

`tools/build_names.py` compiles the tables of `data/known`, `data/phrases` and `data/substitutions` into one trie, whose
keys begin with a letter that says of what kind they are:

- `w` and a word in lower case, or several: for which words of names and phrases it may stand (`Reading`s)
- `h` and a word: the substitutes of several words that begin with it; `j` likewise, the loose ones
- `f` and the number of a word: each sort of pairs (0, a sum of `NAME` and `WRONG`, or `RIGHT`) that begin with it, how
  many, and the second words
- `b` and a word: which words may stand beside it (`Sides`)
- `p`, a sort and two such numbers: the sequences of which this is the pair, the rarest two words that follow each
  other in them, or `RIGHT`, the first two
- `1` and a number: the sequences of this word alone
- `s` and the number of a sequence: its words, and the number of its entry
- `e` and the number of an entry: the name or phrase itself
- `o` and the stems of words in the order of the alphabet: the names that have these words, in any order and form
- `g` and the words of a name with `*` in the place of one: which word names have there
- `c`, `d` and the number of a word: how many names, how many phrases have it
- `q` and the number of a word: the kinds of the names that have it
- `k` and words: of which kinds they are a name or phrase as it should be
- `u` and words in lower case, as they are written: what is a name in another language, and no other in English
- `x` and words: what is no evidence, since people write it
- `l` and a word in lower case: the wrong forms that hold it, as their rarest such word, of names of plain words
  (`plain_names.py`), each with the name
- `n` and a word: the words that are nearly the same
- `small`: the words of names that begin with a lower-case letter

Numbers are packed into four bytes each, the lowest first; all else is text in UTF-8. A second file is a table of bits
that has two set for each two words that follow each other in a name or phrase, changed or not, which is how nearly all
places of a text are told to hold none without a look at the trie: see `Known.may_follow`.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, compress, count
from pathlib import Path
from typing import Any, NamedTuple

from mtcheck.base.tables import subtag
from mtcheck.data import DATA
from mtcheck.text.grammar.inflection import Form
from mtcheck.text.stems import family
from mtcheck.text.tokens import words_in
from mtcheck.text.words import runs_of_letters

FUNCTION = frozenset("the a an of in on at to for from by with and s".split())
"""Words that translation changes, drops and adds at will."""

WRITTEN_FUNCTION = FUNCTION | {word.capitalize() for word in FUNCTION}
"""The same, also as they stand at the start of a sentence."""


def content_words(text: str) -> list[str]:
    """The words of a text in lower case, but for function words: by them a name is known."""
    return [word for word in words_in(text.lower()) if word not in FUNCTION]


class Reading(NamedTuple):
    """A word for which another may stand: its number, the form that it would have, and whether it is another one.

    `loose` says that it stands for it so loosely that it tells something in longer names only.
    """

    origin: int
    form: Form
    substitute: bool
    loose: bool


class Sequence(NamedTuple):
    """The words of an entry without the function words, by their numbers, as the entry has them or might have.

    `gaps` are the function words before each, and after the last.
    `wrong` sequences are not the entry but what is known to be made of it, `doubtful` if they are also good English,
    `certain` if nobody writes them whatever their words;
    `acronym` ones stand in capitals;
    `moved` ones have the entry's words in another order or divided, and mean nothing without a substitute.
    """

    entry: int
    origins: tuple[int, ...]
    gaps: tuple[str, ...]
    wrong: bool = False
    doubtful: bool = False
    certain: bool = False
    moved: bool = False
    acronym: bool = False
    is_name: bool = False

    @property
    def edged(self) -> bool:
        """Whether it is a certain form that the function words around it make one: at the margin of."""
        return self.certain and bool(self.gaps[0] or self.gaps[-1])


class Entry(NamedTuple):
    """A name or a phrase: how it is written, of which kind or field it is, and the acronym of a name."""

    text: str
    kind: str
    is_name: bool
    verb: int
    acronym: str


class Small(NamedTuple):
    """A form in small letters of a name of plain words, and the name."""

    form: str
    name: str


class Idiom(NamedTuple):
    """An idiom of another language: words beside which it is none, what English says, and groups of words.

    Of each group one word stands near the noun that tells it.
    """

    never: frozenset[str]
    english: str
    groups: tuple[frozenset[str], ...]


class Sides(NamedTuple):
    """What tells of a word, as 32 bits each, which others follow it and which it follows: see `Known.may_follow`.

    There are three sorts of pairs: the rarest two words of a wrong form of a phrase, or of an idiom, changed or not;
    those of names, of which one at least is replaced, or which are of a wrong form or of a longer name; and words with
    which names and phrases begin as they should be. 0 says that there are no such pairs.
    """

    left_in_phrase: int = 0
    right_in_phrase: int = 0
    left_in_name: int = 0
    right_in_name: int = 0
    left_in_right: int = 0
    right_in_right: int = 0
    uses: int = 0
    """A sum of `PHRASE_ALONE`, `NAME_ALONE` (it is a wrong form by itself), `HEAD` (it begins a substitute),
    `LOOSE_HEAD` (a loose one) and `SMALL` (it is the rarest word of a form in small letters of a name)."""


PHRASE_ALONE, NAME_ALONE, HEAD, SMALL, LOOSE_HEAD = 1, 2, 4, 8, 16
_NOWHERE = Sides()

SUBSTITUTE, LOOSELY = 1, 2
"""How a word may be read: as another, and loosely so. 0 says that it is the word itself."""

SORT, SHAPE, ORIGIN = 3, 2, 5
"""The bits of a reading that say so, and where its form and the number of the word begin."""

WRONG, DOUBTFUL, MOVED, ACRONYM, NAME, CERTAIN = 1, 2, 4, 8, 16, 32

RIGHT = 2
"""The sort of pairs of words with which names and phrases begin as they should be: see `Known.followers`."""

IDIOM = 4
"""Words of a phrase, but for function words, of which another word makes no plain prose: kick the tin down the road."""

ANY = "*"
"""What stands for any word: see `Known.missing`."""

HEAD_LAST = frozenset("awards banks companies competitions indexes international military parties".split())
"""The kinds of which a name that ends with its main word never has it before an "of": World Organization of Health.

Institutes, offices, courts and universities are told both ways.
"""

HEAD_NEVER_FIRST = frozenset("banks competitions international".split())
"""Of these kinds none begins with it, either: Bank of Asian Development. Parties and armies are told both ways."""

_FORMS = tuple(Form)

MIXED, MIXED_BY = 0x9E3779B1, 11
"""By what the number of a pair is multiplied and shifted for the second of its two bits."""

PAIRS = ".pairs"
"""How the name of the table of bits ends, which stands beside the trie."""


class Known:
    """The compiled table of a language: a trie, and the table of bits beside it."""

    def __init__(self, path: Path, pairs: Path) -> None:
        import marisa_trie  # a native library: imported where a name is looked up, not where the CLI starts

        self._trie: Any = marisa_trie.BytesTrie()
        self._trie.mmap(str(path))
        with pairs.open("rb") as opened:
            self._bits = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        self._mask = 8 * len(self._bits) - 1
        self.readings = lru_cache(maxsize=1_000)(self._readings)
        self.by_origin = lru_cache(maxsize=3_000)(self._by_origin)
        self.followers = lru_cache(maxsize=5_000)(self._followers)
        self.heads = lru_cache(maxsize=2_000)(self._heads)
        self._sequence = lru_cache(maxsize=3_000)(self._read_sequence)
        self.entry = lru_cache(maxsize=2_000)(self._read_entry)
        self.small = frozenset(self._text("small").split())
        self.idiom_nouns = frozenset(self._text("idioms").split())
        self.idioms = lru_cache(maxsize=1_000)(self._idioms)

    def _value(self, key: str) -> bytes:
        found: list[bytes] | None = self._trie.get(key)
        return found[0] if found else b""

    def _text(self, key: str) -> str:
        return self._value(key).decode()

    def _numbers(self, key: str) -> tuple[int, ...]:
        packed = self._value(key)
        return struct.unpack(f"<{len(packed) // 4}I", packed)

    def _readings(self, words: str) -> tuple[Reading, ...]:
        """For what a word in lower case, or several, may stand."""
        return tuple(
            Reading(code >> ORIGIN, _FORMS[code >> SHAPE & 7], bool(code & SUBSTITUTE), bool(code & LOOSELY))
            for code in self._numbers("w" + words)
        )

    def _heads(self, word: str, loose: bool) -> list[list[str]]:
        """The rest of each substitute of several words that begins with a word in lower case, the loose ones or not."""
        found = [self._text("h" + word), self._text("j" + word) if loose else ""]
        return [rest.split() for rests in found for rest in rests.split("\t") if rest]

    def sides(self, word: str) -> Sides:
        """What tells which words may stand beside a word in lower case."""
        numbers = self._numbers("b" + word)
        return Sides(*numbers) if numbers else _NOWHERE

    def may_follow(self, words: list[str], left: dict[str, int], right: dict[str, int]) -> list[int]:
        """The numbers of the words that the next may follow, by the `Sides` of both; seldom of one that it does not.

        Words without a place in `left` or `right` have no such side.
        """
        bits, mask, side = self._bits, self._mask, right.get
        firsts = compress(count(), map(left.__contains__, words[:-1]))
        return [
            number
            for number in firsts
            if (other := side(words[number + 1]))
            and bits[(at := (pair := left[words[number]] ^ other) & mask) >> 3] >> (at & 7) & 1
            and bits[(at := pair * MIXED >> MIXED_BY & mask) >> 3] >> (at & 7) & 1
        ]

    def _by_origin(self, words: str, loosely: bool) -> dict[int, Reading]:
        """How words in lower case may be read, by the number of the word for which they stand; as it if they may.

        `loosely`: as what they stand for in longer names only, too.
        """
        readings = (reading for reading in self.readings(words) if loosely or not reading.loose)
        ordered = sorted(readings, key=lambda it: (it.substitute, it.loose, it.form), reverse=True)
        return {reading.origin: reading for reading in ordered}

    def _followers(self, origin: int) -> tuple[tuple[int, frozenset[int]], ...]:
        """The words that follow a word in each sort of pairs: 0, a sum of `NAME` and `WRONG`, or `RIGHT`."""
        numbers, at, found = self._numbers(f"f{origin}"), 0, list[tuple[int, frozenset[int]]]()
        while at < len(numbers):
            sort, first, end = numbers[at], at + 2, at + 2 + numbers[at + 1]
            found.append((sort, frozenset(numbers[first:end])))
            at = end
        return tuple(found)

    def commonness(self, word: str, in_names: bool = True) -> int:
        """How many names, or phrases, have a word in lower case."""
        key = "c" if in_names else "d"
        return sum(sum(self._numbers(f"{key}{it.origin}")) for it in self.readings(word) if not it.substitute)

    def kinds_with(self, word: str) -> frozenset[str]:
        """The kinds of the names that have a word in lower case."""
        found = (self._text(f"q{it.origin}").split() for it in self.readings(word) if not it.substitute)
        return frozenset(chain.from_iterable(found))

    def sequences(self, sort: int, one: int, other: int) -> Iterator[tuple[int, Sequence]]:
        """Where in which sequences two words stand that are their pair of a sort."""
        numbers = self._numbers(f"p{sort} {one} {other}")
        for number, position in zip(numbers[::2], numbers[1::2], strict=True):
            yield position, self._sequence(number)

    def sequences_alone(self, origin: int) -> Iterator[Sequence]:
        """The sequences that are one word."""
        return map(self._sequence, self._numbers(f"1{origin}"))

    def _read_sequence(self, number: int) -> Sequence:
        head, gaps = self._text(f"s{number}").split("\t", 1)
        entry, flags, *origins = map(int, head.split())
        return Sequence(
            entry,
            tuple(origins),
            tuple(gaps.split("\t")),
            bool(flags & WRONG),
            bool(flags & DOUBTFUL),
            bool(flags & CERTAIN),
            bool(flags & MOVED),
            bool(flags & ACRONYM),
            bool(flags & NAME),
        )

    def _read_entry(self, number: int) -> Entry:
        """The name or phrase with a number."""
        text, kind, name, verb, acronym = self._text(f"e{number}").split("\t")
        return Entry(text, kind, name == "1", int(verb), acronym)

    def _idioms(self, noun: str) -> tuple[Idiom, ...]:
        """The idioms of other languages that a noun in lower case tells, one of `idiom_nouns`."""
        rows = (row.split("\t") for row in self._text("i" + noun).split("\n"))
        return tuple(
            Idiom(frozenset(never.split()), english, tuple(frozenset(group.split()) for group in groups))
            for never, english, *groups in rows
        )

    def entries(self) -> Iterator[Entry]:
        """All names and phrases, in the order of their tables."""
        yield from map(self.entry, sorted(int(key[1:]) for key in self._trie.keys("e")))

    def names_of(self, words: list[str]) -> list[tuple[int, Entry]]:
        """The names whose words, but for function words, are of the same families as some in lower case."""
        return [(number, self.entry(number)) for number in self._numbers("o" + family(words))]

    def missing(self, words: list[str], at: int) -> list[str]:
        """The words, as they are written, that names have at an index whose other words in lower case are these."""
        return self._text("g" + " ".join([*words[:at], ANY, *words[at + 1 :]])).split("\t")

    def has(self, words: str) -> bool:
        """Whether words in lower case, without function words, are a name or phrase as it should be."""
        return "k" + words in self._trie

    def kinds(self, words: str) -> list[str]:
        """Of which kinds words in lower case, without function words, are a name or phrase as it should be."""
        return self._text("k" + words).split()

    def is_foreign(self, words: str) -> bool:
        """Whether words in lower case, with their accents, are how another language has a name, and no English ones."""
        return "u" + words in self._trie

    def in_small_letters(self, word: str) -> dict[str, list[Small]]:
        """The forms in small letters of names, by another of their words, of which a word is the rarest."""
        pairs, found = self._text("l" + word).split("\t"), dict[str, list[Small]]()
        for form, name in zip(pairs[::2], pairs[1::2], strict=False):
            other = max((part for part in runs_of_letters(form) if part != word), key=len, default=word)
            found.setdefault(other, []).append(Small(form, name))
        return found

    def is_usual(self, words: str) -> bool:
        """Whether people write words in lower case, so that they are no evidence."""
        return "x" + words in self._trie

    def made_of(self, word: str) -> frozenset[int]:
        """The numbers of the words of which translation makes a word in lower case."""
        return frozenset(reading.origin for reading in self.readings(word) if reading.substitute and not reading.loose)

    def is_of(self, word: str) -> frozenset[int]:
        """The numbers under which names and phrases have a word in lower case."""
        return frozenset(reading.origin for reading in self.readings(word) if not reading.substitute)

    def near(self, word: str) -> frozenset[str]:
        """The words in lower case that translation makes of one, or of which it makes this one."""
        return frozenset(self._text("n" + word).split())

    @property
    def sources(self) -> str:
        """The hash of the tables from which this was compiled."""
        return self._text("sources")


def known(language: str) -> Known | None:
    """The compiled table of a language, by its BCP 47 tag; None where there is none."""
    return _opened(subtag(language))


@lru_cache(maxsize=8)
def _opened(tag: str) -> Known | None:
    trie, pairs = DATA / "known" / f"{tag}.marisa", DATA / "known" / f"{tag}{PAIRS}"
    return Known(trie, pairs) if trie.is_file() and pairs.is_file() else None


@lru_cache(maxsize=8)
def is_left_uncompiled(tag: str) -> bool:
    """Whether a language has tables of names, but nothing was compiled from them: a source tree never installed."""
    folder = DATA / "known" / subtag(tag)
    return folder.is_dir() and not folder.with_suffix(".marisa").is_file()
