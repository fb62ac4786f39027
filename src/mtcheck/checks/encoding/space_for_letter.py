"""A space in the place of a letter with an accent: S o Paulo, D sseldorf."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

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
    vocabulary,
)
from mtcheck.text.accented import LOST, accented


class _Parts(NamedTuple):
    """What stands before and after the only letter beyond ASCII inside a word: each with the others, and the word."""

    before: dict[str, dict[str, str]]
    after: dict[str, dict[str, str]]


@cache
def _parts() -> _Parts:
    parts = _Parts(defaultdict(dict), defaultdict(dict))
    for rest, word in accented().by_rest.items():
        before, lost, after = rest.partition(LOST)
        if before and lost and after and LOST not in after:
            parts.before[before][after] = parts.after[after][before] = word
    return parts


def candidates(document: Document) -> Iterator[tuple[Span, str]]:
    """Two parts of a word with a space between them, of which one is no word, and the word."""
    there, parts = vocabulary(document), _parts()
    found = dict[tuple[str, str], str]()
    for part in there.intersection(unknown_words(document)):
        if len(part) > 1 or part.isupper():
            found |= {(part, after): word for after, word in parts.before.get(part, {}).items() if after in there}
        if len(part) > 1:
            found |= {(before, part): word for before, word in parts.after.get(part, {}).items() if before in there}
    for (before, after), word in sorted(found.items()):
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
