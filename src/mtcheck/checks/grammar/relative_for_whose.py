"""Who or which and a possessive for whose: the baker, who his van was stolen."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, find_all, good, unsafe

_OWNED = Pattern(
    r"(?P<relative>(?:who|which) (?:his|her|its|their)) (?P<noun>[\p{Ll}-]+)"
    r"(?= (?:has|had|have|is|was|are|were|will|would|can|could)\b)",
    linear=True,
)
_MEASURES = frozenset("capacity value price cost size length height weight depth age name population budget".split())


def candidates(document: Document) -> Iterator[Any]:
    """The relatives with a possessive and a thing, which does nothing, before its verb."""
    text, things = document.text, facts(document).words("concrete-nouns") | _MEASURES
    for relative in (", who ", ", which "):
        for at in find_all(text, relative):
            if (found := _OWNED.match(text, at + 2)) and found["noun"] in things:
                yield found


@check(
    "relative-for-whose",
    family="grammar",
    category=Category.GRAMMAR,
    message="Whose stands for the pronoun and the possessive.",
    on=candidates,
    examples=[
        bad(
            "Her son, ⟦who his⟧ car had burned, left. The plant, ⟦which its⟧ capacity will grow, is old.",
            "Her son, whose car had burned, left. The plant, whose capacity will grow, is old.",
        ),
        good("Her son, who his friends said was ill, left. The van, which its owner had sold, is here."),
        good("They asked who his car had hit."),
    ],
    confidence=0.9,
)
def relative_for_whose(found: Any, _: Document) -> Iterator[Finding]:
    """Who or which with a possessive in the place of whose.

    Arabic, Persian, Hebrew and Turkish have a relative pronoun without cases, and take it up with a possessive.
    """
    start, end = found.span("relative")
    yield Finding(start, end, unsafe(Edit(start, end, "whose")))
