"""mtcheck plugins: list the installed plugins."""

from __future__ import annotations

from collections import Counter

import click

from mtcheck.cli import _shared


@click.command(short_help="List the installed plugins.")
def command() -> None:
    """List the installed plugins with their versions, and how many checks each brings."""
    loaded = _shared.plugins()
    brought = Counter(loaded.owner("check", name).name for name in loaded.checks)
    for info in loaded.infos.values():
        checks = brought[info.name]
        what = "disabled" if info.disabled else f"{checks} check{'s' * (checks != 1)}"
        click.echo(f"{info.name}  {info.distribution} {info.version}  {what}")
