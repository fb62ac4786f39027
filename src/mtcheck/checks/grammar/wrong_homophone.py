"""A word that sounds like the right one: its been, of it's bread, see there name, their is, could of."""

from collections.abc import Iterator
from itertools import chain

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, find_all, good, unsafe, word_at
from mtcheck.text.frames import Framed, frames, in_either_case
from mtcheck.text.grammar.nouns import Number, number_of
from mtcheck.text.grammar.subjects import opens_clause
from mtcheck.text.pairs import pairs
from mtcheck.text.typed import as_typed
from mtcheck.text.words import word_before

_its = frames(
    in_either_case("its"),
    Pattern(
        r" (?:been|not|gone|because|going to|time (?:to|for|that|we)|(?:clear|important|possible|likely|true) that"
        r"|(?:important|possible|impossible|difficult|hard|easy) to)\b(?!-)",
        linear=True,
    ),
)
_it_after_preposition = pairs(("of", "it"), ("object-prepositions", "it"), ("to", "it"))
_IS = Pattern(r"['’]s (?!(?:a|an|the|not|been|going|all|no)\b)\p{Ll}+", linear=True)
_their = frames(in_either_case("their"), Pattern(r" (?:is|are|was|were|has|have|will be|would)\b(?!-)", linear=True))
_there = frames(("there",), Pattern(r" (?P<noun>\p{Ll}{3,})(?:[.,;]| (?P<next>\p{Ll}+)\b)", linear=True))
_there_as_subject = frames(("There",), Pattern(r" (?P<noun>\p{Ll}{3,}) (?:is|was|has)\b", linear=True))
_OWNED = frozenset("own mind way name kind place head leader members owner roof budget".split())
"""What it owns, after the words of the next list: of its kind, make up its mind."""

_BEFORE_OWN = frozenset("of in on from with by to into at up under make lost has had its for".split())
_MODALS = frozenset("would could should".split())
_BEFORE_OBJECT = frozenset("of with see lost into".split())


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """Its, it’s, their, there and of where another word is meant, with what that is."""
    text = document.text
    for start, after in _its(document):
        yield start, after.end(), Edit(start + 2, start + 2, as_typed(document, "’"))
    for at in chain(find_all(text, " it’s "), find_all(text, " it's ")):
        end = word_at(text, at + 6).end
        owned, before = text[at + 6 : end], word_before(text, at + 1)
        if (owned in _OWNED and before in _BEFORE_OWN) or (
            before in facts(document).words("before-its") and _is_thing(owned, end, document)
        ):
            yield at + 1, end, Edit(at + 3, at + 4, "")
    for _, end in _it_after_preposition(document):
        if found := _IS.match(text, end):
            yield end - 2, found.end(), Edit(end, end + 1, "")
    for start, after in _their(document):
        yield start, after.end(), Edit(start + 3, start + 5, "re")
    for at in find_all(text, "ould of "):
        modal = word_at(text, at)
        if text[slice(*modal)].lower() in _MODALS and not text.startswith(("course", "late"), at + 8):
            yield modal.start, at + 7, Edit(at + 5, at + 7, "have")
    for place in (*_there(document), *_there_as_subject(document)):
        if _is_owned(place, document):
            yield place.start, place.after.end("noun"), Edit(place.start + 3, place.start + 5, "ir")


def _is_thing(word: str, end: int, document: Document) -> bool:
    """Whether a word is a noun, or an ordinal or another adjective with the noun after it: first week, poor start."""
    language, text = facts(document), document.text
    following = text[slice(*word_at(text, end + 1))] if text[end : end + 1] == " " else ""
    if word in language.words("ordering"):
        return following.isalpha()
    if word in language.function_words or word.endswith(("ing", "ly")):
        return False
    return any(
        noun not in language.function_words and number_of(noun, language.tag) is not None for noun in (word, following)
    )


def _is_owned(place: Framed, document: Document) -> bool:
    """Whether what follows there is a noun that belongs to somebody, by the verb after it or what stands before."""
    (start, after), text, language = place, document.text, facts(document)
    noun = after["noun"]
    number = number_of(noun, language.tag) if noun not in language.function_words | {"being"} else None
    if text[start] == "T":
        return number is Number.SINGULAR and opens_clause(document, start)
    ended = not after["next"] or after["next"] in language.function_words
    return number is not None and ended and word_before(text, start) in _BEFORE_OBJECT


@check(
    "wrong-homophone",
    family="grammar",
    category=Category.SPELLING,
    message="A word that sounds like this one belongs here.",
    on=candidates,
    examples=[
        good("They worked their will, and ruled against their will."),
        bad("⟦Its been⟧ wet, and ⟦its not⟧ over.", "It’s been wet, and it’s not over."),
        bad("The colour of ⟦it's bread⟧ is known.", "The colour of its bread is known."),
        bad("The jury gave ⟦it’s verdict⟧ in ⟦it's first⟧ week.", "The jury gave its verdict in its first week."),
        good("Where there is a way in it’s a good one, he said. When it began it’s hard to say, and by it it’s late."),
        good("In what he gave it's easy to see. “The more they win it’s harder,” she said. To lift it’s too late."),
        bad("It must make up ⟦it’s mind⟧.", "It must make up its mind."),
        bad("They saw that ⟦their is⟧ no boat.", "They saw that there is no boat."),
        bad("He ⟦could of⟧ won.", "He could have won."),
        bad("Nobody wants to see ⟦there name⟧ on it.", "Nobody wants to see their name on it."),
        bad("⟦There house⟧ was sold.", "Their house was sold."),
        good("Its not-for-profit arm is here. He could, of course, and would of course. It lost there twice."),
        good("It fits the mould of old. There is a hall, and in there people sat, of there being a town."),
    ],
    confidence=0.9,
)
def wrong_homophone(place: tuple[int, int, Edit], _: Document) -> Iterator[Finding]:
    """Its for it’s, there for their, their for there, of for have.

    They sound alike, and a text that an engine has learnt from confuses them.
    """
    start, end, edit = place
    yield Finding(start, end, unsafe(edit))
