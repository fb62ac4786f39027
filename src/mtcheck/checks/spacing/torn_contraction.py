"""A contraction torn in two: did n't, wasn t, l’ Horloge."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, find_all, good, safe, shapes, vocabulary

_AUXILIARY = r"(?:do|does|did|is|are|was|were|wo|would|could|should|has|have|had|ca|must|need|ai)"


_TORN = Pattern(
    r"(?<![\p{L}’'])(?:" + _AUXILIARY + r"(?P<gap> )n['’]t|" + _AUXILIARY + r"n(?P<lost> )t"
    r"|o['’](?P<gap> )clock"
    r"|[lLdD]['’](?P<gap> )(?=\p{Lu}\p{Ll})|(?:I|[Ww]e|[Yy]ou|[Tt]hey)(?P<lost> )(?:re|ve|ll))(?![\p{L}’'])"
)
_torn = shapes("a a'", "a a’", "a' A", "a’ A", "A' A", "A’ A", "a' aaaaa", "a’ aaaaa")
_LOST = {"n t ": "t", "n t.": "t", "n t,": "t", " ve ": "ve", " ll ": "ll", " re ": "re"}
"""The ends that stand by themselves where the apostrophe is lost, too, with the word that each is."""


def candidates(document: Document) -> Iterator[Any]:
    """The torn contractions, looked for where one of their ends stands."""
    text, there = document.text, vocabulary(document)
    places = [place.start + 1 for place in _torn(document)]
    for end, word in _LOST.items():
        if word in there:
            places += find_all(text, end)
    done = 0
    for at in sorted(places):
        for match in _TORN.finditer(text, max(done, at - 8), at + 8):
            if match.start() <= at + 1 and match.end() > at:
                yield match
                done = match.end()


@check(
    "torn-contraction",
    family="spacing",
    category=Category.SPELLING,
    message="A contraction is torn in two.",
    on=candidates,
    examples=[
        bad("They ⟦did n't⟧ go, and it ⟦wasn t⟧ late.", "They didn't go, and it wasn't late."),
        bad("It is ten ⟦o' clock⟧.", "It is ten o'clock."),
        good("They didn't go to the fin t shop, and it wasn’t d’Artagnan’s Horloge."),
    ],
    specificity=2,
)
def torn_contraction(match: Any, document: Document) -> Iterator[Finding]:
    """A contraction torn in two, or without its apostrophe.

    Tokenizers cut contractions before n't; filters drop the apostrophe.
    """
    if match["lost"]:
        start, end = match.span("lost")
        yield Finding(match.start(), match.end(), safe(Edit(start, end, "’" if "’" in document.text else "'")))
    else:
        start, end = match.span("gap")
        yield Finding(match.start(), match.end(), safe(Edit(start, end, "")))
