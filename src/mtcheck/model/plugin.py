"""What plugins bring besides checks: readers and reporters, and the results that pass between engine and reporters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from mtcheck.model.check import Check
from mtcheck.model.document import Block, Document
from mtcheck.model.issue import Edit, Finding, Issue, Safety, Severity
from mtcheck.model.terms import Term


class ReadError(ValueError):
    """A file that cannot be read as its format wants. The message says where in it, and what to do."""


class WriteError(ValueError):
    """Edits that cannot be written into a file. The message says why, and what to do."""


SNIFFED = 4096
"""How many of the first bytes of a file a reader is shown to know its format by."""


class Reader(NamedTuple):
    """A file format: `read` gives the articles of a file, `write` puts edits back.

    `read` takes the file's bytes and the language, yields its articles, and raises ReadError. The offsets of a Document
    lead to its `origin`, and so do the ranges of the issues and fixes in it: the decoded file, or, where `part` is set,
    the text of the part.

    `write` takes the file's bytes and edits as pairs (part, edit), and returns the new bytes, all else as it was. The
    edits are those of Issue.fixes with the issue's part: in code points of that text as `read` gave it, already
    escaped for their place, in any order, none overlapping another. It raises ReadError, and WriteError for an edit of
    a part or range that is not there. None: the format is read only.

    `sniff` says of the first SNIFFED bytes of a file how surely they are of this format: 0 (no) to 1. Of the readers of
    a suffix the surest reads; one without `sniff` takes what no other is sure of.

    `options` is a frozen dataclass whose fields have types and defaults, which `[tool.mtcheck.formats.NAME]` sets;
    `read` and `write` of such a reader take an instance as their last argument.

    `annotate` takes the file's bytes and issues that were found in it, and returns the file with comments that say what
    was found, and with fixes as changes that a person accepts or refuses; None: the format has no such thing.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[..., Iterable[Document]]
    write: Callable[..., bytes] | None = None
    sniff: Callable[[bytes], float] | None = None
    options: type[Any] | None = None
    annotate: Callable[[bytes, Sequence[Issue]], bytes] | None = None

    def documents(self, data: bytes, language: str, options: Any = None) -> Iterable[Document]:
        """The articles of a file; `options` is an instance of the declared options, None for the defaults."""
        return self.read(data, language, *self._given(options))

    def rewrite(self, data: bytes, edits: Sequence[tuple[str | None, Edit]], options: Any = None) -> bytes:
        """The file after edits, see `write`. Raises WriteError for a format that is read only."""
        if self.write is None:
            raise WriteError(f"the format {self.name} is read only")
        return self.write(data, edits, *self._given(options))

    def _given(self, options: Any) -> tuple[Any, ...]:
        return () if self.options is None else (self.options() if options is None else options,)


class WordList(NamedTuple):
    """Words and names of a house, a field or a language (of whose tag the first subtag counts).

    `words` are right as they stand: each is a word or several with spaces between, in the capitals that it has within a
    sentence. The lexicon of the language knows their words, and no finding is reported that lies within one where it
    stands in the text. The names among the `terms` are right likewise, and what translation makes of a term is found.
    `substitutions` say what translation makes of a word in lower case: {"street": ("avenue", "road")}.
    """

    words: tuple[str, ...] = ()
    language: str = "en"
    terms: tuple[Term, ...] = ()
    substitutions: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Suppression(NamedTuple):
    """A rule of what is not reported. `silences` takes a check, one of its findings and the document.

    `options` is the type that the plugin gives in `mtcheck_options`, if the rule wants these: `silences` then takes an
    instance as its last argument.
    """

    name: str
    silences: Callable[..., bool]
    options: type[Any] | None = None

    def covers(self, check: Check, finding: Finding, document: Document, options: Any = None) -> bool:
        """Whether a finding is left out; `options` is an instance of the declared options, None for the defaults."""
        if self.options is None:
            return self.silences(check, finding, document)
        return self.silences(check, finding, document, self.options() if options is None else options)


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
    """Something about the run rather than the text: a file that cannot be read, a directive that silences nothing.

    What concerns the `whole_run` has no path. Every file's report holds it, and the command line tells it once. `line`
    is that of the file, from 1, where it concerns one.
    """

    level: Level
    message: str
    path: str | None = None
    whole_run: bool = False
    line: int | None = None

    def __str__(self) -> str:
        where = [str(part) for part in (self.path, self.line) if part is not None]
        return f"{':'.join(where)}: {self.message}" if where else self.message


