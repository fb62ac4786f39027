#!/usr/bin/env python3
"""Measure how many defects of real translations are found: those that strangers marked, reading them word by word.

    recall.py [--corpus JSONL.GZ] [--missed]

`verdicts/mt_docs_en_read.jsonl` holds the marks, without any of the text: `doc` is the line in the corpus, from 0, its
segments joined by an empty line; `start` and `end` are a half-open range of its code points. A defect counts as found
if a report touches it that is not much longer (`precision.py`). Reports beside a defect are not all wrong: a missing
mark may be told at either end, and a name in two spellings at either of them.
"""

import gzip
import json
from collections import Counter, defaultdict
from pathlib import Path

import click
from fixing import lines
from precision import SLACK

import mtcheck

HERE = Path(__file__).parent


@click.command()
@click.option(
    "--corpus", type=click.Path(path_type=Path), default=HERE.parent.parent / "shared/corpora/mt_docs_en.jsonl.gz"
)
@click.option("--missed", is_flag=True, help="List what is missed and can be seen from form alone.")
def main(corpus: Path, missed: bool) -> None:
    """Print how many of the defects are found, by category, and how many of those that can be seen from form alone."""
    marks = defaultdict(list)
    for mark in lines(HERE / "verdicts" / "mt_docs_en_read.jsonl"):
        marks[mark["doc"]].append(mark)
    found, marked, beside, reports = Counter[str](), Counter[str](), 0, 0
    with gzip.open(corpus, "rt", encoding="utf-8") as documents:
        texts = ["\n\n".join(json.loads(document)["target"]) for document in documents]
    for doc, defects in marks.items():
        issues = list(mtcheck.check_text(texts[doc]))
        reports += len(issues)
        beside += sum(not any(i.start <= d["end"] and i.end >= d["start"] for d in defects) for i in issues)
        for defect in defects:
            start, end = defect["start"], defect["end"]
            hit = any(i.start <= end and i.end >= start and i.end - i.start <= end - start + SLACK for i in issues)
            for kind in (defect["category"], "from form" if defect["mechanical"] else "from meaning", "all"):
                marked[kind] += 1
                found[kind] += hit
            if missed and not hit and defect["mechanical"]:
                click.echo(f"{doc} {defect['category']}: {texts[doc][max(0, start - 30) : end + 20]!r}")
    for kind, count in sorted(marked.items(), key=lambda item: item[1]):
        click.echo(f"| {kind} | {found[kind]} of {count} | {found[kind] / count:.2f} |")
    click.echo(f"{len(marks)} translations, {reports} reports, {beside} beside a defect")


if __name__ == "__main__":
    main()
