"""Two conjunctions for one link: Although it rained, but they came."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, unsafe
from mtcheck.text.frames import Framed, frames
from mtcheck.text.sentences import sentence_opened_at

_PAIRS = {"but": ("Although", "Though"), "so": ("Because",)}
_REST = Pattern(
    r"(?! of )[^,.;:!?()“”\"\n—–]{8,150}, (?P<again>but|so)"
    r" (?!(?:that|far|too|much|many|few|little|as|for|also|not)\b)",
    linear=True,
)


_that = frames(
    ("that",),
    Pattern(
        r", (?:if|when|unless|although|while|once) [^,.;:!?()“”\"\n—–]{5,100},(?P<again> that)"
        r"(?= (?:the|he|she|they|it|we|his|her|their|an?|this|these|there|no)\b)",
        linear=True,
    ),
)
_openers = frames([opener for openers in _PAIRS.values() for opener in openers], _REST)


def candidates(document: Document) -> Iterator[Framed]:
    """A conjunction, and the same or another one for its link after a clause."""
    yield from _openers(document)
    yield from _that(document)


@check(
    "doubled-conjunction",
    family="grammar",
    category=Category.GRAMMAR,
    message="One conjunction is enough.",
    on=candidates,
    examples=[
        bad(
            "Although it rained all day⟦, but⟧ the fair was full. Because he was late⟦, so⟧ she left.",
            "Although it rained all day, the fair was full. Because he was late, she left.",
        ),
        bad("She said that, if it rained, ⟦that⟧ the fair was off.", "She said that, if it rained, the fair was off."),
        good("Although it rained, they came, but they left early. Because he was late, so was she, he said."),
        good("Although tired, but not ill, she went on. He came, although it rained, but she did not."),
    ],
    confidence=0.9,
)
def doubled_conjunction(place: Framed, document: Document) -> Iterator[Finding]:
    """A conjunction at the start of a sentence, and another where its main clause begins.

    Chinese links two clauses with a pair of words (suīrán … dànshì, yīnwèi … suǒyǐ), Persian and Turkish often do.
    """
    start, after = place
    opener = document.text[start : after.start()]
    if opener == "that":
        again, end = after.span("again")
        yield Finding(again + 1, end, unsafe(Edit(again, end, "")))
        return
    begin, end = after.start("again") - 2, after.end("again")
    following = document.text[end + 1 : end + 20].split(" ")[0]
    asked = following in ("is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "will", "would")
    if opener in _PAIRS[after["again"]] and not asked and sentence_opened_at(document, start):
        yield Finding(begin, end, unsafe(Edit(begin + 1, end, "")))
