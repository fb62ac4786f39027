"""The pages of the documentation that are made from the code: checks, commands, options, JSON, hooks, the API.

    python docs/generate.py

writes them into docs/checks and docs/reference, where git ignores them; Sphinx does it before each build (conf.py).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape
from importlib.metadata import entry_points
from inspect import cleandoc
from pathlib import Path
from shutil import rmtree
from typing import Any

import click
from described import described

from mtcheck import api, testing
from mtcheck.base.show import printable
from mtcheck.cli import main
from mtcheck.engine.configuration import settings
from mtcheck.engine.configuration.values import Option, options, plain
from mtcheck.engine.doubtful import SURE
from mtcheck.model.check import Check, Example
from mtcheck.plugins import hookspecs
from mtcheck.plugins.manager import GROUP, Plugins
from mtcheck.reporters.schema import schema

HERE = Path(__file__).parent
PRECISION = HERE.parent / "benchmarks" / "precision.json"
MEASURED = {
    "translations": "News translated by machines: a random sample of all reports, read by hand",
    "news": "Edited news: every report that is no known slip, read by hand",
    "articles": "Invented articles with marked defects, which the checks were improved on",
}
FIXES = {
    "safe": "certain: `mtcheck fix` applies it",
    "unsafe": "likely: `mtcheck fix --unsafe` or `--interactive` applies it",
    "shown": "shown, never applied",
    None: "none: a person must decide",
}


def pages() -> dict[str, str]:
    """The text of each page by its path, in Markdown. Raises AssertionError for an example that does not hold."""
    plugins = own_plugins()
    families: dict[str, list[Check]] = defaultdict(list)
    for check in plugins.checks.values():
        families[check.family].append(check)
    precision = json.loads(PRECISION.read_text(encoding="utf-8"))
    found = {"checks/index.md": index(families)}
    found |= {f"checks/{family}.md": of_family(family, checks) for family, checks in families.items()}
    found |= {f"checks/{name}.md": of_check(check, precision.get(name, {})) for name, check in plugins.checks.items()}
    found["reference/commands.md"] = commands()
    found["reference/configuration.md"] = configuration(plugins)
    found["reference/json.md"] = machine_contract(schema())
    found["reference/hooks.md"] = (
        "# Hooks\n\nWhat a plugin may implement, each marked with `mtcheck.api.hookimpl`.\n\n"
        + described(hookspecs, [name for name in vars(hookspecs) if name.startswith("mtcheck_")])
    )
    found["reference/api.md"] = f"# Python interface: mtcheck.api\n\n{api.__doc__}\n\n" + described(api, api.__all__)
    found["reference/testing.md"] = f"# Testing checks: mtcheck.testing\n\n{testing.__doc__}\n\n" + described(
        testing, testing.__all__
    )
    return found


def own_plugins() -> Plugins:
    """What mtcheck brings itself, whatever else is installed."""
    return Plugins([entry.name for entry in entry_points(group=GROUP) if entry.dist and entry.dist.name != GROUP])


def index(families: dict[str, list[Check]]) -> str:
    """The page that leads to all checks."""
    rows = [
        [f"[{family}]({family}.md)", ", ".join(f"[{check.name}]({check.name}.md)" for check in checks)]
        for family, checks in families.items()
    ]
    return (
        f"# Checks\n\n{sum(map(len, families.values()))} checks in {len(families)} families."
        " `mtcheck checks` lists them, and `mtcheck explain CHECK` shows what these pages say.\n\n"
        f"{table(['family', 'checks'], rows)}\n{contents(families)}"
    )


def of_family(family: str, checks: list[Check]) -> str:
    """The page of a family."""
    rows = [[f"[{check.name}]({check.name}.md)", state(check), check.message] for check in checks]
    return f"# {family}\n\n{table(['check', 'severity', 'reports'], rows)}"


def state(check: Check) -> str:
    """How grave the reports of a check are, and whether it is off."""
    doubtful = ", beside other damage" if check.confidence < SURE else ""
    return check.severity.value + doubtful + ("" if check.default else ", off by default")


def of_check(check: Check, precision: dict[str, dict[str, int]]) -> str:
    """The page of a check, whose examples are executed. It is left out of the sidebar, which has room for families."""
    testing.verify(check)
    kinds = fix_kinds(check)
    bad = "\n".join(shown(example) for example in check.examples if example.is_bad)
    good = "\n".join(shown(example) for example in check.examples if not example.is_bad)
    own = f"## Options\n\n{option_table(options(check.options))}\n" if check.options else ""
    return f"""---
