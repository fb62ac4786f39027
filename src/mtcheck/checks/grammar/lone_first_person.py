"""The only I of an article that tells of others: She left school at ten. I was sent to an uncle."""

from collections.abc import Iterator

from mtcheck.api import (
    BlockKind,
    Category,
    Document,
    Finding,
    Language,
    Severity,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    occurrences,
    vocabulary,
)
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_at
from mtcheck.text.words import word_after, word_before

_OTHERS = ("he", "she", "they", "He", "She", "They")
_FIRST = ("me", "my", "My", "mine", "myself", "we", "We", "us", "our", "Our", "Me")
_MARKS = frozenset('“”"‘„«»')

LEAST = 4
"""How many pronouns tell of others outside quotations, at least, so that an I is out of place."""


def candidates(document: Document) -> Iterator[Span]:
    """The I that stands outside quotations, where it is the only word of the first person that does."""
    text, there = document.text, vocabulary(document)
    if "I" not in there or not there.intersection(_OTHERS):
        return
    found = [Span(at, at + 1) for at in find_all(text, "I ") if _is_word(text, at) and not is_quoted(document, at)]
    if len(found) != 1 or any(
        not is_quoted(document, place.start) for word in _FIRST if word in there for place in occurrences(text, word)
    ):
        return
    told = [place for word in _OTHERS if word in there for place in occurrences(text, word)]
    if sum(not is_quoted(document, place.start) for place in told) >= LEAST:
        yield found[0]


def _is_word(text: str, at: int) -> bool:
    return not at or text[at - 1] in " \n"


@check(
    "lone-first-person",
    family="grammar",
    category=Category.GRAMMAR,
    message="The article tells of others: he, she, or a quotation whose marks are lost.",
    on=candidates,
    severity=Severity.WARNING,
    examples=[
        bad(
            "Ada Pym left school at ten, when she was ill. ⟦I⟧ was sent to an uncle. He had a boat, and taught her to "
            "sail it. She was glad. They sold it in May, when he was old. Then she left, and she was happy."
        ),
        good("He said he was late. She was not. He left. I stopped, and she saw my boat. They left. He sang. She did."),
        good("He said so. She did. He left, any of the songs I have heard. They left. He sang. She won. He is here."),
        good("“I was ill,” he said. She left. He did. They sang, and he won. She is late. He is here. She is old."),
    ],
    confidence=0.8,
)
def lone_first_person(place: Span, document: Document) -> Iterator[Finding]:
    """The only word of the first person outside quotations, an I, in an article that tells of others.

    Japanese, Chinese, Spanish and Italian leave the subject out, and an engine that reads sentence by sentence guesses
    it. Looked at is an I that begins a sentence and does something; who tells of himself does so more than once.
    """
    text, language = document.text, facts(document)
    sentence, block = sentence_at(document, place.start), document.block_at(place.start)
    if sentence is None or block is None or block.kind is not BlockKind.PARAGRAPH or place.start == block.start:
        return  # a column, too, begins its paragraphs so
    said = word_before(text, place.start) in language.speech_verbs
    begins = sentence.start == place.start and text[sentence.end - 1] == "."
    marked = _is_open(text[block.start : block.end]) or not _MARKS.isdisjoint(text[slice(*sentence)])
    if (begins or said) and not marked and _is_done(word_after(text, place.end), language):
        yield Finding(*place)


def _is_open(paragraph: str) -> bool:
    """Whether a paragraph has an odd quotation mark, so that what stands in it may be quoted."""
    return paragraph.count("“") != paragraph.count("”") or paragraph.count('"') % 2 == 1


def _is_done(verb: str, language: Language) -> bool:
    """Whether a verb tells what somebody did, had, was or would do, and not what a writer thinks or hopes."""
    told = verb.endswith("ed") or any(
        verb in language.words(kind) for kind in ("past-only", "finite-auxiliaries", "modals")
    )
    return told or verb in ("had", "have", "am")
