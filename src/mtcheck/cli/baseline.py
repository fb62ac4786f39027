"""mtcheck baseline: store the issues that are there today, so that only new ones are reported."""

from __future__ import annotations

import json
import os
import sys
from contextlib import closing
from pathlib import Path

import click

from mtcheck.cli._choice import Choice, choosing, progress, told
from mtcheck.cli._shared import Failure
from mtcheck.engine import baseline
from mtcheck.engine.configuration import config as configuration
from mtcheck.engine.configuration.config import ConfigError
from mtcheck.engine.configuration.layers import shown
from mtcheck.engine.run import Engine
from mtcheck.model.plugin import Summary, WriteError


@click.command(short_help="Store today's issues: only new ones are reported.")
@choosing
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help=f"The baseline (default: as configured, or {baseline.NAME} beside the configuration file).",
)
@click.option("--update", is_flag=True, help="Remove from the baseline what is fixed, and add nothing.")
def command(choice: Choice, output: Path | None, update: bool) -> None:
    """Store the issues of the articles in PATHS in a baseline, by what they say and not by their line.

    `mtcheck check --baseline FILE`, or the key `baseline` of the configuration, then reports new issues only. Exits
    with 2 if something could not be checked; its issues are not stored then.
    """
    if "-" in choice.paths:
        raise Failure("standard input cannot be known again by its name: give files, not -")
    engine = choice.engine()
    path = output or _default(choice, engine)
    if path.exists() and not update:
        raise Failure(f"{shown(path)}: exists already: --update removes what is fixed from it; delete it to begin anew")
    try:
        known = baseline.load(path) if update else baseline.Baseline(path)
    except ConfigError as error:
        raise Failure(str(error)) from None
    files = choice.files(engine)
    checked = choice.reports(engine, files)
    summary = Summary()
    with closing(checked), progress(checked, len(files), "Checking") as bar:
        for report in summary.over(told(bar)):
            if update:
                known.hide(report, [check.name for check in engine.checks(engine.config_for(report.path))])
            else:
                known.add(report)
    try:
        stale = known.stale()
        stored = known.save()
    except (OSError, WriteError) as error:
        raise Failure(f"{shown(path)}: {getattr(error, 'strerror', None) or error}") from None
    if update:
        click.echo(f"{shown(path)}: {stale:,} stale {'entry' if stale == 1 else 'entries'} removed, {stored:,} left.")
    else:
        setting = f"baseline = {json.dumps(path.name)}"
        click.echo(
            f"{shown(path)}: {stored:,} issue{'s' * (stored != 1)} stored. `{setting}` in mtcheck.toml hides them."
        )
    sys.exit(2 if summary.errors else 0)


def _default(choice: Choice, engine: Engine) -> Path:
    """The baseline that the configuration of this folder names, or the usual one beside it."""
    try:
        config = engine.config_for("article")
    except ConfigError as error:
        raise Failure(str(error)) from None
    if config.baseline:
        return config.baseline
    found = choice.config or (None if choice.isolated else configuration.find(Path()))
    return Path(os.path.relpath(found.parent) if found else "") / baseline.NAME
