"""A name of two words with a capital on the second only: new York."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Span,
    bad,
    check,
    facts,
    good,
    occurrences,
    safe,
    vocabulary,
)


def halves(document: Document) -> Iterator[Span]:
    """The names of two words of which the first begins in lower case."""
    text, language, there = document.text, facts(document), vocabulary(document)
    for first in sorted(language.words("first-of-names") & there):
        for second in sorted(language.words(f"after-{first}") & there):
            yield from occurrences(text, f"{first} {second}")


@check(
    "half-a-name-in-lower-case",
    family="casing",
    category=Category.SPELLING,
    message="Both words of the name begin with a capital.",
    on=halves,
    examples=[
        bad("They flew to ⟦new York⟧ on Friday.", "They flew to New York on Friday."),
        good("Police Officers’ Federation members met police officers in the new Yorkshire hall."),
    ],
    confidence=0.9,
)
def half_a_name_in_lower_case(place: Span, document: Document) -> Iterator[Finding]:
    """A name of two words with a capital on the second only.

    The words were translated one by one, or put back into capitals by statistics.
    """
    text = document.text
    if text[place.end : place.end + 1] in ("-", "’", "'") and text[place.end + 1 : place.end + 2] != "s":
        return
    yield Finding(place.start, place.end, safe(Edit(place.start, place.start + 1, text[place.start].upper())))
