"""The formats that people read in a terminal: full and concise."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from mtcheck.base.show import columns, counted, fitted, fixed_text, printable
from mtcheck.model.check import Check
from mtcheck.model.issue import Issue, Safety, Severity
from mtcheck.model.plugin import FileReport, Reporter, Run, Summary

_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.SUGGESTION: "36"}
_LABELS = {Safety.SAFE: "fix", Safety.UNSAFE: "fix?", Safety.SHOWN: "perhaps"}


def _paint(text: str, code: str, run: Run) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if run.color else text


def _heading(issue: Issue, run: Run) -> str:
    place = f"{printable(issue.path)}{f' [{printable(issue.part)}]' if issue.part else ''}:{issue.line}:{issue.column}"
    severity = _paint(issue.severity.value, f"1;{_COLORS[issue.severity]}", run)
    return f"{_paint(place, '1', run)}: {severity}: {issue.message} [{_paint(issue.check, '2', run)}]"


def _excerpt(issue: Issue, origin: str, width: int) -> tuple[str, str, str]:
    """The text before, in and after the issue, on its line and as far as the width allows."""
    line_start = max(origin.rfind("\n", 0, issue.start), origin.rfind("\r", 0, issue.start)) + 1
    marked = printable(issue.text)
    if columns(marked) > width // 2:
        marked = marked[: width // 4] + " … " + marked[-width // 4 :]
    room = max(10, (width - columns(marked) - 2) // 2)
    before, after = origin[line_start : issue.start][-2 * room :], origin[issue.end : issue.end + 2 * room]
    after = after.splitlines()[0] if after and after[0] not in "\r\n" else ""
    return fitted(printable(before)[::-1], room)[::-1], marked, fitted(printable(after), room)


def why(check: Check) -> str:
    """The reason that a check's docstring gives: its second paragraph, or the first where there is but one."""
    paragraphs = [" ".join(part.split()) for part in check.description.split("\n\n")]
    return paragraphs[1] if len(paragraphs) > 1 else paragraphs[0]


def full(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """Each issue with its line, the place underlined, why it is wrong, and the fix."""
    summary = Summary()
    for report in summary.over(reports):
        for issue in report.issues:
            origin = report.origins[issue.part]
            before, marked, after = _excerpt(issue, origin, run.width - 4)
            color = _COLORS[issue.severity]
            yield _heading(issue, run) + "\n"
            yield f"    {before}{_paint(marked, color, run)}{after}\n"
            yield f"    {' ' * columns(before)}{_paint('^' * max(1, columns(marked)), color, run)}\n"
            for fix in issue.fixes[:3]:
                text = printable(fixed_text(fix, origin, issue)) or "(remove it)"
                yield f"    {_paint(_LABELS[fix.safety] + ':', '32', run)} {text}\n"
            for related in issue.related:
                yield f"    see: {related.message}\n"
            if issue.check in run.checks:
                reason = why(run.checks[issue.check])
                yield textwrap.fill(reason, run.width, initial_indent="    why: ", subsequent_indent="         ") + "\n"
            yield "\n"
    yield _closing(summary)


def concise(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """Each issue on one line."""
    summary = Summary()
    for report in summary.over(reports):
        for issue in report.issues:
            yield f"{_heading(issue, run)}: {printable(issue.text)}\n"
    yield _closing(summary)


def _closing(summary: Summary) -> str:
    files = f"{counted(summary.files, 'file')}{', not all checked' * bool(summary.partly)}"
    left_out = [
        f"; {counted(number, what)} {how}"
        for number, what, how in (
            (summary.hidden, "issue", "hidden by the baseline"),
            (summary.suppressed, "issue", "allowed"),
            (summary.doubtful, "doubtful issue", "left out"),
            (summary.unchecked, "file", "not checked"),
        )
        if number
    ]
    rest = "".join(left_out)
    if not summary.issues:
        return f"No {'new ' * bool(summary.hidden)}issues in {files}{rest}.\n"
    kinds = [counted(count, severity.value) for severity, count in summary.by_severity.items() if count]
    safe = summary.fixable[Safety.SAFE]
    return f"{counted(summary.issues, 'issue')} in {files}: {', '.join(kinds)}; {safe:,} with one certain fix{rest}.\n"


full_reporter = Reporter("full", full)
concise_reporter = Reporter("concise", concise)
