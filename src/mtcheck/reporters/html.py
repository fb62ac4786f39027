"""One page that an editor reads. What makes it, more than all other reporters, is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mtcheck.model.plugin import FileReport, Reporter, Run


def html(reports: Iterable[FileReport], run: Run) -> Iterator[str]:
    """The articles as they read, each defect marked in its place and explained beside it."""
    from mtcheck.reporters._page import page

    return page(reports, run)


html_reporter = Reporter("html", html, articles=True)
