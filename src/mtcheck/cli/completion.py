"""mtcheck completion: the script that makes a shell complete mtcheck's commands, options and names."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command(short_help="Print a shell's completion script.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the completion script of a shell.

    For bash: mtcheck completion bash >> ~/.bashrc
    """
    completer = get_completion_class(shell)
    if completer is not None:
        click.echo(completer(context.find_root().command, {}, "mtcheck", "_MTCHECK_COMPLETE").source())
