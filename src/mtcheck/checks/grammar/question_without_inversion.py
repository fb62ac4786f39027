"""A question with the order of words of a statement: Why he left?"""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, bad, check, good
from mtcheck.text.frames import Framed, frames
from mtcheck.text.sentences import sentence_opened_at

_asking = frames(("Why", "Where", "How"), Pattern(r" (?:he|she|they|we|you|it|I) \p{Ll}+", linear=True))
_INVERTED = Pattern(r"[,;:—–]|\b(?:is|are|was|were|do|does|did|will|would|can|could) (?:he|she|they|we|you|it|I|the)\b")


@check(
    "question-without-inversion",
    family="grammar",
    category=Category.GRAMMAR,
    message="A question has its auxiliary verb before the subject.",
    on=_asking,
    examples=[
        bad("⟦Why he left⟧ the town so early? Nobody knows."),
        good("Why did he leave? Why he left is not known. When he left, was it late? How she sings!"),
        good("When it rains do they come?"),
    ],
    confidence=0.9,
)
def question_without_inversion(place: Framed, document: Document) -> Iterator[Finding]:
    """A question whose verb stands after its subject, as in a statement.

    Spanish, Italian, Russian and Chinese questions need no other order.
    """
    start, after = place
    text, sentence = document.text, sentence_opened_at(document, start)
    asked = sentence and text[start : sentence.end].rstrip("”’\"'").endswith("?")
    if sentence and asked and not _INVERTED.search(text, start, sentence.end):
        yield Finding(start, after.end())
