"""A digest for the desk's chat: a line for each article that has issues, and what comes first."""

from collections.abc import Iterable, Iterator

from mtcheck.api import FileReport, Issue, Reporter, Run

from mtcheck_house.options import Options


def digest(reports: Iterable[FileReport], run: Run, options: Options) -> Iterator[str]:
    """The lines, each article's as soon as it is checked."""
    clean = 0
    for report in reports:
        if not report.issues:
            clean += 1
            continue
        count = len(report.issues)
        yield f"*{report.path}*: {count} to mend\n"
        for issue in report.issues[: options.shown]:
            yield f"• {line(issue)}\n"
        if count > options.shown:
            yield f"• and {count - options.shown} more\n"
    yield f"{clean} article{'s' * (clean != 1)} with nothing to mend\n"


def line(issue: Issue) -> str:
    """One issue in one line."""
    return f"line {issue.line}: {issue.message} “{' '.join(issue.text.split())}”"


desk = Reporter("desk", digest, options=Options)
