"""Singulars that lack their article: in village, hit by car, after four-month repair, Driver who fled was caught."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import BlockKind, Document, Span
from mtcheck.text.frames import frames
from mtcheck.text.grammar.base_forms import is_finite
from mtcheck.text.grammar.inflection import irregular_forms
from mtcheck.text.grammar.nouns import Number, number_of
from mtcheck.text.language import Language, facts
from mtcheck.text.sentences import sentence_at, sentence_opened_at
from mtcheck.text.triggers import find_all
from mtcheck.text.words import occurrences, vocabulary, word_after, word_before

_LEFT = 40
_PREPOSITIONS = frozenset(
    "in on from with into under behind outside inside near at In On From With Into Under Behind Outside Inside Near At "
    "for against through across along around toward towards onto over beside without".split()
)
_ADJECTIVES = frozenset(
    "big small large high old new fast young local wooden stolen abandoned parked passing stray".split()
)
"""Those before which such a noun has its article, too."""
_ARTICLES = (["a"], ["an"], ["the"])
_TAKING = frozenset("bought sold drove stole took wrote got sent lost".split())
_very = frames(
    "very good great bad famous experienced professional excellent talented qualified".split(),
    Pattern(r"(?:(?<=very) \p{Ll}+)? (?P<noun>\p{Ll}+)", linear=True),
)
_BEING = frozenset("is was be been become became".split())
_CLOSED = Pattern(r"[.,;](?!\w)| (?!or\b)(?P<next>\p{Ll}+)\b(?!-)", linear=True)
_LISTED = Pattern(r"(?:, \p{Ll}+(?: \p{Ll}+)?)+(?:,| and\b| or\b)")
"""What goes on after the first of several: for tram, metro and bus."""
_LONGEST = 15
_MEASURED = Pattern(
    r"\b(?:after|for|during|following|from|with|under|before|of|in|by) (?P<first>(?:\p{Ll}+|\d+))$", linear=True
)
_UNIT = Pattern(
    r"-(?:day|week|month|year|hour|minute|mile|storey|story|metre|meter|kilometre|kilometer|lane|seat|page) "
    r"(?P<noun>\p{Ll}+)\b",
    linear=True,
)
_AFTER = frozenset("early late yesterday again today above below beneath outside inside".split())


class _Nouns(NamedTuple):
    """The nouns that are looked for, in lower case and as they open a sentence."""

    things: frozenset[str]
    persons: frozenset[str]
    alone: frozenset[str]
    what: frozenset[str]


@lru_cache(maxsize=2)
def _nouns(language: Language) -> _Nouns:
    words = language.words
    things, lone = words("concrete-nouns") | words("natural-events"), words("lone-persons")
    persons = lone | words("offices-of-one") | words("professions") | {"officer"}
    alone = frozenset(map(str.capitalize, lone | words("natural-events")))
    return _Nouns(
        things.union(map(str.capitalize, things)),
        persons.union(map(str.capitalize, persons)),
        alone,
        words("what-it-is") | words("professions"),
    )


def bare_nouns(document: Document) -> Iterator[Span]:
    """Such phrases, without their indefinite article, in sentences of running text."""
    for start, end in chain(*(find(document) for find in (_placed, _measured, _opening, _alone, _told, _done))):
        sentence, block = sentence_at(document, start), document.block_at(start)
        if sentence and block and block.kind is not BlockKind.HEADLINE and _is_whole(document.text, sentence.end):
            yield Span(start, end)


def _is_whole(text: str, end: int) -> bool:
    """Whether a sentence ends with a mark, unlike a caption or what stands in a list."""
    return text[end - 1] in '.!?”"…'


def _is_closed(document: Document, end: int) -> bool:
    """Whether no other noun follows at a code point, to which the words before it may belong: in hotel rooms."""
    after, language = _CLOSED.match(document.text, end), facts(document)
    if after and _LISTED.match(document.text, end):
        return False
    if after and after["next"] == "and":  # broke it with hammer and ran away
        verb = word_after(document.text, after.end())
        return verb.endswith("ed") or verb in language.words("past-only")
    return after is not None and (after["next"] or "in") in language.function_words | _AFTER


def _placed(document: Document) -> Iterator[tuple[int, int]]:
    """Concrete nouns right after a preposition, or after bitten by."""
    text, language = document.text, facts(document)
    things = language.words("concrete-nouns")
    for noun in sorted(things & vocabulary(document)):
        for start, end in occurrences(text, noun):
            before = text[max(0, start - _LEFT) : start].split(" ")
            if before.pop() or not before:
                continue  # what stands before a noun with a hyphen
            first = start
            if before[-1] in _ADJECTIVES:
                first -= len(before.pop()) + 1
            placed = before[-2:] == ["out", "of"] or (before[-1:] and before[-1] in _PREPOSITIONS)
            placed = placed and before[-2:-1] not in _ARTICLES and not _is_range(document, end, noun)  # an outside firm
            lacking = placed or _is_done_by(before, language) or _is_object(before, language)
            if lacking and _is_closed(document, end):
                yield first, end


def _is_range(document: Document, end: int, noun: str) -> bool:
    """Whether a noun stands twice, or what is meant is a way (from house to house), or of follows (in village of)."""
    twice = document.text.startswith((f" by {noun}", f" after {noun}"), end)
    shown = noun == "exhibition" and document.text.endswith(" on exhibition", 0, end)
    return twice or shown or word_after(document.text, end) in ("to", "of")


def _is_done_by(before: list[str], language: Language) -> bool:
    """Whether words end with a participle and by: bitten by, run over by."""
    if before[-1:] != ["by"] or len(before) < 3:
        return False
    over = before[-2] in ("over", "down") and before[-3] in ("run", "knocked")
    return over or before[-2] in language.words("harmed")


def _is_object(before: list[str], language: Language) -> bool:
    """Whether words end with a verb of which what follows is the object: has bought house."""
    verb, closed = before[-1:], language.words("determiners")
    return verb[:1] != [] and verb[0] in _TAKING and len(before) > 1 and before[-2].lower() not in closed


def _measured(document: Document) -> Iterator[tuple[int, int]]:
    """Singulars after a measure with a hyphen: after four-month repair."""
    text, language = document.text, facts(document)
    for after in _UNIT.finditer(text):
        noun, (start, end) = after["noun"], after.span()
        found = _MEASURED.search(text, max(0, start - _LEFT), start)
        if not found or not (found["first"].isdigit() or found["first"] in language.words("number-words")):
            continue
        counted = noun not in language.words("measured-masses") and not noun.endswith("ing")
        if counted and number_of(noun, language.tag) is Number.SINGULAR and _is_closed(document, end):
            yield found.start("first"), end


def _opening(document: Document) -> Iterator[tuple[int, int]]:
    """Persons, events and things that open a sentence, or what follows a time, with a clause that tells which."""
    text, language = document.text, facts(document)
    known = _nouns(language)
    for pronoun, nouns in ((" who ", known.persons), (" that ", known.things)):
        for end in find_all(text, pronoun) if not nouns.isdisjoint(vocabulary(document)) else ():
            noun = text[max(0, end - _LONGEST) : end].rpartition(" ")[2].rpartition("\n")[2]
            verb = word_after(text, end + len(pronoun) - 1)
            if noun in nouns and (is_finite(verb, language) or verb in irregular_forms()):
                first = _first(document, end - len(noun))
                if first >= 0:
                    yield first, end


def _alone(document: Document) -> Iterator[tuple[int, int]]:
    """Persons and events that are all of a subject which opens a sentence: Thief was caught."""
    text, language = document.text, facts(document)
    finite = language.words("finite-auxiliaries") | language.words("modals") | language.words("past-only") | {"said"}
    for noun in sorted(_nouns(language).alone & vocabulary(document)):
        places = list(occurrences(text, noun))
        if any(text[start - 2 : start - 1].isalpha() for start, _ in places):
            continue  # a name
        for start, end in places:
            verb = word_after(text, end)
            past = verb.endswith("ed") and word_after(text, end + 1 + len(verb)) in language.function_words
            if (verb in finite or past) and sentence_opened_at(document, start):
                yield start, end


def _told(document: Document) -> Iterator[tuple[int, int]]:
    """Nouns by which something is told to be, with very before them or an adjective: was very difficult task."""
    nouns = _nouns(facts(document)).what
    for start, found in _very(document):
        if found["noun"] in nouns and word_before(document.text, start) in _BEING and _is_closed(document, found.end()):
            yield start, found.end()


def _done(document: Document) -> Iterator[tuple[int, int]]:
    """Persons right after a participle and by: built by architect."""
    text, language = document.text, facts(document)
    persons = _nouns(language).persons
    for at in find_all(text, " by ") if not persons.isdisjoint(vocabulary(document)) else ():
        start = at + len(" by ")
        person = word_after(text, start - 1)
        if person in persons and _is_closed(document, start + len(person)):
            verb = text[max(0, at - _LONGEST) : at].rpartition(" ")[2]
            if verb.endswith("ed") or verb in irregular_forms():
                yield start, start + len(person)


def _first(document: Document, noun: int) -> int:
    """Where a sentence begins that a noun opens, with one word before it at most, or what follows a time; else -1."""
    text, language, sentence = document.text, facts(document), sentence_at(document, noun)
    if sentence is None:
        return -1
    opener, comma, phrase = text[sentence.start : noun].rpartition(", ")
    words = opener.split()
    if comma and not (
        words[0].lower() in language.words("adverbial-openers") | {"in", "on"}
        and "," not in opener
        and all(word.islower() or word in language.weekdays | language.months for word in words[1:])
    ):
        return -1
    start = sentence.start + len(opener) + len(comma)
    before = phrase.split()
    closed = language.function_words | language.words("determiners") | language.words("number-words")
    if len(before) > 1 or (before and (before[0].lower() in closed or not before[0].isalpha())):
        return -1
    return start