class Article(NamedTuple):
    """An article as it reads: its text without markup, its blocks, and the findings in it, by the issues made of them.

    Findings are in offsets of this text; their fixes are as safe as those of the issues.
    """

    text: str
    blocks: tuple[Block, ...]
    findings: dict[Issue, Finding]


class FileReport(NamedTuple):
    """All there is to say of one file.

    `origins` are the texts, by part, that the issues' offsets lead into: of each part that has issues. `lasting` says
    whether the same bytes would give the same report again: not where a check failed, or missed what it needs. `hidden`
    is how many issues are left out since a baseline knows them, `suppressed` how many since they are
    silenced: by the article, by a name that is right as it stands, or by a plugin, and `doubtful` how many since
    nothing else in the article speaks for them. `articles` are those of the origins
    as they read, for a reporter that wants them. `checked` is False where nothing of the file could be.
    """

    path: str
    issues: tuple[Issue, ...] = ()
    notices: tuple[Notice, ...] = ()
    origins: dict[str | None, str] = {}  # noqa: RUF012 - a default that nobody changes
    lasting: bool = True
    hidden: int = 0
    suppressed: int = 0
    articles: dict[str | None, Article] = {}  # noqa: RUF012 - likewise
    checked: bool = True
    doubtful: int = 0


class Run(NamedTuple):
    """What a reporter may want to know: the checks that ran, by name, whether to colour, and the width in columns."""

    checks: dict[str, Check]
    color: bool = False
    width: int = 100


class Reporter(NamedTuple):
    """An output format. `report` takes the reports of files, as they come, and the run, and gives pieces of output.

    `articles` says whether it wants the articles of the reports, as they read. `options` is the type that the plugin
    gives in `mtcheck_options`, if it wants these: `report` then takes an instance as its last argument.
    """

    name: str
    report: Callable[..., Iterator[str]]
    articles: bool = False
    options: type[Any] | None = None

    def pieces(self, reports: Iterable[FileReport], run: Run, options: Any = None) -> Iterator[str]:
        """The output, piece by piece; `options` is an instance of the declared options, None for the defaults."""
        if self.options is None:
            return self.report(reports, run)
        return self.report(reports, run, self.options() if options is None else options)


@dataclass
class Summary:
    """Counts over the reports of a run. Units: files, issues, notices.

    `files` were checked, `partly` of them in part only, `unchecked` not at all. `hidden` are issues that a baseline
    knows, `suppressed` those that articles silence, `doubtful` those that nothing else in the article speaks for.
    """

    files: int = 0
    issues: int = 0
    errors: int = 0
    hidden: int = 0
    suppressed: int = 0
    partly: int = 0
    unchecked: int = 0
    doubtful: int = 0
    by_severity: dict[Severity, int] = field(default_factory=lambda: dict.fromkeys(Severity, 0))
    fixable: dict[Safety, int] = field(default_factory=lambda: dict.fromkeys(Safety, 0))

    def add(self, report: FileReport) -> None:
        """Count the report of one more file."""
        errors = sum(notice.level is Level.ERROR for notice in report.notices)
        self.files += report.checked
        self.partly += report.checked and errors > 0
        self.unchecked += not report.checked
        self.issues += len(report.issues)
        self.hidden += report.hidden
        self.suppressed += report.suppressed
        self.doubtful += report.doubtful
        self.errors += errors
        for issue in report.issues:
            self.by_severity[issue.severity] += 1
            if issue.fixes:
                self.fixable[issue.fixes[0].safety] += 1

    def over(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """The same reports, counted as they pass."""
        for report in reports:
            self.add(report)
            yield report
