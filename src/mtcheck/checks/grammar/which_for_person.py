"""Which of a person: the engineer which checked it."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    bad,
    check,
    facts,
    good,
    occurrences,
    unsafe,
)
from mtcheck.text.base_forms import is_finite
from mtcheck.text.words import word_after, word_before

_OTHERS = frozenset(
    "teenager teenagers toddler toddlers youngster youngsters pensioner pensioners shepherd driver officer officers "
    "climber climbers hiker hikers swimmer goalkeeper striker defender midfielder singer writer player players "
    "prisoner prisoners survivor survivors suspect suspects rider cyclist runner sailor sailors pilot miner "
    "miners".split()
)
"""Persons beside those of the lists."""

_TIES = frozenset("of for by with to between from on in among against about".split())


def candidates(document: Document) -> Iterator[tuple[int, int]]:
    """Where which stands right after a word for a person."""
    text, language = document.text, facts(document)
    persons = (language.words("persons") | language.words("kin") | language.words("professions") | _OTHERS) - {"family"}
    telling = _TIES | language.words("telling")
    for start, end in occurrences(text, "which"):
        person = word_before(text, start).lower()
        if person in persons:
            before = text[max(0, start - 40) : start].rpartition("\n")[2].lower().split(" ")[-5:-2]
            if telling.isdisjoint(before) and is_finite(word_after(text, end), language):
                yield start, end


@check(
    "which-for-person",
    family="grammar",
    category=Category.GRAMMAR,
    message="A person is who, a thing is which.",
    on=candidates,
    examples=[
        bad("The women ⟦which⟧ won it are nine.", "The women who won it are nine."),
        bad("Experts ⟦which⟧ examined it left.", "Experts who examined it left."),
        bad("She has an uncle ⟦which⟧ mended clocks.", "She has an uncle who mended clocks."),
        good("It is a tool for workers which they like. The people, which of them knows, left. The firm which won."),
        good("It tells doctors which cells grow, and they asked the women which of them had come."),
    ],
    confidence=0.9,
)
def which_for_person(place: tuple[int, int], _: Document) -> Iterator[Finding]:
    """Which after a word for a person.

    Most languages have one relative pronoun for persons and things.
    """
    yield Finding(*place, unsafe(Edit(*place, "who")))
