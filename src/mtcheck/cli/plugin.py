"""mtcheck plugin: start a plugin of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from mtcheck.cli._shared import Failure


@click.group(short_help="Start a plugin of your own.")
def command() -> None:
    """Start a plugin of your own. `mtcheck plugins` lists what is installed."""


@command.command(short_help="Write the files of a new plugin.")
@click.argument("name")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def new(name: str, folder: Path | None) -> None:
    """Write the files of a new plugin into FOLDER, which must not be there (default: mtcheck-NAME).

    It installs, its tests pass and its one check runs: change it to what you want, see docs/plugins.md.
    """
    from mtcheck.plugins.scaffold import scaffold

    try:
        made = scaffold(name, folder)
    except ValueError as error:
        raise Failure(str(error)) from None
    except OSError as error:
        reason = "is there already: name another folder" if isinstance(error, FileExistsError) else error.strerror
        raise Failure(f"{error.filename or folder}: {reason}") from None
    click.echo(f"{made}: a plugin with one check. In this folder, run:")
    click.echo("  python -m pip install -e '.[dev]'")
    click.echo("  pytest")
