"""Learns what a newsroom prints: reads its articles, and counts in how many of them each wording is.

The numbers of the wordings are gathered in runs of some files each, in a hidden folder beside the archive that is to
be written. A run counts once its description is there, so that a second start goes on after the last whole one. In the
end the runs are counted, one part of the range of numbers after the other, so that memory stays bounded.
"""

from __future__ import annotations

import json
import os
import shutil
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from hashlib import blake2b
from itertools import accumulate, pairwise
from mmap import ACCESS_READ, mmap
from pathlib import Path

from mtcheck import __version__
from mtcheck.engine.calls import InternalError
from mtcheck.engine.configuration.config import ConfigError
from mtcheck.engine.files import read_bytes
from mtcheck.engine.run import Engine
from mtcheck.engine.write import replace
from mtcheck.model.document import Document
from mtcheck.model.plugin import ReadError, WriteError
from mtcheck.text.language import Language
from mtcheck.text.language import language as language_table
from mtcheck.text.names.archive import VERSION, Writing, is_archive
from mtcheck.text.names.wordings import read, stretches, wordings
from mtcheck.text.words import lexicon

PIECE = 1_000_000
"""Numbers that are sorted or counted at once, and of which a run has one piece or more: some 6 MB of text."""

NAME = 5
"""Letters of a name whose other spellings are looked for."""


@dataclass
class Tally:
    """What was read: articles that count, that are the same again, in other languages; and why files were not read."""

    articles: int = 0
    again: int = 0
    foreign: int = 0
    errors: list[str] = field(default_factory=list)


@dataclass
class _Run:
    """The description of a run: its files (path, size, time of change), and what they hold.

    `articles` are hashes that tell articles apart, `pieces` the sizes of the sorted pieces of its numbers.
    """

    program: str
    files: list[list[str | int]] = field(default_factory=list)
    articles: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    pieces: list[int] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)


class Learner:
    """Learns from files, in the order of their paths, and writes the archive of a language at `target`.

    Articles in other languages do not count. Raises LookupError for a language without a table, WriteError for a target
    that is something else than an archive, and OSError.
    """

    def __init__(self, engine: Engine, files: list[str], target: Path, language: str) -> None:
        table = language_table(language)
        if table is None:
            raise LookupError(f"no table for language {language!r}")
        if target.exists() and not is_archive(target):
            raise WriteError(f"{target}: no archive, and so not replaced: name another file with -o, or remove it")
        self.tally = Tally()
        self.language = table
        self._engine, self._files, self._target = engine, files, target
        self._work = target.with_name(f".{target.name}.part")  # hidden, and so no part of a folder that is read
        self._program = f"{VERSION} {__version__} {table.tag}"
        self._seen = set[int]()
        self._names = set[str]()
        self._runs = list[_Run]()

    def read(self) -> Iterator[str]:
        """Read the files, and yield each when it is done; what an earlier start has read is done at once."""
        self._work.mkdir(exist_ok=True)
        done = self._resume()
        yield from self._files[:done]
        while done < len(self._files):
            gathering = _Gathering(self._program, self._place(len(self._runs)))
            while done < len(self._files) and not gathering.run.pieces:
                self._gather(self._files[done], gathering)
                done += 1
                yield self._files[done - 1]
            self._keep(gathering.finish(self.language))

    def write(self) -> int:
        """Write the archive, and remove what was kept to go on. The number of wordings that are often printed."""
        parts = 1 + sum(sum(run.pieces) for run in self._runs) // PIECE
        bounds = [(part << 64) // parts for part in range(parts)] + [1 << 64]
        made: Writing | None = None
        for low, high in pairwise(bounds):
            counted = Counter[int]()
            for piece in self._pieces():  # mapped anew for each part: what was looked at leaves memory again
                counted.update(piece[bisect_left(piece, low) : bisect_left(piece, high)])
            # the numbers are spread evenly, so that the first part tells how many there are
            made = made or Writing(self.language.tag, self.tally.articles, len(counted) * parts)
            made.add(counted.items())
        assert made is not None
        replace(str(self._target), made.data(self._names))
        shutil.rmtree(self._work, ignore_errors=True)
        return len(made)

    def _gather(self, path: str, gathering: _Gathering) -> None:
        """Read one file into a run. An error in it is kept, and what was read before it counts."""
        run = gathering.run
        try:
            run.files.append(_state(path))
            for document in self._engine.documents(path, read_bytes(path)):
                if not document.blocks:
                    continue
                article = _hash(document)
                if language_table(document.language) != self.language:
                    run.tally.foreign += 1
                elif article in self._seen:
                    run.tally.again += 1
                else:
                    self._seen.add(article)
                    run.articles.append(article)
                    run.tally.articles += 1
                    gathering.add(document, self.language)
        except (ReadError, InternalError, ConfigError) as error:
            run.tally.errors.append(f"{path}: {error}")
        except OSError as error:
            run.tally.errors.append(f"{path}: {error.strerror or error}")

    def _resume(self) -> int:
        """Take over the runs that an earlier start kept, as far as the files are the same still. How many files."""
        done = 0
        while run := _load(self._place(len(self._runs))):
            files = self._files[done : done + len(run.files)]
            if run.program != self._program or run.files != [_state(path) for path in files]:
                break
            done += len(files)
            self._keep(run)
        for stale in self._work.glob("*.json"):
            if int(stale.stem) >= len(self._runs):
                stale.unlink()
        return done

    def _keep(self, run: _Run) -> None:
        self._runs.append(run)
        self._seen.update(run.articles)
        self._names.update(run.names)
        for name, count in vars(run.tally).items():
            setattr(self.tally, name, getattr(self.tally, name) + count)

    def _place(self, index: int) -> Path:
        return self._work / f"{index:06}"

    def _pieces(self) -> Iterator[memoryview]:
        """The sorted pieces of the numbers of all runs, memory-mapped."""
        for index, run in enumerate(self._runs):
            if sum(run.pieces):
                with self._place(index).with_suffix(".numbers").open("rb") as file:
                    numbers = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ)).cast("Q")
                for start, end in pairwise(accumulate(run.pieces, initial=0)):
                    yield numbers[start:end]


