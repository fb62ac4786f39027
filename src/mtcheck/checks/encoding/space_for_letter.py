"""A space in the place of a letter with an accent: S o Paulo, D sseldorf."""

from collections.abc import Iterator
from itertools import pairwise

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Span,
    bad,
    check,
    good,
    occurrences,
    unknown_words,
    unsafe,
)
from mtcheck.text.accented import LOST, accented
from mtcheck.text.words import running_words


def candidates(document: Document) -> Iterator[tuple[Span, str]]:
    """Two parts of a word with a space between them, of which one is no word, and the word."""
    by_rest, unknown = accented().by_rest, {part for part in unknown_words(document) if len(part) > 1 or part.isupper()}
    for before, after in dict.fromkeys(pairwise(running_words(document)) if unknown else ()):
        if (before in unknown or after in unknown) and (word := by_rest.get(f"{before}{LOST}{after}")):
            for place in occurrences(document.text, f"{before} {after}"):
                yield place, word


@check(
    "space-for-letter",
    family="encoding",
    category=Category.ENCODING,
    message="A letter is lost: a space stands in its place.",
    on=candidates,
    specificity=3,
    examples=[
        bad("They flew from ⟦S o⟧ Paulo to ⟦D sseldorf⟧ in May.", "They flew from São Paulo to Düsseldorf in May."),
        bad("Ana ⟦Garc a⟧ won.", "Ana García won."),
        good("On 5 Mar a man sat on El as a guest; is Le n a word? The door mat as such."),
    ],
)
def space_for_letter(torn: tuple[Span, str], document: Document) -> Iterator[Finding]:
    """A letter that the target encoding does not have, with a space in its place.

    Reported where one part at least is no word, and both make one with the letter that is lost.
    """
    place, whole = torn
    yield Finding(*place, unsafe(Edit(*place, whole)))
