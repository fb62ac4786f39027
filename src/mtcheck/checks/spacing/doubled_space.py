"""More than one space inside a sentence, or a tab."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import BlockKind, Category, Document, Edit, Finding, Pattern, bad, check, good, pattern, safe
from mtcheck.text.words import REACH

_several = pattern(r"(?<=[^\s.!?:…\"”’')])[ \t\u00a0]{2,}(?=[^\s•|*·–—=-])", near=("  ",))
_TAB = Pattern(r"(?<=\p{Ll})\t(?=\p{Ll})", linear=True)

PROSE = 80
"""Code points of a paragraph in which a single tab is no column of a table."""


def candidates(document: Document) -> Iterator[Any]:
    """The runs of spaces, and the only tab of a paragraph between two words."""
    yield from _several(document)
    text = document.text
    for match in _TAB.finditer(text) if "\t" in text else ():
        block = document.block_at(match.start())
        if block is None or block.kind is not BlockKind.PARAGRAPH or block.end - block.start < PROSE:
            continue
        if text.count("\t", block.start, block.end) == 1 and "\n" not in text[block.start : block.end]:
            yield match


@check(
    "doubled-space",
    family="spacing",
    category=Category.PUNCTUATION,
    message="More than one space inside a sentence.",
    on=candidates,
    examples=[
        bad("The air in⟦  ⟧Boise was thick.", "The air in Boise was thick."),
        bad(
            "The council said that three roads were shut and that⟦\t⟧lorries may not use the bridge until Friday.",
            "The council said that three roads were shut and that lorries may not use the bridge until Friday.",
        ),
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
