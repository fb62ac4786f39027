"""A name of two words with a capital on the second only: new York."""

from collections.abc import Iterator
from functools import lru_cache

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
    word_at,
)
from mtcheck.text.language import language


@lru_cache(maxsize=8)
def whole_names(tag: str) -> dict[str, list[str]]:
    """Names of several words that mean nothing else in small letters, by their first word in small letters."""
    found: dict[str, list[str]] = {}
    table = language(tag)
    for joined in sorted(table.words("whole-names")) if table else ():
        name = joined.replace("_", " ")
        found.setdefault(name[: word_at(name, 0).end].lower(), []).append(name)
    return found


def halves(document: Document) -> Iterator[tuple[Span, str]]:
    """The names of two words or more with a word in lower case: where they stand, and what they are."""
    text, table, there = document.text, facts(document), vocabulary(document)
    for first in sorted(table.words("first-of-names") & there):
        for second in sorted(table.words(f"after-{first}") & there):
            wrong = f"{first} {second}"
            yield from ((place, wrong[0].upper() + wrong[1:]) for place in occurrences(text, wrong))
    names = whole_names(document.language)
    for first in sorted(names.keys() & there):
        for name in names[first]:
            for wrong in _wrong_forms(name):
                yield from ((place, name) for place in occurrences(text, wrong))


def _wrong_forms(name: str) -> tuple[str, ...]:
    """A name with its first word in small letters, and all in them; the last words are so in some houses."""
    first = name[0].lower() + name[1:]
    return (first,) if "-" in name else (first, name.lower())


@check(
    "half-a-name-in-lower-case",
    family="casing",
    category=Category.SPELLING,
    message="All words of the name begin with a capital.",
    on=halves,
    examples=[
        bad("They flew to ⟦new York⟧ on Friday.", "They flew to New York on Friday."),
        bad("The ⟦salvation army⟧ has ⟦wi-Fi⟧ now.", "The Salvation Army has Wi-Fi now."),
        good("Police Officers’ Federation members met police officers in the new Yorkshire hall."),
    ],
    confidence=0.9,
)
def half_a_name_in_lower_case(found: tuple[Span, str], document: Document) -> Iterator[Finding]:
    """A name of which one word or all are in lower case.

    The words were translated one by one, or put back into capitals by statistics.
    """
    text, (place, name) = document.text, found
    if text[place.end : place.end + 1] in ("-", "’", "'") and text[place.end + 1 : place.end + 2] != "s":
        return
    yield Finding(place.start, place.end, safe(Edit(place.start, place.end, name)))
