"""A word and one that means the same, side by side: currently now, both each of them."""

from collections.abc import Iterator
from functools import lru_cache

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Language,
    Span,
    bad,
    check,
    facts,
    good,
    occurrences,
    vocabulary,
    word_at,
)


@lru_cache(maxsize=8)
def _groups(language: Language) -> dict[str, frozenset[str]]:
    """The words that mean the same as a word, and never stand beside it."""
    groups = [frozenset(group.split("/")) for group in language.words("synonyms")]
    return {word: group - {word} for group in groups for word in group}


def candidates(document: Document) -> Iterator[Span]:
    """Two such words with one space between them."""
    text, groups = document.text, _groups(facts(document))
    for first in sorted(groups.keys() & vocabulary(document)):
        for start, end in occurrences(text, first):
            second = word_at(text, end + 1)
            if text[end : end + 1] == " " and text[slice(*second)] in groups[first]:
                yield Span(start, second.end)


@check(
    "synonym-beside-synonym",
    family="repetition",
    category=Category.GRAMMAR,
    message="Two words for one thing, side by side.",
    on=candidates,
    examples=[
        bad("The firm is ⟦currently now⟧ shut, and prices fell in ⟦both each⟧ of the towns."),
        bad("It is ⟦often frequently⟧ late, and ⟦nearly almost⟧ full."),
        good("It is often, frequently even, late, and each of both was right."),
    ],
    confidence=0.9,
)
def synonym_beside_synonym(place: Span, _: Document) -> Iterator[Finding]:
    """Two words that mean the same, side by side.

    Engines that weigh two renderings of one word write both.
    """
    yield Finding(*place)
