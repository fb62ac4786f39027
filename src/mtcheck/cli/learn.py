"""mtcheck learn: learn what a newsroom prints."""

from __future__ import annotations

import json
import os
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import click

from mtcheck.base.show import counted
from mtcheck.cli._shared import Failure, complain, plugins
from mtcheck.engine.configuration.config import ConfigError
from mtcheck.engine.learn import Learner
from mtcheck.engine.run import Engine
from mtcheck.model.plugin import WriteError


@click.command(short_help="Learn names and phrases from published articles.")
@click.argument("paths", metavar="ARCHIVE…", nargs=-1, required=True, type=click.Path(exists=True, readable=False))
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    default="mtcheck.archive",
    show_default=True,
    help="Where to write what is learnt; an old archive is replaced.",
)
@click.option("--language", metavar="TAG", help="The language of the articles (default: en, or as configured).")
def command(paths: tuple[str, ...], output: Path, language: str | None) -> None:
    """Learn the names and phrases of the published articles in ARCHIVE, files and folders of any format that is read.

    It is counted in how many articles each name and phrase is; an article that is there twice counts once. `mtcheck
    check` then knows what the house often prints, and reports what it never prints and is one word away from that, once
    the configuration names FILE as `archive` under [tool.mtcheck.names].

    It takes about a minute for 100 MB of text. What is read is kept in the folder .FILE.part until FILE is written, so
    that the same command goes on where it was stopped. Exits with 2 if something could not be read; the rest counts.
    """
    try:
        engine = Engine(plugins(), language=language)
        files = engine.files(paths)
        learner = Learner(engine, files, output, engine.config_for(os.path.join(".", "article")).language)
        with _progress(files) as bar:
            for path in learner.read():
                if bar:
                    bar.update(_size(path), path)
        for error in learner.tally.errors:
            complain("error", error)
        if not learner.tally.articles:
            raise Failure(f"no article in the language {learner.language.tag!r}: nothing is written")
        wordings = learner.write()
    except (ConfigError, LookupError, WriteError) as error:
        raise Failure(str(error)) from None
    except OSError as error:
        raise Failure(f"{error.filename or output}: {error.strerror or error}") from None
    tally = learner.tally
    left_out = [f"{tally.again:,} there twice"] * bool(tally.again)
    left_out += [f"{tally.foreign:,} in other languages"] * bool(tally.foreign)
    without = f" ({', '.join(left_out)} left out)" if left_out else ""
    learnt = counted(tally.articles, "article")
    click.echo(f"{output}: {learnt}{without}; {wordings:,} words, names and phrases often printed.")
    click.echo(f"`archive = {json.dumps(output.name)}` under [tool.mtcheck.names] has articles compared with them.")
    sys.exit(2 if tally.errors else 0)


def _progress(files: list[str]) -> Any:
    """A progress bar on stderr, on a terminal: of the bytes that are read."""
    if not sys.stderr.isatty():
        return nullcontext()
    return click.progressbar(length=sum(map(_size, files)), label="Learning", file=sys.stderr)


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except OSError:  # told where it is read
        return 0
