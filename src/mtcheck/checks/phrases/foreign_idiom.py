"""An idiom of another language in English words: fans pressed their thumbs, sewn with a hot needle."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from mtcheck.api import Category, Document, Finding, bad, check, data_lines, good
from mtcheck.text.grammar.inflection import Form, inflected
from mtcheck.text.sentences import sentence_at
from mtcheck.text.words import letters, places_of_words, starts_in

NEAR = 8
"""Words to either side of its noun among which the other words of an idiom stand."""

LONGEST = 11
"""Words from the first of them to the last."""


class Idiom(NamedTuple):
    """Groups of words, of which one of each stands near the noun; words beside which it is none; what English says."""

    groups: tuple[frozenset[str], ...]
    never: frozenset[str]
    english: str
    example: str


@lru_cache(maxsize=2)
def idioms(language: str) -> dict[str, list[str]]:
    """The rows of the table of a language by each form of the noun that they begin with; empty where there is none."""
    rows = dict[str, list[str]]()
    for row in data_lines("idioms", "{}.txt", language):
        for noun in row.partition(" ; ")[0].split():
            rows.setdefault(noun, []).append(row)
    return rows


@lru_cache(maxsize=1_000)
def idiom_of(row: str) -> Idiom:
    """An idiom with all forms of its words, from a row: `noun ; verb verb ; other - never = English : Example.`"""
    words, _, rest = row.partition(" = ")
    english, _, example = rest.partition(" : ")
    told, _, never = words.partition(" - ")
    groups = (group.split() for group in told.split(" ; ")[1:])
    forms = (frozenset(inflected(word, form) for word in group for form in _forms(word)) for group in groups)
    return Idiom(tuple(forms), frozenset(never.split()), english, example)


def _forms(word: str) -> Iterable[Form]:
    return Form if len(word) > 1 else (Form.BASE,)


def candidates(document: Document) -> Iterator[tuple[int, Idiom]]:
    """Where the nouns of idioms stand whose other words stand anywhere in the document."""
    rows, places = idioms(document.language), places_of_words(document)
    there = frozenset(map(str.lower, places))
    for noun in sorted(rows.keys() & there):
        for idiom in map(idiom_of, rows[noun]):
            if not any(map(there.isdisjoint, idiom.groups)):
                for start in (*places.get(noun, ()), *places.get(noun.capitalize(), ())):
                    yield start, idiom


@check(
    "foreign-idiom",
    family="phrases",
    category=Category.TERMINOLOGY,
    message="An idiom of another language, word for word.",
    on=candidates,
    examples=[
        bad("Fans ⟦pressed their thumbs⟧ for Lund in the final."),
        bad("The plan was ⟦sewn with a hot needle⟧, they said. Tickets went ⟦like warm rolls⟧."),
        good("He pressed his thumb on the stamp. The needle was hot. They ate warm rolls with soup."),
        good("The thumbs of both hands hurt. He will press for it, and hold it up with both thumbs up."),
    ],
    confidence=0.9,
)
def foreign_idiom(found: tuple[int, Idiom], document: Document) -> Iterator[Finding]:
    """An idiom that another language has, with the words that English has for each of its words.

    Engines know it for a phrase too seldom to have met its translation. Told by its words together, whatever their
    order and their forms, since engines choose among synonyms.
    """
    start, idiom = found
    sentence = sentence_at(document, start)
    if sentence is None:
        return
    spaced = letters(document)[sentence.start : sentence.end]
    words, starts = spaced.lower().split(), [sentence.start + at for at in starts_in(spaced)]
    noun = starts.index(start)
    first, last = max(0, noun - NEAR), min(len(words), noun + NEAR + 1)
    if not idiom.never.isdisjoint(words):
        return
    chosen = {noun}
    for group in idiom.groups:
        near = [at for at in range(first, last) if at not in chosen and words[at] in group]
        if not near:
            return
        chosen.add(min(near, key=lambda at: abs(at - noun)))
    first, last = min(chosen), max(chosen)
    if last - first < LONGEST:
        end = starts[last] + len(words[last])
        yield Finding(starts[first], end, (), f"An idiom of another language; perhaps “{idiom.english}” is meant.")
