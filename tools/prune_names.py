#!/usr/bin/env python3
"""List the broken names and phrases that people write, too, so that they are no evidence: data/usual/LANGUAGE.

    prune_names.py [--news JSONL.GZ]... [--prose TEXT]... [--pairs FILE]... [--collocations FOLDER]

NEWS holds edited articles (a field `text`, of which every other one is read, since the rest is for measuring) or human
translations (`reference`, read whole). PROSE is text, a paragraph a line: the glosses of WordNet 3.0 (Debian
wordnet-base), GCIDE (Debian dict-gcide). PAIRS are lists of frequent pairs of words with their counts: frequency_
bigramdictionary_en_243_342.txt of the PyPI package symspellpy (6.10.1), bigrams.txt of wordsegment (1.3.1).
COLLOCATIONS is the folder of WordNet's files. What is written is our own wrong forms, never a sentence. Run
build_names.py before and after.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import click

from mtcheck.model.document import Block, BlockKind, Document
from mtcheck.text.names.evidence import SUSPECT, is_capital, judged, usual_key
from mtcheck.text.names.variants import variants

USUAL = Path(__file__).parent.parent / "src" / "mtcheck" / "data" / "usual"
HEADER = """\
# Wrong forms of names and phrases that people write, too: in edited news, as frequent pairs of words, as collocations.
# Written by tools/prune_names.py, which names the sources.
"""


def in_news(paths: Iterable[Path]) -> Iterator[str]:
    """The forms in every other article, and in all translations."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                record = json.loads(line)
                if "reference" in record or number % 2 == 0:
                    yield from _forms(record["reference"] if "reference" in record else record["text"].split("\n\n"))


def in_prose(paths: Iterable[Path]) -> Iterator[str]:
    """The forms in lower case in texts."""
    for path in paths:
        with path.open(encoding="utf-8", errors="replace") as lines:
            while chunk := list(islice(lines, 500)):
                paragraphs = " ".join(line.strip() or "\n" for line in chunk).split("\n")
                yield from (form for form in _forms(paragraphs) if form.islower())


def _forms(paragraphs: list[str]) -> Iterator[str]:
    document = _document(paragraphs)
    for variant, confidence in judged(document).items():
        if confidence >= SUSPECT:
            yield usual_key(variant, document)


def in_list(entries: Iterable[str]) -> Iterator[str]:
    """The forms that are whole entries of a list of words."""
    entries = iter(entries)
    while chunk := list(islice(entries, 1000)):
        document = _document(chunk)
        whole = {(block.start, block.end) for block in document.blocks}
        for variant in variants(document):
            if (variant.start, variant.end) in whole and not is_capital(variant, document):
                yield usual_key(variant, document)


def pairs(path: Path) -> Iterator[str]:
    """The pairs of words of a list."""
    with path.open(encoding="utf-8-sig") as lines:
        for line in lines:
            yield " ".join(line.split()[:2])


def collocations(folder: Path) -> Iterator[str]:
    """The entries of WordNet that are several words."""
    for path in sorted(folder.glob("index.*")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if "_" in (entry := line.split(" ", 1)[0]):
                yield entry.replace("_", " ")


def _document(paragraphs: list[str]) -> Document:
    """A document of paragraphs."""
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Document("\n\n".join(paragraphs), blocks=tuple(blocks))


_PATHS = click.Path(path_type=Path, exists=True)


@click.command()
@click.option("--news", type=_PATHS, multiple=True)
@click.option("--prose", type=_PATHS, multiple=True)
@click.option("--pairs", "lists", type=_PATHS, multiple=True)
@click.option("--collocations", "wordnet", type=_PATHS)
@click.option("--language", default="en", show_default=True)
def main(
    news: tuple[Path, ...], prose: tuple[Path, ...], lists: tuple[Path, ...], wordnet: Path | None, language: str
) -> None:
    """Write anew the lists for which a source is given."""
    target = USUAL / language
    target.mkdir(parents=True, exist_ok=True)
    for name, given, forms in (
        ("news", news, in_news(news)),
        ("prose", prose, in_prose(prose)),
        ("pairs", lists, (form for path in lists for form in in_list(pairs(path)))),
        ("collocations", wordnet, in_list(collocations(wordnet) if wordnet else ())),
    ):
        if given:
            listed = sorted(set(forms))
            (target / f"{name}.txt").write_text(HEADER + "".join(f"{form}\n" for form in listed), encoding="utf-8")
            click.echo(f"{name}: {len(listed)} forms")


if __name__ == "__main__":
    main()
