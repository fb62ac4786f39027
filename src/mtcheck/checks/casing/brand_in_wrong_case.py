"""A brand without the capital inside it: Youtube."""

from collections.abc import Iterator
from functools import lru_cache

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    bad,
    check,
    data_lines,
    good,
    is_address,
    occurrences,
    safe,
    token_at,
    unknown_words,
)


@lru_cache(maxsize=1)
def brands() -> dict[str, str]:
    """Brands that news always writes with their inner capital, by their form without it."""
    return {name.capitalize(): name for line in data_lines("names", "inner-capital.txt") for name in line.split()}


def candidates(document: Document) -> Iterator[str]:
    """The unknown words that are such brands."""
    for word in unknown_words(document):
        brand = brands().get(word.capitalize(), word)
        if word not in (brand, brand[0].upper() + brand[1:]):  # ITunes begins a sentence
            yield word


@check(
    "brand-in-wrong-case",
    family="casing",
    category=Category.SPELLING,
    message="The brand has a capital inside.",
    on=candidates,
    examples=[
        bad("She posted it on ⟦Youtube⟧ and left.", "She posted it on YouTube and left."),
        bad("It is on ⟦youtube⟧ now.", "It is on YouTube now."),
        good("She posted it on YouTube, at youtube.com/live, and left Blackberry Lane."),
    ],
    confidence=0.9,
    specificity=2,
)
def brand_in_wrong_case(word: str, document: Document) -> Iterator[Finding]:
    """A brand without the capital that it has inside.

    Engines that put capitals back give each name one.
    """
    text = document.text
    for start, end in occurrences(text, word)[:3]:
        token = token_at(text, start)
        if not is_address(text[token.start : token.end]):
            yield Finding(start, end, safe(Edit(start, end, brands()[word.capitalize()])))
