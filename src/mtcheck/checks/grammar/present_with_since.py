"""The present with since and a date: is waiting since 2021."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, find_all, good, unsafe

_BEFORE = Pattern(
    r"\b(?P<be>is|are|am) (?P<between>(?:not|now|also|already|still|only) )?"
    r"(?P<verb>\p{Ll}+ing(?: (?:here|there|together|alone|abroad|(?:in|at) \p{Lu}\p{Ll}+))?"
    r"|(?:in office|in prison|in custody|in power|in jail|in hospital|on strike|at war|under arrest|on trial))$"
)
_AFTER = Pattern(r"(?:(?:early|late|mid)[ -])?(?:(?P<year>(?:19|20)\d\d)|(?P<word>\p{L}+))\b", linear=True)
_NO_VERBS = frozenset("nothing something anything everything".split())


def participles(document: Document) -> Iterator[tuple[int, Any]]:
    """Where a form of be stands before a participle that since follows: the offset after since, and what it follows."""
    text = document.text
    for at in find_all(text, " since "):
        start = max(0, at - 60)
        if found := _BEFORE.search(text[start:at]):
            yield start, found


@check(
    "present-with-since",
    family="grammar",
    category=Category.GRAMMAR,
    message="What goes on since a date stands in the perfect.",
    on=participles,
    examples=[
        bad(
            "She ⟦is waiting since⟧ 2021 for it, and they ⟦are still asking since⟧ May.",
            "She has been waiting since 2021 for it, and they have still been asking since May.",
        ),
        good("She has been waiting since 2021. It is surprising since nobody asked, and the first meeting since May."),
        good("There is nothing since 2019. He is the longest-serving since 1990."),
    ],
)
def present_with_since(place: tuple[int, Any], document: Document) -> Iterator[Finding]:
    """The progressive present with since and a date.

    Most languages have the present there (wartet seit 2021, attend depuis 2021), English the perfect.
    """
    start, before = place
    end = start + before.end() + len(" since")
    after, language = _AFTER.match(document.text, end + 1), facts(document)
    if before["verb"] in _NO_VERBS or not after:
        return
    date = after["word"] is None or after["word"] in language.months | language.weekdays | {"last", "yesterday"}
    if date:
        have, between = "has" if before["be"] == "is" else "have", before["between"] or ""
        be = Edit(start + before.start(), start + before.start("verb"), f"{have} {between}been ")
        yield Finding(start + before.start(), end, unsafe(be))