class _Gathering:
    """A run as it grows. `place` is the path of its files, without their suffixes."""

    def __init__(self, program: str, place: Path) -> None:
        self.run = _Run(program)
        self._place, self._file = place, place.with_suffix(".numbers").open("wb")
        self._numbers, self._words = array("Q"), set[str]()

    def add(self, document: Document, language: Language) -> None:
        """Note each wording of an article once."""
        numbers = set[int]()
        for stretch in stretches(document):
            reading = read(stretch.text, language.function_words)
            self._words.update(reading.words)
            numbers.update(wording.number for wording in wordings(reading))
        self._numbers.extend(numbers)
        if len(self._numbers) >= PIECE:
            self._sort()

    def _sort(self) -> None:
        array("Q", sorted(self._numbers)).tofile(self._file)
        self.run.pieces.append(len(self._numbers))
        self._numbers = array("Q")

    def finish(self, language: Language) -> _Run:
        """The run, once its files are whole on the disk: its description is the last of them."""
        self._sort()
        words = lexicon(language.tag)
        names = (word for word in self._words if word.istitle() and len(word) >= NAME)
        self.run.names = sorted(name for name in names if name.lower() not in words)
        with self._file:
            self._file.flush()
            os.fsync(self._file.fileno())
        replace(str(self._place.with_suffix(".json")), json.dumps(asdict(self.run)).encode())
        return self.run


def _load(place: Path) -> _Run | None:
    """The description of a run, None where there is none that can be used."""
    try:
        known = json.loads(place.with_suffix(".json").read_bytes())
        run = _Run(**{**known, "tally": Tally(**known["tally"])})
        return run if place.with_suffix(".numbers").stat().st_size == 8 * sum(run.pieces) else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _state(path: str) -> list[str | int]:
    """What tells whether a file is the same still."""
    try:
        found = os.stat(path)
    except OSError:  # told where it is read
        return [path, 0, 0]
    return [path, found.st_size, found.st_mtime_ns]


def _hash(document: Document) -> int:
    """What tells articles apart: a hash of 64 bits of their words."""
    words = " ".join(document.text.split()).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(words, digest_size=8).digest(), "little")
