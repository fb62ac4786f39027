"""mtcheck config: what is in force for an article, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from mtcheck.cli._choice import Choice, looking
from mtcheck.cli._shared import Failure
from mtcheck.engine.configuration.config import ConfigError
from mtcheck.engine.configuration.in_force import Decided, InForce, Shown
from mtcheck.engine.configuration.layers import Place, shown
from mtcheck.engine.configuration.settings import schema
from mtcheck.engine.configuration.values import plain

WIDTH = 60
"""Columns for what is said, before the place that says so."""


@click.command(short_help="Show what is configured for an article, and why.")
@looking
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--schema", "want_schema", is_flag=True, help="Print the JSON Schema of mtcheck.toml, for editors.")
def command(choice: Choice, output_format: str, want_schema: bool) -> None:
    """Show what is in force for the articles in PATHS (default: this folder), and which line or option says so.

    The other options are those of `mtcheck check`, and show what they change.
    """
    if want_schema:
        click.echo(json.dumps(schema(choice.plugins), indent=2))
        return
    engine = choice.engine()
    try:
        found = {path: InForce(engine, path) for path in choice.paths or (".",)}
        if output_format == "json":
            click.echo(json.dumps([_object(path, here) for path, here in found.items()], indent=2, ensure_ascii=False))
        else:
            click.echo("\n\n".join("\n".join(_lines(path, here)) for path, here in found.items()))
    except ConfigError as error:
        raise Failure(str(error)) from None


def _files(here: InForce) -> list[str]:
    return [shown(file) for file in here.file.chain] if here.file else []


def _lines(path: str, here: InForce) -> Iterator[str]:
    files = _files(here)
    yield f"{path}: {', which extends '.join(files) or 'no configuration file'}"
    if here.excluded:
        yield "It is excluded, and checked only where it is named."
    yield ""
    for setting in here.settings():
        yield _line(f"{setting.name} = {json.dumps(plain(setting.value), ensure_ascii=False)}", setting.place)
    checks = [*here.checks()]
    running = sum(decided.runs for decided in checks)
    unusual = [decided for decided in checks if decided.runs != decided.check.default or not decided.runs]
    yield ""
    yield f"{running} of {len(checks)} checks run{':' if unusual else '.'}"
    for decided in unusual:
        yield _line(f"{decided.check.name}: {'' if decided.runs else 'does not run, '}{decided.why}", decided.place)


def _line(text: str, place: Place | None) -> str:
    return f"{text:{WIDTH}}  {place or 'default'}"


def _object(path: str, here: InForce) -> dict[str, Any]:
    return {
        "path": path,
        "files": _files(here),
        "excluded": here.excluded,
        "settings": [_setting(setting) for setting in here.settings()],
        "checks": [_check(decided) for decided in here.checks()],
    }


def _setting(setting: Shown) -> dict[str, Any]:
    return {"name": setting.name, "value": plain(setting.value), **_place(setting.place)}


def _check(decided: Decided) -> dict[str, Any]:
    check = decided.check
    own = {"name": check.name, "family": check.family, "severity": check.severity, "runs": decided.runs}
    return {**own, "why": decided.why, **_place(decided.place)}


def _place(place: Place | None) -> dict[str, Any]:
    """Where something is said: in a file, on a line of it; on the command line; or nowhere, by default."""
    said = "default" if place is None else "file" if place.file else "command line"
    file, line = (shown(place.file), place.line) if place and place.file else (None, None)
    return {"source": said, "file": file, "line": line}
