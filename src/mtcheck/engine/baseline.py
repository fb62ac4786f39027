"""The baseline: the issues that were there when a house began to check, which are known and not reported.

An issue is known by its file, its check and its fingerprint, never by a line. The baseline is JSON with an entry a
line, sorted, so that two branches merge.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from mtcheck.base.patterns import Pattern
from mtcheck.engine import write
from mtcheck.engine.configuration.config import ConfigError
from mtcheck.engine.configuration.layers import shown
from mtcheck.model.issue import Issue
from mtcheck.model.plugin import FileReport

NAME = "mtcheck-baseline.json"
"""What the file is called unless one says otherwise."""

VERSION = 1

_CONFLICT = Pattern(r"(?m)^(?:<{7}|={7}|>{7})(?: |\r?$)", linear=True)
"""The marks that git leaves."""

Entries = Counter[str]
"""What is known of one file, as often as it is there: the check and the fingerprint, divided by a space."""


class Baseline:
    """The known issues, by file, and which of them were met again in this run.

    Files are named by their path from the baseline's folder. A file that the baseline does not name may have been
    renamed: it takes over what is known of files that are gone.
    """

    def __init__(self, path: Path, known: dict[str, Entries] | None = None) -> None:
        self.path = path
        self._known = known or {}
        self._met: dict[str, Entries] = {}
        self._ran: dict[str, frozenset[str]] = {}
        self._absent = frozenset(name for name in self._known if _is_gone(self._folder / name))
        self._gone = sum((self._known[name] for name in self._absent), Entries())

    @property
    def _folder(self) -> Path:
        return Path(os.path.realpath(self.path)).parent

    def hide(self, report: FileReport, ran: Collection[str]) -> FileReport:
        """The report without the known issues, of which it has the number. `ran` are the names of the checks that ran.

        May be called again for a file that has changed meanwhile.
        """
        name = self._name(report.path)
        self._gone += self._met.pop(name, Entries()) if name not in self._known else Entries()
        left = self._known.get(name, self._gone).copy()
        new: list[Issue] = []
        met = Entries()
        for issue in report.issues:
            entry = _entry(issue)
            if left[entry]:
                left[entry] -= 1
                met[entry] += 1
            else:
                new.append(issue)
        self._met[name] = met
        if name not in self._known:
            self._gone -= met
        if report.lasting:
            self._ran[name] = frozenset(ran)
        return report._replace(issues=tuple(new), hidden=report.hidden + met.total())

    def add(self, report: FileReport) -> None:
        """Make all issues of a file known."""
        self._met[self._name(report.path)] = Entries(map(_entry, report.issues))

    def current(self) -> dict[str, Entries]:
        """What is known without what is stale: what a check that ran did not meet again.

        Entries of files that are gone are stale if they were not met in any other, and all others were looked at.
        """
        current = {}
        gone = self._gone.copy()
        seen = self._known.keys() - self._absent <= self._ran.keys()
        everywhere = frozenset.intersection(*self._ran.values()) if seen and self._ran else frozenset()
        for name, known in self._known.items():
            if name in self._absent:
                current[name] = _unasked(known & gone, everywhere)
                gone -= known
            elif name not in self._met:
                current[name] = known
        for name, met in self._met.items():
            rest = self._known.get(name, Entries()) - met
            current[name] = met + _unasked(rest, self._ran.get(name, frozenset()))
        return {name: entries for name, entries in current.items() if entries}

    def stale(self) -> int:
        """How many entries stand for nothing that is still there."""
        return _total(self._known) - _total(self.current())

    def save(self) -> int:
        """Write what is current, and say how many issues that is. Raises OSError and WriteError."""
        current = self.current()
        files = {name: sorted(entries.elements()) for name, entries in sorted(current.items())}
        text = json.dumps({"version": VERSION, "files": files}, indent=1, ensure_ascii=False) + "\n"
        write.replace(str(self.path), text.encode("utf-8", "surrogateescape"))
        return _total(current)

    def _name(self, path: str) -> str:
        where = os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))
        return Path(os.path.relpath(where, self._folder)).as_posix()


def load(path: Path) -> Baseline:
    """Read a baseline. Raises ConfigError."""
    try:
        text = path.read_bytes().decode("utf-8-sig", "surrogateescape")
        value = json.loads(text)
    except FileNotFoundError:
        raise ConfigError(f"{shown(path)}: no such baseline: `mtcheck baseline` writes one") from None
    except OSError as error:
        raise ConfigError(f"{shown(path)}: {error.strerror or error}") from None
    except (ValueError, RecursionError) as error:
        if conflict := _CONFLICT.search(text):
            line = text.count("\n", 0, conflict.start()) + 1
            reason = "a merge conflict: keep the entries of both sides, and remove its marks"
            raise ConfigError(f"{shown(path)}:{line}: {reason}") from None
        raise ConfigError(f"{shown(path)}: {error}") from None
    return Baseline(path, dict(_files(path, value)))


def _files(path: Path, value: Any) -> Iterator[tuple[str, Entries]]:
    files = value.get("files") if isinstance(value, dict) and value.get("version") == VERSION else None
    if not isinstance(files, dict):
        raise ConfigError(f"{shown(path)}: not a baseline of version {VERSION}: `mtcheck baseline` writes one")
    for name, entries in files.items():
        if not isinstance(entries, list) or not all(isinstance(entry, str) for entry in entries):
            raise ConfigError(f"{shown(path)}: {name}: must be a list of strings")
        yield name, Entries(entries)


def _is_gone(path: Path) -> bool:
    """Whether there is no such file; of one in a folder that may not be searched that is not known."""
    try:
        path.stat()
    except OSError as error:
        return not isinstance(error, PermissionError)
    return False


def _entry(issue: Issue) -> str:
    return f"{issue.check} {issue.fingerprint}"


def _unasked(entries: Entries, ran: Collection[str]) -> Entries:
    """The entries of checks that did not run."""
    return Entries({entry: number for entry, number in entries.items() if entry.partition(" ")[0] not in ran})


def _total(files: dict[str, Entries]) -> int:
    return sum(entries.total() for entries in files.values())
