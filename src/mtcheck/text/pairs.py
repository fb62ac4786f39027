"""Pairs of neighbouring words of two classes, such as two determiners, found all at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import repeat

from mtcheck.model.document import Document, Span, layer
from mtcheck.text.language import Language, facts, language
from mtcheck.text.words import running_words, word_starts

CLASSES = (
    "articles",
    "possessives",
    "distributives",
    "modals",
    "finite-auxiliaries",
    "no-base-forms",
    "negated-singular",
    "negated-plural",
    "comparatives",
    "superlatives",
    "degrees",
    "compared-by-word",
    "third-person",
    "verbs-in-s",
    "plural-subjects",
    "past-only",
    "bare-verbs",
    "never-after-article",
    "object-prepositions",
    "object-pronouns",
    "whom",
    "much",
    "enough",
    "other",
    "so",
    "before-gerunds",
    "intransitive-past",
    "short-adjectives",
    "indefinites",
    "of",
    "quantity",
    "wanting",
    "singular-subjects",
    "it",
    "counts",
    "have",
    "do",
    "been",
    "being",
    "to",
    "then",
    "rather",
    "and",
    "one",
    "multitudes",
    "hasty-prepositions",
    "without",
    "parting-adverbs",
    "gerund-prepositions",
    "irregular-bases",
    "noun-verbs",
    "noun-verbs-in-s",
)
"""The lists of a language, and single words, whose members are told apart; a word is of the last class that has it."""


@lru_cache(maxsize=8)
def _codes(tag: str) -> dict[str, int]:
    """The number of the class of a word, as it is written in mid-sentence and at its start."""
    table, codes = language(tag), dict[str, int]()
    for number, name in enumerate(CLASSES, 1):
        for word in (table.words(name) if table else ()) or (name,):
            codes[word] = codes[word[0].upper() + word[1:]] = number
    return codes


@layer
def classes(document: Document) -> bytes:
    """The class of each of the running words, 0 for those of none."""
    return bytes(map(_codes(facts(document).tag).get, running_words(document), repeat(0)))


def pairs(*kinds: tuple[str, str]) -> Callable[[Document], Iterator[Span]]:
    """Trigger where a word of one class stands before one of another, with one space between. Candidates are spans.

    `kinds` are pairs of classes out of `CLASSES`.
    """
    wanted = [bytes(CLASSES.index(name) + 1 for name in kind) for kind in kinds]

    def find(document: Document) -> Iterator[Span]:
        for kind in wanted:
            for at in _find_all(classes(document), kind):
                yield from _pair(document, at)

    return find


def before(fits: Callable[[str, str, str], bool], *kinds: str) -> Callable[[Document], Iterator[Span]]:
    """Trigger where a word of one of the classes stands before another, with one space between. Candidates are spans.

    `fits` says of the two words and the one after them, if any, whether they are worth a look: it is asked often.
    """
    wanted = [bytes([CLASSES.index(kind) + 1]) for kind in kinds]

    def find(document: Document) -> Iterator[Span]:
        words, there = running_words(document), classes(document)[:-1]
        for code in wanted:
            for at in _find_all(there, code):
                if fits(words[at], words[at + 1], "".join(words[at + 2 : at + 3])):
                    yield from _pair(document, at)

    return find


def after(fits: Callable[[list[str], int, Language], bool], *kinds: str) -> Callable[[Document], Iterator[Span]]:
    """Trigger where a word of one of the classes stands after another, with one space between. Candidates are spans.

    `fits` says of the words of the document and the number of such a word whether it is worth a look: asked often.
    """
    wanted = [bytes([CLASSES.index(kind) + 1]) for kind in kinds]

    def find(document: Document) -> Iterator[Span]:
        words, there, spoken = running_words(document), classes(document), facts(document)
        for code in wanted:
            for at in _find_all(there, code, 1):
                if fits(words, at, spoken):
                    yield from _pair(document, at - 1)

    return find


def _find_all(there: bytes, kind: bytes, start: int = 0) -> Iterator[int]:
    """The numbers of the words at which words of some classes stand."""
    at = there.find(kind, start)
    while at >= 0:
        yield at
        at = there.find(kind, at + 1)


def _pair(document: Document, at: int) -> Iterator[Span]:
    """Where the word of a number stands with the next one, if there is one space between them."""
    words, begin = running_words(document), word_starts(document)
    middle, last = begin[at] + len(words[at]), begin[at + 1]
    if last == middle + 1 and document.text[middle] == " ":
        yield Span(begin[at], last + len(words[at + 1]))
