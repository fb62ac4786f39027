"""Workflow commands of GitHub Actions, which shows them beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mtcheck.model.issue import Issue, Severity
from mtcheck.model.plugin import FileReport, Level, Notice, Reporter, Run
from mtcheck.reporters.places import normal_path

SHOWN = 10
"""How many commands of a kind GitHub shows of one step."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def github(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """The gravest issues first, a command each; those past what GitHub shows as lines of the log.

    Columns are given where the issue stands on one line, as GitHub wants. Of the kind of errors, what was not checked
    comes first; what else there is to say of the run are notices, after the issues.
    """
    found: dict[str, list[_Shown]] = {command: [] for command in _COMMANDS.values()}
    errors: list[_Shown] = []
    notes: list[_Shown] = []
    for report in reports:
        for notice in report.notices:
            (errors if notice.level is Level.ERROR else notes).append(_of_notice(notice))
        for issue in report.issues:
            found[_COMMANDS[issue.severity]].append(_of_issue(issue))
    found["error"][:0] = errors
    found["notice"] += notes
    for command, shown in found.items():
        yield from (f"::{command}{properties}::{_data(said)}\n" for properties, said, _ in shown[:SHOWN])
        if further := shown[SHOWN:]:
            yield f"{len(further):,} more {command}s\n"
            yield from (f"- {_data(line)}\n" for *_, line in further)


class _Shown(NamedTuple):
    """What a command says: its properties, its message, and the line of the log in its place."""

    properties: str
    said: str
    line: str


def _of_notice(notice: Notice) -> _Shown:
    line = f",line={notice.line}" if notice.line else ""
    return _Shown(
        f" file={_property(normal_path(notice.path))}{line}" if notice.path else "", notice.message, str(notice)
    )


def _of_issue(issue: Issue) -> _Shown:
    place, said = issue.file_place, _message(issue)
    properties, where = f" file={_property(normal_path(issue.path))}", issue.path
    if place:
        properties += f",line={place.line},endLine={place.end_line}"
        if place.line == place.end_line:
            properties += f",col={place.column},endColumn={place.end_column}"
        where += f":{place.line}:{place.column}"
    return _Shown(f"{properties},title={_property(issue.check)}", said, f"{where}: {said} [{issue.check}]")


def _message(issue: Issue) -> str:
    return f"{issue.message} {issue.text!r}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


github_reporter = Reporter("github", github)
