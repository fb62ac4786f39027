"""Initials with stops in the wrong case: the U.s. army, in u.k. waters."""

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
    is_address,
    safe,
    token_at,
)


def places(document: Document) -> Iterator[Span]:
    """Where initials that are written in capitals stand with small letters."""
    text = document.text
    for initials in sorted(facts(document).words("initials")):
        small = initials.lower()
        for written in (small, initials[0] + small[1:], small[0] + initials[1:]):
            yield from (Span(at, at + len(written)) for at in find_all(text, written))


@check(
    "initials-in-wrong-case",
    family="casing",
    category=Category.SPELLING,
    message="The initials are capitals.",
    on=places,
    examples=[
        bad("The ⟦U.s.⟧ army met ⟦u.k.⟧ ships in ⟦D.c.⟧ on Friday.", "The U.S. army met U.K. ships in D.C. on Friday."),
        good("The U.S. army read www.u.s.example.org, a.m.u.s.ed and u.s.w. in D.C. on Friday."),
    ],
)
def initials_in_wrong_case(place: Span, document: Document) -> Iterator[Finding]:
    """Initials with stops of which one or all are small.

    Engines put one capital to a word, and take a stop for the end of it.
    """
    text, (start, end) = document.text, place
    token = token_at(text, start)
    if is_address(text[slice(*token)]) or (start and (text[start - 1].isalnum() or text[start - 1] in "./@")):
        return
    if not text[end : end + 1].isalnum():
        yield Finding(start, end, safe(Edit(start, end, text[start:end].upper())))
