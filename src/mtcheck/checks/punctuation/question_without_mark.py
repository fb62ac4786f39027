"""A question without its mark: Why is the bridge still shut."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import BlockKind, Category, Document, Edit, Finding, Pattern, bad, check, good, unsafe, word_at
from mtcheck.text.frames import frames
from mtcheck.text.quotations.quoted import is_quoted

_AUXILIARY = r" (?:is|are|was|were|do|does|did|can|will|should|has|have) "
_asked = frames(
    "Where Why How When What Who".split(),
    Pattern(
        _AUXILIARY + r"(?:the|this|that|these|it|he|she|they|we|you|I|his|her|their|there|an?)\b"
        r"[^?؟？.!\n:;—–…]{3,120}(?P<mark>\.)(?=\s|$)"
    ),
)
_in_headline = frames(
    "Where Why How When".split(), Pattern(_AUXILIARY + r"[^?.!\n:;—–…]{5,120}(?P<mark>(?<=\p{L})(?=\n|$))")
)
_AFTER_STOP = tuple(f"{stop} " for stop in '.!?”"')


def questions(document: Document) -> Iterator[tuple[int, Any]]:
    """Where a line, or a sentence in it, begins as a question does, and what follows to its end without the mark."""
    text = document.text
    for start, after in (*_asked(document), *_in_headline(document)):
        begins = start == 0 or text[start - 1] == "\n"
        if begins or (after["mark"] and text.endswith(_AFTER_STOP, 0, start)):
            yield start, after


@check(
    "question-without-mark",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A question ends with a question mark.",
    on=questions,
    examples=[
        bad("Why is the bridge still ⟦shut⟧\n\nIt rained. Where are the boats of the ⟦town.⟧ It did."),
        good("Why is the bridge still shut?\n\nWhere it rained. What is more, it is late. When will it end … It did."),
        good("How the bridge was shut\n\nWhen will: a guide\n\nIt rained."),
    ],
)
def question_without_mark(question: tuple[int, Any], document: Document) -> Iterator[Finding]:
    """A question by its order of words, verb before subject, that ends with a stop, or in a headline with nothing.

    Chinese and Japanese questions end in a particle and a stop, and the marks of headlines are lost with their tags.
    """
    at, after = question
    start, end = after.span("mark")
    block = document.block_at(at)
    if block is None or block.kind is BlockKind.CODE or is_quoted(document, at):
        return
    yield Finding(word_at(document.text, start - 1).start, end, unsafe(Edit(start, end, "?")))
