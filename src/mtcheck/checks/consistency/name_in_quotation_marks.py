"""A name in quotation marks that the article has without them before: the team of “Amurska”."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    BlockKind,
    Category,
    Document,
    Edit,
    Finding,
    Related,
    Severity,
    Span,
    bad,
    check,
    facts,
    good,
    lexicon,
    occurrences,
    pattern,
    unsafe,
)
from mtcheck.text.calendar import WEEKDAYS
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.words import word_after, word_before, words_before

_MENTIONS = frozenset(
    "so-called called calls call name names named nicknamed dubbed say says term titled word words".split()
)
"""What stands before words that are meant as words."""


@check(
    "name-in-quotation-marks",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="The name stands in quotation marks here, and without them before.",
    on=pattern(r"[\"“](?P<name>\p{Lu}[\p{L}-]*\p{Ll}(?: (?:\p{Lu}[\p{L}-]*|\d+))?)[\"”]", near=('"A', "“A")),
    severity=Severity.WARNING,
    default=False,
    examples=[
        bad(
            "It rained.\n\nThe Lundska team won in Orsa.\n\nIn May ⟦“Lundska”⟧ will play at home.",
            "It rained.\n\nThe Lundska team won in Orsa.\n\nIn May Lundska will play at home.",
        ),
        bad(
            'It rained.\n\nThe ship Vega 83 was late.\n\nOn ⟦"Vega 83"⟧ it was dry.',
            "It rained.\n\nThe ship Vega 83 was late.\n\nOn Vega 83 it was dry.",
        ),
        good("It rained.\n\n“Lundska” won in Orsa. Then Lundska lost."),
        good("Ms. Lund fell.\n\nThe so-called “Lund” plan is a “Lund” of its own, and no “The Lund” case."),
        good("Ada Pym won.\n\nThey saw “The Pym: A Life” in May. She is no “Pym” girl, and “Pym” has opened in Orsa."),
        good("It rained.\n\nOtto Orsling fell. They saw Otto “Orsling” Lund in May."),
    ],
    confidence=0.9,
)
def name_in_quotation_marks(match: Any, document: Document) -> Iterator[Finding]:
    """A name in quotation marks that stood without them before.

    Russian and Ukrainian write the names of firms, teams, ships and products in quotation marks; an engine takes some
    away. English has none, and names of works, in which it has them, keep them. (A name may lose its marks once
    it has been introduced.)
    """
    text, name, (start, end) = document.text, match["name"], match.span()
    if lexicon(document.language).knows(name.lower()) or name in WEEKDAYS or is_quoted(document, start - 1):
        return
    if _is_word(text, start) or (word_before(text, start).istitle() and word_after(text, end).istitle()):
        return
    for place in occurrences(text, name):
        if place.start >= start:
            return
        if _stands_alone(place, document):
            marks = (Edit(start, start + 1, ""), Edit(end - 1, end, ""))
            yield Finding(start, end, unsafe(*marks), related=(Related(*place, "without them"),))
            return


def _is_word(text: str, start: int) -> bool:
    """Whether the words before a quotation mark say that a name is meant as a word: calls the “X”, a “X” ending."""
    before = words_before(text, start, 2)
    return not _MENTIONS.isdisjoint(before) or before[-1:] in (["a"], ["an"])


def _stands_alone(place: Span, document: Document) -> bool:
    """Whether a name stands in the running text as such, not quoted and not as a part of a longer name."""
    text, block = document.text, document.block_at(place.start)
    before = word_before(text, place.start)
    return (
        block is not None
        and block.kind is BlockKind.PARAGRAPH
        and "-" not in (text[place.start - 1], text[place.end : place.end + 1])
        and (not before[:1].isupper() or before in facts(document).starters)
        and not word_after(text, place.end)[:1].isupper()
        and not is_quoted(document, place.start)
    )
