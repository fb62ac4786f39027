"""mtcheck plugins: list the installed plugins."""

from __future__ import annotations

import click

from mtcheck.cli import _shared


@click.command(short_help="List the installed plugins.")
def command() -> None:
    """List the installed plugins with their versions, and how many checks and other things each brings."""
    loaded = _shared.usable()
    for info in loaded.infos.values():
        brought = {"check": 0} | loaded.brought(info.name)
        counts = ", ".join(f"{count} {kind}{'s' * (count != 1)}" for kind, count in brought.items())
        what = "disabled" if info.disabled else "fails" if info.name in loaded.failures else counts
        click.echo(f"{info.name}  {info.distribution} {info.version}  {what}")
    _shared.all_of(loaded)
