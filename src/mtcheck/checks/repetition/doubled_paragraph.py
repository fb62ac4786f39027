"""A paragraph that stands twice."""

from collections.abc import Iterator
from itertools import pairwise

from mtcheck.api import Block, BlockKind, Category, Document, Edit, Finding, Related, bad, check, good, safe, unsafe

WORDS = 5
"""Words that a paragraph has at least: shorter ones are signs of a page, or speech."""

MOST = 5
"""How often a paragraph stands at most: what comes again more often is a form, and no slip."""

_VERSE = 60
"""Code points of a verse, at most."""

_CUT = ("…", "...")
_FINAL = (".", "!", "?", ".”", '."', "!”", "?”", '!"', '?"', ".’", ".'", ".)")


def candidates(document: Document) -> Iterator[tuple[Block, Block, bool]]:
    """A paragraph, the same once more, and whether they follow each other."""
    yield from _teasers(document)
    text, places = document.text, dict[str, list[int]]()
    for number, block in enumerate(document.blocks):
        places.setdefault(text[block.start : block.end], []).append(number)
    if len(places) == len(document.blocks):
        return
    for found in places.values():
        if len(found) <= MOST:
            for before, number in pairwise(found):
                yield document.blocks[before], document.blocks[number], before == number - 1


def _teasers(document: Document) -> Iterator[tuple[Block, Block, bool]]:
    """A paragraph that is cut with an ellipsis and begins as the one after it does: the later one and the cut one."""
    text = document.text
    for block, following in pairwise(document.blocks):
        said = text[block.start : block.end].rstrip()
        cut = said.rstrip(".… ")
        if said.endswith(_CUT) and cut.count(" ") >= WORDS and text.startswith(cut, following.start):
            yield following, block, True


@check(
    "doubled-paragraph",
    family="repetition",
    category=Category.ADDITION,
    message="A paragraph stands twice.",
    on=candidates,
    examples=[
        bad(
            "The harbor is full.\n\nShips wait nine days outside.\n\n⟦Ships wait nine days outside.⟧\n\nWinds blow.",
            "The harbor is full.\n\nShips wait nine days outside.\n\nWinds blow.",
        ),
        bad(
            "The harbor is full.\n\n⟦Ships will wait for nine days…⟧\n\nShips will wait for nine days outside.",
            "The harbor is full.\n\nShips will wait for nine days outside.",
        ),
        bad(
            "The port of Orsa is full\n\n⟦The port of Orsa is full⟧\n\nShips wait outside.",
            "The port of Orsa is full\n\nShips wait outside.",
        ),
        good("Watch the film\n\nThe lock is full.\n\nWatch the film\n\nShips wait for days.\n\nWatch the film"),
        good("The song is short.\n\nGoodbye, she said, and left.\nGoodbye, she said, and left.\n\nIt has no title."),
        good("- A ticket costs nine euros.\n- A ticket costs nine euros."),
    ],
    specificity=1,
)
def doubled_paragraph(pair: tuple[Block, Block, bool], document: Document) -> Iterator[Finding]:
    """A paragraph of five words or more that stands twice.

    A segment is translated twice where documents are cut into overlapping pieces, and editors paste one twice. Lines
    without a final stop are captions, headlines and signs of a page, which may come again.
    """
    text, (first, second, adjacent) = document.text, pair
    said = text[second.start : second.end].rstrip()
    headline = first.kind is BlockKind.HEADLINE and adjacent
    if text[first.end : second.start] == "\n" and len(said) < _VERSE and "\n\n" in text:
        return  # verses, where empty lines divide the paragraphs
    if second.kind is not BlockKind.PARAGRAPH or said.count(" ") < WORDS - 1:
        return
    if not headline and not said.endswith((*_FINAL, *_CUT)):
        return
    end = second.end
    while end < len(text) and text[end] == "\n":
        end += 1
    start = second.start
    while end == len(text) and start > 0 and text[start - 1] == "\n":
        start -= 1
    related = (Related(first.start, first.end, "It stands here first."),)
    yield Finding(second.start, second.end, (safe if adjacent else unsafe)(Edit(start, end, "")), related=related)
