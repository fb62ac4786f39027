"""A question without its mark: Why is the bridge still shut."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import BlockKind, Category, Document, Edit, Finding, bad, check, good, pattern, unsafe, word_at
from mtcheck.text.quotations.quoted import is_quoted

_AUXILIARY = r"(?:is|are|was|were|do|does|did|can|will|should|has|have)"


@check(
    "question-without-mark",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A question ends with a question mark.",
    on=pattern(
        rf"(?:(?<![^\n])|(?<=[.!?”\"] ))(?:Where|Why|How|When|What|Who) {_AUXILIARY} "
        r"(?:the|this|that|these|it|he|she|they|we|you|I|his|her|their|there|an?)\b[^?؟？.!\n:;—–…]{3,120}(?P<mark>\.)(?=\s|$)"
        rf"|(?<![^\n])(?:Where|Why|How|When) {_AUXILIARY} [^?.!\n:;—–…]{{5,120}}(?P<mark>(?<=\p{{L}})(?=\n|$))",
        near=(
            "Aaaaa aa",
            "Aaa aa",
            "Aaaa aa",
            "Aaa aaa",
            "Aaaaa aaa",
            "Aaaa aaa",
            "Aaaa aaaa",
            "Aaa aaaa",
            "Aaaaa aaaa",
        ),
        reach=150,
    ),
    examples=[
        bad("Why is the bridge still ⟦shut⟧\n\nIt rained. Where are the boats of the ⟦town.⟧ It did."),
        good("Why is the bridge still shut?\n\nWhere it rained. What is more, it is late. When will it end … It did."),
        good("How the bridge was shut\n\nWhen will: a guide\n\nIt rained."),
    ],
)
def question_without_mark(match: Any, document: Document) -> Iterator[Finding]:
    """A question by its order of words, verb before subject, that ends with a stop, or in a headline with nothing.

    Chinese and Japanese questions end in a particle and a stop, and the marks of headlines are lost with their tags.
    """
    start, end = match.span("mark")
    block = document.block_at(match.start())
    if block is None or block.kind is BlockKind.CODE or is_quoted(document, match.start()):
        return
    yield Finding(word_at(document.text, start - 1).start, end, unsafe(Edit(start, end, "?")))
