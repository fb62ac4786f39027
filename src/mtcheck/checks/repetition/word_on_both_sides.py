"""An auxiliary verb or a number on both sides of a word: they have always have, nine new nine boats."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, good, unsafe
from mtcheck.text.calendar import WEEKDAYS
from mtcheck.text.frames import frames
from mtcheck.text.numerals import numbers
from mtcheck.text.sentences import sentence_at

_AUXILIARIES = "have has is are was were will would can could should must may".split()
_NUMBERS = [*numbers(2, 12)]
_ADVERB = r"always|also|never|already|still|often|just|only|even|long|soon|once|since|now|then|\p{Ll}+ly"
_auxiliaries = frames(
    _AUXILIARIES, Pattern(rf" (?:{_ADVERB}) (?P<again>{'|'.join(_AUXILIARIES)})\b", linear=True), again=30
)
_numbers = frames(_NUMBERS, Pattern(rf" \p{{Ll}}+ (?P<again>{'|'.join(_NUMBERS)}) \p{{Ll}}", linear=True), again=30)
_KINDS = "river lake mount mountain street square bridge island university airport castle".split()
_places = frames(
    (*_KINDS, *map(str.capitalize, _KINDS)),
    Pattern(rf" \p{{Lu}}[\p{{L}}’-]+ (?P<again>{'|'.join(map(str.capitalize, _KINDS))})\b", linear=True),
)
_days = frames(WEEKDAYS, Pattern(rf" \p{{Ll}}+ (?P<again>{'|'.join(WEEKDAYS)})\b", linear=True), again=30)
_FINITE = "has have had was were is are will would".split()
_phrases = frames(
    _FINITE,
    Pattern(
        r" (?P<phrase>\p{Ll}+)(?: (?!and\b|or\b|but\b|than\b|as\b|that\b)\p{Ll}+)?"
        rf" (?P<again>{'|'.join(_FINITE)}) (?:\p{{Ll}}+ )?(?P<end>(?P=phrase))\b",
        linear=True,
    ),
    again=50,
)
_prepositions = frames(
    "against from of at with under over during across into through towards".split(),
    Pattern(
        r"(?P<noun> the \p{Ll}{3,})(?: (?!and\b|or\b|the\b)[^\s,.;:!?“”\"]+){1,3}? (?P<again>\p{Ll}+)(?P=noun)\b",
        linear=True,
    ),
    again=60,
)
_GAPS = frozenset("what who which that how where all whatever whoever thing".split())
"""Words that open a clause which may end with its verb: what it still is is unknown."""
_BETWEEN = frozenset(
    "and or to through until till by times plus minus of versus against for in the than from vs on at".split()
) | {"after", "over"}


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """What stands on both sides of a word: where it does, and the edit that takes one out."""
    text = document.text
    for start, after in chain(_auxiliaries(document), _numbers(document), _places(document), _days(document)):
        if _stands_again(start, after, document):
            again, end = after.span("again")
            yield start, end, Edit(again - 1, end, "")
    for start, after in _phrases(document):
        if _comes_again(start, after, document):
            yield start, after.end(), Edit(start, after.start("again"), "")
    for start, after in _prepositions(document):
        if after["again"] == text[start : after.start()]:
            yield start, after.end(), Edit(start, after.end("noun") + 1, "")


def _stands_again(start: int, after: Any, document: Document) -> bool:
    """Whether the word is the same on both sides, and none opens a clause that ends with its verb."""
    text, sentence, word = document.text, sentence_at(document, start), document.text[start : after.start()]
    between = text[after.start() + 1 : after.start("again") - 1]
    if sentence is None or after["again"].lower() != word.lower() or between in _BETWEEN:
        return False
    before = text[sentence.start : start].lower().split()
    return word in facts(document).words("number-words") or _GAPS.isdisjoint(before)


def _comes_again(start: int, after: Any, document: Document) -> bool:
    """Whether a verb comes again with its auxiliary, but in a clause that ends with it: what is done is done."""
    sentence = sentence_at(document, start)
    before = document.text[sentence.start : start].lower().split() if sentence else []
    listed = after["phrase"] in facts(document).function_words - {"been", "being"}  # it was the, was the
    again = after["again"] == document.text[start : after.start()] and not listed
    return again and "that" not in before and _GAPS.isdisjoint(before)


@check(
    "word-on-both-sides",
    family="repetition",
    category=Category.GRAMMAR,
    message="The same word stands before and after another.",
    on=candidates,
    examples=[
        bad("The boats ⟦have always have⟧ come here.", "The boats have always come here."),
        bad("She bought ⟦nine new nine⟧ boats.", "She bought nine new boats."),
        bad("Rain sent the ⟦river Tarva River⟧ over its banks.", "Rain sent the river Tarva over its banks."),
        bad("They ⟦have been have long been⟧ here.", "They have long been here."),
        bad("She ⟦had wanted to had wanted⟧ it.", "She had wanted it."),
        bad("It fell ⟦against the dollar to 941 against the dollar⟧.", "It fell to 941 against the dollar."),
        bad("They met on ⟦Monday morning Monday⟧ in the hall.", "They met on Monday morning in the hall."),
        good("It is open from Monday through Monday, and from one Monday until Monday noon."),
        good("What it still is is a port, and what it always was was wet. They are only as good as they are."),
        good("They won two by two, and ten against ten men; two new two-room flats are let."),
    ],
    confidence=0.9,
)
def word_on_both_sides(found: tuple[int, int, Edit], _: Document) -> Iterator[Finding]:
    """A word before another and once more after it.

    Engines that generate a text word by word may put an adverb or an adjective before and after what they have said.
    """
    start, end, edit = found
    yield Finding(start, end, unsafe(edit))
