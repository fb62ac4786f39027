"""mtcheck languagetool: install LanguageTool, and start, stop and look at the local server."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from mtcheck_languagetool import LANGUAGETOOL
from mtcheck_languagetool.settings import Options

if TYPE_CHECKING:
    from mtcheck_languagetool.install import Progress


class Failure(click.ClickException):
    """An error that ends the command: one line on stderr, exit code 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """Print the line, as mtcheck does."""
        click.echo(f"mtcheck: error: {self.message}", err=True)


@contextmanager
def _failing() -> Iterator[None]:
    from mtcheck_languagetool.install import InstallError
    from mtcheck_languagetool.server import ServerError

    try:
        yield
    except (InstallError, ServerError, OSError) as error:
        raise Failure(" ".join(str(error).split())) from error


@click.group(short_help="Install LanguageTool; start and stop its server.")
def command() -> None:
    """Install LanguageTool, and start, stop and look at the server on this machine that `mtcheck check` asks.

    The server starts by itself when a check needs it, is used by all runs, and ends when it has long had nothing to do.
    """


@command.command()
@click.option(
    "--language", metavar="LANGUAGES", default="", help="Only these, divided by commas: en,de (default: all)."
)
@click.option(
    "--from",
    "source",
    metavar="PLACE",
    help="Where LanguageTool is: “maven”, the address of a Maven repository, or an archive or folder of its files.",
)
def install(language: str, source: str | None) -> None:
    """Get LanguageTool, and keep it in language-tool-python's cache folder.

    By language-tool-python's own download; where that is not reachable, by Maven; or from a PLACE that you name. Every
    file is checked against a list of SHA-256 sums.
    """
    from mtcheck_languagetool import install as installation
    from mtcheck_languagetool import server

    languages = frozenset(name.strip() for name in language.split(",") if name.strip())
    here = installation.installed()
    if source is None and here is not None and (languages or installation.known_languages()) <= here:
        click.echo(f"LanguageTool {LANGUAGETOOL} is installed already, in {installation.folder()}")
        return
    with _failing(), _progress() as progress:
        installation.install(languages, source, progress)
        server.stop()  # the next one knows the new languages
    names = " ".join(sorted(installation.installed() or ()))
    click.echo(f"LanguageTool {LANGUAGETOOL} is installed in {installation.folder()}, with {names}")


@contextmanager
def _progress() -> Iterator[Progress]:
    """Tells what is being done: in one line that moves on a terminal, in a line a step elsewhere."""
    terminal, last, unfinished = sys.stderr.isatty(), "", False

    def tell(what: str, done: int, of: int) -> None:
        nonlocal last, unfinished
        if what != last:
            end()
        if terminal and of:
            unfinished = done != of
            click.echo(f"\r{what}: {done} of {of}", err=True, nl=not unfinished)
        elif what != last:
            click.echo(what, err=True)
        last = what

    def end() -> None:
        nonlocal unfinished
        if unfinished:
            click.echo(err=True)
        unfinished = False

    try:
        yield tell
    finally:
        end()


@command.command()
@click.option("--memory", default=Options.memory, show_default=True, help="How much memory it may take (Java's heap).")
@click.option("--idle", default=Options.idle, show_default=True, help="Seconds without work after which it ends.")
def start(memory: str, idle: int) -> None:
    """Start the server, unless it runs."""
    from mtcheck_languagetool import server

    with _failing():
        click.echo(f"LanguageTool answers at {server.ensure(memory, idle)}")


@command.command()
def stop() -> None:
    """End the server."""
    from mtcheck_languagetool import server

    with _failing():
        click.echo("The server has ended." if server.stop() else "No server runs.")


@command.command()
@click.option("--memory", default=Options.memory, show_default=True, help="How much memory it may take (Java's heap).")
@click.option("--idle", default=Options.idle, show_default=True, help="Seconds without work after which it ends.")
@click.pass_context
def restart(context: click.Context, memory: str, idle: int) -> None:
    """End the server and start it again."""
    context.invoke(stop)
    context.invoke(start, memory=memory, idle=idle)


@command.command()
def status() -> None:
    """Say what is installed and what runs. Exits with 1 if no server runs."""
    from mtcheck_languagetool import install as installation
    from mtcheck_languagetool import server
    from mtcheck_languagetool.folders import home

    languages = installation.installed()
    if languages is None:
        click.echo("LanguageTool is not installed: run `mtcheck languagetool install`.")
    else:
        click.echo(f"LanguageTool {LANGUAGETOOL}: {' '.join(sorted(languages))}\n  in {installation.folder()}")
    click.echo(f"Answers and log: {home()}")
    state = server.State.read()
    if state is None or not state.answers():
        click.echo("No server runs.")
        raise SystemExit(1)
    again = ", started again after a crash" if state.restarts else ""
    click.echo(f"A server runs at {state.url} (process {state.pid}{again}), last used {_ago(server.idle_time())}.")


def _ago(seconds: float) -> str:
    return time.strftime("%H:%M:%S", time.gmtime(seconds)) + " ago"
