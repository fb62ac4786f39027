"""A sentence that a paragraph break tears in two: into the river,¶ which was high; more than 12¶ 000 homes."""

from collections.abc import Iterator
from itertools import pairwise

from mtcheck.api import BlockKind, Category, Document, Edit, Finding, Pattern, bad, check, facts, good, unsafe, word_at

LONG = 40
"""Code points of a paragraph that is no line of a list or a poem."""

YEAR = 4
"""Code points of a number at the end of a sentence that may be a year."""

_BEFORE_NAME = frozenset("Mr Mrs Ms Dr Prof Gen Sen Rep Gov Lt Col Maj Capt Sgt Rev Hon".split())
_OPEN = frozenset("be been being will would could must to for in on".split())
"""Words with which hardly any line ends."""
_FIGURE = Pattern(r"[^\d]\d{1,2}\.$", linear=True)
_DECIMALS = Pattern(r"\d{1,2} ?(?:%|per ?cent|million|billion)\b|\d{1,2}%", linear=True)


def candidates(document: Document) -> Iterator[tuple[int, int, str]]:
    """The breaks between a paragraph that does not end and one that does not begin; and what belongs there."""
    text, language = document.text, facts(document)
    for before, block in pairwise(document.blocks):
        if before.kind is not BlockKind.PARAGRAPH or block.kind is not BlockKind.PARAGRAPH:
            continue
        end, start = before.start + len(text[before.start : before.end].rstrip()), block.start
        if end - before.start < LONG or "\n" not in text[end:start]:
            continue
        word = text[slice(*word_at(text, end - 2))] if text[end - 1] == "." else ""
        titled = word in _BEFORE_NAME and text[slice(*word_at(text, end - len(word) - 3))].islower()
        figure = _FIGURE.search(text, end - YEAR, end) is not None and _DECIMALS.match(text, start) is not None
        if titled or figure:
            yield end, start, " " if titled else ""
        if text[end - 1] in ".!?:”\"’'…":
            continue
        first, last = text[start], text[slice(*word_at(text, end - 1))]
        begins = text[slice(*word_at(text, start))]
        goes_on = text[end - 1].isalnum() and begins in language.function_words
        goes_on = goes_on or text[end - 1] == "," or last in language.incomplete or last in _OPEN
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
        bad(
            "It rained.\n\nIt was shown on Monday to the men of Gen⟦.\n\nL⟧indo at the old harbour.",
            "It rained.\n\nIt was shown on Monday to the men of Gen. Lindo at the old harbour.",
        ),
        bad(
            "It rained.\n\nThe price of bread went up in the town by 2⟦.\n\n5 ⟧percent.",
            "It rained.\n\nThe price of bread went up in the town by 2.5 percent.",
        ),
        good("It rained.\n\nThe price of bread in the old town has gone up since 2012.\n\n5 million people eat it."),
        good("It rained.\n\nThe blaze began in a shed behind the pub in Orchard Dr.\n\nAnn Lund saw the smoke."),
        bad(
            "It rained.\n\nThe span will be built by the yard, and the street will b⟦e\n\nc⟧losed on Monday for a day.",
            "It rained.\n\nThe span will be built by the yard, and the street will be closed on Monday for a day.",
        ),
        good("It rained.\n\nThe boats of the harbour were old.\n\nThey lay there"),
        good("It rained.\n\nroses,\n\nviolets, and more of it in the garden of the old town\n\nIt did."),
    ],
    confidence=0.78,
)
def torn_paragraph(place: tuple[int, int, str], document: Document) -> Iterator[Finding]:
    """A break inside a sentence: links and marked words become paragraphs of their own where a page is taken apart."""
    end, start, gap = place
    shown = start + 1 + (document.text[start + 1 : start + 2] == " ")
    yield Finding(end - 1, shown, unsafe(Edit(end, start, gap)))
