#!/usr/bin/env python3
"""Write the file of a new check, with all that it needs and an example that fails until it is filled in.

new_check.py FAMILY NAME
"""

from pathlib import Path

import click

from mtcheck import __version__

CHECKS = Path(__file__).parent.parent / "src" / "mtcheck" / "checks"
TEMPLATE = '''\
"""TODO: the damage in a few words, and what it looks like."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe


@check(
    "{name}",
    family="{family}",
    category=Category.PUNCTUATION,
    message="TODO: what is wrong, in one line.",
    on=pattern(r"TODO"),
    examples=[
        bad("A sentence with its ⟦defect⟧ marked.", "A sentence with its correction marked."),
        good("A sentence that looks damaged and is right."),
    ],
    since="{since}",
)
def {function}(match: Any, document: Document) -> Iterator[Finding]:
    """TODO: the damage.

    TODO: why machine translation does this, and where the check is silent.
    """
    yield Finding(match.start(), match.end(), safe(Edit(match.start(), match.end(), "TODO")))
'''


def scaffold(checks: Path, family: str, name: str) -> Path:
    """Write the file of a check below the folder of all checks. Raises ValueError for a name that cannot be used."""
    function = name.replace("-", "_")
    if not function.isidentifier() or not family.isidentifier() or name != name.lower() or "_" in name:
        raise ValueError(f"{family} {name}: write families and names in lower case, names with hyphens")
    path = checks / family / f"{function}.py"
    if path.exists():
        raise ValueError(f"{path} exists")
    path.parent.mkdir(exist_ok=True)
    package = path.with_name("__init__.py")
    if not package.exists():
        package.write_text('"""TODO: the damage that this family finds."""\n', encoding="utf-8")
    since = __version__.rpartition(".")[0]
    path.write_text(TEMPLATE.format(family=family, name=name, function=function, since=since), encoding="utf-8")
    return path


@click.command()
@click.argument("family")
@click.argument("name")
def main(family: str, name: str) -> None:
    """Write the file of a new check: FAMILY is its folder, NAME names the damage, such as space-before-mark."""
    try:
        path = scaffold(CHECKS, family, name)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    click.echo(f"{path}: fill in what says TODO, the examples first; then run: pytest tests/test_checks.py -k {name}")


if __name__ == "__main__":
    main()
