#!/usr/bin/env python3
"""Build src/mtcheck/data/words/en.marisa, the English word list with frequencies.

    build_words.py SCOWL_DIR FREQUENCIES

SCOWL_DIR is the word-list folder of the Debian package `scowl` (2020.12.07), FREQUENCIES the file
frequency_dictionary_en_82_765.txt of the PyPI package `symspellpy` (6.10.1). Sources and licences: data/README.md.
Words stand in lower case, names with their capital; a word that is both stands twice. The value is ten times the Zipf
frequency (the decimal logarithm of occurrences in a thousand million words), 0 where it is not known.
"""

import math
import pathlib
import sys

import marisa_trie

LARGEST = 80  # SCOWL's sizes above 80 hold rare and dubious words that hide real damage


def main(scowl: str, frequencies: str, target: str = "src/mtcheck/data/words/en.marisa") -> None:
    counts = {}
    with open(frequencies, encoding="utf-8-sig") as lines:
        for line in lines:
            word, count = line.split()
            counts[word] = int(count)
    total = sum(counts.values())
    sizes: dict[str, int] = {}
    for path in pathlib.Path(scowl).iterdir():
        kind, _, size = path.name.rpartition(".")
        if not size.isdigit() or int(size) > LARGEST or kind.endswith(("abbreviations", "hacker", "numerals")):
            continue
        entries = path.read_text(encoding="latin-1").split()
        for entry in entries:
            word = entry.removesuffix("'s")
            if len(word) > 1:
                sizes[word] = min(sizes.get(word, 100), int(size))
    # "russia" is a leather and "china" a ware: a rare word must not hide that the name is a name
    words = {word for word, size in sizes.items() if not (size >= 70 and sizes.get(word.capitalize(), 100) <= 60)}
    words |= {word.capitalize() for word in sizes if word not in words}
    lowered = {word.lower() for word in words}
    words |= {word for word in counts if word not in lowered and len(word) > 1}
    words |= {"a", "I"}

    def value(word: str) -> tuple[int]:
        count = counts.get(word.lower())
        twin = word.lower() if word[0].isupper() else word.capitalize()
        if count is None or (twin in words and not _is_commoner(word, twin, sizes)):
            return (0,)
        return (max(0, round(10 * math.log10(count * 1e9 / total))),)

    trie = marisa_trie.RecordTrie("<B", ((word, value(word)) for word in sorted(words)))
    trie.save(target)
    print(f"{target}: {len(words)} words")


def _is_commoner(word: str, twin: str, sizes: dict[str, int]) -> bool:
    """Whether a form is in a smaller SCOWL list than the same letters in the other case; on a tie lower case is."""
    own, other = sizes.get(word, 100), sizes.get(twin, 100)
    return own < other or (own == other and word.islower())


if __name__ == "__main__":
    main(*sys.argv[1:])
