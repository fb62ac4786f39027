"""Known names and phrases, and what translation makes of their words: the compiled tables, memory-mapped.

`tools/build_names.py` compiles the tables of `data/known`, `data/phrases` and `data/substitutions` into two tries, one
of names and one of phrases, whose keys begin with a letter that says of what kind they are:

- `w` and a word in lower case, or several: for which words of names and phrases it may stand (`Reading`s)
- `h` and a word: the substitutes of several words that begin with it
- `a` and a word: that it is a wrong form by itself
- `p` and two such numbers: the sequences in which the two words follow each other
- `1` and a number: the sequences of this word alone
- `s` and the number of a sequence: its words, and the number of its entry
- `e` and the number of an entry: the name or phrase itself
- `c` and the number of a word: how many names have it
- `k` and words: a name or phrase as it should be
- `x` and words: what is no evidence, since people write it
- `n` and a word: the words that are nearly the same
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib.resources import as_file, files
from typing import Any, NamedTuple

from mtcheck.text.inflection import Form

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


_FORMS = tuple(Form)


def _plainness(reading: Reading) -> tuple[bool, Form]:
    return reading.substitute, reading.form


NAMES, PHRASES = "names", "phrases"


class Known:
    """The compiled names or phrases of a language.

    `may_follow` says whether two words in lower case, divided by a space, follow each other in variants.
    """

    def __init__(self, path: Any, pairs: Any) -> None:
        import marisa_trie  # a native library: imported where a name is looked up, not where the CLI starts

        self._trie: Any = marisa_trie.BytesTrie()
        self._trie.mmap(str(path))
        self._pairs: Any = marisa_trie.Trie()
        self._pairs.mmap(str(pairs))
        self.may_follow: Callable[[str], bool] = self._pairs.__contains__
        self.readings = lru_cache(maxsize=10_000)(self._readings)

    def _values(self, key: str) -> str:
        found = self._trie.get(key)
        return found[0].decode() if found else ""

    def _numbers(self, key: str) -> list[int]:
        return [int(number, 36) for number in self._values(key).split()]

    def _readings(self, words: str) -> dict[int, Reading]:
        """For what a word in lower case, or several, may stand, by the number of that; itself rather than another."""
        readings = (Reading(code >> 4, _FORMS[code >> 1 & 7], bool(code & 1)) for code in self._numbers("w" + words))
        return {it.origin: it for it in sorted(readings, key=_plainness, reverse=True)}

    def heads(self, word: str) -> list[list[str]]:
        """The rest of each substitute of several words that begins with a word in lower case."""
        return [rest.split() for rest in self._values("h" + word).split("\t") if rest]

    def is_form(self, word: str) -> bool:
        """Whether a word in lower case is a wrong form by itself."""
        return "a" + word in self._trie

    def commonness(self, word: str) -> int:
        """How many names, or phrases, have a word in lower case."""
        own = (it for it in self.readings(word).values() if not it.substitute)
        return sum(sum(self._numbers(f"c{it.origin}")) for it in own)

    def sequences(self, one: int, other: int) -> Iterator[tuple[int, Sequence]]:
        """Where in which sequences two words follow each other."""
        numbers = self._numbers(f"p{one} {other}")
        for number, position in zip(numbers[::2], numbers[1::2], strict=True):
            yield position, self._sequence(number)

    def sequences_alone(self, origin: int) -> Iterator[Sequence]:
        """The sequences that are one word."""
        return map(self._sequence, self._numbers(f"1{origin}"))

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

    def has(self, words: str) -> bool:
        """Whether words in lower case, without function words, are a name or phrase as it should be."""
        return "k" + words in self._trie

    def is_usual(self, words: str) -> bool:
        """Whether people write words in lower case, so that they are no evidence."""
        return "x" + words in self._trie

    def made_of(self, word: str) -> frozenset[int]:
        """The numbers of the words of which translation makes a word in lower case."""
        return frozenset(it.origin for it in self.readings(word).values() if it.substitute)

    def is_of(self, word: str) -> frozenset[int]:
        """The numbers under which names and phrases have a word in lower case."""
        return frozenset(it.origin for it in self.readings(word).values() if not it.substitute)

    def near(self, word: str) -> frozenset[str]:
        """The words in lower case that translation makes of one, or of which it makes this one."""
        return frozenset(self._values("n" + word).split())

    @property
    def sources(self) -> str:
        """The hash of the tables from which this was compiled."""
        return self._values("sources")


@lru_cache(maxsize=8)
def known(tag: str, part: str = NAMES) -> Known | None:
    """The compiled names or phrases of a language, by its BCP 47 tag; None where there are none."""
    folder = files("mtcheck.data").joinpath("known")
    paths = [folder.joinpath(f"{tag.split('-')[0]}-{name}.marisa") for name in (part, f"{part}-pairs")]
    if not all(path.is_file() for path in paths):
        return None
    with as_file(paths[0]) as table, as_file(paths[1]) as pairs:
        return Known(table, pairs)
