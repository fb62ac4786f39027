"""Names of persons: given names, surnames, and whether an article introduces a name as that of one person."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from mtcheck.base.patterns import Pattern
from mtcheck.base.tables import data_lines
from mtcheck.data import DATA
from mtcheck.model.document import Document
from mtcheck.text.language import facts
from mtcheck.text.words import occurrences, vocabulary


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names that are hardly anything else."""
    return frozenset().union(*(data_lines("names", f"given-{to}.txt") for to in ("women", "men", "both")))


def names_given_to(gender: str) -> list[str]:
    """Names that are given to women, or to men, as far as most news goes; `either` are those of both."""
    files = (f"{gender}.txt",) if gender == "either" else (f"given-{gender}.txt", f"{gender}.txt")
    return [name for file in files for name in data_lines("names", file)]


@lru_cache(maxsize=1)
def all_given_names() -> frozenset[str]:
    """Given names of many languages, those that are words, too, among them."""
    return frozenset().union(*map(names_given_to, ("women", "men", "either")))


def is_surname(word: str) -> bool:
    """Whether a word, in any case, is a surname that no dictionary has: Hendrickson."""
    return word.lower() in _surnames()


@lru_cache(maxsize=1)
def _surnames() -> Any:
    import marisa_trie  # a native library: imported where a name is looked up, not where the CLI starts

    trie: Any = marisa_trie.Trie()
    trie.mmap(str(DATA / "names" / "surnames.marisa"))
    return trie


_OF_PLACES = frozenset("St Ste Mt Ft Sr Jr".split())
_REACH = 50
_TOLD = Pattern(r", \d\d\b| \(\d\d\)|,? (?:aged \d|who (?:is|was|has) )", linear=True)


def is_person(name: str, document: Document) -> bool:
    """Whether an article introduces a last name by a title, an office, an age, or a clause: the judge Ola Vik, 54."""
    text, language = document.text, facts(document)
    if name.lower() in language.function_words or name.lower() in vocabulary(document):
        return False
    offices = language.words("roles") | language.words("offices-of-one")
    for start, end in occurrences(text, name):
        if _TOLD.match(text, end, end + 20):
            return True
        if text[start - 1 : start] != " ":
            continue
        for word in reversed(text[max(0, start - _REACH) : start].split(" ")[1:-1]):
            if word in offices or word.rstrip(".") in language.titles - _OF_PLACES:
                return True
            if not word[:1].isupper() or not word[-1:].isalpha():
                break
    return False
