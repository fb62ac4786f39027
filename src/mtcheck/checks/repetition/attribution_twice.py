"""Who said it, told twice: The mayor said: “It is over,” he said. Officials said it rained, officials said."""

from collections.abc import Iterator
from itertools import chain

from mtcheck.api import Category, Document, Edit, Finding, Pattern, Span, bad, check, find_all, good, pattern, unsafe
from mtcheck.text.frames import frames
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_at
from mtcheck.text.speech import SAID

_tagged = pattern(
    rf"\b{SAID}: ?[“\"][^“”\"\n]{{5,300}}(?:,[”\"]|[”\"],)(?P<again> (?:"
    rf"(?:he|she|they|the \p{{Ll}}+) {SAID}|{SAID} (?:he|she|the \p{{Ll}}+|\p{{Lu}}[\p{{L}}’-]+)))\b(?!\. [“\"])",
    near=("a: “", 'a: "', "a:“", 'a:"'),
    reach=340,
)
_according = frames(
    ("According",),
    Pattern(
        r" to (?P<who>(?:the )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,3}), [^.!?\n]{5,200}"
        r"(?P<again>, (?:according to (?P=who)|(?P=who) (?:said|says)))(?=[.,])",
    ),
)
_says = frames(("said",), Pattern(r"(?: \p{Ll}+){0,2}(?: \p{Lu}[\p{L}’-]+){1,4}(?P<again> said)(?=[.,])", linear=True))
_again = frames(("said", "says"), Pattern(r", (?P<again>said) (?=\p{Lu})", linear=True))
_SPEAKER = Pattern(r"(?P<who>[^,.:;“”\"()]{2,60}?) (?:said|says)\b", linear=True)


def candidates(document: Document) -> Iterator[Span]:
    """Where it is told once more who said what a sentence tells."""
    text = document.text
    for start, after in _says(document):
        if text.endswith(("” ", '" ', "’ "), 0, start):
            yield Span(*after.span("again"))
    yield from (Span(*found.span("again")) for found in _tagged(document))
    yield from (Span(*after.span("again")) for _, after in _according(document))
    for start, after in _again(document):
        if text.endswith(("he ", "she "), 0, start):
            before = start - len("he ") - (text[start - 4] == "s")
            yield Span(before, after.end("again") - len("said"))
    for at in chain(find_all(text, " said."), find_all(text, " says.")):
        sentence, comma = sentence_at(document, at), text.rfind(", ", max(0, at - 62), at)
        if comma > 0 and sentence and sentence.start < comma - 20:
            speaker = _SPEAKER.match(text, sentence.start, comma)
            again = text[comma + 2 : at].lower()
            pronoun = again in ("he", "she", "they") and not any(mark in text[slice(*sentence)] for mark in '“”"‘')
            if speaker and (pronoun or again == speaker["who"].lower()):
                yield Span(comma, at + len(" said"))


@check(
    "attribution-twice",
    family="repetition",
    category=Category.GRAMMAR,
    message="It is said twice who says it.",
    on=candidates,
    examples=[
        bad("The mayor said: “It is over,”⟦ he said⟧.", "The mayor said: “It is over,”."),
        bad("According to the firm, it rained⟦, according to the firm⟧.", "According to the firm, it rained."),
        bad("The judge said: “It is over,”⟦ the judge said⟧.", "The judge said: “It is over,”."),
        bad("“No,” said the coach Otto Lindo⟦ said⟧.", "“No,” said the coach Otto Lindo."),
        bad("“It is late,” ⟦he said, ⟧said Otto Lindo, a baker.", "“It is late,” said Otto Lindo, a baker."),
        bad("Port officials said on Friday that it rained⟦, port officials said⟧."),
        good("Ada said Otto Lindo said, in May, that it was over. “No,” said Otto Lindo, who said so in May."),
        bad("The mayor said the road is to be shut in May⟦, he said⟧."),
        good("The mayor said: “It is over,” and left. It rained, officials said. Officials said it was over."),
    ],
    confidence=0.9,
)
def attribution_twice(again: Span, document: Document) -> Iterator[Finding]:
    """Who said something, before it and once more after it.

    What stands before the words that are told in one language and after them in the other comes on both sides.
    """
    if not is_quoted(document, again.start):
        yield Finding(*again, unsafe(Edit(*again, "")))
