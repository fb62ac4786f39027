"""A preposition after one that wants its noun at once: within of 12 hours, during of the match."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Span,
    bad,
    check,
    facts,
    good,
    occurrences,
    vocabulary,
    word_at,
)

_DATED = tuple(f" {first} on " for first in ("with", "by", "of", "from", "for"))


def candidates(document: Document) -> Iterator[Span]:
    """The prepositions that want their noun at once, each with the preposition after it."""
    text, language = document.text, facts(document)
    late = language.words("late-prepositions")
    for first in sorted(language.words("hasty-prepositions") & vocabulary(document)):
        for start, end in occurrences(text, first):
            second = word_at(text, end + 1)
            if text[end : end + 1] == " " and text[second.start : second.end] in late:
                yield Span(start, second.end)
    for day in sorted(language.weekdays & vocabulary(document)):
        for start, end in occurrences(text, day):
            if text.endswith(_DATED, 0, start) and text[end : end + 1] not in ("-", "’", "'"):
                yield Span(text.rfind(" ", 0, start - len(" on ")) + 1, start - 1)


@check(
    "two-prepositions",
    family="grammar",
    category=Category.GRAMMAR,
    message="Two prepositions where one is wanted.",
    on=candidates,
    examples=[
        bad("It must be reported ⟦within of⟧ 12 hours, and ⟦despite of⟧ the rain."),
        bad("In an interview ⟦with on⟧ Monday she said so."),
        good("The talks within the party, and those from within, are for all. He is among those who left."),
    ],
)
def two_prepositions(place: Span, _: Document) -> Iterator[Finding]:
    """A preposition after one that wants its noun at once.

    The engine renders the preposition of the source and adds the one that English has.
    """
    yield Finding(*place)
