"""mtcheck checks: list the checks."""

from __future__ import annotations

import click

from mtcheck.cli._shared import plugins


@click.command(short_help="List the checks.")
def command() -> None:
    """List all checks by family, with what they report. `mtcheck explain CHECK` says more of one."""
    checks = plugins().checks
    width = max(map(len, checks), default=0)
    family = None
    for name, check in checks.items():
        if check.family != family:
            click.echo(f"{'' if family is None else chr(10)}{check.family}")
            family = check.family
        off = "" if check.default else " (off by default)"
        click.echo(f"  {name:{width}}  {check.severity.value:10}  {check.message}{off}")
