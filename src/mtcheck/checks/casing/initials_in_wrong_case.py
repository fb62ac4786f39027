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
    good,
    is_address,
    safe,
    shapes,
    token_at,
)

_pairs = shapes(" a.a.", " A.a.", " a.A.", "\na.a.", "\nA.a.", "(a.a.", "(A.a.", "-a.a.", "-A.a.", "“A.a.", "“a.a.")


def places(document: Document) -> Iterator[Span]:
    """Where initials that are written in capitals stand with small letters."""
    text, initials = document.text, facts(document).words("initials")
    for at, end in _pairs(document):
        third = end + 2 if text[end + 1 : end + 2] == "." else end
        written = text[at + 1 : third]
        if written.upper() in initials and not written.isupper():
            yield Span(at + 1, third)


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
