"""A notice of the page to its readers: This site uses cookies. You have three free articles left this month."""

from collections.abc import Iterator

from mtcheck.api import (
    Block,
    Category,
    Document,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    good,
    occurrences,
    safe,
    vocabulary,
)
from mtcheck.text.page import removal, short_lines
from mtcheck.text.quotations.quoted import is_quoted

_WORD = Pattern(r"\p{L}+", linear=True)
_MARKS = frozenset('“”„«»"‘')

SPOKEN = 6
"""How often an article speaks to its readers that is a letter to them."""

ABOUT = 4
"""Short blocks with such words from which the article is about them."""


def candidates(document: Document) -> Iterator[Block]:
    """The short blocks with one of the words that only notices have, unless the article is about them."""
    there = vocabulary(document)
    said = facts(document).words("of-notices")
    if said.isdisjoint(there):
        return
    if _speaks_to_readers(document):
        return
    found = [block for block in short_lines(document) if not said.isdisjoint(_words(document, block))]
    if len(found) < ABOUT:
        yield from found


def _speaks_to_readers(document: Document) -> bool:
    """Whether the article itself is a letter to its readers."""
    spoken = (place for word in ("you", "your") for place in occurrences(document.text, word))
    return sum(not is_quoted(document, place.start) for place in spoken) >= SPOKEN


def _words(document: Document, block: Block) -> list[str]:
    return [match.group().lower() for match in _WORD.finditer(document.text, block.start, block.end)]


@check(
    "page-notice",
    family="residue",
    category=Category.ADDITION,
    message="The page tells its readers something of itself.",
    on=candidates,
    examples=[
        bad("It rained.\n\n⟦This site uses cookies.⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\n⟦You have 3 free articles left this month.⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad(
            "It rained.\n\n⟦By continuing to browse, you accept our cookie policy.⟧\n\nIt did.", "It rained.\n\nIt did."
        ),
        bad("It rained.\n\n⟦Scan the QR code with your phone to continue⟧\n\nIt did.", "It rained.\n\nIt did."),
        good("It rained.\n\nThe baker sold cookies only. “You accept cookies,” she said.\n\nSubscribers left."),
        good("It rained.\n\nThe newspaper has 3,000 subscribers, who already pay more than in May.\n\nIt did."),
    ],
    confidence=0.9,
)
def page_notice(block: Block, document: Document) -> Iterator[Finding]:
    """A notice about cookies, subscriptions or the browser, in a paragraph of its own.

    It speaks to the reader, or of this page, and nobody in the article says it.
    """
    text, language = document.text, facts(document)
    words = set(_words(document, block))
    if not _MARKS.isdisjoint(text[block.start : block.end]) or not language.speech_verbs.isdisjoint(words):
        return
    reader = bool(words & (language.words("to-the-reader") | language.words("of-the-page")) - {"now", "today", "here"})
    own = not words.isdisjoint(language.words("page-of-notices"))
    if (reader or own) and not words.isdisjoint(language.words("said-by-notices")):
        yield Finding(block.start, block.end, safe(removal(document, block.start, block.end)))
