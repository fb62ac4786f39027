#!/usr/bin/env python3
"""What an archive adds to the checks of names and phrases: benchmarks/archive.py CORPUS.jsonl.gz FOLDER...

Learns from every other article of a corpus of edited news, and checks the others: what is reported only with the
archive is false, until judged. Then checks folders of damaged articles (as `benchmarks/articles/unmark.py` writes them)
with the same archive: how many of the broken names and phrases are found with and without it. Last the same for the
sentences of `names/unseen.tsv`, with an archive that has the right form of each in a dozen articles besides.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from mtcheck.engine.run import Engine
from mtcheck.engine.select import Selection
from mtcheck.model.issue import Issue
from mtcheck.plugins.manager import Plugins


def main() -> None:
    corpus, *folders = map(Path, sys.argv[1:])
    with gzip.open(corpus, "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    with TemporaryDirectory() as temporary:
        plain, archived = engines(Path(temporary), texts[::2])
        words, added = 0, list[Issue]()
        for text in texts[1::2]:
            words += len(text.split())
            known = {place(issue) for issue in found(plain, text)}
            added += (issue for issue in found(archived, text) if place(issue) not in known)
        for issue in added:
            print(f"false? {issue.check}: {issue.message}")
        print(f"{len(added)} more in {words:,} words of edited news: {1000 * len(added) / words:.3f} per 1,000")
        for folder in folders:
            score(folder, plain, archived)
    with TemporaryDirectory() as temporary:
        unseen(Path(temporary), texts[::2])


def engines(folder: Path, texts: list[str]) -> tuple[Engine, Engine]:
    """What checks names and phrases without an archive, and with one that is learnt from the texts."""
    published = folder / "published.jsonl"
    published.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    subprocess.run(["mtcheck", "learn", published, "-o", folder / "archive"], check=True)
    config = folder / "mtcheck.toml"
    config.write_text('names.archive = "archive"\n', encoding="utf-8")
    selection = Selection(("names", "phrases"))
    return Engine(Plugins(), selection, isolated=True), Engine(Plugins(), selection, config=config)


def found(engine: Engine, text: str) -> tuple[Issue, ...]:
    report = engine.check_bytes(text.encode(), "article.txt", engine.plugins.readers["text"])
    assert not report.notices, report.notices
    return report.issues


def place(issue: Issue) -> tuple[int, int]:
    return issue.start, issue.end


def score(folder: Path, plain: Engine, archived: Engine) -> None:
    """Tell how many of the names and phrases that are marked in a folder are found."""
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [defect for line in lines if (defect := json.loads(line))["category"] in ("name", "calque")]
    hits, wrong = {"plain": 0, "archived": 0}, 0
    for path in sorted((folder / "damaged").glob("*.txt")):
        here, text = [defect for defect in gold if defect["file"] == path.name], path.read_text(encoding="utf-8")
        every = [json.loads(line) for line in lines if json.loads(line)["file"] == path.name]
        issues = {"plain": found(plain, text), "archived": found(archived, text)}
        for way, reported in issues.items():
            hits[way] += sum(any(touches(issue, defect) for issue in reported) for defect in here)
        for issue in issues["archived"]:
            if place(issue) not in map(place, issues["plain"]):
                right = any(touches(issue, defect) for defect in every)
                wrong += not right
                print(f"{'right ' if right else 'false?'} {path.name}: {issue.message}")
    print(
        f"{folder}: of {len(gold)} names and phrases {hits['plain']} without the archive, {hits['archived']} with it; "
        f"{wrong} more that touch no defect"
    )


def unseen(folder: Path, texts: list[str]) -> None:
    """Tell how many of the broken names and phrases in single sentences are found."""
    lines = (Path(__file__).parent / "names" / "unseen.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    printed = [sentence.replace(wrong, right.split("‖")[0]) for _, wrong, right, sentence in rows]
    plain, archived = engines(folder, texts + [f"{number}.\n\n{text}" for text in printed for number in range(12)])
    counts = Counter[str]()
    for kind, wrong, _, sentence in rows:
        start = sentence.index(wrong)
        defect = {"start": start, "end": start + len(wrong)}
        counts[kind] += 1
        for way, engine in (("without", plain), ("with", archived)):
            counts[f"{kind} {way}"] += any(touches(issue, defect) for issue in found(engine, sentence))
    print(f"single sentences, found without and with the archive: {dict(counts)}")


def touches(issue: Issue, defect: dict[str, int]) -> bool:
    return issue.start < defect["end"] and defect["start"] < issue.end


if __name__ == "__main__":
    main()
