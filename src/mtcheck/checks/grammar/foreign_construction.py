"""A construction of another language that English lacks: because that it rained, how is called, born at 1931."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

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
    occurrences,
    unsafe,
    vocabulary,
)
from mtcheck.text.frames import frames
from mtcheck.text.grammar.base_forms import is_verb_only
from mtcheck.text.grammar.constructions import Found, constructions_in
from mtcheck.text.grammar.inflection import Form, inflected
from mtcheck.text.grammar.subjects import PLURALS
from mtcheck.text.numerals import numbers
from mtcheck.text.words import word_before

_AGED = Pattern(r"\b(?:[Hh]e|[Ss]he|who) ha[sd] \d{1,3}$")
_AND = Pattern(r" years and (?:is|was|works|worked|lives|lived|leaves|plays|comes|runs)\b", linear=True)
_both = frames(
    ("both",),
    Pattern(r" (?P<wrong>has|is|was)(?= (?:been|gone|not|now|also|the|an?|in|at|of|\p{Ll}+(?:ed|ing))\b)", linear=True),
)
_percent = frames(
    ("percent",),
    Pattern(r" (?P<figure>\d{1,3}(?:\.\d+)?)(?=[,.;]| (?:in|of|on|from|to|and|since|this|last)\b)", linear=True),
)
_died = frames(
    ("died", "perished", "participated", "disappeared", "emigrated"),
    Pattern(
        r" (?:about |some |around |nearly |more than |at least )?"
        rf"(?:\d[\d,]*|{'|'.join(numbers(2, 10))}|hundreds of|thousands of|dozens of)"
        r" (?:people|persons|men|women|children|soldiers|civilians|passengers|workers|students|patients|villagers"
        r"|migrants)(?= (?:of|in|on|from|at|during|and|as|when)\b|[,.;])",
        linear=True,
    ),
)
_YEAR_YEAR = Pattern(
    r"\b(?:in|of|since|until|by|from) (?:19|20)\d\d(?P<extra> year)(?=[,.;]| (?:and|when|the|it|he|she|they|on)\b)"
)
_TO = Pattern(r" to (?P<verb>\p{Ll}+)\b(?!-)", linear=True)
_interested = frames(("interested", "Interested"), _TO)
_LEARNING = frozenset("know see hear learn find note read discover meet watch understand observe".split())
"""What one may be interested to do."""

_married = frames(("married",), Pattern(r" (?P<wrong>with) (?:an?|the|his|her) (?P<noun>\p{Ll}+)\b", linear=True))
_IS_WED = frozenset("is was are were be been got get gets".split())
"""Before married these tell a state, which one is in to somebody; else one marries somebody."""

_OF_PERSONS = ("er", "or", "ist", "ian")
_CHILDREN = frozenset("daughter stepdaughter toddler teenager number mortgage bigger smaller younger older".split())
_ASKING = frozenset(
    "wish wished wait waited waiting ask asked asking look looked looking hope hoped pay paid what".split()
)
"""Verbs whose for may stand without its noun: what he had hoped for to come."""

_SINCE = Pattern(
    r" since (?:\p{Lu}\p{Ll}+|\d{4}|then|last \p{Ll}+)(?: \d{4})? (?P<rest>the|an?|his|her|also|only)\b", linear=True
)
_BEING = (" is", " are", " was", " were")
_AFTER_DAY = Pattern(r"(?:,| (?:the (?!\d)|(?:he|she|they|we|it|there)\b))", linear=True)


def candidates(document: Document) -> Iterator[Found]:
    """The constructions that English has otherwise."""
    text, language = document.text, facts(document)
    yield from constructions_in(document)
    for start, after in _both(document):
        if word_before(text, start).lower() in ("and", "but") or text[start - 2 : start] == ", ":
            yield Found(start, after.end(), _instead(after, PLURALS[after["wrong"]]))
    for start, after in _interested(document):
        verb = after["verb"]
        if verb not in _LEARNING and (is_verb_only(verb, language) or verb in language.words("irregular-bases")):
            yield Found(start, after.end(), Edit(after.start() + 1, after.end(), f"in {inflected(verb, Form.ING)}"))
    for start, after in _married(document):
        noun = after["noun"]
        if noun in language.words("professions") or (noun.endswith(_OF_PERSONS) and noun not in _CHILDREN):
            wed = word_before(text, start) in _IS_WED
            first, last = after.span("wrong")
            yield Found(start, after.end(), Edit(first, last, "to") if wed else Edit(first, last + 1, ""))
    for start, after in _percent(document):
        if word_before(text, start) in ("of", "by", "to", "than", "about", "at"):
            yield Found(start, after.end(), Edit(start, after.end(), f"{after['figure']} percent"))
    for start, after in _died(document):
        if text[start - 2 : start] == ", " or _names_cause(text, start):
            yield Found(start, after.end(), None)
    for at in find_all(text, " year"):
        found = _YEAR_YEAR.search(text, max(0, at - 12), at + 30) if text[at - 1 : at].isdigit() else None
        if found and found.start("extra") == at:
            yield Found(found.start(), found.end(), Edit(at, found.end(), ""))
    yield from _aged(document)
    yield from _for_to(document)
    yield from _since(document)
    yield from _in_the(document)


def _instead(after: Any, right: str) -> Edit:
    """The edit that puts the right word in the place of the wrong one."""
    return Edit(after.start("wrong"), after.end("wrong"), right)


def _names_cause(text: str, start: int) -> bool:
    """Whether what stands before a verb at the start of a sentence is a cause or a place: In the crash died two men."""
    before = text[max(0, start - 60) : start].rpartition("\n")[2].rpartition(". ")[2]
    return before.startswith(("In the ", "Of the ", "During the ", "In this ", "On the ")) and before.count(" ") < 5


def _aged(document: Document) -> Iterator[Found]:
    """Who has so many years, and is so old."""
    text = document.text
    for at in find_all(text, " years and "):
        found = _AGED.search(text, max(0, at - 12), at)
        if found and _AND.match(text, at):
            yield Found(found.start(), at + len(" years"), None)


def _for_to(document: Document) -> Iterator[Found]:
    """What is done for to reach an end."""
    text = document.text
    for at in find_all(text, " for to "):
        verb = _TO.match(text, at + len(" for"))
        if verb and is_verb_only(verb["verb"], facts(document)) and word_before(text, at + 1) not in _ASKING:
            yield Found(at + 1, verb.end(), Edit(at + 1, at + len(" for "), ""))


def _since(document: Document) -> Iterator[Found]:
    """Who is since a time what he has been since."""
    text = document.text
    for at in find_all(text, " since "):
        found = _SINCE.match(text, at)
        if found and text.endswith(_BEING, 0, at):
            yield Found(text.rfind(" ", 0, at) + 1, found.start("rest") - 1, None)


def _in_the(document: Document) -> Iterator[Found]:
    """What was in the Monday."""
    text = document.text
    for day in sorted(facts(document).weekdays & vocabulary(document)):
        for start, end in occurrences(text, day):
            wrong = start - len("in the ")
            begins = text[wrong:start].lower() == "in the " and not text[wrong - 1 : wrong].isalpha()
            if begins and _AFTER_DAY.match(text, end):
                yield Found(wrong, end, Edit(wrong, start, "On " if text[wrong] == "I" else "on "))


@check(
    "foreign-construction",
    family="grammar",
    category=Category.GRAMMAR,
    message="English says this with another construction.",
    on=candidates,
    examples=[
        bad("They left ⟦because that⟧ it was late.", "They left because it was late."),
        bad("⟦The most part⟧ of the money is gone. It is ⟦too much late⟧ to go."),
        bad("⟦How is called the⟧ man? ⟦He has 30 years⟧ and works here."),
        bad(
            "She ⟦entered in the room⟧ and ⟦answered to the question⟧.",
            "She entered the room and answered the question.",
        ),
        bad("He was ⟦born at 1931⟧ in Orsa, and ⟦both has⟧ gone.", "He was born in 1931 in Orsa, and both have gone."),
        bad("He is ⟦interested to buy⟧ the mill.", "He is interested in buying the mill."),
        bad("It ⟦seemed as a⟧ joke, at ⟦less than the half⟧ of it.", "It seemed like a joke, at less than half of it."),
        bad("It rose by ⟦percent 9⟧ since the end ⟦of 2022 year⟧.", "It rose by 9 percent since the end of 2022."),
        bad("According to it, ⟦died 63 people⟧ of it. In the crash ⟦died two men⟧."),
        good("He was one of those who died. In the war, two men died. In 2022 year-on-year growth fell."),
        bad("She ⟦married with a banker⟧ in May.", "She married a banker in May."),
        bad("She is ⟦married with a banker⟧ in Orsa.", "She is married to a banker in Orsa."),
        bad("He left his post ⟦for to become⟧ a priest.", "He left his post to become a priest."),
        bad("He ⟦is since May⟧ the head of it. ⟦In the Monday⟧ the shops were shut."),
        good(
            "For the most part of it he slept. She is married with a son. The man whom they were looking for to help."
        ),
        good("It entered in the race, the answers to the questions; so much happy news. In the Monday morning rush."),
        good("She was interested to see it, and each of both is right. What has changed since May is the price."),
        bad("The gates ⟦opened themselves⟧ at six, and the rain ⟦ended itself⟧ in May."),
        bad("⟦Neither of both⟧ sides has said so.", "Neither of the two sides has said so."),
        good(
            "The doors that they allow to close are his. It must not allow to lapse what it has. She opened itself up."
        ),
        good("How is it? He has 30 years and five months left. She was born at 1931 Lund Street."),
    ],
    confidence=0.9,
)
def foreign_construction(place: Found, _: Document) -> Iterator[Finding]:
    """A construction that other languages have, and English has otherwise.

    Engines render what French, Spanish, German and Italian say word by word.
    """
    yield Finding(place.start, place.end, unsafe(place.edit) if place.edit else ())
