"""Words: how often a language uses them, and the vocabulary of a document."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import as_file, files
from typing import Any

from mtcheck.model.document import Document, Span, layer
from mtcheck.text.language import language
from mtcheck.text.triggers import Pattern

_WORD = Pattern(r"\p{L}[\p{L}\p{M}]*+")


class Lexicon:
    """The words of a language with their Zipf frequency (decimal logarithm of occurrences in 1,000 million words).

    Names stand with their capital only, so `"paris"` is unknown where `"Paris"` is known.
    """

    def __init__(self, tag: str) -> None:
        import marisa_trie  # a native library: imported where a word is looked up, not where the CLI starts

        self._trie: Any = marisa_trie.RecordTrie("<B")
        folder = files("mtcheck.data").joinpath("words")
        with as_file(folder.joinpath(f"{tag}.marisa")) as path:
            self._trie.mmap(str(path))
        extra = folder.joinpath(f"{tag}-extra.txt").read_text(encoding="utf-8")
        self._extra = {line for line in extra.splitlines() if line and not line.startswith("#")}

    def __contains__(self, word: str) -> bool:
        return word in self._trie or word in self._extra

    def knows(self, word: str) -> bool:
        """Whether the word is known as it stands, or in lower case as at the start of a sentence."""
        return word in self or word.lower() in self

    def zipf(self, word: str) -> float:
        """The frequency of a word in lower case or of a name with its capital; 0 where it is unknown or very rare."""
        value = self._trie.get(word)
        return value[0][0] / 10 if value else 0.0


@lru_cache(maxsize=8)
def lexicon(tag: str) -> Lexicon:
    """The lexicon of a language that has a table. Raises LookupError where there is no word list."""
    table = language(tag)
    if table is None or not files("mtcheck.data").joinpath("words", f"{table.tag}.marisa").is_file():
        raise LookupError(f"no word list for {tag!r}")
    return Lexicon(table.tag)


@layer
def vocabulary(document: Document) -> frozenset[str]:
    """The different words of a document: runs of letters, as they are written."""
    return frozenset(match.group() for match in _WORD.finditer(document.text))


_known: dict[str, set[str]] = {}


@layer
def unknown_words(document: Document) -> tuple[str, ...]:
    """The words of a document that the lexicon of its language does not know, in any case, sorted."""
    known = _known.setdefault(document.language, set())
    unknown = []
    for word in vocabulary(document) - known:
        if lexicon(document.language).knows(word):
            known.add(word)
        else:
            unknown.append(word)
    if len(known) > 200_000:
        known.clear()
    return tuple(sorted(unknown))


def occurrences(text: str, word: str) -> list[Span]:
    """Where a word stands in a text as a word: with no letter on either side."""
    found, at = [], text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and text[at - 1].isalpha()) and not (end < len(text) and text[end].isalpha()):
            found.append(Span(at, end))
        at = text.find(word, at + 1)
    return found


def token_at(text: str, offset: int) -> Span:
    """The run of code points without space that holds `offset`."""
    start = end = offset
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Span(start, end)


def word_at(text: str, offset: int) -> Span:
    """The run of letters that holds `offset`; empty if there is no letter."""
    start = end = offset
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return Span(start, end)


_ADDRESS = Pattern(r"[@#/\\_=~]|^www\.|\.(?:com|org|net|co|gov|edu)\b|^[\w-]+(?:\.[\w-]+)+/", ignore_case=True)


def is_address(token: str) -> bool:
    """Whether a token is a web or mail address, a handle, a hashtag, a path or code, in which no spelling rule holds."""
    return bool(_ADDRESS.search(token))
