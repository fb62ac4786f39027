"""A paragraph that begins with a mark that ends something: , the authorities said."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import BlockKind, Category, Document, Edit, Finding, bad, check, good, pattern, unsafe, word_at

WORDS = 5
"""Words of a paragraph from which it is no part of a table or a list."""


@check(
    "mark-at-start",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="No paragraph begins with this mark.",
    on=pattern(r"(?<![^\n])[,;:!?)] ?(?=\p{L})", near=("\n,", "\n;", "\n: a", "\n: A", "\n!", "\n?", "\n)")),
    examples=[
        bad(
            "It rained in Orsa.\n\n⟦, the⟧ harbour master said that all the boats were in.",
            "It rained in Orsa.\n\nThe harbour master said that all the boats were in.",
        ),
        good("It rained in Orsa.\n\n... and then it was dry, the harbour master said.\n\n, or\n\n: right"),
    ],
)
def mark_at_start(match: Any, document: Document) -> Iterator[Finding]:
    """A comma, colon, semicolon, closing bracket or end mark at the start of a paragraph.

    The words before it are lost, with a link or a picture, or stand in the paragraph above.
    """
    (start, end), text = match.span(), document.text
    block = document.block_at(start)
    if block is None or block.kind is not BlockKind.PARAGRAPH or text.count(" ", start, block.end) < WORDS:
        return
    yield Finding(start, word_at(text, end).end, unsafe(Edit(start, end + 1, text[end].upper())))
