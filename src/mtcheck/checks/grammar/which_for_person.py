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
    word_at,
)
from mtcheck.text.grammar.base_forms import is_finite
from mtcheck.text.words import word_after

_OTHERS = frozenset(
    "teenager teenagers toddler toddlers youngster youngsters pensioner pensioners shepherd driver officer officers "
    "climber climbers hiker hikers swimmer goalkeeper striker defender midfielder singer writer player players "
    "prisoner prisoners survivor survivors suspect suspects rider cyclist runner sailor sailors pilot miner "
    "miners".split()
)
"""Persons beside those of the lists."""

_PLURAL = frozenset("are were have include".split())
"""Verbs by which what stands before a comma and which is several persons, and no clause."""
_TIES = frozenset("of for by with to between from on in among against about".split())


def candidates(document: Document) -> Iterator[tuple[int, int]]:
    """Where which stands right after a word for a person."""
    text, language = document.text, facts(document)
    persons = (language.words("persons") | language.words("kin") | language.words("professions") | _OTHERS) - {"family"}
    telling = _TIES | language.words("telling")
    for start, end in occurrences(text, "which"):
        comma = text[start - 2 : start] == ", "
        place = word_at(text, start - 3 if comma else start - 2)
        if text[start - 1 : start] != " " or text[slice(*place)].lower() not in persons:
            continue
        before = text[max(0, start - 40) : place.start].rpartition("\n")[2].lower().split()[-3:]
        verb = word_after(text, end)
        finite = verb in _PLURAL | language.words("bare-verbs") if comma else is_finite(verb, language)
        if finite and telling.isdisjoint(before):
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
        bad("Its supporters, ⟦which⟧ include a bishop, left.", "Its supporters, who include a bishop, left."),
        good("He met the workers, which surprised them. They had clubs of players, which include his."),
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
