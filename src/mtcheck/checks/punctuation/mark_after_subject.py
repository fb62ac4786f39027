"""A mark between a short subject and its verb, or for another: The defendants; denied it; The plant - is large."""

from collections.abc import Iterator
from itertools import chain

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    find_all,
    good,
    pattern,
    unsafe,
)
from mtcheck.text.grammar.base_forms import is_finite
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_at

_SUBJECT = Pattern(r"(?:The|His|Her|Its|Their|Our|This|These|Those)(?: [\p{L}’-]+){1,4}", linear=True)
_VERB = Pattern(r"(?P<verb>\p{Ll}+)(?= \p{L})", linear=True)
_asked = pattern(
    r"(?<=[“\"‘]|[.!?] |^)(?:Where|What|Who|Why|How|When|Which)(?: (?:is|are|was|were|do|does|did|can|will|have|has))\b"
    r"[^.?!;“”\"\n]{2,80}(?P<mark>;)(?=[”\"’])",
    near=("a;”", 'a;"', "a;’"),
    reach=110,
)


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """The marks between the subject that opens a sentence and its verb, and semicolons at the end of a question."""
    text, language = document.text, facts(document)
    for match in _asked(document):
        at = match.start("mark")
        yield text.rindex(" ", 0, at) + 1, at + 1, Edit(at, at + 1, "?")
    for at in chain(find_all(text, "; "), find_all(text, " - "), find_all(text, " – "), find_all(text, " — ")):
        sentence = sentence_at(document, at)
        if sentence is None or at - sentence.start > LONGEST or text[sentence.end - 1] == "?":
            continue
        mark = text[at : at + 3].strip(" ")[:1]
        begins = text.index(" ", at + 1) + 1
        verb = _VERB.match(text, begins)
        subject = _SUBJECT.fullmatch(text, sentence.start, at)
        alone = text.count(mark if mark == ";" else f" {mark} ", *sentence) == 1
        if not (verb and subject and alone and is_finite(verb["verb"], language)):
            continue
        words = subject.group().split()[1:]
        closed = language.function_words.isdisjoint(words[:-1]) and words[-1] not in language.function_words
        if closed and not any(is_finite(word, language) for word in words):
            yield text.rfind(" ", 0, at) + 1, verb.end(), Edit(at, begins - 1, "")


LONGEST = 50
"""Code points of a subject that is short."""


@check(
    "mark-after-subject",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A mark stands where none belongs, or in the place of another.",
    on=candidates,
    examples=[
        bad("The ⟦plant - is⟧ large. The ⟦men; have⟧ gone.", "The plant is large. The men have gone."),
        bad("“Where were the ⟦planes;⟧” she said.", "“Where were the planes?” she said."),
        good("The plant – is it not large? – was shut. The old boats - has it come to that - are shut."),
        good("The rain fell; was it late? The men said it; have they gone. His net - is."),
    ],
    confidence=0.9,
)
def mark_after_subject(place: tuple[int, int, Edit], document: Document) -> Iterator[Finding]:
    """A semicolon or a dash between a short subject and its verb, and a semicolon that ends a question.

    Russian and Ukrainian set a dash where they have no verb; the question mark of Greek is a semicolon.
    """
    start, end, edit = place
    if edit.text == "?" or not is_quoted(document, start):
        yield Finding(start, end, unsafe(edit))
