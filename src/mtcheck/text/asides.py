"""Sentences beside an article that nobody tells: somebody speaks of its text, or to somebody of himself."""

from __future__ import annotations

from itertools import groupby

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Block, Document, Span, layer
from mtcheck.text.language import Language, facts
from mtcheck.text.quotations.flaws import flaws
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_at, sentences
from mtcheck.text.words import occurrences, vocabulary, word_before

FEW = 4
"""Sentences of which a text has fewer that does not show whether somebody tells it."""

MOST = 4
"""Sentences of a paragraph that one who speaks beside the article says at most."""

_YOU = frozenset("you your You Your".split())
_SPEAKER = frozenset("I me Me".split())
_PERSONS = _YOU | _SPEAKER | frozenset(("my", "My"))
_TELLING = frozenset("tell assure promise warn thank see mind".split())
"""Verbs with which a writer, too, turns to the reader: I cannot tell you."""

_SALUTATIONS = ("Dear ", "SIR", "Sir", "Madam", "MADAM")
_INTERVIEWS = ("Q:", "A:", "Q.", "A.", "Question:", "Answer:")
_WORD = Pattern(r"\p{L}+", linear=True)
_IN_TITLE = Pattern(r"(?:['’]\p{Ll}+)? \p{Lu}|\.", linear=True)
_BRACKETS = Pattern(r"\([^()\n]++\)|\[[^\[\]\n]++\]", linear=True)


@layer
def asides(document: Document) -> tuple[Span, ...]:
    """The sentences, or what of them stands in brackets, in which somebody speaks beside the article, in order.

    None where another paragraph speaks to its readers or of its writer, outside quotations: a column or a letter does.
    """
    text, language = document.text, facts(document)
    persons = [place for word in sorted(_PERSONS & vocabulary(document)) for place in occurrences(text, word)]
    spoken = [place for place in sorted(persons) if not (is_quoted(document, place.start) or _is_named(text, place))]
    if not spoken or len(sentences(document)) < FEW:
        return ()
    found = list[Span]()
    for block, places in groupby(spoken, key=lambda place: document.block_at(place.start)):
        if block is None:
            continue
        own = [*places]
        around = (sentence_at(document, place.start) for place in own)
        told = [sentence for sentence in dict.fromkeys(around) if sentence]
        said = [text[slice(*sentence)].rstrip() for sentence in told]
        words_for_persons = {text[slice(*place)] for place in own}
        headline = block == document.blocks[0]
        if _is_broken(block, document) or not _is_aside(said, words_for_persons, language, of_text=headline):
            return ()
        found += (_bracketed(text, sentence, own) for sentence in told)
    return tuple(found)


def _is_broken(block: Block, document: Document) -> bool:
    """Whether a quotation may have lost a mark in a paragraph, so that somebody is quoted there."""
    return any(block.start <= flaw.start < block.end for flaw in flaws(document))


def _is_aside(said: list[str], persons: set[str], language: Language, *, of_text: bool) -> bool:
    """Whether sentences with words for persons speak of a text, or, unless they must, to somebody of their speaker."""
    words = frozenset(match.group().lower() for sentence in said for match in _WORD.finditer(sentence))
    if persons.isdisjoint(_SPEAKER) or not words.isdisjoint(language.speech_verbs | _TELLING):
        return False
    if not 0 < len(said) <= MOST or said[0].startswith(_SALUTATIONS) or not all(map(_is_whole, said)):
        return False
    return not words.isdisjoint(language.words("words-for-texts")) or not (of_text or persons.isdisjoint(_YOU))


def _is_whole(sentence: str) -> bool:
    """Whether a sentence is no line of verse, and no question of an interview."""
    whole = (sentence[0].isupper() or sentence[0] in "([") and sentence[-1] in ".!?:)]"
    return whole and not sentence.startswith(_INTERVIEWS)


def _is_named(text: str, place: Span) -> bool:
    """Whether a word for a person is part of a name or an abbreviation: I Believe in You, World War I, F.B.I."""
    written, before = text[slice(*place)], text[place.start - 1 : place.start]
    if before == "-":
        return True
    if written[0].islower():
        return False
    if _IN_TITLE.match(text, place.end):
        return True
    if written != "I":
        return text[place.start - 2 : place.start - 1].isalnum()
    return before == "." or word_before(text, place.start).istitle()


def _bracketed(text: str, sentence: Span, own: list[Span]) -> Span:
    """The brackets in a sentence that hold all its words for persons; the sentence where none do."""
    inside = [place.start for place in own if sentence.start <= place.start < sentence.end]
    for match in _BRACKETS.finditer(text, *sentence):
        if all(match.start() < at < match.end() for at in inside):
            return Span(*match.span())
    return Span(sentence.start, sentence.start + len(text[slice(*sentence)].rstrip()))
