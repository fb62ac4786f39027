"""A country or a people that is also an ordinary word, without its capital: trade with turkey, the danish court."""

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
    occurrences,
    safe,
    unsafe,
    vocabulary,
)
from mtcheck.text.words import word_after, word_before


def places(document: Document) -> Iterator[Span]:
    """The words in lower case that stand where a country does, or before what belongs to a people."""
    text, language, there = document.text, facts(document), vocabulary(document)
    for word in sorted(there & language.words("countries-too")):
        for place in occurrences(text, word):
            before = word_before(text, place.start)
            certain = word in language.words("countries-always")
            if certain or (before in language.words("before-countries") and _ends(text, place.end, document)):
                yield place
    for word in sorted(there & language.words("after-the")):
        for place in occurrences(text, word):
            if word_before(text, place.start).lower() == "the" and _ends(text, place.end, document):
                yield place
    for word in sorted(there & language.words("peoples-too")):
        for place in occurrences(text, word):
            after = word_after(text, place.end)
            before = word_before(text, place.start)
            if after in language.words("of-peoples") or (after.istitle() and before.lower() in ("the", "a")):
                yield place  # the danish champions, the polish Red Cross
            elif word in _HARDLY_OTHER and before.lower() in _BEFORE and after.islower() and not _is_thing(after):
                yield place  # a french foundation
            elif after in ("and", "or") and _is_people(word_after(text, place.end + 1 + len(after)), document):
                yield place  # dutch and Belgian guests


_HARDLY_OTHER = frozenset(("french", "dutch"))
"""Peoples of whom no more than some things are named."""

_BEFORE = frozenset("a the an this that of by with from for".split())
_THINGS = tuple(
    "fries fry horn bean window door toast press kiss kissing polish dressing knot seam oven courage auction elm hoe "
    "braid plait onion tip stick loaf bread cuff manicure pastry chalk curve twist barn uncle treat baby cap crop "
    "roast dip bulldog lavender marigold tarragon roll mustard clock rabbit blind letter leave drain cleat".split()
)


def _is_thing(word: str) -> bool:
    """Whether a word names a thing that has its people in small letters: french windows, a dutch oven."""
    return word.startswith(_THINGS)


def _is_people(word: str, document: Document) -> bool:
    """Whether a word with a capital is the adjective of a people."""
    return word.istitle() and word.endswith(("an", "ish", "ese", "ch", "eek", "ic"))


def _ends(text: str, end: int, document: Document) -> bool:
    """Whether no noun follows that the word could belong to: in china and glass is one, in china shops none."""
    if text[end : end + 1] in (".", ",", ";", ":", "’", "'", "”"):
        return True
    return word_after(text, end) in facts(document).function_words


@check(
    "country-in-lower-case",
    family="casing",
    category=Category.SPELLING,
    message="A country or a people begins with a capital.",
    on=places,
    examples=[
        bad(
            "Trade with ⟦turkey⟧ is up, and the ⟦danish⟧ champions flew to southern ⟦japan⟧.",
            "Trade with Turkey is up, and the Danish champions flew to southern Japan.",
        ),
        bad(
            "The ⟦polish⟧ Red Cross and the ⟦french⟧ government met.",
            "The Polish Red Cross and the French government met.",
        ),
        bad("A ⟦french⟧ foundation paid.", "A French foundation paid."),
        bad("It hung in the ⟦louvre⟧, and the ⟦soviet⟧ army came.", "It hung in the Louvre, and the Soviet army came."),
        good("It has roman numerals, a pentagon of stone and a louvre door; the soviet of the town met on an ottoman."),
        good("He made a dutch oven and the french windows."),
        good("They ate a turkey with chile sauce, a danish pastry and a bowl of bone china; polish the silver."),
        good("He paid in china shops, with a turkey sandwich, in polish remover, to polish Ann’s french horn."),
    ],
    confidence=0.9,
)
def country_in_lower_case(place: Span, document: Document) -> Iterator[Finding]:
    """A country or a people whose name is an ordinary word, too, without its capital.

    Engines that translate in lower case put capitals back by statistics. Where it stands decides: after a preposition
    and before no noun, or before what a people has, as a court or champions.
    """
    text, (start, end) = document.text, place
    if text[start - 1 : start] == " " and text[end : end + 1] != "-":
        make = unsafe if text[end : end + 1] == " " and text[start:end] in ("china", "jersey") else safe
        yield Finding(start, end, make(Edit(start, start + 1, text[start].upper())))
