"""A participle with a capital after a name and a hyphen: a London-Based group."""

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
    find_all,
    good,
    safe,
    vocabulary,
    word_at,
)


def places(document: Document) -> Iterator[Span]:
    """The participles with a capital that a hyphen joins to a name, between words in small letters."""
    text = document.text
    for word in sorted(vocabulary(document) & facts(document).words("joined-to-names")):
        for at in find_all(text, f"-{word} "):
            first = word_at(text, at - 1)
            around = text[first.start - 2 : first.start] + text[at + len(word) + 2 : at + len(word) + 3]
            if (
                around[1:2] == " "
                and around.replace(" ", "").islower()
                and len(around) == 3
                and text[first.start].isupper()
            ):
                yield Span(at + 1, at + 1 + len(word))


@check(
    "capital-after-hyphen",
    family="casing",
    category=Category.SPELLING,
    message="A capital on the second part of a compound.",
    on=places,
    examples=[
        bad("It is run by a London-⟦Based⟧ group.", "It is run by a London-based group."),
        good("It is run by a London-based group. Read A London-Based Group in the London-Based Times."),
    ],
)
def capital_after_hyphen(place: Span, document: Document) -> Iterator[Finding]:
    """A participle with a capital, which a hyphen joins to a name.

    In titles each part of a compound may have a capital; engines that were taught by headlines keep it in sentences.
    """
    letter = document.text[place.start]
    yield Finding(place.start, place.end, safe(Edit(place.start, place.start + 1, letter.lower())))
