"""An adjective after its noun: adopted measures urgent against the drought."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, good, unsafe, word_at
from mtcheck.text.frames import Framed, frames
from mtcheck.text.grammar.nouns import Number, number_of
from mtcheck.text.headlines import is_in_headline
from mtcheck.text.sentences import sentence_at
from mtcheck.text.words import word_before

_ADJECTIVES = (
    "urgent economic social national international military financial environmental electoral industrial municipal "
    "presidential strict concrete additional extraordinary historic regional religious nuclear parliamentary judicial "
    "agricultural educational ministerial cultural constitutional"
)
_ON = Pattern(
    r"(?= (?:against|to|for|in|of|on|with|at|by|from|that|which|who|between|before|after)\b|[.,;])", linear=True
)
_MAKING = frozenset(
    "make makes made making keep keeps kept keeping find finds found finding consider considers considered leave left "
    "render deem deemed call called declare declared think thought believe believed turn turned get see saw judge "
    "prove proved become became is are was were be been remain remained seem seemed as so how too more most less "
    "things matters something anything nothing everything affairs that which who than whether if both either".split()
)
"""Words after which an adjective may stand behind a noun: it made relations cultural, things military."""

_IN_WHAT = (" in scope", " in nature", " in character", " in tone", " in origin", " in style", " enough")


@check(
    "adjective-after-noun",
    family="grammar",
    category=Category.GRAMMAR,
    message="The adjective stands before its noun in English.",
    on=frames(_ADJECTIVES.split(), _ON),
    examples=[
        bad("They adopted ⟦measures urgent⟧ against the rain.", "They adopted urgent measures against the rain."),
        bad("The ⟦crises economic⟧ of the past are over.", "The economic crises of the past are over."),
        good("They deem such measures urgent, and the rain made talks international. The boats were both military."),
        good("It wants measures national in scope, and things military, and social and economic reforms."),
    ],
    confidence=0.9,
)
def adjective_after_noun(place: Framed, document: Document) -> Iterator[Finding]:
    """An adjective after a noun in the plural that no verb ties to it.

    French, Spanish, Italian and Portuguese have most adjectives there, and so has Arabic.
    """
    text, start, end = document.text, place.start, place.after.start()
    noun = word_at(text, start - 2)
    sentence = sentence_at(document, start)
    if text[start - 1 : start] != " " or noun.end != start - 1 or not sentence or text.startswith(_IN_WHAT, end):
        return
    word = text[slice(*noun)]
    language = facts(document)
    if not word.islower() or word in _MAKING | language.words("verbs-in-s") or is_in_headline(document, start):
        return
    if number_of(word, language.tag) is not Number.PLURAL:
        return
    if word_before(text, noun.start).istitle() and noun.start - sentence.start > len("Several "):
        return  # Lund puts military in it
    before = text[sentence.start : noun.start].lower().replace(",", " ").split()
    if _MAKING.isdisjoint(before[-8:]) and text[noun.start - 1 : noun.start] == " ":
        adjective = text[start:end]
        yield Finding(noun.start, end, unsafe(Edit(noun.start, end, f"{adjective} {word}")))
