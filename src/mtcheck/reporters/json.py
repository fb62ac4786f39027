"""The formats that programs read: jsonl, one object an issue, and json, the same objects in one array."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from mtcheck.model.issue import Issue
from mtcheck.model.plugin import FileReport, Notice, Reporter, Run, Summary


def issue_object(issue: Issue) -> dict[str, Any]:
    """An issue as the published schema says."""
    value = issue._asdict()
    value["related"] = [related._asdict() for related in issue.related]
    value["in_file"] = issue.in_file and issue.in_file._asdict()
    value["fixes"] = [{"safety": fix.safety, "edits": [edit._asdict() for edit in fix.edits]} for fix in issue.fixes]
    return value


def notice_object(notice: Notice) -> dict[str, Any]:
    """An error or a warning: an object without `check`."""
    return {"notice": notice.level, "path": notice.path, "line": notice.line, "message": notice.message}


def summary_object(summary: Summary) -> dict[str, Any]:
    """The counts of the run: an object without `check`."""
    return {
        "summary": {
            "files": summary.files,
            "issues": summary.issues,
            "errors": summary.errors,
            "hidden": summary.hidden,
            "suppressed": summary.suppressed,
            "doubtful": summary.doubtful,
            "by_severity": summary.by_severity,
        }
    }


def _objects(reports: Iterable[FileReport]) -> Iterator[dict[str, Any]]:
    summary = Summary()
    for report in summary.over(reports):
        yield from map(issue_object, report.issues)
        yield from map(notice_object, report.notices)
    yield summary_object(summary)


def jsonl(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """One object a line."""
    from json import dumps

    for value in _objects(reports):
        yield dumps(value, ensure_ascii=False) + "\n"


def json_array(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """One array of the objects of jsonl."""
    from json import dumps

    separator = "[\n"
    for value in _objects(reports):
        yield separator + dumps(value, ensure_ascii=False)
        separator = ",\n"
    yield "\n]\n"


jsonl_reporter = Reporter("jsonl", jsonl)
json_reporter = Reporter("json", json_array)
