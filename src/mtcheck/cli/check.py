"""mtcheck check: check articles."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, redirect_stdout
from pathlib import Path
from typing import Any, TypeVar

import click

from mtcheck.cli._shared import Failure, complain, complete, plugins, selectors
from mtcheck.engine.batch import check_all
from mtcheck.engine.config import ConfigError
from mtcheck.engine.profile import Profile
from mtcheck.engine.run import Engine
from mtcheck.engine.select import Selection
from mtcheck.engine.tasks import Task
from mtcheck.model.issue import Severity
from mtcheck.model.plugin import FileReport, Level, Notice, Run, Summary

F = TypeVar("F", bound=Callable[..., Any])


def _split(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def _selecting(flag: str, what: str) -> Callable[[F], F]:
    text = f"{what} Checks, families, severities or “all”, divided by commas; may be repeated."
    return click.option(
        flag, metavar="NAMES", multiple=True, callback=_split, help=text, shell_complete=complete(selectors)
    )


@click.command(short_help="Check articles.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(readable=False, allow_dash=True))
@_selecting("--select", "Run only these.")
@_selecting("--extend-select", "Run these too.")
@_selecting("--ignore", "Do not run these.")
@click.option("--language", metavar="TAG", help="The language of the articles (default: en, or as configured).")
@click.option(
    "--format",
    metavar="FORMAT",
    help="Read all files as this format (text, markdown, html …), whatever their names and contents say.",
    shell_complete=complete(lambda plugins: list(plugins.readers)),
)
@click.option(
    "--output-format",
    "output_format",
    default="full",
    show_default=True,
    metavar="FORMAT",
    help="full, concise, json, jsonl, github, or what a plugin brings.",
    shell_complete=complete(lambda plugins: list(plugins.reporters)),
)
@click.option(
    "--fail-level",
    type=click.Choice([severity.value for severity in Severity]),
    default=Severity.SUGGESTION.value,
    show_default=True,
    help="The least severity that makes the exit code 1.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever issues there are (with 2 still after an error).")
@click.option(
    "--stdin-filename", metavar="NAME", help="The name of what - reads: chooses the format and the configuration."
)
@click.option(
    "--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Use this configuration file."
)
@click.option("--isolated", is_flag=True, help="Use no configuration file.")
@click.option("--disable-plugin", metavar="NAME", multiple=True, help="Do without a plugin; may be repeated.")
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    envvar="MTCHECK_JOBS",
    help="How many processes work at once (default: one a core).",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(min=0, min_open=True),
    envvar="MTCHECK_TIME_LIMIT",
    default=30.0,
    show_default=True,
    metavar="SECONDS",
    help="What a plugin's check may take for one article.",
)
@click.option("--profile", is_flag=True, help="Tell on stderr what the time was spent on.")
def command(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    language: str | None,
    format: str | None,
    output_format: str,
    fail_level: str,
    exit_zero: bool,
    stdin_filename: str | None,
    config: Path | None,
    isolated: bool,
    disable_plugin: tuple[str, ...],
    jobs: int | None,
    time_limit: float,
    profile: bool,
) -> None:
    """Check the articles in PATHS: files, folders, and - for standard input.

    Exits with 0 if there is no issue, 1 if there are some, 2 if something could not be checked.
    """
    loaded = plugins(disable_plugin)
    if output_format not in loaded.reporters:
        raise Failure(f"no output format {output_format!r} (known: {', '.join(loaded.reporters)})")
    selection = Selection(select or None, ignore, extend_select)
    try:
        engine = Engine(loaded, selection, language, config, isolated, format, profile)
    except (ValueError, ConfigError) as error:
        raise Failure(str(error)) from None
    summary = Summary()
    run = Run(loaded.checks, _color(), _width())
    out = sys.stdout
    out.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    files = engine.files(paths)
    checked = check_all(engine, _read(engine, files, stdin_filename), jobs, time_limit)
    bar = _progress(checked, len(files))
    with closing(checked), redirect_stdout(sys.stderr), bar:  # no process is left, and no print of a plugin's in `out`
        for piece in loaded.reporters[output_format].report(summary.over(_told(bar)), run):
            click.echo(piece, file=out, nl=False, color=run.color or None)
    if engine.calls.profile:
        for line in _table(engine.calls.profile):
            click.echo(line, err=True)
    if summary.errors:
        sys.exit(2)
    least = Severity(fail_level).rank
    if not exit_zero and any(count for severity, count in summary.by_severity.items() if severity.rank >= least):
        sys.exit(1)


def _read(engine: Engine, files: list[str], stdin_filename: str | None) -> Iterator[Task | FileReport]:
    for path in files:
        yield Task(stdin_filename or "-", sys.stdin.buffer.read()) if path == "-" else engine.read(path)


def _progress(reports: Iterable[FileReport], files: int) -> Any:
    """A progress bar on stderr, on a terminal, for many files, where the report does not scroll over it."""
    hidden = files < 50 or not sys.stderr.isatty() or sys.stdout.isatty()
    return click.progressbar(reports, files, label="Checking", file=sys.stderr, hidden=hidden)


def _told(reports: Iterable[FileReport]) -> Iterator[FileReport]:
    """Tell the notices on stderr as the reports pass; what concerns the whole run stays in the first of them only."""
    told: set[Notice] = set()
    for report in reports:
        notices = tuple(notice for notice in report.notices if notice not in told)
        told.update(notice for notice in notices if notice.whole_run)
        for notice in notices:
            complain("error" if notice.level is Level.ERROR else "warning", str(notice))
        yield report._replace(notices=notices)


def _table(profile: Profile) -> Iterator[str]:
    """The time spent, by check, layer, reader and plugin."""
    rows = list(profile.rows())
    total = sum(row.seconds for row in rows) or 1.0
    yield f"{'ms':>10} {'share':>6} {'calls':>8}  what (plugin)"
    for row in rows:
        share = f"{100 * row.seconds / total:.1f}%"
        yield f"{1000 * row.seconds:10.1f} {share:>6} {row.calls:8,}  {row.kind} {row.name} ({row.plugin})"
    plugins = Counter[str]()
    for row in rows:
        plugins[row.plugin] += row.seconds  # type: ignore[assignment]
    for plugin, seconds in plugins.most_common():
        yield f"{1000 * seconds:10.1f} {100 * seconds / total:5.1f}% {'':8}  plugin {plugin}"


def _width() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return 100


def _color() -> bool:
    """Whether to colour: NO_COLOR (no-color.org) and FORCE_COLOR decide, else whether stdout is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
