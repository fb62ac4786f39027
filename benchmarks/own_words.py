#!/usr/bin/env python3
"""List what the project's strings and pages share with the marked articles: examples and tests are our own writing.

own_words.py [--shared FOLDER] [--words N]

A run of words counts where it stands in a string of a module or a test, or in a page of the documentation, and in the
model article or the development set, but nowhere in the edited news, whose runs are everybody's. Case and marks are not
minded. Nothing is printed where there is none.
"""

import ast
import gzip
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import regex

ROOT = Path(__file__).parent.parent
WORD = regex.compile(r"[\p{L}\d]+")


def runs(text: str, size: int) -> Iterator[str]:
    """The runs of so many words in a text."""
    words = WORD.findall(text.lower())
    return (" ".join(words[at : at + size]) for at in range(len(words) - size + 1))


def ours() -> Iterator[tuple[str, str]]:
    """The strings of all modules and tests and the text of all pages, with the file that each stands in."""
    tracked = subprocess.run(["git", "ls-files", "*.py", "*.md"], cwd=ROOT, capture_output=True, text=True, check=True)
    for path in tracked.stdout.splitlines():
        text = (ROOT / path).read_text(encoding="utf-8")
        if path.endswith(".md"):
            yield path, text
        else:
            nodes = ast.walk(ast.parse(text))
            yield from ((path, it.value) for it in nodes if isinstance(it, ast.Constant) and isinstance(it.value, str))


@click.command(help=__doc__)
@click.option("--shared", type=click.Path(path_type=Path), default=ROOT.parent / "shared")
@click.option("--words", default=5, help="How long a run is.")
def main(shared: Path, words: int) -> None:
    marked = {run for path in shared.glob("[ds]e[ve]*/**/*.txt") for run in runs(path.read_text("utf-8"), words)}
    with gzip.open(shared / "corpora" / "clean_en.jsonl.gz", "rt", encoding="utf-8") as news:
        for line in news:
            marked.difference_update(runs(json.loads(line)["text"], words))
    for path, text in ours():
        for run in runs(text, words):
            if run in marked:
                click.echo(f"{path}: {run}")


if __name__ == "__main__":
    main()
