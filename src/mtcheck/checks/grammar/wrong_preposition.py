"""A preposition that never follows its verb or adjective: depends of, consists from, superior than."""

from collections.abc import Iterator
from functools import lru_cache

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    data_lines,
    facts,
    good,
    occurrences,
    unsafe,
    vocabulary,
)
from mtcheck.text.frames import Framed
from mtcheck.text.grammar.base_forms import is_verb_only

_NEXT = Pattern(r" (?P<wrong>\p{Ll}+)(?= (?P<next>[\p{L}\d]+))", linear=True)
_FIXED = frozenset("late course what whom which more less most".split())
"""What makes something else of the word before: of late, of course, the more."""

_OF_TIME = frozenset(("at", "in", "on"))
"""Prepositions that tell the time where a figure follows."""


@lru_cache(maxsize=8)
def governed(language: str) -> dict[str, tuple[frozenset[str], str]]:
    """Words of a language, each with what never follows it and the preposition that does."""
    table: dict[str, tuple[frozenset[str], str]] = {}
    for line in data_lines("words", "{}-governed.txt", language):
        words, wrong, right = [*line.split(" | "), ""][:3]
        for word in words.split():
            table[word] = table[word.capitalize()] = (frozenset(wrong.split()), right)
    return table


def candidates(document: Document) -> Iterator[Framed]:
    """Where such words stand before what never follows them."""
    table, text = governed(document.language), document.text
    for word in sorted(table.keys() & vocabulary(document)):
        for start, end in occurrences(text, word):
            found = _NEXT.match(text, end)
            if found and found["wrong"] in table[word][0]:
                yield Framed(start, found)


@check(
    "wrong-preposition",
    family="grammar",
    category=Category.GRAMMAR,
    message="Another preposition belongs to this word.",
    on=candidates,
    examples=[
        bad("It ⟦depends of⟧ the rain, they said.", "It depends on the rain, they said."),
        bad("They ⟦discussed about⟧ the bridge all day.", "They discussed the bridge all day."),
        bad("They were ⟦waiting news⟧ of the boat.", "They were waiting for news of the boat."),
        bad("He ⟦listened the⟧ radio in the cellar.", "He listened to the radio in the cellar."),
        bad("She ⟦stressed on⟧ the cost, and ⟦despite of⟧ it they were ⟦opposed against⟧ it."),
        good("They left because from what he saw it would rain."),
        good("She stressed on Friday that it was the man charged on 4 May."),
        good("They discussed about 20 plans. He had suffered of late, and it depends the more on her."),
        good("It is the right of the accused to legal defence."),
        good("The best so far of the boats won."),
        good("The most responsible of them spoke. It is the illness that he recovered from."),
    ],
    confidence=0.78,
)
def wrong_preposition(place: Framed, document: Document) -> Iterator[Finding]:
    """A preposition that never follows its verb, adjective or noun, or the lack of one.

    Which one belongs to a word differs from language to language (dipende da, abhängen von, depender de), and an
    engine renders that of the source.
    """
    text, (start, after) = document.text, place
    end, wrong, following = after.end(), after["wrong"], after["next"]
    if text[max(0, start - 5) : start].lower().endswith("the ") and text.startswith("accused", start):
        return  # the right of the accused to a lawyer
    if following in _FIXED or text[max(0, start - 5) : start].endswith(("most ", "more ", " so ", "-")):
        return
    if following in facts(document).weekdays | facts(document).months:
        return  # he stressed on Friday
    if wrong == "to" and text.startswith("nearby", start) and is_verb_only(following, facts(document)):
        return  # people living nearby to keep away
    if following[0].isdigit() and (wrong in _OF_TIME or wrong == "about"):
        return  # it opened on 4 May; about 20
    if wrong == "about" and following in facts(document).words("number-words"):
        return
    right = governed(document.language)[text[start : after.start()]][1]
    if right.startswith("+") or wrong in ("the", "a", "his", "her", "their"):
        edit = Edit(after.start(), after.start(), f" {right.removeprefix('+')}")
    else:
        edit = Edit(after.start() + (1 if right else 0), end, right)
    yield Finding(start, end, unsafe(edit))
