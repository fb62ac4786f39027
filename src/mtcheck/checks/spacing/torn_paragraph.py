"""A sentence that a paragraph break tears in two: into the river,¶ which was high; more than 12¶ 000 homes."""

from collections.abc import Iterator
from itertools import pairwise

from mtcheck.api import BlockKind, Category, Document, Edit, Finding, bad, check, facts, good, unsafe, word_at

LONG = 40
"""Code points of a paragraph that is no line of a list or a poem."""


def candidates(document: Document) -> Iterator[tuple[int, int, str]]:
    """The breaks between a paragraph that does not end and one that does not begin; and what belongs there."""
    text, language = document.text, facts(document)
    for before, block in pairwise(document.blocks):
        if before.kind is not BlockKind.PARAGRAPH or block.kind is not BlockKind.PARAGRAPH:
            continue
        end, start = before.start + len(text[before.start : before.end].rstrip()), block.start
        if end - before.start < LONG or text[end - 1] in ".!?:”\"’'…" or "\n" not in text[end:start]:
            continue
        first, last = text[start], text[slice(*word_at(text, end - 1))]
        begins = text[slice(*word_at(text, start))]
        goes_on = text[end - 1].isalnum() and begins in language.function_words
        goes_on = goes_on or text[end - 1] == "," or last in language.incomplete
        if first.islower() and goes_on and block.end - start > LONG // 2:
            yield end, start, " "
        elif first in ",;" and text[start + 1 : start + 2] == " ":
            yield end, start, ""
        elif text[end - 1].isdigit() and text.startswith("000 ", start):
            yield end, start, ","


@check(
    "torn-paragraph",
    family="spacing",
    category=Category.PUNCTUATION,
    message="A paragraph ends here, and its sentence goes on.",
    on=candidates,
    examples=[
        bad(
            "It rained.\n\nThey think that the six litres ran into the river⟦,\n\nw⟧hich was high before, they said.",
            "It rained.\n\nThey think that the six litres ran into the river, which was high before, they said.",
        ),
        bad(
            "It rained.\n\nIt cuts the risk of a second attack by a fifth, they sa⟦y\n\n, ⟧and costs less than coffee.",
            "It rained.\n\nIt cuts the risk of a second attack by a fifth, they say, and costs less than coffee.",
        ),
        good("It rained.\n\nThe boats of the harbour were old.\n\nThey lay there"),
        good("It rained.\n\nroses,\n\nviolets, and more of it in the garden of the old town\n\nIt did."),
    ],
    confidence=0.9,
)
def torn_paragraph(place: tuple[int, int, str], document: Document) -> Iterator[Finding]:
    """A break inside a sentence: links and marked words become paragraphs of their own where a page is taken apart."""
    end, start, gap = place
    shown = start + 1 + (document.text[start + 1 : start + 2] == " ")
    yield Finding(end - 1, shown, unsafe(Edit(end, start, gap)))
