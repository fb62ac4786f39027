#!/usr/bin/env python3
"""Build the lists of given names that are hardly anything else, by who bears them, and of surnames no dictionary has.

    build_person_names.py FOLDER

FOLDER holds the files `dist.*` of the PyPI package `names` (0.3.0), the names of the United States Census of 1990.
Source and licence: data/README.md. Of the given names those are left out that are short, that are names of places and
the like, or that are also words in lower case, but for `STILL`. A name is a woman’s or a man’s that one of them bears
`SURE` times as often.
"""

import sys
from pathlib import Path

import marisa_trie

from mtcheck.text.language import language
from mtcheck.text.names.known import known
from mtcheck.text.words import lexicon

SHORTEST = 3
STILL = frozenset(
    """billy bob bobby carol charley charlie dan harry heather henry jane jenny jerry jill jimmy joe joey john
    johnny josh kirk larry louis maria martin matt mike molly nick noel peter phil rick roger rosemary russ
    sally sam ted teddy terry timothy tom tommy tony willie""".split()
)
"""Names that are also words in lower case, but hardly ever with a capital."""
SURE = 30
TARGET = Path("src/mtcheck/data/names")
HEADER = """\
# Given names that are hardly anything else. Built by tools/build_person_names.py; source in data/README.md.
"""


def shares(path: Path) -> dict[str, float]:
    """The names of a file, in lower case, with how many of a hundred persons bear each."""
    lines = map(str.split, path.read_text(encoding="ascii").splitlines())
    return {name.lower(): float(share) for name, share, *_ in lines}


def main(folder: str) -> None:
    words, table, english = lexicon("en"), known("en"), language("en")
    if table is None or english is None:
        raise SystemExit("compile the tables first: tools/build_names.py")
    others = english.countries | english.words("demonyms") | english.months | english.weekdays
    elsewhere = {word.lower() for word in others}

    def is_given(name: str) -> bool:
        if len(name) < SHORTEST or name in elsewhere or not set(table.kinds(name)) <= {"people"}:
            return False
        return name not in words or name in STILL

    women, men = (shares(Path(folder, f"dist.{sex}.first")) for sex in ("female", "male"))
    given = set(filter(is_given, women | men))
    of_women = {name for name in given if women.get(name, 0) > SURE * men.get(name, 0)}
    of_men = {name for name in given if men.get(name, 0) > SURE * women.get(name, 0)}
    write("given-women.txt", of_women)
    write("given-men.txt", of_men)
    write("given-both.txt", given - of_women - of_men)
    surnames = sorted(name for name in shares(Path(folder, "dist.all.last")) if not words.knows(name.capitalize()))
    marisa_trie.Trie(surnames).save(str(TARGET / "surnames.marisa"))


def write(file: str, names: set[str]) -> None:
    """Write a list of names, with a capital each."""
    lines = sorted(map(str.capitalize, names))
    (TARGET / file).write_text(HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
