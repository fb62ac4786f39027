"""What a newsroom has printed: how many articles have a wording, in one file that `mtcheck learn` writes.

The file holds no text but names. After the header, little-endian throughout:

- the numbers of the wordings that are often printed, sorted, and in how many articles each is
- a Bloom filter of the numbers of all others: of what was never printed it takes one in 200 for printed
- the numbers of the skeletons of names, sorted, and where each one's names stand in what follows
- the names that are often printed and sound alike, a line a skeleton
"""

from __future__ import annotations

import mmap
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from struct import Struct
from typing import NamedTuple
from zlib import crc32

from mtcheck.text.language import language
from mtcheck.text.names.nearness import skeleton
from mtcheck.text.names.wordings import number, text_number, word_number

VERSION = 1
"""The version of the format; other ones are not read."""

LEAST, SHARE = 5, 10_000
"""A wording is often printed that is in so many articles at least, and in one of so many in a large archive."""

BITS = 16
"""Bits of the filter for each wording that is not often printed."""

_MAGIC = b"mtcheck archive\n"
_START = Struct("<16sII")
_HEADER = Struct("<8s5Q")
_HALF = 0xFFFFFFFF


class ArchiveError(ValueError):
    """An archive that cannot be used. The message says why, and what to do."""


def often(articles: int) -> int:
    """In how many articles a wording must be to be often printed."""
    return max(LEAST, articles // SHARE)


class _Header(NamedTuple):
    """The language of an archive, and how many articles, wordings, bytes of the filter, skeletons, bytes of names."""

    language: bytes
    articles: int
    wordings: int
    filter: int
    skeletons: int
    names: int

    @property
    def sections(self) -> tuple[int, ...]:
        """The sizes of the sections in bytes."""
        return self.wordings * 8, self.wordings * 4, self.filter, self.skeletons * 8, self.skeletons * 4, self.names


class Archive:
    """An archive, memory-mapped; it contains the words that are often printed, as written. Raises ArchiveError."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except OSError as error:
            raise ArchiveError(f"{error.strerror}: `mtcheck learn` writes an archive") from None
        except ValueError:  # an empty file cannot be mapped
            view = memoryview(b"")
        header = _header(view)
        at, sections = _START.size + _HEADER.size, []
        for size in header.sections:
            sections.append(view[at : at + size])
            at += size
        self.language, self.articles = header.language.rstrip(b"\0").decode(), header.articles
        table = language(self.language)
        self._function = table.function_words if table else frozenset[str]()
        self.key = f"{VERSION} {_START.unpack_from(view)[2]:x} {len(view)}"
        """What changes with the content."""
        self._numbers, self._counts = sections[0].cast("Q"), sections[1].cast("I")
        self._rare = sections[2]
        self._skeletons, self._places = sections[3].cast("Q"), sections[4].cast("I")
        self._names = sections[5]
        self.alike = lru_cache(maxsize=20_000)(self._alike)

    def count(self, wording: int) -> int:
        """How many articles have the wording of a number; 0 where that is not often printed."""
        at = bisect_left(self._numbers, wording)
        return self._counts[at] if at < len(self._numbers) and self._numbers[at] == wording else 0

    def has(self, wording: int) -> bool:
        """Whether an article may have the wording of a number; False is certain."""
        return all(self._rare[bit >> 3] >> (bit & 7) & 1 for bit in _bits(wording, len(self._rare))) or (
            self.count(wording) > 0
        )

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.count(number([word])) > 0

    def prints(self, text: str) -> bool:
        """Whether a name or phrase is often printed."""
        wording = text_number(text, self._function)
        return wording is not None and self.count(wording) > 0

    def _alike(self, word: str) -> tuple[str, ...]:
        """The names often printed that sound like a word."""
        bones = word_number(skeleton(word))
        at = bisect_left(self._skeletons, bones)
        if at == len(self._skeletons) or self._skeletons[at] != bones:
            return ()
        line = bytes(self._names[self._places[at] : self._places[at] + 1000]).partition(b"\n")[0]
        return tuple(line.decode().split(" "))


def opened(path: Path) -> Archive:
    """The archive at a path, opened once as long as it stays the same. Raises ArchiveError."""
    try:
        found = path.stat()
    except OSError as error:
        raise ArchiveError(f"{error.strerror}: `mtcheck learn` writes an archive") from None
    return _opened(path, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=8)
def _opened(path: Path, *_: int) -> Archive:
    return Archive(path)


def is_archive(path: Path) -> bool:
    """Whether a file begins as an archive does, of any version and whole or not. Raises OSError."""
    if not path.is_file():  # which might never end
        return False
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def _header(view: memoryview) -> _Header:
    """The header of an archive, if it is whole and of this version. Raises ArchiveError."""
    if bytes(view[: len(_MAGIC)]) != _MAGIC:
        raise ArchiveError("no archive: `mtcheck learn` writes one")
    if len(view) >= _START.size and (version := _START.unpack_from(view)[1]) != VERSION:
        raise ArchiveError(
            f"an archive of version {version}, this mtcheck reads {VERSION}: write it anew by `mtcheck learn`"
        )
    if len(view) >= _START.size + _HEADER.size:
        header = _Header(*_HEADER.unpack_from(view, _START.size))
        whole = _START.size + _HEADER.size + sum(header.sections) == len(view)
        if whole and crc32(view[_START.size :]) == _START.unpack_from(view)[2]:
            return header
    raise ArchiveError("damaged: write it anew by `mtcheck learn`")


def _bits(wording: int, size: int) -> tuple[int, int, int]:
    """The bits of a filter, of so many bytes, that tell of a wording."""
    bits = size * 8
    return (wording & _HALF) * bits >> 32, (wording >> 32) * bits >> 32, (wording >> 16 & _HALF) * bits >> 32


class Writing:
    """The archive of a language while it is made: of so many articles, and of about so many rare wordings."""

    def __init__(self, language: str, articles: int, rare: int) -> None:
        self._language, self._articles = language, articles
        self._numbers, self._counts = array("Q"), array("I")
        self._rare = bytearray(rare * BITS // 8 + 1)

    def add(self, counted: Iterable[tuple[int, int]]) -> None:
        """Note the numbers of wordings, with how many articles have them; they follow all that were noted before."""
        least, size = often(self._articles), len(self._rare)
        frequent = []
        for wording, count in counted:
            if count >= least:
                frequent.append((wording, count))
                continue
            for bit in _bits(wording, size):
                self._rare[bit >> 3] |= 1 << (bit & 7)
        for wording, count in sorted(frequent):
            self._numbers.append(wording)
            self._counts.append(count)

    def __len__(self) -> int:
        return len(self._numbers)

    def data(self, names: Iterable[str]) -> bytes:
        """The archive as bytes, with those of the names that are often printed."""
        alike: dict[int, list[str]] = defaultdict(list)
        for name in sorted(set(names)):
            at = bisect_left(self._numbers, wording := number([name]))
            if at < len(self._numbers) and self._numbers[at] == wording:
                alike[word_number(skeleton(name))].append(name)
        places, text = array("I"), bytearray()
        for _, line in sorted(alike.items()):
            places.append(len(text))
            text += " ".join(line).encode() + b"\n"
        header = (self._articles, len(self._numbers), len(self._rare), len(alike), len(text))
        rest = b"".join(
            (
                _HEADER.pack(self._language.encode(), *header),
                self._numbers.tobytes(),
                self._counts.tobytes(),
                self._rare,
                array("Q", sorted(alike)).tobytes(),
                places.tobytes(),
                text,
            )
        )
        return _START.pack(_MAGIC, VERSION, crc32(rest)) + rest
