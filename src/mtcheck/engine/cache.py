"""Keeps reports from one run to the next, in one SQLite file: it may be lost, locked or damaged, but never lie."""

from __future__ import annotations

import json
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from mtcheck.model.document import Block, BlockKind
from mtcheck.model.issue import Category, Edit, Finding, Fix, Issue, Place, Related, Safety, Severity
from mtcheck.model.plugin import Article, FileReport, Level, Notice

T = TypeVar("T")

LIMIT = 256_000_000
"""Bytes that all reports may take together, before those that are longest unused go."""
PATIENCE = 2.0
"""Seconds to wait for another run that writes."""
BATCH = 500
"""How many reports are written at once."""


def default_folder() -> Path:
    """Where the system wants caches to be."""
    from platformdirs import user_cache_path

    return user_cache_path("mtcheck", appauthor=False)


class Cache:
    """Reports by key, in a folder. As a context manager it is open within the block.

    What goes wrong with the file never concerns the run, which goes without; a file that is no database is removed.
    """

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self._file = folder / "reports-1.sqlite3"
        self._limit = limit
        self._database: sqlite3.Connection | None = None
        self._day = int(time.time() // 86_400)
        self._used: list[bytes] = []
        self._new: list[tuple[bytes, int, bytes]] = []

    def __enter__(self) -> Cache:
        try:
            if not self._file.parent.exists():
                self._file.parent.mkdir(mode=0o700, parents=True)  # it holds parts of articles
                (self._file.parent / ".gitignore").write_text("*\n", encoding="utf-8")
            self._database = sqlite3.connect(self._file, timeout=PATIENCE, isolation_level=None)
            self._database.text_factory = bytes  # a damaged type is no text
        except (OSError, sqlite3.Error):
            return self
        self._safely(
            lambda database: database.execute(
                "CREATE TABLE IF NOT EXISTS reports (key BLOB PRIMARY KEY, day INTEGER NOT NULL, report BLOB NOT NULL)"
            )
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._write()
        self._close()

    def get(self, key: bytes, path: str) -> FileReport | None:
        """The report that is kept under a key, as that on the file at `path`."""
        found = self._safely(
            lambda database: database.execute("SELECT report, day FROM reports WHERE key = ?", (key,)).fetchone()
        )
        if not found:
            return None
        if found[1] != self._day:
            self._used.append(key)
        with suppress(
            zlib.error, ValueError, TypeError, LookupError, AttributeError
        ):  # damaged: as if it were not there
            return decode(found[0], path)
        return None

    def put(self, key: bytes, report: FileReport) -> None:
        """Keep a report."""
        self._new.append((key, self._day, encode(report)))
        if len(self._new) >= BATCH:
            self._write()

    def _write(self) -> None:
        used, self._used = self._used, []
        new, self._new = self._new, []
        if used or new:
            self._safely(lambda database: self._transact(database, used, new))

    def _transact(self, database: sqlite3.Connection, used: list[bytes], new: list[tuple[bytes, int, bytes]]) -> None:
        database.execute("BEGIN IMMEDIATE")
        database.executemany("UPDATE reports SET day = ? WHERE key = ?", ((self._day, key) for key in used))
        database.executemany("INSERT OR REPLACE INTO reports VALUES (?, ?, ?)", new)
        pages, free, size = (
            database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
        )
        if (pages - free) * size > self._limit:
            database.execute(
                "DELETE FROM reports WHERE rowid IN"
                " (SELECT rowid FROM reports ORDER BY day, rowid LIMIT (SELECT count(*) / 2 FROM reports))"
            )
        database.execute("COMMIT")

    def _safely(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        if self._database is None:
            return None
        try:
            return work(self._database)
        except sqlite3.OperationalError:  # locked, read only, no room: the run goes on without
            self._close()
        except sqlite3.DatabaseError:  # no database, or a damaged one
            self._close()
            with suppress(OSError):
                self._file.unlink()
        return None

    def _close(self) -> None:
        if self._database is not None:
            self._database.close()
            self._database = None


def encode(report: FileReport) -> bytes:
    """A report as bytes, without the file's path. Their checksum tells damage."""
    issues = [issue[1:] for issue in report.issues]
    notices = [(*notice[:2], notice.path is not None, *notice[3:]) for notice in report.notices]
    numbers = {issue: number for number, issue in enumerate(report.issues)} if report.articles else {}
    articles = [
        (part, article.text, article.blocks, [(numbers[issue], found) for issue, found in article.findings.items()])
        for part, article in report.articles.items()
    ]
    origins = list(report.origins.items())
    return zlib.compress(
        json.dumps([issues, notices, origins, report.suppressed, report.doubtful, articles]).encode(), 1
    )


def decode(data: bytes, path: str) -> FileReport:
    """The report that was encoded, as that on the file at `path`."""
    found, notices, origins, suppressed, doubtful, articles = json.loads(zlib.decompress(data))
    issues = tuple(_issue(path, values) for values in found)
    return FileReport(
        path,
        issues,
        tuple(Notice(Level(level), text, path if of_file else None, *rest) for level, text, of_file, *rest in notices),
        dict(origins),
        suppressed=suppressed,
        doubtful=doubtful,
        articles={part: _article(issues, *values) for part, *values in articles},
    )


def _issue(path: str, values: list[Any]) -> Issue:
    issue = Issue(path, *values)
    return issue._replace(
        category=Category(issue.category),
        severity=Severity(issue.severity),
        related=_related(issue.related),
        fixes=_fixes(issue.fixes),
        in_file=Place(*issue.in_file) if issue.in_file else None,
    )


def _article(issues: tuple[Issue, ...], text: str, blocks: list[Any], findings: list[Any]) -> Article:
    found = {issues[number]: Finding(*values) for number, values in findings}
    return Article(
        text,
        tuple(Block(BlockKind(kind), start, end) for kind, start, end in blocks),
        {
            issue: finding._replace(fixes=_fixes(finding.fixes), related=_related(finding.related))
            for issue, finding in found.items()
        },
    )


def _related(values: Iterable[Any]) -> tuple[Related, ...]:
    return tuple(Related(*related) for related in values)


def _fixes(values: Iterable[Any]) -> tuple[Fix, ...]:
    return tuple(Fix(Safety(safety), tuple(Edit(*edit) for edit in edits)) for safety, edits in values)
