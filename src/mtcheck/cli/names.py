"""mtcheck names: which names are known, and from where; add one; say why something is reported or not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from mtcheck.cli._shared import Command, Failure, Options, bundled, plugins
from mtcheck.engine.configuration import config, naming
from mtcheck.engine.configuration.config import ConfigError
from mtcheck.engine.configuration.glossaries.entry import flaw_of
from mtcheck.engine.configuration.layers import shown
from mtcheck.engine.run import Engine
from mtcheck.model.terms import Term
from mtcheck.text.names.known import known

SHIPPED = "mtcheck"
"""The source of the names that mtcheck knows of itself."""


@click.group(short_help="List the names that are known, add one, or ask why.")
def command() -> None:
    """List the names that are known, add one, or ask why something is reported or not.

    `[tool.mtcheck.names]` and its glossaries hold those of the house: see docs/names.md.
    """


class Where(Options):
    """Whose names are meant."""

    article: str
    language: str | None

    def engine(self) -> Engine:
        """What knows the names."""
        return Engine(plugins(), language=self.language)


def _where(command: Command) -> Command:
    return bundled(
        Where,
        click.option("--article", metavar="PATH", default=".", help="As for this article (default: this folder's)."),
        click.option("--language", metavar="TAG", help="The language (default: en, or as configured)."),
    )(command)


class Row(NamedTuple):
    """A name as it is listed."""

    name: str
    kind: str
    forbidden: tuple[str, ...]
    allowed: bool
    source: str
    place: str


@command.command("list", short_help="List names.")
@click.argument("text", required=False)
@click.option("--kind", metavar="KIND", help="Only those of this kind.")
@click.option(
    "--source",
    type=click.Choice([SHIPPED, "config", "glossary", "plugin"]),
    multiple=True,
    help="Only those from there; may be repeated.",
)
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@_where
def list_(text: str | None, kind: str | None, source: tuple[str, ...], output_format: str, where: Where) -> None:
    """List the names and phrases in force that hold TEXT, in any case, with their kind and where they come from."""
    rows = [
        row
        for row in _rows(where)
        if (kind is None or row.kind == kind)
        and (not source or row.source in source)
        and (text is None or any(text.lower() in form.lower() for form in (row.name, *row.forbidden)))
    ]
    if output_format == "json":
        click.echo(json.dumps([row._asdict() for row in rows], indent=2, ensure_ascii=False))
        return
    for row in rows:
        shown = Term(row.name, variants=row.forbidden)
        click.echo(f"{shown!s:48}  {'never reported' if row.allowed else row.kind:16}  {row.place}".rstrip())
    click.echo(f"{len(rows):,} name{'s' * (len(rows) != 1)}.")


def _rows(where: Where) -> Iterator[Row]:
    engine = where.engine()
    try:
        language, names = engine.names(where.article)
    except ConfigError as error:
        raise Failure(str(error)) from None
    for one in names:
        yield Row(one.term.text, one.term.kind, one.term.variants, one.allowed, one.origin, str(one.source))
    table = known(language)
    for entry in table.entries() if table else ():
        yield Row(entry.text, entry.kind, (), False, SHIPPED, SHIPPED)


@command.command(short_help="Add a name.")
@click.argument("name")
@click.option("--kind", metavar="KIND", help="What it is: newspapers, clubs … (`mtcheck names list` shows kinds).")
@click.option("--variant", "variants", metavar="FORM", multiple=True, help="A forbidden form; may be repeated.")
@click.option("--allow", is_flag=True, help="Only have nothing reported within it.")
@click.option("--config", "file", type=click.Path(dir_okay=False, path_type=Path), help="Write into this file.")
def add(name: str, kind: str | None, variants: tuple[str, ...], allow: bool, file: Path | None) -> None:
    """Add NAME, as the house writes it, to the nearest configuration file, or to a new mtcheck.toml here.

    It is known from then on: what translation makes of it is found, and nothing is reported within it.
    """
    if allow and (kind or variants):
        raise click.UsageError("--allow goes without --kind and --variant")
    name, *forms = (" ".join(text.split()) for text in (name, *variants))
    for text in (name, *forms):
        if flaw := flaw_of(text):
            raise Failure(flaw)
    if name in forms:
        raise Failure(f"{name!r} is the name itself: --variant takes a form that is not to be written")
    try:
        path = file or config.find(Path()) or Path("mtcheck.toml")
        done = naming.add(path, name, kind, forms, allow, plugins())
    except ConfigError as error:
        raise Failure(str(error)) from None
    for line in done or [f"{name}: there already"]:
        click.echo(f"{shown(path.resolve())}: {line}")


@command.command(short_help="Say why a name is reported or not.")
@click.argument("text")
@_where
def why(text: str, where: Where) -> None:
    """Say whether TEXT is known and from where, for which names its words may stand, and what comes of that."""
    from mtcheck.engine.reasons import reasons  # it opens the tables

    engine = where.engine()
    try:
        language, names = engine.names(where.article)
        own = engine.house(where.article)
    except ConfigError as error:
        raise Failure(str(error)) from None
    for line in reasons(" ".join(text.split()), language, own, names):
        click.echo(line)
