#!/usr/bin/env python3
"""Build the English word list with frequencies, the word pairs, and the list of words that are never written as two.

    build_words.py SCOWL_DIR FREQUENCIES BIGRAMS

SCOWL_DIR is the word-list folder of the Debian package `scowl` (2020.12.07), FREQUENCIES and BIGRAMS the files
frequency_dictionary_en_82_765.txt and frequency_bigramdictionary_en_243_342.txt of the PyPI package `symspellpy`
(6.10.1). Sources and licences: data/README.md.
Words stand in lower case, names with their capital; a word that is both stands twice. The value is ten times the Zipf
frequency (the decimal logarithm of occurrences in a thousand million words), 0 where it is not known.
"""

import math
import pathlib
import sys

import marisa_trie

LARGEST = 80  # SCOWL's sizes above 80 hold rare and dubious words that hide real damage
TARGET = pathlib.Path("src/mtcheck/data/words")
HEADER = """\
# Words that are hardly ever written as two, cut in two. Built by tools/build_words.py; sources in data/README.md.
"""


def main(scowl: str, frequencies: str, bigrams: str) -> None:
    counts = {}
    with open(frequencies, encoding="utf-8-sig") as file:
        for line in file:
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
    trie.save(str(TARGET / "en.marisa"))
    together = read_bigrams(bigrams)
    marisa_trie.Trie(pairs(words, together)).save(str(TARGET / "en-pairs.marisa"))
    divided = sorted(closed(words, counts, together))
    text = HEADER + "".join(f"{left} {right}\n" for left, right in divided)
    (TARGET / "en-closed.txt").write_text(text, encoding="utf-8")
    print(f"{len(words)} words, {len(divided)} closed")


def read_bigrams(path: str) -> dict[tuple[str, str], int]:
    """How often two words stand side by side."""
    together = {}
    with open(path, encoding="utf-8-sig") as lines:
        for line in lines:
            left, right, number = line.split()
            together[left, right] = int(number)
    return together


OFTEN = 20_000_000
"""How often two words must stand side by side; among rarer pairs are many that are also one word (`ice sheet`)."""


def pairs(words: set[str], together: dict[tuple[str, str], int]) -> list[str]:
    """The pairs of words that often stand side by side and make no word when they are glued."""
    return sorted(
        f"{left} {right}"
        for (left, right), count in together.items()
        if count >= OFTEN
        and min(len(left), len(right)) > 1
        and {left, right} <= words
        and not {left + right, (left + right).capitalize()} & words
    )


COMMON = 3_000_000
"""Both parts must be common words, or the tear is seen without this list (occurrences in the frequency dictionary)."""

SELDOM = 0.25
"""The two words side by side must be rarer than this share of the one word. Unlisted pairs count as UNLISTED."""

UNLISTED = 350_000

FREE = frozenset(
    "the a an and or but of in on at to for from by with as that is are was were be has have had it its he she they we "
    "you his her their who which so than then if not no do does did all any some my me us him them re up".split()
)
FREE_AFTER = FREE | frozenset(
    "less well back over falls down out off holding like more most far logs log ship sale ports".split()
)
"""Words that stand beside any other by chance (`worth less`, `throw back`)."""


def closed(words: set[str], counts: dict[str, int], together: dict[tuple[str, str], int]) -> set[tuple[str, str]]:
    """The pairs of common words that are one word far more often than two."""
    found = set()
    for word, count in counts.items():
        if count < 400_000 or word not in words:
            continue
        for at in range(2, len(word) - 2):
            left, right = word[:at], word[at:]
            if left in FREE or right in FREE_AFTER or left not in words or right not in words:
                continue
            common = min(counts.get(left, 0), counts.get(right, 0)) >= COMMON
            if common and together.get((left, right), UNLISTED) < SELDOM * count:
                found.add((left, right))
    return found


def _is_commoner(word: str, twin: str, sizes: dict[str, int]) -> bool:
    """Whether a form is in a smaller SCOWL list than the same letters in the other case; on a tie lower case is."""
    own, other = sizes.get(word, 100), sizes.get(twin, 100)
    return own < other or (own == other and word.islower())


if __name__ == "__main__":
    main(*sys.argv[1:])
