"""mtcheck explain: what a check reports and why, with its examples."""

from __future__ import annotations

import json
from dataclasses import fields

import click

from mtcheck.base.show import counted
from mtcheck.cli._shared import Failure, complete, plugins, show
from mtcheck.cli.checks import show_rows
from mtcheck.engine.doubtful import SURE
from mtcheck.engine.select import hint
from mtcheck.model.check import Check, Example


@click.command(short_help="Explain a check.")
@click.argument("name", metavar="CHECK", shell_complete=complete(lambda plugins: list(plugins.checks)))
def command(name: str) -> None:
    """Explain a check: what it reports, why that is damage, bad and good examples, options. Of a family, list them."""
    checks = plugins().checks
    if name in checks:
        show(explanation(checks[name]))
        return
    families = {check.family for check in checks.values()}
    if name not in families:
        raise Failure(f"no check named {name!r} ({hint(name, {*checks, *families})})")
    family = [check for check in checks.values() if check.family == name]
    show([f"{name} is a family of {counted(len(family), 'check')}, which `mtcheck explain CHECK` explains:"])
    show_rows(family, max(len(check.name) for check in family))


def explanation(check: Check) -> list[str]:
    """The lines that explain a check, all from the check itself."""
    lines = [click.style(check.name, bold=True), "", check.message, ""]
    paragraphs = (" ".join(paragraph.split()) for paragraph in check.description.strip().split("\n\n"))
    lines += "\n\n".join(paragraphs).split("\n")
    lines += ["", f"Family: {check.family}. Severity: {check.severity.value}. MQM: {check.category.value}."]
    if not check.default:
        lines.append("Off by default: turn it on with --extend-select.")
    if check.confidence < SURE:
        lines.append("Doubtful alone: reported where the article shows other damage (--doubtful always shows all).")
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
