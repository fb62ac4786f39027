#!/usr/bin/env python3
"""Measure what a run costs on many files: the first, and the second, of which nothing changed.

second_run.py [--corpus JSONL.GZ] [--files N] [--damaged]

The articles of a corpus are written into files, as often as it takes, each with a line of its own so that no two are
the same. Start-up is what `mtcheck check` takes for one short article. Beside seconds on the wall, which other work on
the machine stretches, seconds of all processors together are given.
"""

import gzip
import json
import os
import subprocess
import sysconfig
import tempfile
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

import click

ROOT = Path(__file__).parent.parent
MTCHECK = Path(sysconfig.get_path("scripts"), "mtcheck")


class Took(NamedTuple):
    """Seconds that a command took: on the wall, and of all processors together."""

    wall: float
    cpu: float

    def __str__(self) -> str:
        return f"{self.wall:.2f} | {self.cpu:.2f} |"


def took(*arguments: str | Path) -> Took:
    """What `mtcheck check` takes."""
    before, start = os.times(), perf_counter()
    result = subprocess.run([MTCHECK, "check", *arguments], stdout=subprocess.DEVNULL, check=False)
    wall, after = perf_counter() - start, os.times()
    if result.returncode > 1:
        raise SystemExit(f"mtcheck exits with {result.returncode}")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Took(wall, cpu)


def middle(runs: int, *arguments: str | Path) -> Took:
    """The median of several runs."""
    return Took(*map(median, zip(*(took(*arguments) for _ in range(runs)), strict=True)))


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path), default=ROOT.parent / "shared/corpora/clean_en.jsonl.gz")
@click.option("--files", default=5000, show_default=True)
@click.option("--damaged", is_flag=True, help="Damage each article three times.")
@click.option("--output-format", default="concise", show_default=True)
@click.option("--runs", default=5, show_default=True, help="How many second runs to time.")
def main(corpus: Path, files: int, damaged: bool, output_format: str, runs: int) -> None:
    """Print a small table."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    with tempfile.TemporaryDirectory() as folder:
        size = 0
        for number, text in enumerate(islice(cycle(texts), files)):
            own = f"The record of this article is number {number}.\n\n"
            if damaged:
                text = text.replace(". ", ".", 3)
            size += Path(folder, f"{number:05}.txt").write_bytes((own + text).encode())
        options = ["--isolated", "--output-format", output_format]
        os.environ["MTCHECK_CACHE_DIR"] = str(Path(folder, ".cache"))
        start = middle(runs, Path(folder, "00000.txt"), *options)
        click.echo(f"| {files:,} files, {size / 1e6:.1f} MB; {output_format} | s | CPU s |\n|---|---|---|")
        click.echo(f"| start-up: one file | {start}")
        for jobs in ("1", "2"):
            click.echo(f"| without cache, --jobs {jobs} | {took(folder, *options, '--no-cache', '--jobs', jobs)}")
        click.echo(f"| first run | {took(folder, *options)}")
        second = middle(runs, folder, *options)
        kept = sum(path.stat().st_size for path in Path(folder, ".cache").iterdir())
    beyond = Took(second.wall - start.wall, second.cpu - start.cpu)
    click.echo(f"| second run | {second}\n| second run without start-up | {beyond}")
    click.echo(f"| size of the cache | {kept / 1e6:.1f} MB | |")


if __name__ == "__main__":
    main()
