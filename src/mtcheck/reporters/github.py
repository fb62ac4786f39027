"""Workflow commands of GitHub Actions, which shows them beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mtcheck.model.issue import Issue, Severity
from mtcheck.model.plugin import FileReport, Level, Reporter, Run

SHOWN = 10
"""How many commands of a kind GitHub shows of one step."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def github(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """The gravest issues first, a command each; those past what GitHub shows as lines of the log.

    Columns are given where the issue stands on one line, as GitHub wants, and no line in a part of a file.
    """
    commands: dict[str, list[str]] = {command: [] for command in _COMMANDS.values()}
    further: dict[str, list[str]] = {command: [] for command in _COMMANDS.values()}
    for report in reports:
        for notice in report.notices:
            command = "error" if notice.level is Level.ERROR else "warning"
            file = f" file={_property(notice.path)}" if notice.path else ""
            commands[command].insert(0, f"::{command}{file}::{_data(notice.message)}\n")
        for issue in report.issues:
            command = _COMMANDS[issue.severity]
            if len(commands[command]) < SHOWN:
                commands[command].append(_command(issue))
            else:
                further[command].append(f"{issue.path}:{issue.line}:{issue.column}: {_message(issue)} [{issue.check}]")
    for command, lines in commands.items():
        yield from lines
        if further[command]:
            yield f"{len(further[command]):,} more {command}s\n"
            yield from (f"- {_data(line)}\n" for line in further[command])


def _command(issue: Issue) -> str:
    place = f"file={_property(issue.path)}"
    if issue.part is None:
        place += f",line={issue.line},endLine={issue.end_line}"
        if issue.line == issue.end_line:
            place += f",col={issue.column},endColumn={issue.end_column}"
    return f"::{_COMMANDS[issue.severity]} {place},title={_property(issue.check)}::{_data(_message(issue))}\n"


def _message(issue: Issue) -> str:
    return f"{issue.message} {issue.text!r}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


github_reporter = Reporter("github", github)
