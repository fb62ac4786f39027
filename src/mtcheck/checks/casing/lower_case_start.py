"""A sentence that begins in lower case at the start of a paragraph or a quotation: the court ruled."""

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
    lexicon,
    safe,
    shapes,
    unsafe,
    word_at,
)
from mtcheck.text.quotations.quoted import is_quoted, quotation_at
from mtcheck.text.sentences import sentence_at
from mtcheck.text.speech import speech_tag_at

SENTENCE = 25
"""Code points of a quotation that is a sentence, and no sign on a door."""

STAMP = 25
"""Code points of a line with figures that is no part of a sentence, but a time or a counter."""

_announced = shapes(': "a', ": “a", ": ‘a", ', "a', ", “a", ", ‘a")
_inner = shapes('. "a', ". “a", ". ‘a", '? "a', "? “a")
_after_quotation = shapes('." a', ".” a")
_SPEAKER = Pattern(r"(?:\p{Lu}[\p{L}.-]+ ?){2,4}", linear=True)
_SHORT_SUBJECT = Pattern(
    r"(?:He|She|They|\p{Lu}\p{L}+|(?:The|His|Her) \p{Ll}+)(?: (?:also|then|later|further))? \p{Ll}+"
)
"""What stands before a quotation that is a sentence: He also said."""


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
    language = facts(document)
    for place in _after_quotation(document):
        word = word_at(text, place.end - 1)
        said = quotation_at(document, place.start)
        short = (said is not None and said.end - said.start < SENTENCE) or text[place.start - 1] == "."
        if text[slice(*word)].capitalize() in language.starters and not (short or speech_tag_at(document, word.start)):
            yield word
    for place in _announced(document):
        word = word_at(text, place.end - 1)
        if _announces(document, place.start, word):
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
        bad("It rained. He also said, “⟦we⟧ are late, and it is not our fault.”"),
        bad("It rained.\n\nAda Pym: “⟦normally⟧ it rains at noon, and not so late.”"),
        bad("He said: “It rains on the car, as it did.” ⟦the⟧ bridge was shut at noon."),
        good("He vowed “to make it great again, as it was...” during the talks."),
        good(
            "At its heart, he said, “it is late.” In Lund, “we are late.” Viral “Meth. We’re on it.” signs were shut."
        ),
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


def _announces(document: Document, mark: int, word: Span) -> bool:
    """Whether what stands before a colon or comma announces a sentence that begins with a word: He said, Ada Pym:."""
    text, language, sentence = document.text, facts(document), sentence_at(document, mark)
    before, first = Span(sentence.start if sentence else mark, mark), text[word.start : word.end]
    if text[mark] == ":" and _SPEAKER.fullmatch(text, *before):
        return is_quoted(document, word.start)
    if text[slice(*word_at(text, mark - 1))] not in language.speech_verbs - language.words("writing"):
        return False
    if text[mark] == ":":
        return first in language.pronouns and is_quoted(document, word.start)
    return first.capitalize() in language.starters and _SHORT_SUBJECT.fullmatch(text, *before) is not None


def _has_stop(text: str, start: int, end: int) -> bool:
    return text[start:end].rstrip()[-1:] in tuple('.!?”"’:…')
