"""The Reviewdog Diagnostic Format, which reviewdog turns into comments of many services."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from mtcheck.model.issue import Issue, Severity
from mtcheck.model.plugin import FileReport, Reporter, Run
from mtcheck.reporters.places import as_one, normal_path
from mtcheck.text.lines import Lines

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}


def rdjson(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """One object with all issues. Lines count from 1, columns from 1 in bytes of UTF-8, ends are exclusive.

    An issue in a part of a file has no range, since its lines are those of the part.
    """
    yield '{"source": {"name": "mtcheck"}, "diagnostics": ['
    separator = "\n"
    for report in reports:
        lines = {part: Lines(origin) for part, origin in report.origins.items()}
        for issue in report.issues:
            value = _diagnostic(issue, lines[issue.part], report.origins[issue.part])
            yield separator + json.dumps(value, ensure_ascii=False)
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
    return value


def _range(start: int, end: int, lines: Lines) -> dict[str, Any]:
    return {"start": lines.in_bytes(start)._asdict(), "end": lines.in_bytes(end)._asdict()}


rdjson_reporter = Reporter("rdjson", rdjson)
