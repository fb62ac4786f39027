"""A comma after a word that nothing divides from the next: the, house; of, the city; The mayor, has gone."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Language,
    Span,
    bad,
    check,
    facts,
    good,
    safe,
    unsafe,
    word_at,
)
from mtcheck.text.grammar.base_forms import is_verb_only, may_be_base_form
from mtcheck.text.grammar.nouns import may_be_verb, number_of
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_at

_ARTICLES = frozenset("the a an its their our your my every".split())
_ADVERBIAL = frozenset("with under against".split())
"""Prepositions that are looked at before a determiner only."""

_ENDING = _ADVERBIAL | frozenset("for by at than to".split())
"""Those that may end a clause before another noun: the firm it works for, the town it is sold to."""

_PREPOSITIONS = _ENDING | frozenset("of from into between because".split())
"""Words that hardly ever end a clause."""

_DIVIDED = _ARTICLES | _PREPOSITIONS
_VERBS = frozenset("has have was were is are will would can could must".split())
_SUBJECTS = ("The ", "A ", "An ", "His ", "Her ", "Their ", "Its ")
_SUBORDINATING = frozenset("when if as after once because while although though where since until before".split())
"""Words whose clause ends before a comma, and may end with a preposition."""

_GAPS = frozenset("what whatever who whom which that where how to".split())
"""Words with whose clause a preposition may end."""

_JOINED = frozenset("and or but if not than as".split())
"""Words beside which two prepositions may share a noun: in, or near, the town."""

_BEFORE_TO = frozenset("according due addition prior thanks owing".split())
"""Words with which `to` begins a phrase and never ends a clause."""

NEAR = 8
"""Words before a preposition among which that stands whose clause it ends."""

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
        bad(
            "The river was low, ⟦the, lowest⟧ in a hundred years. They were able ⟦to, seize⟧ the barns there.",
            "The river was low, the lowest in a hundred years. They were able to seize the barns there.",
        ),
        bad(
            "The lack ⟦of, shelter⟧ drove them out of the barns that belong to others.",
            "The lack of shelter drove them out of the barns that belong to others.",
        ),
        good("It is, of course, the, shall we say, old one. What it is made of, the mayor knows."),
        bad("It is a task ⟦at, a⟧ club of old.", "It is a task at a club of old."),
        good("When they moved in, the house was empty. The town it is sold to, the mayor said, is old."),
        good("Those teeth, and the skull they were attached to, have now been found."),
        good("There are workers standing by, many of them from the north."),
        good("Made in, and exported from, the north. The mayor, who was ill, has gone. The mayor, was he ill?"),
        good(", the, house and all."),
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
    if before_verb:
        if not is_quoted(document, start):
            yield from _before_verb(start, end, document)
        return
    text = document.text
    following = word_at(text, end + 2)
    word, after = text[start:end], text[slice(*following)]
    near = text[following.end : following.end + (25 if word in _ARTICLES else 18)]
    if not after.islower() or "," in near:
        return  # the, shall we say, old one
    sentence = sentence_at(document, start)
    before = text[sentence.start : start].lower().replace(",", " ").split() if sentence else []
    if word in _ARTICLES:
        divides = text[start - 2 : start] != ", " or len("".join(before[-1:])) > 2  # a, an, the
    else:
        divides = _divides(word, after, before, facts(document))
    if divides:
        yield Finding(start, following.end, safe(Edit(end, end + 1, "")))


def _divides(word: str, after: str, before: list[str], language: Language) -> bool:
    """Whether a comma after a preposition divides it from its noun, and does not end a clause with it."""
    last = before[-1] if before else ""
    finite = after in language.words("finite-auxiliaries") | language.words("forms-of-have")
    if word == "to" and (last in _BEFORE_TO or (is_verb_only(after, language) and not finite)):
        return True
    if word == "to" and last in language.words("before-infinitive"):
        return may_be_base_form(after, language.tag)
    if not (_GAPS.isdisjoint(before[-NEAR:]) and _JOINED.isdisjoint(before[-2:])):
        return False
    if word == "between" and last == "in":
        return False
    if after in language.words("determiners") or (word, after) == ("because", "of"):
        tied = _SUBORDINATING.isdisjoint(before) and number_of(last, language.tag) is not None
        verb = may_be_verb(last, language.tag) or last.endswith(("ed", "ing"))  # standing by, many of them
        return word not in _ENDING or (tied and not verb)
    if word in _ADVERBIAL:
        return False
    if word in ("to", "than") or last.endswith("ing"):
        return False
    return after not in language.function_words and not after.endswith(("ly", "ing"))


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
