"""A speech dash in the place of quotation marks: - We are late, he said."""

from collections.abc import Iterator

from mtcheck.api import (
    BlockKind,
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    facts,
    good,
    unsafe,
    word_at,
)
from mtcheck.text.quotations.marks import DOUBLE, Role
from mtcheck.text.quotations.roles import right_glyph
from mtcheck.text.speech import speech_tag, speech_tag_at

_DASH = Pattern(r" [-–—−] ")

_BEFORE_SPEECH = ("- ", "– ", "— ", "− ")

LEAST = 4
"""Spaces in a paragraph that is a sentence."""

FEW = 4
"""Paragraphs that begin with a dash from which the article is a list or a dialogue of its own style."""


def candidates(document: Document) -> Iterator[Span]:
    """The paragraphs that begin with a dash and a word, where they are few: the offset of the word, and the end."""
    text, found, before = document.text, [], ""
    for block in document.blocks:
        listed, before = before == ":", text[block.end - 1]
        if not listed and text[block.start] in "-–—−" and block.kind is not BlockKind.CODE:
            start = block.start + 1 + (text[block.start + 1 : block.start + 2] == " ")
            if text[start : start + 1].isupper():
                found.append(Span(start, block.end))
    if len(found) < FEW:
        yield from found


@check(
    "dash-for-quotation-mark",
    family="quotes",
    category=Category.PUNCTUATION,
    message="A dash opens direct speech, as in another language; quotation marks are missing.",
    on=candidates,
    examples=[
        bad(
            "It rained.\n\n⟦- We⟧ are late for all of ⟦it,⟧ he said.\n\nIt did.",
            "It rained.\n\n“We are late for all of it,” he said.\n\nIt did.",
        ),
        bad(
            "It rained.\n\n⟦– We⟧ are late for all of ⟦it,⟧ said Olga. “But we come.”\n\nIt did.",
            "It rained.\n\n“We are late for all of it,” said Olga. “But we come.”\n\nIt did.",
        ),
        bad(
            "It rained.\n\n⟦– We⟧ have no choice but to ⟦leave⟧ – said Jan Nowak, the mayor.\n\nIt did.",
            fixed="It rained.\n\n“We have no choice but to leave,” said Jan Nowak, the mayor.\n\nIt did.",
        ),
        bad("It rained in Lund.\n\n⟦- Many⟧ of the boats are late for it.\n\nThey come from Orsa."),
        good("It rained in Lund.\n\n- Many of the boats are late for it.\n\n- They come.\n\nIt is late."),
        good(
            "- The boats of Orsa\n\nIt rained in Lund.\n\n- Many of the boats are late for it.\n\nThey come from Orsa."
        ),
        good("It rained. This is known:\n\n- Trains will run until ten, the company said.\n\nIt did."),
        good("It rained.\n\n- Bread\n- Milk, said to be fresh\n- Salt\n- Tea"),
        good("It rained.\n\n“We are late,” he said.\n\n— A. Writer in Harwich"),
    ],
    confidence=0.9,
)
def dash_for_quotation_mark(said: Span, document: Document) -> Iterator[Finding]:
    """A speech dash at the start of a paragraph with a speech tag.

    Russian, Polish, French, Spanish and the Nordic languages write direct speech after a dash.
    """
    text, glyph = document.text, right_glyph(document, Role.CLOSING, DOUBLE)
    dash = next((it for it in _DASH.finditer(text, *said) if speech_tag_at(document, it.end())), None)
    tag = Span(*dash.span()) if dash else speech_tag(text, said.start, said.end, facts(document))
    if tag is None and _is_alone(said, document):
        yield Finding(said.start - 2, word_at(text, said.start).end)
        return
    if tag is None or tag.start == tag.end or any(mark in text[said.start : tag.start] for mark in '“”"«»„'):
        return
    block = document.block_at(said.start)
    if block is None:
        return
    opening = Edit(block.start, said.start, right_glyph(document, Role.OPENING, DOUBLE))
    at = tag.start + (text[tag.start] in ",!?…")
    closing = Edit(
        at, tag.end if dash else at, ("," if dash and text[at - 1].isalnum() else "") + glyph + " " * bool(dash)
    )
    first, last = word_at(text, said.start), word_at(text, tag.start - 1)
    yield Finding(block.start, first.end, unsafe(opening))
    yield Finding(max(last.start, first.end), at, unsafe(closing))


def _is_alone(said: Span, document: Document) -> bool:
    """Whether no other paragraph begins with a dash than this of whole sentences, between two that are whole too."""
    text, index = document.text, next(at for at, block in enumerate(document.blocks) if block.end == said.end)
    around = document.blocks[index - 1 : index] + document.blocks[index + 1 : index + 2]
    dashed = sum(text.startswith(_BEFORE_SPEECH, block.start) for block in document.blocks)
    if len(around) < 2 or dashed > 1 or not text.startswith(_BEFORE_SPEECH, said.start - 2):
        return False
    whole = text[said.end - 1] in ".!?" and text.count(" ", *said) > LEAST
    return whole and all(text[block.start].isalnum() and text[block.end - 1] in ".!?" for block in around)
