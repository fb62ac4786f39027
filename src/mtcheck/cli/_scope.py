"""The options that say which issues count, and with which exit code: shared by `check` and `fix`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mtcheck.cli._shared import Failure, Options, bundled
from mtcheck.engine.configuration.config import ConfigError
from mtcheck.engine.filter import Filter
from mtcheck.engine.run import Engine
from mtcheck.model.issue import Severity
from mtcheck.model.plugin import Summary


class Scope(Options):
    """The values of the options."""

    baseline: Path | None
    no_baseline: bool
    changed_since: str | None
    fail_level: str
    exit_zero: bool

    def open(self, engine: Engine, files: list[str]) -> tuple[Filter, list[str]]:
        """What leaves out the issues that do not count, and those of the files that may have others."""
        try:
            known = Filter(engine, self.baseline, all_new=self.no_baseline)
        except ConfigError as error:
            raise Failure(str(error)) from None
        if self.changed_since is None:
            return known, files
        from mtcheck.engine.changes import Changes, GitError

        try:
            known.changes = Changes(self.changed_since)
            return known, [file for file in files if known.changes.touch(file)]
        except GitError as error:
            raise Failure(f"--changed-since: {error}") from None

    def exit(self, summary: Summary) -> None:
        """End the run with the exit code that its counts ask for."""
        if summary.errors:
            sys.exit(2)
        least = Severity(self.fail_level).rank
        if not self.exit_zero and any(
            count for severity, count in summary.by_severity.items() if severity.rank >= least
        ):
            sys.exit(1)


scoped = bundled(
    Scope,
    click.option(
        "--baseline",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Leave out the issues that this file knows, which `mtcheck baseline` writes (default: as configured).",
    ),
    click.option("--no-baseline", is_flag=True, help="Report all issues, also where a baseline is configured."),
    click.option(
        "--changed-since",
        metavar="REVISION",
        help="Only issues on lines that have changed since the branch left this revision of git, such as origin/main.",
    ),
    click.option(
        "--fail-level",
        type=click.Choice([severity.value for severity in Severity]),
        default=Severity.SUGGESTION.value,
        show_default=True,
        help="The least severity that makes the exit code 1.",
    ),
    click.option(
        "--exit-zero", is_flag=True, help="Exit with 0 whatever issues there are (with 2 still after an error)."
    ),
)
