"""mtcheck schema: the JSON Schema of the machine contract."""

from __future__ import annotations

import json

import click

from mtcheck.reporters.schema import schema


@click.command(short_help="Print the JSON Schema of jsonl.")
def command() -> None:
    """Print the JSON Schema of one line of --output-format jsonl."""
    click.echo(json.dumps(schema(), indent=2))
