"""A comma after a word that nothing divides from the next: the, house; of, the city; The mayor, has gone."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Span,
    bad,
    check,
    facts,
    good,
    safe,
    unsafe,
    word_at,
)
from mtcheck.text.quoted import is_quoted
from mtcheck.text.sentences import sentence_at

_ARTICLES = frozenset("the a an".split())
_PREPOSITIONS = frozenset("of from into between because".split())
"""Words that hardly ever end a clause."""

_DIVIDED = _ARTICLES | _PREPOSITIONS
_VERBS = frozenset("has have was were is are will would can could must".split())
_SUBJECTS = ("The ", "A ", "An ", "His ", "Her ", "Their ", "Its ")
_GAPS = frozenset("what whatever who whom which that where how and or but if not than as to".split())
"""Words with which a clause may end with a preposition, or two of these may share a noun."""

SUBJECT = 5
"""Words of a subject that a reader takes in at once, and that nothing interrupts."""

_LONGEST = 100
"""Code points in which that many words stand."""


def candidates(document: Document) -> Iterator[tuple[Span, bool]]:
    """The articles and prepositions before a comma, and the verbs after one; and whether it is a verb."""
    parts = document.text.split(", ")
    last = [part[part.rfind(" ") + 1 :] in _DIVIDED for part in parts]
    first = [part[: part.find(" ")] in _VERBS for part in parts]
    if not (any(last) or any(first)):
        return
    at = 0
    for part, divided, verb in zip(parts, last, first, strict=True):
        if verb and at:
            yield Span(at - 2, at + part.find(" ")), True
        at += len(part) + 2
        if divided:
            yield Span(at - 2 - len(part[part.rfind(" ") + 1 :]), at - 2), False


@check(
    "misplaced-comma",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A comma divides what belongs together.",
    on=candidates,
    examples=[
        bad("It stood in ⟦the, house⟧ for years.", "It stood in the house for years."),
        bad("The mayor ⟦of, the⟧ city left.", "The mayor of the city left."),
        bad("⟦The old mayor, has⟧ left the hall.", "The old mayor has left the hall."),
        good("It is, of course, the, shall we say, old one. What it is made of, the mayor knows."),
        good("Made in, and exported from, the north. The mayor, who was ill, has gone. The mayor, was he ill?"),
        good("In between, the north is cold. The firm, founded in May, was sold. Vitamins A, B and the like."),
    ],
    confidence=0.9,
)
def misplaced_comma(place: tuple[Span, bool], document: Document) -> Iterator[Finding]:
    """A comma after an article or preposition, or between a short subject and its verb.

    Other languages set commas around parts of a sentence that English does not divide, and an engine that takes over
    the comma of its source sets it in the wrong place.
    """
    (start, end), before_verb = place
    if is_quoted(document, start):
        return
    if before_verb:
        yield from _before_verb(start, end, document)
        return
    text = document.text
    following = word_at(text, end + 2)
    word, after = text[start:end], text[slice(*following)]
    if text[start - 2 : start] == ", " or not after.islower() or "," in text[following.end : following.end + 25]:
        return  # a, an, the; the, shall we say, old one
    sentence = sentence_at(document, start)
    before = text[sentence.start : start].lower().replace(",", " ").split() if sentence else []
    if word == "between" and before[-1:] == ["in"]:
        return
    goes_on = after in facts(document).words("determiners") or (word, after) == ("because", "of")
    if word in _ARTICLES or (goes_on and _GAPS.isdisjoint(before)):
        yield Finding(start, following.end, safe(Edit(end, end + 1, "")))


def _before_verb(comma: int, end: int, document: Document) -> Iterator[Finding]:
    text, language = document.text, facts(document)
    sentence = sentence_at(document, comma)
    if sentence is None or comma - sentence.start > _LONGEST:
        return
    subject = text[sentence.start : comma]
    words = subject.split()
    following = text[slice(*word_at(text, end + 1))].lower()
    if not 1 < len(words) <= SUBJECT or following in language.pronouns | language.words("determiners"):
        return  # The mayor, was he ill?
    noun = words[1:]
    plain = all(word.islower() and word.isalpha() for word in noun) and language.function_words.isdisjoint(noun)
    if plain and subject.startswith(_SUBJECTS):
        yield Finding(sentence.start, end, unsafe(Edit(comma, comma + 1, "")))
