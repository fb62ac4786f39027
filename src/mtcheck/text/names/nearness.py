"""One name in two spellings: words that sound alike, or that a slip of the pen tells apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from mtcheck.model.document import Document, Span, layer
from mtcheck.text.folding import folded
from mtcheck.text.words import vocabulary


class Misspelling(NamedTuple):
    """A word of a known name that is misspelt, the name with it, and the word as the name has it."""

    name: Span
    word: Span
    right: str


@layer
def capitalised(document: Document) -> frozenset[str]:
    """The different words of a document that begin with a capital and go on in lower case."""
    return frozenset(filter(str.istitle, vocabulary(document)))


_SOUNDS = (
    ("zh", "j"),
    ("sch", "s"),
    ("tch", "s"),
    ("sh", "s"),
    ("ch", "s"),
    ("ph", "f"),
    ("kh", "k"),
    ("gh", "g"),
    ("ck", "k"),
    ("ts", "s"),
    ("tz", "s"),
    ("dz", "s"),
    ("x", "ks"),
    ("cenk", "senk"),
    ("c", "k"),
    ("q", "k"),
    ("z", "s"),
    ("w", "v"),
    ("j", "i"),
)
"""Letters that transliterations take for each other; the first that fits counts."""

_MARKED = str.maketrans(
    {"ć": "ch", "č": "ch", "ç": "ch", "š": "sh", "ş": "sh", "ś": "sh", "ž": "zh", "ż": "zh", "ź": "zh"}
)
"""Letters that English without their marks has as two: Orsić and Orsich."""

_SILENT = frozenset("aeiouyh")


@lru_cache(maxsize=6_000)
def skeleton(word: str) -> str:
    """What the spellings of one name have in common: its consonants, by their sound, none doubled."""
    plain = word.lower().translate(_MARKED)
    plain = (folded(plain) or (plain,))[0]
    for letters, sound in _SOUNDS[:-1]:
        plain = plain.replace(letters, sound)
    found = ""
    for letter in plain:
        if letter not in _SILENT and letter != found[-1:]:
            found += letter
    return found


_GLIDES = str.maketrans({"j": None, "b": "f", "v": "f"})
"""Sounds that are left out, or written like others: Wojnarowski and Voinarovski, Landívar and Landibar."""


@lru_cache(maxsize=6_000)
def bones(word: str) -> str:
    """What is left of the skeleton of a name where one language hears it as another does not."""
    plain = word.lower().replace("dzh", "j").replace("dj", "j")
    return "".join(letter for letter, _ in groupby(skeleton(plain).translate(_GLIDES)))


def spellings(words: frozenset[str], least: int = 5) -> Iterator[list[str]]:
    """Those of the words, of so many letters at least, that have two consonants or more, and the same ones."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        if len(word) >= least:
            buckets[bones(word)].append(word)
    for consonants, bucket in sorted(buckets.items()):
        if len(bucket) > 1 and len(consonants) > 1:
            yield bucket


def slips(words: frozenset[str], odd: frozenset[str], least: int = 5) -> Iterator[tuple[str, str]]:
    """The pairs of words with the same first letter of which one is odd, and that one slip of the pen tells apart.

    A slip is a letter that is another, too many, missing, or in the place of its neighbour. Words have so many letters
    at least, and each pair is given once.
    """
    alike: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        if len(word) >= least:
            alike[word[0]].append(word)
    for one in sorted(odd):
        if len(one) < least:
            continue
        second, last = one[1], one[-1]
        for other in alike[one[0]]:
            if (other[-1] == last or other[1] == second) and is_slip(one, other) and (other > one or other not in odd):
                yield one, other


ENDINGS = ("s", "an", "ian", "i", "ese", "in", "ine", "ia", "er", "ers", "es", "ic", "ism", "ist", "y", "ish")
"""Endings that make another word of a name: Iraq and Iraqi, Korea and Korean."""


def is_derived(word: str, name: str) -> bool:
    """Whether one word is made of a name by an ending, or by a letter of another encoding."""
    if {word[-1], name[-1]} == {"i", "y"} and word[:-1] == name[:-1]:
        return False  # a name in two spellings
    if name.endswith("an") and word in (f"{name}a", f"{name}o"):
        return True  # Valencian, and the Generalitat Valenciana
    return (
        (not word.isascii() and word[:-1] == name)
        or any(word in (name + ending, f"{name[:-1]}{ending}" if name[-1] in "aeiouy" else "") for ending in ENDINGS)
        or (word == f"{name}n" and name[-1] in "aeiouy")
    )


def is_form(word: str, other: str) -> bool:
    """Whether one of two words in lower case is derived from the other, or is the other without its accents.

    So is an adjective of a Slavic language in another transliteration: Zelensky, Zelenskyy, Zelenskiy.
    """
    derived = is_derived(word, other) or is_derived(other, word)
    adjective = word.rstrip(_ENDS)
    alike = adjective == other.rstrip(_ENDS) and adjective.endswith(("sk", "ck", "zk"))
    return derived or alike or not set(folded(word)).isdisjoint(folded(other))


_ENDS = "iyj"
"""The letters with which transliterations end adjectives of Slavic languages."""


def is_of_a_woman(one: str, other: str) -> bool:
    """Whether two surnames are those of a man and a woman of one family: Orlovsky and Orlovska."""
    return {one[-1], other[-1]} <= set("aáeiyý") and one[:-1] == other[:-1] and one[-3:-1].lower() in ("sk", "ck", "zk")


def is_slip(one: str, other: str) -> bool:
    """Whether one slip of the pen tells two different words apart."""
    longer = len(one) - len(other)
    if not -2 < longer < 2 or one == other:
        return False
    start, end = 0, 0
    shorter = min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    return max(len(left), len(right)) < 2 or (len(left) == 2 and left == right[::-1])


def are_alike(one: str, other: str) -> bool:
    """Whether two words of four letters or more may be one in two spellings: by a slip, or as they sound."""
    one, other = ((folded(word) or (word,))[0].lower() for word in (one, other))
    if min(len(one), len(other)) < 4:
        return False
    most = min(3, len(skeleton(one)))
    return is_slip(one, other) or (skeleton(one) == skeleton(other) and distance(one, other, most) <= most)


def distance(one: str, other: str, most: int) -> int:
    """The number of letters to change, put in or leave out to make one word the other; `most` + 1 where it is more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, partner in enumerate(other, 1):
            here.append(min(before[column] + 1, here[-1] + 1, before[column - 1] + (letter != partner)))
        if min(here) > most:
            return most + 1
        before = here
    return before[-1]
