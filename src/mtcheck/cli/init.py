"""mtcheck init: write a configuration by looking at the articles."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

import click
import regex

from mtcheck.base.show import counted
from mtcheck.cli._shared import Failure, plugins
from mtcheck.engine import baseline, write
from mtcheck.engine.configuration import config
from mtcheck.engine.configuration.layers import shown
from mtcheck.engine.run import Engine
from mtcheck.engine.survey import Survey

FILE = "mtcheck.toml"
PRE_COMMIT = ".pre-commit-config.yaml"
MANY = 50
"""Issues from which nobody goes through all of them today."""

HOOK = """\
  - repo: local
    hooks:
      - id: mtcheck
        name: mtcheck
        entry: mtcheck check --force-exclude
        language: system
        files: {files}
        require_serial: true
"""


@click.command(short_help="Write a configuration by looking at the articles.")
@click.option("--pre-commit", "hook", is_flag=True, help=f"Also write {PRE_COMMIT}, or show what to add to it.")
def command(hook: bool) -> None:
    """Look at the articles below this folder, and write mtcheck.toml for them.

    Nothing is overwritten. What was found, and what to do next, is printed.
    """
    holding = config.find(Path())
    if holding and holding.parent == Path.cwd():
        raise Failure(f"{shown(holding)} is there already: `mtcheck config` shows what it sets")
    with redirect_stdout(sys.stderr):  # what plugins print
        found = Survey(Engine(plugins(), isolated=True))
        content = "\n".join([*_content(found), ""])
    if not found.articles:
        raise Failure("no articles below this folder: run it where they are")
    _write(FILE, content)
    for line in _said(found):
        click.echo(line)
    if holding:
        click.echo(f"It goes before {holding}, which held here so far: `extends` joins them.")
    if hook:
        _hook(found)


def _content(found: Survey) -> Iterator[str]:
    yield "# What mtcheck checks here. `mtcheck config` shows what is in force for an article, and why."
    yield ""
    if found.language:
        yield f"language = {json.dumps(found.language)}"
    if found.excluded:
        yield f"exclude = {json.dumps(found.excluded, ensure_ascii=False)}"
    if found.issues >= MANY:
        yield f'# baseline = "{baseline.NAME}"  # once `mtcheck baseline` has written it'
    if found.style:
        yield ""
        yield "# The marks of nearly all quotations here."
        yield 'extend-select = ["quotation-mark-of-another-style"]'
        yield ""
        yield "[checks.quotation-mark-of-another-style]"
        yield f"style = {json.dumps(found.style)}"
    for glob, language in found.translations.items():
        yield ""
        yield "[[overrides]]"
        yield f"files = {json.dumps([glob], ensure_ascii=False)}"
        yield f"language = {json.dumps(language)}"


def _said(found: Survey) -> Iterator[str]:
    """What was found, and what to do next."""
    formats = ", ".join(name for name, _ in found.formats.most_common())
    folders = " and ".join("this folder" if folder == "." else f"{folder}/" for folder in found.folders)
    yield f"{FILE}: written for {counted(len(found.articles), 'article')} ({formats}) in {folders}."
    if not found.language:
        yield "Their language is none that mtcheck has a table for: set `language`; what holds in every language runs."
    paths = " ".join(found.folders)
    yield f"Next: `mtcheck check {paths}` (some {counted(found.issues, 'issue')})"
    if found.issues >= MANY:
        yield f"      `mtcheck fix {paths}` mends what is certain"
        yield f"      `mtcheck baseline {paths}` puts the rest aside; then set `baseline` in {FILE}"


def _hook(found: Survey) -> None:
    """Write the configuration of pre-commit, or show what to add to the one that is there: that is people's own."""
    folders = "" if "." in found.folders else f"^({'|'.join(map(regex.escape, found.folders))})/.*"
    suffixes = sorted({regex.escape(name.suffix) for name in found.articles})
    hook = HOOK.format(files=json.dumps(f"{folders}({'|'.join(suffixes)})$"))
    if Path(PRE_COMMIT).exists():
        click.echo(f"Add to `repos` in {PRE_COMMIT}:\n\n{hook}")
    else:
        _write(PRE_COMMIT, f"repos:\n{hook}")
        click.echo(f"{PRE_COMMIT}: written; `pre-commit install` makes git use it.")


def _write(path: str, content: str) -> None:
    try:
        write.replace(path, content.encode())
    except OSError as error:
        raise Failure(f"{path}: {error.strerror}") from None
