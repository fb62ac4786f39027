"""Commands that plugins add: entry points of the group `mtcheck.commands`, which name a click command each.

`oracle = "mtcheck_oracle.cli:command"` adds `mtcheck oracle`. Commands are no hook, since that would import each plugin
to list them: an entry point is known by its metadata, and is imported when its command is asked for.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import click

from mtcheck.cli._shared import Failure
from mtcheck.plugins.entries import Entry, entry_points

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "mtcheck.commands"


def commands(taken: Collection[str]) -> dict[str, Entry | EntryPoint]:
    """The commands of all plugins, by name. Raises Failure for a name that is taken, or that two bring."""
    found: dict[str, Entry | EntryPoint] = {}
    for entry in entry_points(GROUP):
        if entry.name in taken or entry.name in found:
            other = _distribution(found[entry.name]) if entry.name in found else "mtcheck"
            raise Failure(
                f"{other} and {_distribution(entry)} both bring a command named {entry.name!r}: uninstall one of them"
            )
        found[entry.name] = entry
    return found


def load(entry: Entry | EntryPoint) -> click.Command:
    """A plugin's command; one that does not load is a command that says so."""
    try:
        command = entry.load()
        if isinstance(command, click.Command):
            return command
        raise TypeError(f"{entry.value} is no click command")
    except (Exception, SystemExit) as error:  # whatever somebody else's module does when imported
        reason = f"{type(error).__name__}: {error}"
    broken = f"command {entry.name!r} of {_distribution(entry)} does not load: {reason}"

    @click.command(entry.name, short_help="(does not load)", context_settings={"ignore_unknown_options": True})
    @click.argument("arguments", nargs=-1)
    def fail(arguments: tuple[str, ...]) -> None:
        raise Failure(broken)

    return fail


def _distribution(entry: Entry | EntryPoint) -> str:
    return entry.dist.name if entry.dist else "?"
