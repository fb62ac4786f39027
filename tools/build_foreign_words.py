#!/usr/bin/env python3
"""Build the list of words that are everyday words of other languages and none of English.

    build_foreign_words.py STOPWORDS

STOPWORDS is the file stopwords-iso.json of the PyPI package `stopwordsiso` (0.7.1). Source and licence: data/README.md.
Left out are short words, those that English knows, also without their accents, and those of menus, names and music.
"""

import json
import pathlib
import sys

from mtcheck.text.folding import folded
from mtcheck.text.words import lexicon

LANGUAGES = "ca cs da de es fi fr hr hu it nl no pl pt ro sk sv tr".split()
SHORTEST = 4
IN_ENGLISH = frozenset(
    """agli alla alle allo apos basso buono citta contro dalla degli della delle dello dolce dopo forza grazie mundo
    nasi negli nella nova nove novo nuovo oggi paese persona pode presto pronto quando quanto quattro scola sette sotto
    tante toda tout toute troppo trois tutti uber vida viva voce""".split()
)
TARGET = pathlib.Path("src/mtcheck/data/words/en-foreign.txt")
HEADER = """\
# Everyday words of other languages that are none of English, a language a line. Built by tools/build_foreign_words.py;
# source in data/README.md.
"""


def main(stopwords: str) -> None:
    words = lexicon("en")
    lists = json.loads(pathlib.Path(stopwords).read_text(encoding="utf-8"))

    def is_foreign(word: str) -> bool:
        plain = word.isalpha() and word.islower() and len(word) >= SHORTEST and word not in IN_ENGLISH
        forms = (word, word.capitalize(), *folded(word))
        return plain and not any(words.knows(form) for form in forms)

    lines = (" ".join(sorted(filter(is_foreign, lists[tag]))) for tag in LANGUAGES)
    TARGET.write_text(HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
