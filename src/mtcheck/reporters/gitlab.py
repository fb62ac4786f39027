"""GitLab's code quality report, which GitLab shows beside the lines of a merge request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from mtcheck.model.issue import Issue, Severity
from mtcheck.model.plugin import FileReport, Level, Notice, Reporter, Run
from mtcheck.reporters.places import Fingerprints, normal_path

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.SUGGESTION: "info"}
_LEVELS = {Level.ERROR: "critical", Level.WARNING: "info"}


def gitlab(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """One array, an object an issue or a notice. GitLab drops one whose fingerprint another has, so each is unique.

    What has no line that is known stands at the file's first; what concerns the whole run has no file, and is left out.
    """
    from json import dumps

    fingerprints = Fingerprints()
    separator = "[\n"
    for report in reports:
        values = [_issue(issue, fingerprints.of(issue)) for issue in report.issues]
        values += [_notice(notice, fingerprints.of_notice(notice)) for notice in report.notices if notice.path]
        for value in values:
            yield separator + dumps(value)
            separator = ",\n"
    yield "\n]\n" if separator == ",\n" else "[]\n"


def _issue(issue: Issue, fingerprint: str) -> dict[str, Any]:
    place = issue.file_place
    lines = {"begin": place.line, "end": place.end_line} if place else {"begin": 1, "end": 1}
    return {
        "description": f"{issue.message} {issue.text!r}",
        "check_name": issue.check,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[issue.severity],
        "location": {"path": normal_path(issue.path), "lines": lines},
    }


def _notice(notice: Notice, fingerprint: str) -> dict[str, Any]:
    line = notice.line or 1
    return {
        "description": notice.message,
        "check_name": "mtcheck",
        "fingerprint": fingerprint,
        "severity": _LEVELS[notice.level],
        "location": {"path": normal_path(notice.path or ""), "lines": {"begin": line, "end": line}},
    }


gitlab_reporter = Reporter("gitlab", gitlab)
