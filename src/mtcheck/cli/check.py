"""mtcheck check: check articles."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, redirect_stdout
from typing import Any

import click

from mtcheck.cli._choice import Choice, choosing, progress, tell, told
from mtcheck.cli._scope import Scope, scoped
from mtcheck.cli._shared import Failure, all_of, color, complete, terminal_width
from mtcheck.engine.profile import Profile
from mtcheck.engine.run import Engine
from mtcheck.model.plugin import Reporter, Run, Summary
from mtcheck.plugins.manager import Plugins


class _OutputFormat(click.Option):
    """The option whose help names what there is, and loads it for that."""

    def get_help_record(self, context: click.Context) -> tuple[str, str] | None:
        """The names of the option, and the help."""
        loaded = Plugins()
        own = (name for name in loaded.reporters if loaded.owner("reporter", name).is_own)
        self.help = f"{', '.join(own)}, or what a plugin brings."
        return super().get_help_record(context)


WIDTH = 100
"""The width of the report in columns where no terminal tells one."""


@click.command(short_help="Check articles.")
@choosing
@scoped
@click.option(
    "--output-format",
    "output_format",
    default="full",
    show_default=True,
    metavar="FORMAT",
    cls=_OutputFormat,
    shell_complete=complete(lambda plugins: list(plugins.reporters)),
)
@click.option("--profile", is_flag=True, help="Tell on stderr what the time was spent on.")
def command(choice: Choice, scope: Scope, output_format: str, profile: bool) -> None:
    """Check the articles in PATHS: files, folders, and - for standard input.

    Exits with 0 if there is no issue, 1 if there are some, 2 if something could not be checked.
    """
    reporters = choice.usable.reporters
    if output_format not in reporters:
        all_of(choice.usable)
        raise Failure(f"no output format {output_format!r} (known: {', '.join(reporters)})")
    reporter = reporters[output_format]
    engine = choice.engine(profile, reporter.articles, choice.usable)
    options = _options(engine, reporter)
    summary = Summary()
    run = Run(choice.usable.checks, color(sys.stdout), terminal_width() or WIDTH)
    out = sys.stdout
    out.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    filtered, files = scope.open(engine, choice.files(engine))
    checked = choice.reports(engine, files)
    bar = progress(checked, len(files), "Checking")
    with closing(checked), redirect_stdout(sys.stderr), bar as passing:  # no process is left, and no print in `out`
        for piece in reporter.pieces(summary.over(told(map(filtered, passing))), run, options):
            click.echo(piece, file=out, nl=False, color=True)  # an article's own codes stay
    if engine.calls.profile:
        for line in _table(engine.calls.profile):
            click.echo(line, err=True)
    tell(filtered.notices())
    scope.exit(summary)


def _options(engine: Engine, reporter: Reporter) -> Any:
    """What the configuration of this folder sets for the reporter's plugin, if the reporter wants it."""
    if reporter.options is None:
        return None
    options = engine.options_of_run(engine.plugins.owner("reporter", reporter.name).name)
    return options if type(options) is reporter.options else None


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
