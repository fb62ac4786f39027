"""A word torn in two: pro grams, bab ies."""

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Language,
    Lexicon,
    bad,
    check,
    facts,
    good,
    lexicon,
    occurrences,
    safe,
    unsafe,
    vocabulary,
)
from mtcheck.text.words import FREQUENT, unusual_words

COMMON = 3.4
"""A whole that is at least so frequent (Zipf) is a word that news uses."""


@lru_cache(maxsize=8)
def closed(language: str) -> dict[str, frozenset[str]]:
    """The words that are hardly ever written as two: the second parts by the first."""
    path = files("mtcheck.data").joinpath("words", f"{language.split('-')[0]}-closed.txt")
    parts: dict[str, set[str]] = {}
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                left, right = line.split()
                parts.setdefault(left, set()).add(right)
    return {left: frozenset(rights) for left, rights in parts.items()}


def fragments(document: Document) -> Iterator[str]:
    """The words of a document that are unknown, rare and short enough to be a part of another, or often a part."""
    unknown, rare = unusual_words(document)
    yield from (word for word in unknown if word[1:].islower() and len(word) < 10)
    yield from (word for word in rare if len(word) < 7)
    yield from sorted((vocabulary(document) & closed(document.language).keys()) - set(rare))


@check(
    "split-word",
    family="spacing",
    category=Category.SPELLING,
    message="A word is torn in two.",
    on=fragments,
    examples=[
        bad("They asked for more food ⟦pro grams⟧ in spring.", "They asked for more food programs in spring."),
        bad("The midwife held two ⟦bab ies⟧ at once.", "The midwife held two babies at once."),
        bad("They lost ⟦con trol⟧ of the boat.", "They lost control of the boat."),
        good("Any one of them may be here every day, some time after all."),
        good("A grand piano and a tax form under the main sail."),
    ],
)
def split_word(word: str, document: Document) -> Iterator[Finding]:
    """A word torn in two by a space.

    Engines build words of parts, and lose the marker that joins them; line-end hyphens are removed and the space stays.
    Reported where the whole is far more frequent than its parts.
    """
    text, words, language = document.text, lexicon(document.language), facts(document)
    pairs = closed(document.language).get(word, frozenset())
    for start, end in occurrences(text, word):
        if text[start - 1 : start].isdigit() or text[start - 1 : start] in ("-", "'", "’"):
            continue  # 17th in, Jong-un issued
        if text[end : end + 1] == " " and text[end + 1 : end + 2].islower():
            after = end + 1
            while after < len(text) and text[after].isalpha():
                after += 1
            if text[end + 1 : after] in pairs and text[after : after + 1] != "-":
                yield Finding(start, after, unsafe(Edit(end, end + 1, "")))
                continue
            if _is_torn(words, word, text[end + 1 : after], language):
                make = unsafe if word in words and text[end + 1 : after] in words else safe
                yield Finding(start, after, make(Edit(end, end + 1, "")))
                continue
        if text[start - 1 : start] == " " and start > 1 and text[start - 2].isalpha():
            before = start - 1
            while before > 0 and text[before - 1].isalpha():
                before -= 1
            left = text[before : start - 1]
            found_from_left = words.zipf(left) < FREQUENT or left in closed(document.language)
            if not found_from_left and _is_torn(words, left.lower(), word, language):
                make = unsafe if word in words else safe
                yield Finding(before, end, make(Edit(start - 1, start, "")))


def _is_torn(words: Lexicon, left: str, right: str, language: Language) -> bool:
    function = language.function_words
    known = left in words and right in words
    short = min(len(left), len(right)) < 3 and words.zipf(left + right) < 4.0
    if (known or short) and (left in function or right in function):
        return False  # in stalled, to ward, ph at
    left = left.lower()
    if left in language.words("torn-prefixes") and right not in function and right in words and len(right) > 3:
        return True
    whole = max(words.zipf(left + right), words.zipf((left + right).capitalize()))
    if whole < (COMMON if known else 2.5) or len(left) < 2 or len(right) < 2:
        return False
    rarest = min(words.zipf(left), words.zipf(right))
    both_rare = max(words.zipf(left), words.zipf(right)) < 4.2
    return whole - rarest >= (0.4 if both_rare else 1.2 if known else 0.5)
