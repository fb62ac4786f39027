"""mtcheck checks: list the checks."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import click

from mtcheck.cli._shared import plugins, show
from mtcheck.model.check import Check


@click.command(short_help="List the checks.")
def command() -> None:
    """List all checks by family, with what they report. `mtcheck explain CHECK` says more of one."""
    checks = plugins().checks.values()
    width = max((len(check.name) for check in checks), default=0)
    for number, (family, own) in enumerate(groupby(checks, key=lambda check: check.family)):
        click.echo(f"{chr(10) * (number > 0)}{family}")
        show_rows(own, width)


def show_rows(checks: Iterable[Check], width: int) -> None:
    """A line a check, with the names in columns of this width."""
    for check in checks:
        off = "" if check.default else " (off by default)"
        show([f"  {check.name:{width}}  {check.severity.value:10}  {check.message}{off}"], hanging=width + 16)
