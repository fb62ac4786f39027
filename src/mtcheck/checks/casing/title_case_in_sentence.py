"""A sentence with a capital on each word, as in a headline: The Judge Said That The Police Had Shown No Warrant."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import BlockKind, Category, Document, Finding, bad, check, facts, good, pattern, vocabulary

LEAST = 4
"""Function words with a capital that a title of a book or an office has not."""


_INNER = frozenset("That Had Said Has Was Is Are Were Will To Of With By Been Not Who And".split())
"""Words that have a capital in the middle of a sentence only where all words have one."""
_runs = pattern(
    r"(?:(?<=\n)|(?<=[.!?] ))\p{Lu}\p{Ll}*(?:,? \p{Lu}\p{Ll}*){7,}(?= \p{Ll}|[.,!?])",
    near=(". Aa", "? Aa", "! Aa", "\nAa"),
    reach=160,
)


def candidates(document: Document) -> Iterator[Any]:
    """The runs of words with capitals, where a text has some that are inside a sentence."""
    if len(vocabulary(document) & _INNER) > 2:
        yield from _runs(document)


@check(
    "title-case-in-sentence",
    family="casing",
    category=Category.SPELLING,
    message="Each word has a capital, as in a headline.",
    on=candidates,
    examples=[
        bad("The court freed her. ⟦The Judge Said That The Police Had Shown No Warrant⟧ and that she may go."),
        good("The court freed her. The Last Rose Of Summer And The First Song Of Spring were sung. Ann B. Lund left."),
        good("It rained.\n\nThe Judge Said That The Police Had Shown No Warrant And That She May Go\n\nIt did."),
    ],
    confidence=0.9,
)
def title_case_in_sentence(match: Any, document: Document) -> Iterator[Finding]:
    """A run of words with capitals, verbs and pronouns among them, in a paragraph that has others.

    Style sheets set capitals that the text has not, and scrapers or engines that see the whole page copy them.
    """
    start, end = match.span()
    block = document.block_at(start)
    if block is None or block.kind is not BlockKind.PARAGRAPH or end >= block.end - 1:
        return
    language = facts(document)
    verbs = language.words("finite-auxiliaries") | language.words("modals") | language.speech_verbs | language.pronouns
    words = match.group().lower().replace(",", "").split()
    closed = sum(word in language.function_words for word in words)
    if closed >= LEAST and not verbs.isdisjoint(words[1:]):
        yield Finding(start, end)
