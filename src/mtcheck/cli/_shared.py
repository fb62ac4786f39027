"""What commands share: loading the plugins, failing in one line, and completing names."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from mtcheck.engine import select
from mtcheck.engine.configuration import config
from mtcheck.plugins.entries import entry_points
from mtcheck.plugins.manager import GROUP, PluginError, Plugins

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Command = Callable[..., None]


class Failure(click.ClickException):
    """An error that ends the run: one line on stderr, exit code 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """Print the line."""
        complain("error", self.message)


def complain(level: str, message: str) -> None:
    """Print one line about the run to stderr."""
    click.echo(f"mtcheck: {level}: {' '.join(message.split())}", err=True)


def of_run(file: Path | None = None) -> dict[str, Any]:
    """What a configuration file, or else that of this folder, sets for the whole run."""
    try:
        return config.of_run(file or config.find(Path()))
    except config.ConfigError:  # told where the file is used
        return {}


def plugins() -> Plugins:
    """All plugins that are not disabled, or a Failure that names one that fails."""
    return all_of(usable())


def all_of(loaded: Plugins) -> Plugins:
    """The plugins, or a Failure that names one that fails."""
    for failure in loaded.failures.values():
        raise Failure(failure)
    return loaded


def usable(disabled: tuple[str, ...] = (), configured: dict[str, Any] | None = None) -> Plugins:
    """All plugins but those disabled here or by MTCHECK_DISABLE_PLUGINS; what fails of them is among its `failures`.

    Those that are configured so (see `of_run`) are disabled as far as they are installed, since colleagues may not have
    all; others are told on stderr.
    """
    configured = of_run() if configured is None else configured
    disabled += tuple(os.environ.get("MTCHECK_DISABLE_PLUGINS", "").replace(",", " ").split())
    if unwanted := configured.get("disable-plugins"):
        installed = {entry.name for entry in entry_points(GROUP)}
        disabled += tuple(name for name in unwanted if name in installed)
        for name in (name for name in unwanted if name not in installed):
            complain("warning", f"disable-plugins: no plugin {name!r} is installed here, so that none is disabled")
    try:
        with redirect_stdout(sys.stderr):  # what plugins print is no part of a report
            loaded = Plugins(disabled)
            _ = loaded.checks, loaded.readers, loaded.reporters
            _ = loaded.suppressions, loaded.lexicons, loaded.declared
    except PluginError as error:
        raise Failure(str(error)) from error
    return loaded


def complete(names: Callable[[Plugins], list[str]]) -> Callable[[Any, Any, str], list[CompletionItem]]:
    """Complete an option or an argument with names that plugins bring."""

    def completions(context: Any, parameter: Any, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem  # for completion alone

        before, comma, last = incomplete.rpartition(",")
        return [CompletionItem(before + comma + name) for name in names(Plugins()) if name.startswith(last)]

    return completions


def selectors(plugins: Plugins) -> list[str]:
    """All that --select takes: checks, families, severities."""
    return select.selectors(plugins.checks)


NARROW = 40
"""The least columns to which something is written, so that an excerpt has room."""


def terminal_width() -> int | None:
    """The columns of the terminal that standard output is; None where it is none, or does not tell."""
    try:
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
        return max(NARROW, columns) if columns else None
    except (OSError, ValueError):
        return None


WIDEST = 120
"""Columns past which lines are hard to read."""


def show(lines: Iterable[str], hanging: int = 0) -> None:
    """Print lines as wide as the terminal. What is wrapped goes on below its beginning, or at a column.

    The rows of a table, which have one, stay whole where other programs read them.
    """
    import textwrap  # slow to import

    columns = terminal_width()
    width = min(columns or WIDEST, WIDEST) if columns or not hanging else 0
    for line in "\n".join(lines).split("\n"):
        indent = " " * min(hanging or len(line) - len(line.lstrip(" -→")), width // 2)
        wrapped = textwrap.wrap(line, width, subsequent_indent=indent, break_on_hyphens=False) if width else []
        click.echo("\n".join(wrapped or [line]))


def color(out: TextIO) -> bool:
    """Whether to colour: NO_COLOR (no-color.org) and FORCE_COLOR decide, else whether `out` is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return out.isatty() and os.environ.get("TERM") != "dumb"


class Options:
    """The values of options that belong together, under the names that a class of them annotates."""

    def __init__(self, **values: Any) -> None:
        vars(self).update(values)


def bundled(kind: type[Options], *options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Give commands options whose values reach them as one value, of the kind, under its name."""

    def bundle(command: Command) -> Command:
        @wraps(command)
        def called(**values: Any) -> None:
            own = {name: values.pop(name) for name in kind.__annotations__}
            command(**{kind.__name__.lower(): kind(**own)}, **values)

        for option in reversed(options):
            option(called)
        return called

    return bundle
