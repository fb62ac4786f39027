"""The command line: one file a command, no logic of its own."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import click

from mtcheck import __version__


class Commands(click.Group):
    """The commands are the modules of this package that hold a `command`; each is imported when asked for."""

    def list_commands(self, context: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command of a name, or None."""
        if name not in self.list_commands(context):
            return None
        command = import_module(f"{__name__}.{name}").command
        return command if isinstance(command, click.Command) else None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mtcheck")
def main() -> None:
    """Find the damage that machine translation leaves in news articles.

    Try `mtcheck check ARTICLE.txt`, and `mtcheck explain CHECK` for what a report means.
    """
