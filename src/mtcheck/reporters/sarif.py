"""SARIF 2.1.0 (OASIS), which GitHub code scanning and many editors show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any

from mtcheck.base.lines import Lines, Position
from mtcheck.model.check import Check
from mtcheck.model.issue import Fix, Issue, Safety, Severity
from mtcheck.model.plugin import FileReport, Level, Notice, Reporter, Run
from mtcheck.reporters.places import Fingerprints, normal_path

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST = 5_000
"""How many results of a run GitHub shows; the gravest are given, and the number of the others is said."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}


def sarif(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """One run with its rules, results, fixes and errors. Columns count code points.

    An issue in a part of a file has a logical location too, lines and columns as far as they are known, and no fixes.
    """
    from importlib.metadata import version
    from json import dumps

    results: list[tuple[int, dict[str, Any]]] = []
    used: dict[str, int] = {}
    notices: list[Notice] = []
    fingerprints = Fingerprints()
    for report in reports:
        notices += report.notices
        lines = {part: Lines(origin) for part, origin in report.origins.items()}
        for issue in report.issues:
            index = used.setdefault(issue.check, len(used))
            result = _result(issue, index, lines[issue.part]) | {
                "partialFingerprints": {"mtcheck/v1": fingerprints.of(issue)}
            }
            results.append((-issue.severity.rank, result))
    results.sort(key=lambda result: result[0])
    notifications = [_notification(notice) for notice in notices]
    if len(results) > MOST:
        text = f"{len(results) - MOST:,} more results were left out: {MOST:,} is the most that is shown"
        notifications.append({"level": "warning", "message": {"text": text}})
    driver = {
        "name": "mtcheck",
        "version": version("mtcheck"),
        "rules": [_rule(name, run.checks.get(name)) for name in used],
    }
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "invocations": [
                    {
                        "executionSuccessful": all(notice.level is not Level.ERROR for notice in notices),
                        "toolExecutionNotifications": notifications,
                    }
                ],
                "results": [result for _, result in results[:MOST]],
            }
        ],
    }
    yield dumps(log, indent=2) + "\n"


def _rule(name: str, check: Check | None) -> dict[str, Any]:
    if check is None:
        return {"id": name}
    reason = " ".join(check.description.split())
    damaged = "".join(f"\n- {example.marked}" for example in check.examples if example.is_bad)
    return {
        "id": name,
        "shortDescription": {"text": check.message},
        "fullDescription": {"text": reason},
        "help": {"text": f"{reason}\n\nDamaged:{damaged}", "markdown": f"{reason}\n\n**Damaged:**\n{damaged}"},
        "defaultConfiguration": {"level": _LEVELS[check.severity], "enabled": check.default},
        "properties": {"tags": [check.family, check.category.value]},
    }


def _result(issue: Issue, index: int, lines: Lines) -> dict[str, Any]:
    result = {
        "ruleId": issue.check,
        "ruleIndex": index,
        "level": _LEVELS[issue.severity],
        "message": {"text": f"{issue.message} {issue.text!r}"},
        "locations": [_location(issue, issue.start, issue.end, lines)],
        "properties": {"confidence": issue.confidence} | ({"rule": issue.rule} if issue.rule else {}),
    }
    if issue.related:
        result["relatedLocations"] = [
            _location(issue, related.start, related.end, lines) | {"message": {"text": related.message}}
            for related in issue.related
        ]
    if issue.fixes and issue.part is None:
        result["fixes"] = [_fix(issue, fix, lines) for fix in issue.fixes]
    return result


def _location(issue: Issue, start: int, end: int, lines: Lines) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(issue.path)}}
    if issue.part is None:
        return {"physicalLocation": physical | {"region": _region(start, end, lines)}}
    if issue.in_file and start == issue.start:  # that of related places is not known
        line, column, end_line, end_column = issue.in_file
        physical["region"] = _bounds(Position(line, column), Position(end_line, end_column))
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": issue.part}]}


def _fix(issue: Issue, fix: Fix, lines: Lines) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit.start, edit.end, lines), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    kinds = {Safety.SAFE: "The one reading that is left", Safety.UNSAFE: "A likely reading", Safety.SHOWN: "Perhaps"}
    change = {"artifactLocation": {"uri": _uri(issue.path)}, "replacements": replacements}
    return {"description": {"text": kinds[fix.safety]}, "artifactChanges": [change]}


def _region(start: int, end: int, lines: Lines) -> dict[str, int]:
    first, last = lines.position(start), lines.position(end)
    return _bounds(first, last) | {"charOffset": start, "charLength": end - start}


def _bounds(first: Position, last: Position) -> dict[str, int]:
    return {"startLine": first.line, "startColumn": first.column, "endLine": last.line, "endColumn": last.column}


def _notification(notice: Notice) -> dict[str, Any]:
    value: dict[str, Any] = {"level": notice.level.value, "message": {"text": notice.message}}
    if notice.path:
        region = {"region": {"startLine": notice.line}} if notice.line else {}
        value["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": _uri(notice.path)}} | region}]
    return value


def _uri(path: str) -> str:
    from urllib.parse import quote  # slow to import

    path = normal_path(path)
    if PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    return quote(path.encode("utf-8", "surrogateescape"))


sarif_reporter = Reporter("sarif", sarif)
