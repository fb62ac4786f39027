"""More than one space inside a sentence."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe
from mtcheck.text.words import REACH


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
        good("It rained.\n\n        P   W  D  L\nVik     2  15  3  14\nLund    9   1  12  4"),
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
    if _is_row(text, match.start()):
        return
    yield Finding(match.start(), match.end(), safe(Edit(match.start(), match.end(), " ")))


def _is_row(text: str, at: int) -> bool:
    """Whether the line around a code point is a row of a table: four cells or more, of two words at most on average."""
    start, end = max(0, at - REACH), min(len(text), at + REACH)
    line = text[text.rfind("\n", start, at) + 1 or start : end].partition("\n")[0]
    cells = [cell for cell in line.split("  ") if cell.strip()]
    return len(cells) > 3 and len(line.split()) <= 2 * len(cells)
