"""GitLab's code quality report, which GitLab shows beside the lines of a merge request."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from mtcheck.model.issue import Severity
from mtcheck.model.plugin import FileReport, Reporter, Run
from mtcheck.reporters.places import Fingerprints, normal_path

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.SUGGESTION: "info"}


def gitlab(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """One array, an object an issue. GitLab drops an issue whose fingerprint another has, so each is unique.

    An issue in a part of a file stands at the file's first line.
    """
    fingerprints = Fingerprints()
    separator = "[\n"
    for report in reports:
        for issue in report.issues:
            value = {
                "description": f"{issue.message} {issue.text!r}",
                "check_name": issue.check,
                "fingerprint": fingerprints.of(issue),
                "severity": _SEVERITIES[issue.severity],
                "location": {
                    "path": normal_path(issue.path),
                    "lines": {"begin": 1 if issue.part else issue.line, "end": 1 if issue.part else issue.end_line},
                },
            }
            yield separator + json.dumps(value)
            separator = ",\n"
    yield "\n]\n" if separator == ",\n" else "[]\n"


gitlab_reporter = Reporter("gitlab", gitlab)
