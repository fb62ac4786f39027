"""A word joined with itself: abundant and abundant, satisfied and pleased and satisfied."""

from collections.abc import Iterator
from itertools import pairwise

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, good, unsafe
from mtcheck.text.quoted import is_quoted

_AND = " and "
_ADJECTIVE = ("ant", "ent", "ory", "al", "ive", "ous", "ful", "ible", "able", "ic", "less")
"""Endings of adjectives that nobody doubles for emphasis, as in brighter and brighter, on and on."""

_PARTICIPLE = (*_ADJECTIVE, "ed")
SHORTEST = 5
"""Letters of a word whose ending is one."""


def candidates(document: Document) -> Iterator[tuple[Span, Span]]:
    """The words that stand again after `and`, and those with another word between; what stands again, and the whole."""
    parts, end = document.text.split(_AND), -len(_AND)
    for index, (left, right) in enumerate(pairwise(parts)):
        end += len(left) + len(_AND)
        again, gap = end + len(_AND), left.rfind(" ")
        last = left[gap + 1 :]
        start = end - len(last)
        if right.startswith(last):
            if last.endswith(_ADJECTIVE) and _begins(right, last):
                yield Span(end, again + len(last)), Span(start, again + len(last))
        elif right.isalpha() and last.endswith(_PARTICIPLE) and _begins("".join(parts[index + 2 : index + 3]), last):
            finish = again + len(right) + len(_AND) + len(last)
            yield Span(finish - len(last) - len(_AND), finish), Span(start, finish)
        elif left[gap - 1 : gap] == ",":
            first = left[left.rfind(" ", 0, gap) + 1 : gap - 1]
            if first.endswith(_PARTICIPLE) and _begins(right, first):
                yield Span(end, again + len(first)), Span(start - len(first) - 2, again + len(first))


def _begins(text: str, word: str) -> bool:
    """Whether a text begins with a word that is not short."""
    return len(word) >= SHORTEST and text.startswith(word) and not text[len(word) : len(word) + 1].isalpha()


@check(
    "word-joined-to-itself",
    family="repetition",
    category=Category.GRAMMAR,
    message="A word is joined with itself.",
    on=candidates,
    examples=[
        bad("Sodium is ⟦abundant and abundant⟧ here.", "Sodium is abundant here."),
        bad("Lids are ⟦mandatory and obligatory and mandatory⟧.", "Lids are mandatory and obligatory."),
        bad("It was ⟦ordered, planned and ordered⟧ by them.", "It was ordered, planned by them."),
        good("It got brighter and brighter, on and on, for years and years. He talked and talked."),
        good("Local and locally grown; it is legal, good and legally sound. “It is awful and awful,” she said."),
    ],
    confidence=0.9,
)
def word_joined_to_itself(places: tuple[Span, Span], document: Document) -> Iterator[Finding]:
    """A word that is joined with itself, at once or after a word of the same sense.

    The source has two words of one sense, for which the engine knows a single one, or it says one of them again.
    """
    again, whole = places
    if (
        whole.start >= 0
        and document.text[whole.start - 1 : whole.start] != "-"
        and not is_quoted(document, whole.start)
    ):
        yield Finding(*whole, unsafe(Edit(*again, "")))
