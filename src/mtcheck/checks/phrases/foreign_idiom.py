"""An idiom of another language in English words: fans pressed their thumbs, sewn with a hot needle."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, bad, check, good
from mtcheck.text.names.known import Idiom, known
from mtcheck.text.sentences import sentence_at
from mtcheck.text.words import letters, places_of_words, starts_in

NEAR = 8
"""Words to either side of its noun among which the other words of an idiom stand."""

LONGEST = 11
"""Words from the first of them to the last."""


def candidates(document: Document) -> Iterator[tuple[int, Idiom]]:
    """Where the nouns of idioms stand whose other words stand anywhere in the document."""
    table = known(document.language)
    if table is None:
        return
    places = places_of_words(document)
    there = frozenset(map(str.lower, places))
    for noun in sorted(table.idiom_nouns & there):
        for idiom in table.idioms(noun):
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
