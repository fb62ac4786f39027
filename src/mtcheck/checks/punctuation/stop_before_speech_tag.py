"""A stop at the end of a quotation whose speech tag goes on with the sentence: “It is over.” said the judge."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, facts, good, safe, shapes, word_at
from mtcheck.text.sentences import ends_with_abbreviation
from mtcheck.text.speech import speech_tag_follows


@check(
    "stop-before-speech-tag",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A stop in the place of the comma before a speech tag.",
    on=shapes("a.” a", 'a." a', "a.’ a", "a.' a"),
    examples=[
        bad("“It is ove⟦r.”⟧ said the judge.", "“It is over,” said the judge."),
        bad("'We had a good ru⟦n.'⟧ she said.", "'We had a good run,' she said."),
        good("“It is over.” She said no more. “He left at 9 p.m.” says the note of May 3."),
        good("The sign read “Closed.” that morning, and “iPads are sold.” iPad sales fell."),
    ],
)
def stop_before_speech_tag(at: Span, document: Document) -> Iterator[Finding]:
    """A stop at the end of a quotation before its speech tag.

    The quotation is translated as a sentence of its own. English sets a comma there, since the sentence goes on
    (Chicago Manual of Style 13.40).
    """
    text, language = document.text, facts(document)
    tag = word_at(text, at.end - 1)
    first = text[tag.start : tag.end]
    if first not in language.speech_verbs | language.pronouns or not speech_tag_follows(text, at.start + 3, language):
        return
    if not ends_with_abbreviation(text, at.start + 1, language):
        yield Finding(at.start, at.start + 3, safe(Edit(at.start + 1, at.start + 2, ",")))
