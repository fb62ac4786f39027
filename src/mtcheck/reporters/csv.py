"""Comma-separated values, for spreadsheets (RFC 4180)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mtcheck.model.plugin import FileReport, Reporter, Run
from mtcheck.reporters.places import as_one

COLUMNS = "path part line column check family category severity confidence message text fix safety".split()


def report(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """A line of names, then a line an issue; `fix` is what the text from the first to the last edit becomes.

    What else there is to say of a file is a line without a check.
    """
    yield _line(COLUMNS)
    for file in reports:
        for issue in file.issues:
            fix = issue.fixes[0] if issue.fixes else None
            replacement = as_one(fix, file.origins[issue.part]).text if fix else ""
            safety = fix.safety.value if fix else ""
            found = [*issue[1:2], issue.line, issue.column, *issue[2:8], issue.text, replacement, safety]
            yield _line([issue.path, *found])
        for notice in file.notices:
            said = {"path": notice.path, "line": notice.line, "severity": notice.level.value, "message": notice.message}
            yield _line([said.get(column) for column in COLUMNS])


def _line(values: Sequence[object]) -> str:
    import csv
    import io

    line = io.StringIO()
    csv.writer(line).writerow([_cell(value) for value in values])
    return line.getvalue()


def _cell(value: object) -> str:
    """A value that no spreadsheet takes for a formula: what an article says must not be executed."""
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


csv_reporter = Reporter("csv", report)
