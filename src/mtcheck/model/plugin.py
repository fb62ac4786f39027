"""What plugins bring besides checks: readers and reporters, and the results that pass between engine and reporters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from mtcheck.model.check import Check
from mtcheck.model.document import Document
from mtcheck.model.issue import Issue, Safety, Severity


class ReadError(ValueError):
    """A file that cannot be read as its format wants. The message says where in it, and what to do."""


class Reader(NamedTuple):
    """A file format. `read` takes the file's bytes and the language, yields its articles, and raises ReadError."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Iterable[Document]]


class Level(StrEnum):
    """How grave a notice is: after an error the run ends with exit code 2."""

    WARNING = "warning"
    ERROR = "error"


class UnavailableError(RuntimeError):
    """Raised by a check for want of something outside, such as a server: it looks at no text then.

    The message says what to do. It becomes a notice of the given level, told once a run: an error if what is not
    checked must not pass, a warning if it may.
    """

    def __init__(self, message: str, level: Level = Level.ERROR) -> None:
        super().__init__(message)
        self.level = level


class Notice(NamedTuple):
    """Something about the run rather than the text: a file that cannot be read, a check that raised.

    What concerns the `whole_run` has no path. Every file's report holds it, and the command line tells it once.
    """

    level: Level
    message: str
    path: str | None = None
    whole_run: bool = False

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class FileReport(NamedTuple):
    """All there is to say of one file. `origins` are the texts, by part, that the issues' offsets lead into."""

    path: str
    issues: tuple[Issue, ...] = ()
    notices: tuple[Notice, ...] = ()
    origins: dict[str | None, str] = {}  # noqa: RUF012 - a default that nobody changes


class Run(NamedTuple):
    """What a reporter may want to know: the checks that ran, by name, whether to colour, and the width in columns."""

    checks: dict[str, Check]
    color: bool = False
    width: int = 100


class Reporter(NamedTuple):
    """An output format. `report` turns the reports of files, as they come, into pieces of output."""

    name: str
    report: Callable[[Iterable[FileReport], Run], Iterator[str]]


@dataclass
class Summary:
    """Counts over the reports of a run. Units: files, issues, notices."""

    files: int = 0
    issues: int = 0
    errors: int = 0
    by_severity: dict[Severity, int] = field(default_factory=lambda: dict.fromkeys(Severity, 0))
    fixable: dict[Safety, int] = field(default_factory=lambda: dict.fromkeys(Safety, 0))

    def add(self, report: FileReport) -> None:
        """Count the report of one more file."""
        self.files += 1
        self.issues += len(report.issues)
        self.errors += sum(notice.level is Level.ERROR for notice in report.notices)
        for issue in report.issues:
            self.by_severity[issue.severity] += 1
            if issue.fixes:
                self.fixable[issue.fixes[0].safety] += 1

    def over(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """The same reports, counted as they pass."""
        for report in reports:
            self.add(report)
            yield report
