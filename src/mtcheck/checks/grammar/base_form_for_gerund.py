"""A base form where a gerund belongs: dreamed of buy a boat, after eat at home, accustomed to sleep in."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Span, bad, check, facts, good
from mtcheck.text.base_forms import is_verb_only, may_be_base_form
from mtcheck.text.pairs import before
from mtcheck.text.participles import has_participle
from mtcheck.text.words import word_after, word_before

_OF = frozenset(
    "capable incapable dream dreams dreamed dreamt dreaming instead accused suspected convicted guilty afraid fond "
    "tired thinking thought way ways possibility risk chance chances hope hopes intention idea aim habit".split()
)
"""Words whose of has a gerund after it, so that a word which may be a noun is a verb before its object."""

_TO = frozenset("accustomed opposed objects objected objecting addicted dedicated devoted prior resorted".split())
_LOOKING = frozenset("look looks looked looking".split())
_COMING = frozenset("was were is are came come comes coming been be".split())
_COUNTED = frozenset("visit reach cross raise offer carry watch show".split())
"""Words that have an article where they are nouns."""

_HEDGES = frozenset("sort kind kinda bit".split())
"""What stands before of without governing what follows: it sort of appears."""

_OBJECTS = frozenset("a an the his her its their our my him them us me it itself himself themselves two three".split())
_MOVING = frozenset("play live walk swim drive sleep stand run stay return travel".split())
"""What one is accustomed to do somewhere, and seldom a noun without its article."""

_PLACES = frozenset("in on at to with from into for against up out back down".split())
_FOLLOWING = _OBJECTS | _PLACES


def _fits(_: str, verb: str, after: str) -> bool:
    return after in _FOLLOWING and verb.islower()


_beside = before(_fits, "of", "without", "before-gerunds", "to")


@check(
    "base-form-for-gerund",
    family="grammar",
    category=Category.GRAMMAR,
    message="After a preposition a verb is a gerund, as moving.",
    on=_beside,
    examples=[
        bad("The young look forward ⟦to move⟧ in, and looked forward ⟦to see⟧ the sea."),
        bad("She dreamed ⟦of fly⟧ to Oslo, and a crane capable ⟦of lift⟧ a tram stood there."),
        bad("⟦After eat⟧ at the inn they left ⟦without steal⟧ the spoons. ⟦Before sell⟧ the car he washed it."),
        bad("The choir is accustomed ⟦to sing⟧ in the rain and opposed ⟦to sleep⟧ in tents."),
        bad("⟦After visit⟧ the mill she came close ⟦to win⟧ the prize."),
        good("They look forward to moving in and to a visit, and stepped forward to meet him."),
        good("Out of love the man stayed; after work the hall is shut, and without help it would fail."),
        good("The idea of play in the open is old. She is opposed to work on Sundays. He got close to see the ship."),
    ],
    confidence=0.9,
)
def base_form_for_gerund(at: Span, document: Document) -> Iterator[Finding]:
    """A base form after a preposition: also after the “to” of look forward to and accustomed to.

    Most languages have an infinitive there (Merriam-Webster, look forward to), and an engine that drops its “to”
    leaves a bare verb.
    """
    text, language, (start, end) = document.text, facts(document), at
    preposition, verb = text[start:end].split()
    preposition = preposition.lower()
    after, before_it = word_after(text, end), word_before(text, start).lower()
    if not after or not may_be_base_form(verb, language.tag):
        return
    sure = is_verb_only(verb, language)
    if preposition == "to":
        wrong = (sure or after in _OBJECTS or verb in _MOVING) and _governs(before_it, text, start)
    elif preposition == "of" and before_it in _OF:
        wrong = sure or after in _OBJECTS or (after in _PLACES and verb in language.words("irregular-bases"))
    else:
        told = preposition != "of" and after in _OBJECTS and (verb in _COUNTED or has_participle(verb))
        wrong = told or (sure and before_it not in _HEDGES)
    if wrong:
        yield Finding(start, end)


def _governs(word: str, text: str, start: int) -> bool:
    """Whether the “to” at a place is the preposition that belongs to the word before it: look forward to."""
    first = word_before(text, start - 1 - len(word)).lower()
    return word in _TO or (word == "forward" and first in _LOOKING) or (word == "close" and first in _COMING)
