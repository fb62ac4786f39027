"""mtcheck plugins: list the installed plugins."""

from __future__ import annotations

from collections import Counter

import click

from mtcheck.cli import _shared


@click.command(short_help="List the installed plugins.")
def command() -> None:
    """List the installed plugins with their versions, and how many checks each brings."""
    loaded = _shared.plugins()
    brought = Counter(loaded.check_plugins.values())
    for info in loaded.infos:
        checks = brought[info.name]
        click.echo(f"{info.name}  {info.distribution} {info.version}  {checks} check{'s' * (checks != 1)}")
