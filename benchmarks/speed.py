#!/usr/bin/env python3
"""Measure how fast mtcheck is: cold start, throughput on one core, and the cost of each check and layer.

speed.py [--corpus JSONL.GZ] [--article FILE] [--runs N]

Compare ratios within one run only: machines and their other work differ. Throughput counts CPU time, so that other
work does not change it much.
"""

import gzip
import json
import os
import subprocess
import sys
import sysconfig
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import click

from mtcheck.engine.run import Engine
from mtcheck.plugins.manager import Plugins

ROOT = Path(__file__).parent.parent
MTCHECK = Path(sysconfig.get_path("scripts"), "mtcheck")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""What commands run in: they keep byte code, as they do where nobody forbids it."""

BASELINE = """\
import click, pluggy, regex
from importlib.metadata import entry_points
list(entry_points(group="mtcheck"))
"""


def wall(command: list[str]) -> float:
    """Milliseconds until a command ends."""
    start = perf_counter()
    result = subprocess.run(command, stdout=subprocess.DEVNULL, check=False, env=ENVIRONMENT)
    if result.returncode > 1:
        raise SystemExit(f"{command} exits with {result.returncode}")
    return (perf_counter() - start) * 1000


def cold_start(article: Path, runs: int) -> Iterator[str]:
    """One article from a cold start, against Python importing the libraries and reading the entry points."""
    commands = [[sys.executable, "-c", BASELINE], [str(MTCHECK), "check", str(article)]]
    for command in commands:  # the first run writes byte code and warms the disk
        wall(command)
    pairs = [[wall(command) for command in commands] for _ in range(runs)]
    base, ours = (median(times) for times in zip(*pairs, strict=True))
    yield f"| baseline: import click, pluggy, regex; read the entry points | {base:.0f} ms |"
    yield f"| `mtcheck check {article.name}` | {ours:.0f} ms |"
    yield f"| ratio (median of {runs} alternating runs each) | {ours / base:.2f} |"


def throughput(articles: list[bytes], plugins: Plugins) -> Iterator[str]:
    """All default checks over all articles: in process, and by the command line over files."""
    megabytes = sum(map(len, articles)) / 1e6
    engine, reader = Engine(plugins, isolated=True), plugins.readers["text"]
    start = process_time()
    issues = sum(len(engine.check_bytes(article, "article.txt", reader).issues) for article in articles)
    seconds = process_time() - start
    work = f"{len(articles):,} articles, {megabytes:.2f} MB, {issues:,} issues"
    yield f"| in process, {work} | {megabytes / seconds:.2f} MB/s |"
    with tempfile.TemporaryDirectory() as folder:
        for number, article in enumerate(articles):
            Path(folder, f"{number:06}.txt").write_bytes(article)
        before = os.times()
        wall([str(MTCHECK), "check", "--isolated", "--no-cache", "--output-format", "jsonl", folder])
        after = os.times()
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    yield f"| command line over files, with start and output | {megabytes / seconds:.2f} MB/s |"


def costs(articles: list[bytes], plugins: Plugins) -> Iterator[str]:
    """The time of each check, its layers being there already, and of each layer, of what it stands on likewise."""
    spent: defaultdict[str, float] = defaultdict(float)
    for article in articles:
        start = perf_counter()
        documents = list(plugins.readers["text"].read(article, "en"))
        spent["reader: text"] += perf_counter() - start
        for document in documents:
            checks = [check for check in plugins.checks.values() if check.default]
            for check in checks:
                list(check.run(document))
            for check in checks:
                start = perf_counter()
                list(check.run(document))
                spent[f"check: {check.name}"] += perf_counter() - start
            for layer in document._layers:
                start = perf_counter()
                layer(document)
                spent[f"layer: {layer.__name__}"] += perf_counter() - start
    megabytes, total = sum(map(len, articles)) / 1e6, sum(spent.values())
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        yield f"| {name} | {1000 * seconds / megabytes:.1f} | {100 * seconds / total:.1f} % |"
    yield f"| all | {1000 * total / megabytes:.1f} | 100 % |"


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path), default=ROOT.parent / "shared/corpora/clean_en.jsonl.gz")
@click.option("--article", type=click.Path(path_type=Path), default=ROOT / "examples" / "ferry.txt")
@click.option("--runs", default=15, show_default=True, help="How many cold starts to time.")
def main(corpus: Path, article: Path, runs: int) -> None:
    """Print three small tables."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line)["text"].encode() for line in lines]
    plugins = Plugins()
    _ = plugins.checks
    for head, rows in (
        ("| cold start | |\n|---|---|", cold_start(article, runs)),
        ("| throughput on one core (CPU time) | |\n|---|---|", throughput(articles, plugins)),
        ("| part | ms per MB | share |\n|---|---|---|", costs(articles, plugins)),
    ):
        click.echo(f"\n{head}")
        for row in rows:
            click.echo(row)


if __name__ == "__main__":
    main()
