"""The options that say what is checked, and how: shared by the commands that check articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import nullcontext
from functools import cached_property
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from mtcheck.cli._shared import (
    Command,
    Failure,
    Options,
    all_of,
    bundled,
    complain,
    complete,
    of_run,
    selectors,
    usable,
)
from mtcheck.engine.batch import Way, check_all
from mtcheck.engine.configuration.config import ConfigError
from mtcheck.engine.doubtful import Doubtful
from mtcheck.engine.run import Engine
from mtcheck.engine.select import Selection
from mtcheck.engine.tasks import Task, failed
from mtcheck.model.plugin import FileReport, Level, Notice
from mtcheck.plugins.manager import Plugins


class Choice(Options):
    """The values of the options."""

    paths: tuple[str, ...]
    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    doubtful: str | None
    language: str | None
    format: str | None
    stdin_filename: str | None
    config: Path | None
    isolated: bool
    force_exclude: bool
    disable_plugin: tuple[str, ...]
    jobs: int | None
    time_limit: float
    no_cache: bool
    cache_dir: Path | None

    @cached_property
    def usable(self) -> Plugins:
        """All plugins but the disabled ones and what fails."""
        return usable(self.disable_plugin, self.of_run)

    @property
    def plugins(self) -> Plugins:
        """All plugins but the disabled ones, or a Failure that names one that fails."""
        return all_of(self.usable)

    @cached_property
    def of_run(self) -> dict[str, Any]:
        """What the configuration of this folder sets for the whole run."""
        return {} if self.isolated else of_run(self.config)

    @cached_property
    def stdin(self) -> Task | FileReport:
        """The text on standard input, or the report that says why it cannot be read."""
        name = self.stdin_filename or "-"
        if sys.stdin is None:
            return failed(name, "standard input is closed")
        try:
            return Task(name, sys.stdin.buffer.read())
        except OSError as error:
            return failed(name, error.strerror or str(error))

    def engine(
        self,
        profile: bool = False,
        articles: bool = False,
        plugins: Plugins | None = None,
        doubtful: Doubtful | None = None,
    ) -> Engine:
        """What checks, by default with all plugins, or a Failure that says which option is wrong. See `Engine`."""
        plugins = plugins or self.plugins
        doubtful = doubtful or (Doubtful(self.doubtful) if self.doubtful else None)
        selection = Selection(self.select or None, self.ignore, self.extend_select)
        try:
            return Engine(
                plugins,
                selection,
                language=self.language,
                config=self.config,
                isolated=self.isolated,
                format=self.format,
                profile=profile,
                articles=articles,
                doubtful=doubtful,
            )
        except (ValueError, ConfigError) as error:
            all_of(plugins)  # of which a name may be that nothing has now
            raise Failure(str(error)) from None

    def files(self, engine: Engine) -> list[str]:
        """The files that the paths name. A folder in which there are none is told on stderr."""
        files = engine.files(self.paths, self.force_exclude)
        for path in dict.fromkeys(filter(os.path.isdir, self.paths)):
            if path not in files and not any(file.startswith(os.path.join(path, "")) for file in files):
                complain("warning", f"{path}: nothing to check: {engine.emptiness(path)}")
        return files

    def reports(self, engine: Engine, files: list[str]) -> Generator[FileReport]:
        """The reports on files, in their order."""
        tasks = (self.stdin if path == "-" else engine.read(path) for path in files)
        return check_all(engine, tasks, self.way)

    @property
    def way(self) -> Way:
        """How files are checked."""
        return Way(self.jobs or self.of_run.get("jobs"), self.time_limit, not self.no_cache, self.cache_dir)


def progress(reports: Iterable[FileReport], files: int, label: str) -> Any:
    """A progress bar on stderr, on a terminal, for many files, where the report does not scroll over it."""
    if files < 50 or not sys.stderr.isatty() or sys.stdout.isatty():
        return nullcontext(reports)
    return click.progressbar(reports, files, label=label, file=sys.stderr)


def told(reports: Iterable[FileReport]) -> Iterator[FileReport]:
    """Tell the notices on stderr as the reports pass; what concerns the whole run stays in the first of them only."""
    told: set[Notice] = set()
    for report in reports:
        notices = tuple(notice for notice in report.notices if notice not in told)
        told.update(notice for notice in notices if notice.whole_run)
        tell(notices)
        yield report._replace(notices=notices)


def tell(notices: Iterable[Notice]) -> None:
    """Tell notices on stderr."""
    for notice in notices:
        complain("error" if notice.level is Level.ERROR else "warning", str(notice))


def _split(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    names = tuple(name.strip() for value in values for name in value.split(","))
    if not all(names):
        raise Failure(f"{parameter.opts[0]}: an empty name in {','.join(values)!r} (`mtcheck checks` lists the names)")
    return names


def _selecting(flag: str, what: str) -> Callable[[Command], Command]:
    text = f"{what} Checks, families, severities or “all”, divided by commas; may be repeated."
    return click.option(
        flag, metavar="NAMES", multiple=True, callback=_split, help=text, shell_complete=complete(selectors)
    )


class _Variable(click.Option):
    """An option that a variable of the environment sets, too."""

    def process_value(self, context: click.Context, value: Any) -> Any:
        """The value. Raises BadParameter, which names the variable where that is wrong."""
        try:
            return super().process_value(context, value)
        except click.BadParameter as error:
            if context.get_parameter_source(str(self.name)) is ParameterSource.ENVIRONMENT:
                error.param_hint = str(self.envvar)
            raise


_OPTIONS = (
    _selecting("--select", "Run only these."),
    _selecting("--extend-select", "Run these too."),
    _selecting("--ignore", "Do not run these."),
    click.option(
        "--doubtful",
        type=click.Choice([when.value for when in Doubtful]),
        help="Report what is doubtful where other findings in the article support it (the default), always, or never.",
    ),
    click.option("--language", metavar="TAG", help="The language of the articles (default: en, or as configured)."),
    click.option(
        "--format",
        metavar="FORMAT",
        help="Read all files as this format (text, markdown, html …), whatever their names and contents say.",
        shell_complete=complete(lambda plugins: list(plugins.readers)),
    ),
    click.option(
        "--stdin-filename", metavar="NAME", help="The name of what - reads: chooses the format and the configuration."
    ),
    click.option(
        "--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Use this configuration file."
    ),
    click.option("--isolated", is_flag=True, help="Use no configuration file."),
    click.option(
        "--force-exclude",
        is_flag=True,
        help="Leave out what is excluded, and what is no article, also where PATHS name it, as in folders.",
    ),
    click.option("--disable-plugin", metavar="NAME", multiple=True, help="Do without a plugin; may be repeated."),
    click.option(
        "--jobs",
        type=click.IntRange(min=1),
        cls=_Variable,
        envvar="MTCHECK_JOBS",
        help="How many processes work at once (default: as configured, or one a core).",
    ),
    click.option(
        "--time-limit",
        type=click.FloatRange(min=0, min_open=True),
        cls=_Variable,
        envvar="MTCHECK_TIME_LIMIT",
        default=Way().limit,
        show_default=True,
        metavar="SECONDS",
        help="What a plugin's check may take for one article.",
    ),
    click.option(
        "--no-cache", is_flag=True, cls=_Variable, envvar="MTCHECK_NO_CACHE", help="Check again what did not change."
    ),
    click.option(
        "--cache-dir",
        type=click.Path(file_okay=False, path_type=Path),
        cls=_Variable,
        envvar="MTCHECK_CACHE_DIR",
        help="Keep results in this folder (default: in the user's cache folder).",
    ),
)


def _choosing(required: bool) -> Callable[[Command], Command]:
    paths = click.argument("paths", nargs=-1, required=required, type=click.Path(readable=False, allow_dash=True))
    return bundled(Choice, paths, *_OPTIONS)


choosing = _choosing(required=True)
looking = _choosing(required=False)
"""The same without a need of paths."""
