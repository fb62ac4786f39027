"""More than one space inside a sentence."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe


@check(
    "doubled-space",
    family="spacing",
    category=Category.PUNCTUATION,
    message="More than one space inside a sentence.",
    on=pattern(r"(?<=[^\s.!?:…\"”’')])[ \t\u00a0]{2,}(?=[^\s•|*·–—=-])", near=("  ",)),
    examples=[
        bad("The air in⟦  ⟧Boise was thick.", "The air in Boise was thick."),
        good("He stopped.  Then he went on."),
        good("Name:   Anna    | City"),
        good("It rained.\n\n        P   W  L\nVik     2  15 3  14\nLund    9   1 12  4"),
    ],
    universal=True,
    confidence=0.9,
)
def doubled_space(match: Any, document: Document) -> Iterator[Finding]:
    """More than one space inside a sentence.

    A word, a tag or a link is lost and leaves the spaces of both its sides. Two spaces after a sentence are a typist's
    habit and silent, and so are the spaces of a table.
    """
    block = document.block_at(match.start())
    text = document.text
    if block is None or (match.end() - match.start() > 3 and text.count("   ", block.start, block.end) > 1):
        return
    first, last = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
    if text.count("  ", first, last if last >= 0 else len(text)) > 2:
        return  # a row of a table
    yield Finding(match.start(), match.end(), safe(Edit(match.start(), match.end(), " ")))
