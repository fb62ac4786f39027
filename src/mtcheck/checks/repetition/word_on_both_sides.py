"""An auxiliary verb or a number on both sides of a word: they have always have, nine new nine boats."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, good, unsafe
from mtcheck.text.frames import Framed, frames
from mtcheck.text.sentences import sentence_at

_AUXILIARIES = "have has is are was were will would can could should must may".split()
_NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
_ADVERB = r"always|also|never|already|still|often|just|only|even|long|soon|once|\p{Ll}+ly"
_auxiliaries = frames(_AUXILIARIES, Pattern(rf" (?:{_ADVERB}) (?P<again>{'|'.join(_AUXILIARIES)})\b", linear=True))
_numbers = frames(_NUMBERS, Pattern(rf" \p{{Ll}}+ (?P<again>{'|'.join(_NUMBERS)}) \p{{Ll}}", linear=True))
_KINDS = "river lake mount mountain street square bridge island university airport castle".split()
_places = frames(
    (*_KINDS, *map(str.capitalize, _KINDS)),
    Pattern(rf" \p{{Lu}}[\p{{L}}’-]+ (?P<again>{'|'.join(map(str.capitalize, _KINDS))})\b", linear=True),
)
_GAPS = frozenset("what who which that how where all whatever whoever thing".split())
"""Words that open a clause which may end with its verb: what it still is is unknown."""
_BETWEEN = frozenset("and or to by times plus minus of versus against for in the than from vs on after over at".split())


def candidates(document: Document) -> Iterator[Framed]:
    """Auxiliary verbs and numbers with a word and one of their kind after them."""
    yield from _auxiliaries(document)
    yield from _numbers(document)
    yield from _places(document)


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
        good("What it still is is a port, and what it always was was wet. They are only as good as they are."),
        good("They won two by two, and ten against ten men; two new two-room flats are let."),
    ],
    confidence=0.9,
)
def word_on_both_sides(place: Framed, document: Document) -> Iterator[Finding]:
    """A word before another and once more after it.

    Engines that generate a text word by word may put an adverb or an adjective before and after what they have said.
    """
    text, (start, after) = document.text, place
    sentence = sentence_at(document, start)
    word, (again, end) = text[start : after.start()], after.span("again")
    if sentence is None or after["again"].lower() != word.lower() or text[after.start() + 1 : again - 1] in _BETWEEN:
        return
    before = text[sentence.start : start].lower().split()
    if word not in facts(document).words("number-words") and not _GAPS.isdisjoint(before):
        return
    yield Finding(start, end, unsafe(Edit(again - 1, end, "")))
