"""A command of the house."""

import click
from mtcheck import plugin_options

from mtcheck_house.options import Options


@click.command(short_help="Say who is on duty.")
def command() -> None:
    """Say who is on duty."""
    click.echo(plugin_options(Options).duty)