orphan: true
---

# {check.name}

[Checks](index.md) › [{check.family}]({check.family}.md)

**{check.message}**

{why(check)}

- Severity: {state(check)}
- Fix: {"; ".join(FIXES[kind] for kind in FIXES if kind in kinds)}
- MQM category: `{check.category.value}`
- Languages: {"all" if check.universal else "those that mtcheck has a table of"}
- Since version {check.since}

## Damaged, and after the fix

{html(bad)}
## Right, though it looks alike

{html(good)}
{own}## How often it is right

{measured(precision)}
## Allowing it

In one block (paragraph, headline, list item), with a reason:

```html
<!-- mtcheck: allow {check.name} -- why it is right here -->
```

Everywhere, in `mtcheck.toml`:

```toml
ignore = ["{check.name}"]
```
"""


def why(check: Check) -> str:
    """The docstring of a check, without a first line that only repeats its message."""
    return cleandoc(check.description).removeprefix(check.message).lstrip()


def fix_kinds(check: Check) -> set[str | None]:
    """How sure the first fixes are of what the check reports in its own examples."""
    damaged = [example for example in check.examples if example.is_bad]
    found = [testing.findings(check, testing.parse(one.marked).text, one.language, one.terms) for one in damaged]
    return {finding.fixes[0].safety.value if finding.fixes else None for own in found for finding in own}


def shown(example: Example) -> str:
    """An example as HTML: the defects marked, and the text after the fix."""
    before, *marked = example.marked.split("⟦")
    text = escape(before)
    for inside, _, after in (part.partition("⟧") for part in marked):
        visible = "\n".join(map(printable, inside.split("\n")))
        text += f"<mark>{escape(visible)}</mark>{escape(after)}"
    fixed = f'\n<div class="after" lang="{example.language}">{escape(example.fixed)}</div>' if example.fixed else ""
    kind = "bad" if example.is_bad else "good"
    terms = ", ".join(map(str, example.terms))
    house = f"\n<div>(where a glossary has: {escape(terms)})</div>" if terms else ""
    return f'<div class="example {kind}"><div lang="{example.language}">{text}</div>{fixed}{house}</div>'


def measured(precision: dict[str, dict[str, int]]) -> str:
    """The figures of benchmarks/precision.json for a check."""
    if not precision:
        return "Not measured: none of the reports that were judged is one of this check.\n"
    rows = []
    for kind, title in MEASURED.items():
        counts = precision.get(kind, {})
        if counts:
            verdicts = [counts.get(verdict, 0) for verdict in ("true", "style", "false")]
            rows.append([title, str(sum(verdicts)), *map(str, verdicts)])
    note = "Edited news holds next to no damage: there the number of wrong reports counts, and not their share."
    text = table(["texts", "reports", "right", "house style", "wrong"], rows)
    return f"{text}\n{note}\n" if "news" in precision else text


def option_table(declared: Iterable[Option]) -> str:
    """The options that a check, a format or a table of the configuration declares."""
    rows = [[f"`{one.name}`", f"`{json.dumps(plain(one.default))}`", one.help] for one in declared]
    return table(["option", "default", "meaning"], rows)


def configuration(plugins: Plugins) -> str:
    """The page of all that a configuration may hold, as the schema of `mtcheck config --schema` has it."""
    keys = settings.schema(plugins)
    rows = [[f"`{name}`", keyed(key), key["description"]] for name, key in keys["properties"].items()]
    text = f"# Configuration keys\n\nOf {keys['title']}, as `mtcheck config --schema` has them.\n\n"
    text += table(["key", "type", "meaning"], rows)
    checks = {f"checks.{name}": options(check.options) for name, check in plugins.checks.items()}
    formats = {f"formats.{name}": options(reader.options) for name, reader in sorted(plugins.readers.items())}
    for name, declared in (checks | formats | {"names": options(settings.Names)}).items():
        text += f"\n## {name}\n\n{found}" if (found := option_table(declared)) else ""
    return text


def keyed(schema: dict[str, Any]) -> str:
    """The type of a key of a configuration, as TOML calls it, or the words to choose from."""
    if "enum" in schema:
        return ", ".join(f"`{word}`" for word in schema["enum"])
    if schema["type"] == "array":
        return "array of tables" if schema["items"].get("type") == "object" else "array of strings"
    return "table" if schema["type"] == "object" else str(schema["type"])


def commands() -> str:
    """The page of all commands, as click declares them."""
    top = click.Context(main, info_name="mtcheck")
    text = f"# Commands\n\n{cleandoc(main.help or '')}\n"
    for name in main.list_commands(top):
        command = main.get_command(top, name)
        if command and getattr(command.callback, "__module__", "").startswith(f"{GROUP}."):
            text += of_command(command, click.Context(command, info_name=name, parent=top))
    return text


def of_command(command: click.Command, context: click.Context) -> str:
    """The section of a command, and of those below it."""
    usage = f"{context.command_path} {' '.join(command.collect_usage_pieces(context))}"
    page = f"\n## {context.command_path}\n\n```text\n{usage}\n```\n\n{cleandoc(command.help or '')}\n"
    records = [parameter.get_help_record(context) for parameter in command.get_params(context)]
    rows = [[f"`{names}`", text] for names, text in filter(None, records)]
    page += f"\n{table(['argument or option', 'meaning'], rows)}"
    for name, below in getattr(command, "commands", {}).items():
        page += of_command(below, click.Context(below, info_name=name, parent=context))
    return page


def machine_contract(schema: dict[str, Any]) -> str:
    """The page of the JSON objects that `mtcheck check` prints."""
    text = f"# JSON\n\n{schema['title']}, as `mtcheck schema` prints it. {schema['description']}\n"
    for title, one in zip(("An issue", "A notice", "The summary"), schema["oneOf"], strict=True):
        rows = [[f"`{name}`", json_type(kind)] for name, kind in members(one)]
        text += f"\n## {title}\n\n{table(['field', 'type'], rows)}"
    return text


def members(schema: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """All fields of an object, with those of the objects and arrays in it: `fixes[].edits[].start`."""
    for name, value in schema.get("properties", {}).items():
        yield prefix + name, value
        yield from members(value, f"{prefix}{name}.")
        yield from members(value.get("items", {}), f"{prefix}{name}[].")


def json_type(schema: dict[str, Any]) -> str:
    """A JSON Schema in a few words."""
    if "enum" in schema:
        return "one of " + ", ".join(f"`{json.dumps(value)}`" for value in schema["enum"])
    if "anyOf" in schema:
        return " or ".join(map(json_type, schema["anyOf"]))
    if schema.get("type") == "array":
        return f"array of {json_type(schema['items'])}"
    kinds = schema.get("type", "any")
    return kinds if isinstance(kinds, str) else " or ".join(kinds)


def table(head: list[str], rows: Iterable[list[str]]) -> str:
    """A table in Markdown."""
    cells = [[" ".join(cell.split()).replace("|", r"\|") for cell in row] for row in rows]
    return "".join(f"| {' | '.join(row)} |\n" for row in [head, ["---"] * len(head), *cells]) if cells else ""


def html(text: str) -> str:
    """HTML in Markdown."""
    return f"```````{{raw}} html\n{text}\n```````\n"


def contents(names: Iterable[str]) -> str:
    """What stands in the sidebar below a page."""
    return "```{toctree}\n:hidden:\n\n" + "".join(f"{name}\n" for name in names) + "```\n"


def write(folder: Path) -> None:
    """Write all pages below a folder, in the place of the old ones."""
    for path, text in pages().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def clear(folder: Path) -> None:
    """Remove all that `write` may have written."""
    for name in ("checks", "reference"):
        rmtree(folder / name, ignore_errors=True)


if __name__ == "__main__":
    clear(HERE)
    write(HERE)
