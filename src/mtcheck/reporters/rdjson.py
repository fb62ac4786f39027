"""The Reviewdog Diagnostic Format, which reviewdog turns into comments of many services."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from mtcheck.base.lines import Lines
from mtcheck.model.issue import Issue, Severity
from mtcheck.model.plugin import FileReport, Level, Notice, Reporter, Run
from mtcheck.reporters.places import as_one, normal_path

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}


def rdjson(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """One object with all issues and notices. Lines count from 1, columns from 1 in bytes of UTF-8, ends are exclusive.

    An issue in a part of a file has the lines alone, as far as they are known, and no fixes.
    """
    from json import dumps

    yield '{"source": {"name": "mtcheck"}, "diagnostics": ['
    separator = "\n"
    for report in reports:
        lines = {part: Lines(origin) for part, origin in report.origins.items()}
        values = [_diagnostic(issue, lines[issue.part], report.origins[issue.part]) for issue in report.issues]
        values += [_notice(notice) for notice in report.notices if notice.path]
        for value in values:
            yield separator + dumps(value, ensure_ascii=False)
            separator = ",\n"
    yield "\n]}\n"


def _diagnostic(issue: Issue, lines: Lines, origin: str) -> dict[str, Any]:
    location: dict[str, Any] = {"path": normal_path(issue.path)}
    value: dict[str, Any] = {
        "message": issue.message,
        "location": location,
        "severity": _SEVERITIES[issue.severity],
        "code": {"value": issue.check} | ({"url": issue.url} if issue.url else {}),
    }
    if issue.part is None:
        location["range"] = _range(issue.start, issue.end, lines)
        edits = [as_one(fix, origin) for fix in issue.fixes]
        value["suggestions"] = [{"range": _range(edit.start, edit.end, lines), "text": edit.text} for edit in edits]
    elif issue.in_file:
        place = issue.in_file
        location["range"] = {"start": {"line": place.line}, "end": {"line": place.end_line}}
    return value


def _notice(notice: Notice) -> dict[str, Any]:
    """What there is to say of a file, as a diagnostic."""
    location: dict[str, Any] = {"path": normal_path(notice.path or "")}
    if notice.line:
        location["range"] = {"start": {"line": notice.line}}
    severity = "ERROR" if notice.level is Level.ERROR else "INFO"
    return {"message": notice.message, "location": location, "severity": severity, "code": {"value": "mtcheck"}}


def _range(start: int, end: int, lines: Lines) -> dict[str, Any]:
    return {"start": lines.in_bytes(start)._asdict(), "end": lines.in_bytes(end)._asdict()}


rdjson_reporter = Reporter("rdjson", rdjson)
