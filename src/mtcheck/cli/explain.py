"""mtcheck explain: what a check reports and why, with its examples."""

from __future__ import annotations

import json
from dataclasses import fields

import click

from mtcheck.cli._shared import Failure, complete, plugins
from mtcheck.model.check import Check, Example


@click.command(short_help="Explain a check.")
@click.argument("name", metavar="CHECK", shell_complete=complete(lambda plugins: list(plugins.checks)))
def command(name: str) -> None:
    """Explain a check: what it reports, why that is damage, bad and good examples, options."""
    loaded = plugins()
    check = loaded.checks.get(name)
    if check is None:
        from difflib import get_close_matches

        close = get_close_matches(name, loaded.checks, 1)
        raise Failure(
            f"no check named {name!r} ({f'did you mean {close[0]!r}?' if close else '`mtcheck checks` lists them'})"
        )
    click.echo("\n".join(explanation(check)))


def explanation(check: Check) -> list[str]:
    """The lines that explain a check, all from the check itself."""
    lines = [click.style(check.name, bold=True), "", check.message, ""]
    lines += [line.removeprefix("    ") for line in check.description.strip().splitlines()]
    lines += ["", f"Family: {check.family}. Severity: {check.severity.value}. MQM: {check.category.value}."]
    if not check.default:
        lines.append("Off by default: turn it on with --extend-select.")
    lines += ["", "Damaged:"]
    for example in check.examples:
        if example.is_bad:
            lines += _shown(example)
            lines += [f"    → {example.fixed}"] if example.fixed else []
    lines += ["", "Right, though it looks alike:"]
    lines += [line for example in check.examples if not example.is_bad for line in _shown(example)]
    if check.options is not None:
        lines += ["", f"Options ([tool.mtcheck.checks.{check.name}]):"]
        for option in fields(check.options):
            lines.append(f"  {option.name} = {json.dumps(option.default)}  ({option.metadata.get('help', '')})")
    lines += ["", f"To silence it for one block: <!-- mtcheck: allow {check.name} -- why -->"]
    return lines


def _shown(example: Example) -> list[str]:
    glossary = ", ".join(map(str, example.terms))
    return [f"  - {example.marked}", *([f"    (where a glossary has: {glossary})"] if glossary else [])]
