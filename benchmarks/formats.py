#!/usr/bin/env python3
"""Write articles in every format, and see whether the same issues are found there, and whether fixes go back.

formats.py [--corpus JSONL.GZ] [--folder FOLDER] [--articles N]

For each format: the articles, the issues in plain text, those of them that the format has (the same check at the same
words between the same words), those that it has and plain text has not, the articles that say after all safe fixes what
plain text says then, and how many files are then byte for byte what a program writes of the fixed text: of those in
which no paragraph is gone, and which are not DOCX, where changes are tracked.
"""

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

import click

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from rendering import FORMATS, Format  # noqa: E402

from mtcheck.engine.run import Engine  # noqa: E402
from mtcheck.model.issue import Edit, Safety  # noqa: E402
from mtcheck.model.plugin import ReadError  # noqa: E402
from mtcheck.plugins.manager import Plugins  # noqa: E402

ENGINE = Engine(Plugins(), isolated=True)
Found = Counter[tuple[str, str]]


def articles(corpus: Path, folder: Path, count: int) -> list[list[str]]:
    """The paragraphs of articles: all of the folder, and as many of the corpus, spread over it."""
    found = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        clean = [json.loads(line)["text"] for line in lines]
    found += clean[:: max(1, len(clean) // count)]
    return [
        paragraphs
        for text in found
        if len(paragraphs := [line.strip() for line in text.split("\n") if line.strip()]) > 1
    ]


def issues(format: Format, data: bytes) -> tuple[Found, bytes, list[str]]:
    """The check, words and paragraph of each issue; the file after its safe fixes, and what it says then."""
    name = "article" + format.suffix
    reader = ENGINE.reader_for(name, data)
    report = ENGINE.check_bytes(data, name, reader)
    [document] = reader.documents(data, "en")
    found: Found = Counter()
    edits: list[tuple[str | None, Edit]] = []
    for issue in report.issues:
        found[issue.check, issue.fingerprint] += 1
        fix = next((fix for fix in issue.fixes if fix.safety is Safety.SAFE), None)
        if fix and (not edits or fix.edits[0].start > max(edit.end for _, edit in edits)):
            edits += ((issue.part, edit) for edit in fix.edits)
    after = ENGINE.rewrite(data, name, edits)
    [document] = reader.documents(after, "en")
    said = [document.text[block.start : block.end].strip() for block in document.blocks]
    return found, after, said


@click.command()
@click.option("--corpus", type=Path, default=ROOT.parent / "shared/corpora/clean_en.jsonl.gz")
@click.option("--folder", type=Path, default=ROOT.parent / "shared/dev/damaged")
@click.option("--articles", "count", default=100, show_default=True, help="How many articles of the corpus.")
@click.option("--show", is_flag=True, help="Print what differs.")
def main(corpus: Path, folder: Path, count: int, show: bool) -> None:
    """Print a table with a line for each format."""
    texts = articles(corpus, folder, count)
    plain = [issues(FORMATS["text"], FORMATS["text"].render(paragraphs)) for paragraphs in texts]
    print("| format | articles | issues | found | more | same text after fixes | same bytes |")
    print("|---|---|---|---|---|---|---|")
    for name in FORMATS:
        found = more = same = written = comparable = refused = total = 0
        for paragraphs, (expected, _, fixed) in zip(texts, plain, strict=True):
            try:
                these, after, said = issues(FORMATS[name], FORMATS[name].render(paragraphs))
            except ReadError:  # mojibake, written in the encoding that made it, is the UTF-8 that it was
                refused += 1
                continue
            total += expected.total()
            found += (these & expected).total()
            more += (these - expected).total()
            same += said == fixed
            if name != "docx" and len(said) == len(paragraphs):
                comparable += 1
                written += after == FORMATS[name].render(said)
            if show and (these != expected or said != fixed):
                print(name, "missing", dict(expected - these), "more", dict(these - expected))
                print(
                    *(f"    {one!r}\n    {other!r}" for one, other in zip(said, fixed, strict=False) if one != other),
                    sep="\n",
                )
        bytes_ = f"{written} of {comparable}" if comparable else "tracked"
        print(f"| {name} | {len(texts) - refused} | {total} | {found} | {more} | {same} | {bytes_} |", flush=True)


if __name__ == "__main__":
    main()
