"""A sentence that begins in lower case at the start of a paragraph or a quotation: the court ruled."""

from collections.abc import Iterator

from mtcheck.api import (
    BlockKind,
    Category,
    Document,
    Edit,
    Finding,
    Span,
    bad,
    check,
    facts,
    good,
    lexicon,
    safe,
    shapes,
    unsafe,
    word_at,
)
from mtcheck.text.quotations.quoted import is_quoted

STAMP = 25
"""Code points of a line with figures that is no part of a sentence, but a time or a counter."""

_announced = shapes(': "a', ": “a", ": ‘a")
_inner = shapes('. "a', ". “a", ". ‘a", '? "a', "? “a")


def starts(document: Document) -> Iterator[Span]:
    """The first words of paragraphs, and of quotations after a stop, that are in lower case."""
    text = document.text
    before = None
    for block in document.blocks:
        after_stop = (
            before is None
            or before.kind is BlockKind.HEADLINE
            or text[before.end - 1] in '.!?”"’'
            or (before.end - before.start < STAMP and any(map(str.isdigit, text[before.start : before.end])))
        )
        before = block
        at = block.start + (text[block.start] in "\"“‘'")
        if after_stop and block.kind is BlockKind.PARAGRAPH and text[at : at + 1].islower():
            yield Span(at, word_at(text, at).end)
    for place in _inner(document):
        if text[place.start - 2 : place.start - 1] == ".":
            continue  # at 10 a.m. “with the keys”
        yield Span(place.end - 1, word_at(text, place.end - 1).end)
    for place in _announced(document):
        verb = text[slice(*word_at(text, place.start - 1))]
        word = word_at(text, place.end - 1)
        language = facts(document)
        spoken = verb in language.speech_verbs - language.words("writing") and text[slice(*word)] in language.pronouns
        if spoken and is_quoted(document, word.start):
            yield word


@check(
    "lower-case-start",
    family="casing",
    category=Category.SPELLING,
    message="The sentence begins in lower case.",
    on=starts,
    examples=[
        bad(
            "It rained.\n\n⟦the⟧ court ruled on Friday that it could go on.",
            "It rained.\n\nThe court ruled on Friday that it could go on.",
        ),
        bad("It rained. “⟦we⟧ are wet,” she said to them all.", "It rained. “We are wet,” she said to them all."),
        bad(
            "It rained.\n\nNo. 12\n\n⟦in⟧ Lund, three families were taken out on Friday.",
            "It rained.\n\nNo. 12\n\nIn Lund, three families were taken out on Friday.",
        ),
        good("It rained.\n\niPad sales fell, and eBay rose.\n\nde Blasio spoke.\n\nal-Shabab too."),
        bad("It rained. He said: “⟦we⟧ are late, and it is not our fault.”"),
        good("He wrote: “we r late” and left. He called it: “it girl” or so. She added: “the end” is near."),
        good("They came at 10 a.m. “with the keys in hand” and left."),
        good("It is over. “... and then some,” he said.\n\nexample.org is down.\n\nthanks"),
    ],
)
def lower_case_start(word: Span, document: Document) -> Iterator[Finding]:
    """A sentence that begins in lower case.

    The capital is lost where the engine saw the sentence as a part of another.
    """
    text = document.text
    written, after = text[word.start : word.end], text[word.end : word.end + 1]
    block = document.block_at(word.start)
    if block is None or after not in (" ", ",", "'", "’") or written in facts(document).words("name-prefixes"):
        return
    if not written.islower() or written not in lexicon(document.language) or (written != "i" and len(written) < 2):
        return
    if word.start - block.start < 2 and (block.end - block.start < 40 or not _has_stop(text, block.start, block.end)):
        return
    make = safe if word.start - block.start < 2 and written in facts(document).function_words else unsafe
    yield Finding(word.start, word.end, make(Edit(word.start, word.start + 1, written[0].upper())))


def _has_stop(text: str, start: int, end: int) -> bool:
    return text[start:end].rstrip()[-1:] in tuple('.!?”"’:…')
