"""Known names and phrases, and what translation makes of their words: the compiled tables, memory-mapped.

`tools/build_names.py` compiles the tables of `data/known`, `data/phrases` and `data/substitutions` into one trie, whose
keys begin with a letter that says of what kind they are:

- `w` and a word in lower case, or several: for which words of names and phrases it may stand (`Reading`s)
- `h` and a word: the substitutes of several words that begin with it
- `l`, `r` and the number of a word of names: the bits of the pairs in which it stands on the left, on the right
- `p` and two such numbers: the sequences in which the two words follow each other
- `1` and a number: the sequences of this word alone
- `s` and the number of a sequence: its words, and the number of its entry
- `e` and the number of an entry: the name or phrase itself
- `c`, `d` and the number of a word: how many names, how many phrases have it
- `k` and words: a name or phrase as it should be
- `x` and words: what is no evidence, since people write it
- `n` and a word: the words that are nearly the same
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import as_file, files
from typing import Any, NamedTuple

from mtcheck.text.inflection import Form

BITS = 4096
"""How many bits tell whether two words may follow each other in a name; different pairs may share one."""

FUNCTION = frozenset("the a an of in on at to for from by with and s".split())
"""Words that translation changes, drops and adds at will."""


class Reading(NamedTuple):
    """A word for which another may stand: its number, the form that it would have, and whether it is another one."""

    origin: int
    form: Form
    substitute: bool


class Sequence(NamedTuple):
    """The words of an entry without the function words, by their numbers, as the entry has them or might have.

    `gaps` are the function words before each, of which those before the first and after the last word do not count.
    `wrong` sequences are not the entry but what is known to be made of it, `doubtful` if they are also good English;
    `acronym` ones stand in capitals;
    `moved` ones have the entry's words in another order or divided, and mean nothing without a substitute.
    """

    entry: int
    origins: tuple[int, ...]
    gaps: tuple[str, ...]
    wrong: bool
    doubtful: bool
    moved: bool
    acronym: bool


class Entry(NamedTuple):
    """A name or a phrase: how it is written, of which kind or field it is, and the acronym of a name."""

    text: str
    kind: str
    is_name: bool
    verb: int
    acronym: str


WRONG, DOUBTFUL, MOVED, ACRONYM = 1, 2, 4, 8


class Known:
    """The compiled table of a language."""

    def __init__(self, path: Any) -> None:
        import marisa_trie  # a native library: imported where a name is looked up, not where the CLI starts

        self._trie: Any = marisa_trie.BytesTrie()
        self._trie.mmap(str(path))
        self.readings = lru_cache(maxsize=20_000)(self._readings)

    def _values(self, key: str) -> str:
        found = self._trie.get(key)
        return found[0].decode() if found else ""

    def _numbers(self, key: str) -> list[int]:
        return [int(number, 36) for number in self._values(key).split()]

    def _readings(self, words: str) -> tuple[Reading, ...]:
        """For what a word in lower case, or several, may stand."""
        return tuple(Reading(code >> 4, Form(code >> 1 & 7), bool(code & 1)) for code in self._numbers("w" + words))

    def heads(self, word: str) -> list[list[str]]:
        """The rest of each substitute of several words that begins with a word in lower case."""
        return [rest.split() for rest in self._values("h" + word).split("\t") if rest]

    def mask(self, side: str, origin: int) -> int:
        """The bits of the pairs in which a word of names stands on a side, `l` or `r`."""
        return sum(1 << bit for bit in set(self._numbers(f"{side}{origin}")))

    def commonness(self, word: str, in_names: bool = True) -> int:
        """How many names, or phrases, have a word in lower case."""
        key = "c" if in_names else "d"
        return sum(sum(self._numbers(f"{key}{it.origin}")) for it in self.readings(word) if not it.substitute)

    def sequences(self, *origins: int) -> Iterator[tuple[int, Sequence]]:
        """Where in which sequences two words follow each other, or which sequences are one word."""
        key = f"p{origins[0]} {origins[1]}" if len(origins) == 2 else f"1{origins[0]}"
        numbers = self._numbers(key)
        for number, position in zip(numbers[::2], numbers[1::2], strict=True):
            yield position, self._sequence(number)

    def _sequence(self, number: int) -> Sequence:
        head, gaps = self._values(f"s{number}").split("\t", 1)
        entry, flags, *origins = (int(part, 36) for part in head.split())
        return Sequence(
            entry,
            tuple(origins),
            tuple(gaps.split("\t")),
            bool(flags & WRONG),
            bool(flags & DOUBTFUL),
            bool(flags & MOVED),
            bool(flags & ACRONYM),
        )

    def entry(self, number: int) -> Entry:
        """The name or phrase with a number."""
        text, kind, name, verb, acronym = self._values(f"e{number}").split("\t")
        return Entry(text, kind, name == "1", int(verb), acronym)

    def entries(self) -> Iterator[Entry]:
        """All names and phrases, in the order of their tables."""
        yield from map(self.entry, sorted(int(key[1:]) for key in self._trie.keys("e")))

    def has(self, words: str) -> bool:
        """Whether words in lower case, without function words, are a name or phrase as it should be."""
        return "k" + words in self._trie

    def is_usual(self, words: str) -> bool:
        """Whether people write words in lower case, so that they are no evidence."""
        return "x" + words in self._trie

    def made_of(self, word: str) -> frozenset[int]:
        """The numbers of the words of which translation makes a word in lower case."""
        return frozenset(reading.origin for reading in self.readings(word) if reading.substitute)

    def is_of(self, word: str) -> frozenset[int]:
        """The numbers under which names and phrases have a word in lower case."""
        return frozenset(reading.origin for reading in self.readings(word) if not reading.substitute)

    def near(self, word: str) -> frozenset[str]:
        """The words in lower case that translation makes of one, or of which it makes this one."""
        return frozenset(self._values("n" + word).split())

    @property
    def sources(self) -> str:
        """The hash of the tables from which this was compiled."""
        return self._values("sources")


@lru_cache(maxsize=8)
def known(tag: str) -> Known | None:
    """The compiled table of a language, None where there is none."""
    path = files("mtcheck.data").joinpath("known", f"{tag}.marisa")
    if not path.is_file():
        return None
    with as_file(path) as place:
        return Known(place)
