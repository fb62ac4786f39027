#!/usr/bin/env python3
"""Show what a change does to the reports on all texts there are.

    reports.py write BEFORE.json      (then change something)
    reports.py write AFTER.json
    reports.py compare BEFORE.json AFTER.json

Read are the marked articles of `articles/`, as they are damaged and as they are right, and what lies beside the
repository in `../shared`: the development set and the corpora. A difference is shown as one line: the text, the check,
the defect between angle marks with what stands around it, and what the fix makes of it.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import click

from mtcheck.engine.run import Engine
from mtcheck.plugins.manager import Plugins

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared"
AROUND = 40
"""How many code points are shown on each side of a defect."""

sys.path.insert(0, str(HERE / "articles"))
from unmark import unmark  # noqa: E402

Text = tuple[str, str, str]
"""The name of a text, its language, and what it says."""


def texts() -> Iterator[Text]:
    """All texts, each with a name of its own."""
    for path in sorted((HERE / "articles").glob("*/*.txt")):
        name = f"{path.parent.name}/{path.stem}"
        damaged, right, _ = unmark(path.name, path.read_text(encoding="utf-8"))
        yield name, "en", damaged
        if right != damaged:
            yield f"{name} right", "en", right
    for path in sorted(SHARED.glob("dev/*/*.txt")):
        yield f"dev/{path.parent.name}/{path.stem}", "en", path.read_text(encoding="utf-8")
    for path in sorted(SHARED.glob("corpora/*.jsonl.gz")):
        name = path.name.split(".")[0]
        language = "en" if "_en" in name else name[-2:]
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                record = json.loads(line)
                said = record.get("text") or record["target"]
                yield f"{name}/{number}", language, said if isinstance(said, str) else "\n\n".join(said)


@cache
def engine(language: str) -> Engine:
    return Engine(Plugins(), language=language, isolated=True)


def reports(text: Text) -> list[tuple[str, str]]:
    """The reports on a text, each as a key that names it and a line that shows it."""
    name, language, said = text
    plugins = engine(language).plugins
    issues = engine(language).check_bytes(said.encode(), "article.txt", plugins.readers["text"]).issues
    found = []
    for issue in issues:
        before, after = said[max(0, issue.start - AROUND) : issue.start], said[issue.end : issue.end + AROUND]
        fixes = [[fix.safety, *((e.start, e.end, e.text) for e in fix.edits)] for fix in issue.fixes]
        shown = " | ".join(", ".join(repr(edit[2]) for edit in fix[1:]) + f" ({fix[0]})" for fix in fixes)
        line = f"{name}: {issue.check}: {before}«{issue.text}»{after} → {shown} [{issue.message}]"
        found.append((json.dumps([name, issue.check, issue.start, issue.end, issue.message, fixes]), line))
    return found


@click.group()
def main() -> None:
    """Write down the reports on all texts, or compare two such files."""


@main.command()
@click.argument("target", type=click.Path(path_type=Path))
def write(target: Path) -> None:
    """Write the reports on all texts to TARGET."""
    with ProcessPoolExecutor() as pool:
        found = [report for some in pool.map(reports, texts(), chunksize=16) for report in some]
    target.write_text(json.dumps(dict(found)), encoding="utf-8")
    click.echo(f"{len(found)} reports")


@main.command()
@click.argument("before", type=click.Path(path_type=Path, exists=True))
@click.argument("after", type=click.Path(path_type=Path, exists=True))
def compare(before: Path, after: Path) -> None:
    """Print the reports that one of two files lacks, but of texts that are new."""
    old, new = (json.loads(path.read_text(encoding="utf-8")) for path in (before, after))
    read = {json.loads(key)[0].partition("/")[0] for key in old}
    for sign, some, others in (("-", old, new), ("+", new, old)):
        for key in sorted(some.keys() - others.keys()):
            if json.loads(key)[0].partition("/")[0] in read:
                click.echo(f"{sign} {some[key]!r}")


if __name__ == "__main__":
    main()
