"""Workflow commands of GitHub Actions, which shows them beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mtcheck.model.issue import Severity
from mtcheck.model.plugin import FileReport, Level, Reporter, Run

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def github(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """One workflow command an issue. Columns are given where the issue stands on one line, as GitHub wants."""
    for report in reports:
        for issue in report.issues:
            place = f"file={_property(issue.path)},line={issue.line},endLine={issue.end_line}"
            if issue.line == issue.end_line:
                place += f",col={issue.column},endColumn={issue.end_column}"
            message = f"{issue.message} {issue.text!r}"
            yield f"::{_COMMANDS[issue.severity]} {place},title={_property(issue.check)}::{_data(message)}\n"
        for notice in report.notices:
            command = "error" if notice.level is Level.ERROR else "warning"
            file = f" file={_property(notice.path)}" if notice.path else ""
            yield f"::{command}{file}::{_data(notice.message)}\n"


github_reporter = Reporter("github", github)
