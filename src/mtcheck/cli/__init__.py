"""The command line: one file a command, no logic of its own, and the commands that plugins add."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from mtcheck import __version__
from mtcheck.discovery import modules


class Commands(click.Group):
    """The commands are the modules of this package that hold a `command`, and the entry points of plugins.

    Each is imported when asked for, and a plugin's metadata are read only for a name that is not one of ours.
    """

    def list_commands(self, context: click.Context) -> list[str]:
        """The names of all commands."""
        from mtcheck.cli._commands import commands

        return sorted({*_own(), *commands(_own())})

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of a name, or None."""
        if name in _own():
            command = import_module(f"{__name__}.{name}").command
            return command if isinstance(command, click.Command) else None
        from mtcheck.cli._commands import commands, load

        entry = commands(_own()).get(name)
        return load(entry) if entry else None

    def invoke(self, context: click.Context) -> Any:
        """Run a command; interrupted it ends with 130, as shells have it, and not with 1, which means issues."""
        try:
            return self._invoke(context)
        except KeyboardInterrupt:
            click.echo("mtcheck: error: interrupted", err=True)
            context.exit(130)

    def _invoke(self, context: click.Context) -> Any:
        """Run a command. What is wrong with the configuration is told in one line, also where a plugin's meets it."""
        from mtcheck.cli._shared import Failure
        from mtcheck.engine.configuration.config import ConfigError

        if sys.stdout is None:
            raise Failure("standard output is closed: send it somewhere")
        try:
            os.getcwd()
        except OSError as error:
            raise Failure(f"the working folder: {error.strerror} (go to another)") from None
        try:
            return super().invoke(context)
        except ConfigError as error:
            raise Failure(str(error)) from None


def _own() -> list[str]:
    return [place.name.rpartition(".")[2] for place in modules(__name__, __path__)]


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mtcheck")
def main() -> None:
    """Find the damage that machine translation leaves in news articles.

    Try `mtcheck check ARTICLE.txt`, and `mtcheck explain CHECK` for what a report means.
    """
