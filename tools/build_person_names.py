#!/usr/bin/env python3
"""Build the lists of given names that are hardly anything else, and of surnames that no dictionary has.

    build_person_names.py FOLDER

FOLDER holds the files `dist.*` of the PyPI package `names` (0.3.0), the names of the United States Census of 1990.
Source and licence: data/README.md. Of the given names those are left out that are short, that are names of places and
the like, or that are also words in lower case, but for `STILL`.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import marisa_trie

from mtcheck.text.known import known
from mtcheck.text.language import language
from mtcheck.text.words import lexicon

SHORTEST = 3
STILL = frozenset(
    """billy bob bobby carol charley charlie dan harry heather henry jane jenny jerry jill jimmy joe joey john
    johnny josh kirk larry louis maria martin matt mike molly nick noel peter phil rick roger rosemary russ
    sally sam ted teddy terry timothy tom tommy tony willie""".split()
)
"""Names that are also words in lower case, but hardly ever with a capital."""
TARGET = Path("src/mtcheck/data/names")
HEADER = """\
# Given names that are hardly anything else. Built by tools/build_person_names.py; source in data/README.md.
"""


def names(paths: Iterator[Path]) -> set[str]:
    """The names of some files, in lower case."""
    return {line.split()[0].lower() for path in paths for line in path.read_text(encoding="ascii").splitlines()}


def main(folder: str) -> None:
    words, table, english = lexicon("en"), known("en"), language("en")
    if table is None or english is None:
        raise SystemExit("compile the tables first: tools/build_names.py")
    elsewhere = {word.lower() for word in english.countries | english.words("demonyms")}

    def is_given(name: str) -> bool:
        if len(name) < SHORTEST or name in elsewhere or not set(table.kinds(name)) <= {"people"}:
            return False
        return name not in words or name in STILL

    given = sorted(name.capitalize() for name in filter(is_given, names(Path(folder).glob("dist.*.first"))))
    (TARGET / "given.txt").write_text(HEADER + "".join(f"{name}\n" for name in given), encoding="utf-8")
    surnames = sorted(name for name in names(Path(folder).glob("dist.all.last")) if not words.knows(name.capitalize()))
    marisa_trie.Trie(surnames).save(str(TARGET / "surnames.marisa"))


if __name__ == "__main__":
    main(*sys.argv[1:])
