"""The unit of a run: one file's bytes to check, and the answer."""

from __future__ import annotations

from typing import NamedTuple

from mtcheck.engine.profile import Spent
from mtcheck.model.plugin import FileReport, Level, Notice


class Task(NamedTuple):
    """The bytes of a file, which stands (or would stand) at `path`, and the names of the checks to leave out.

    `key` is what the report was not found under in the cache, if that was asked.
    """

    path: str
    data: bytes
    without: frozenset[str] = frozenset()
    key: bytes | None = None


class Answer(NamedTuple):
    """What comes of a task: the report, its key in the cache, and, from another process, what time was spent on."""

    report: FileReport
    key: bytes | None = None
    spent: Spent = {}  # noqa: RUF012 - a default that nobody changes


def failed(path: str, message: str) -> FileReport:
    """The report on a file that could not be checked."""
    return FileReport(path, notices=(Notice(Level.ERROR, message, path),), lasting=False, checked=False)
