"""mtcheck check: check articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import click

from mtcheck.cli._shared import Failure, complain, complete, plugins, selectors
from mtcheck.engine.config import ConfigError
from mtcheck.engine.run import Engine
from mtcheck.engine.select import Selection
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
) -> None:
    """Check the articles in PATHS: files, folders, and - for standard input.

    Exits with 0 if there is no issue, 1 if there are some, 2 if something could not be checked.
    """
    loaded = plugins()
    if output_format not in loaded.reporters:
        raise Failure(f"no output format {output_format!r} (known: {', '.join(loaded.reporters)})")
    selection = Selection(select or None, ignore, extend_select)
    try:
        engine = Engine(loaded, selection, language, config, isolated, format)
    except (ValueError, ConfigError) as error:
        raise Failure(str(error)) from None
    summary = Summary()
    reports = summary.over(_told(_reports(engine, paths, stdin_filename)))
    run = Run(loaded.checks, _color(), _width())
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    for piece in loaded.reporters[output_format].report(reports, run):
        click.echo(piece, nl=False, color=run.color or None)
    if summary.errors:
        sys.exit(2)
    least = Severity(fail_level).rank
    if not exit_zero and any(count for severity, count in summary.by_severity.items() if severity.rank >= least):
        sys.exit(1)


def _reports(engine: Engine, paths: tuple[str, ...], stdin_filename: str | None) -> Iterator[FileReport]:
    files = engine.files(paths)
    with _progress(files) as progress:
        for path in progress:
            if path == "-":
                yield _check_stdin(engine, stdin_filename or "-")
            else:
                yield engine.check_file(path)


def _check_stdin(engine: Engine, name: str) -> FileReport:
    return engine.check_stream(sys.stdin.buffer.read(), name)


def _progress(files: list[str]) -> Any:
    """A progress bar on stderr, on a terminal, for many files, where the report does not scroll over it."""
    hidden = len(files) < 50 or not sys.stderr.isatty() or sys.stdout.isatty()
    return click.progressbar(files, label="Checking", file=sys.stderr, hidden=hidden)


def _told(reports: Iterable[FileReport]) -> Iterator[FileReport]:
    """Tell the notices on stderr as the reports pass; what concerns the whole run stays in the first of them only."""
    told: set[Notice] = set()
    for report in reports:
        notices = tuple(notice for notice in report.notices if notice not in told)
        told.update(notice for notice in notices if notice.whole_run)
        for notice in notices:
            complain("error" if notice.level is Level.ERROR else "warning", str(notice))
        yield report._replace(notices=notices)


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
