"""A space inside initials: U. S. sanctions, R &D."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe


@check(
    "space-inside-initials",
    family="spacing",
    category=Category.SPELLING,
    message="Space inside initials.",
    on=pattern(
        r"(?<![\p{L}.])(?:U(?P<gap>\. | \. | \.)[SKN]\.|[RQ](?P<gap> &|& )[DA])(?![\p{L}])",
        near=("A. A.", "A . A", "A .A", "A &A", "A& A"),
        reach=6,
    ),
    examples=[
        bad("The ⟦U. S.⟧ envoy spoke of ⟦R &D⟧ at length.", "The U.S. envoy spoke of R&D at length."),
        good("The U.S. envoy and J. S. Bach; Q & A; R & D is spelled so."),
    ],
)
def space_inside_initials(match: Any, document: Document) -> Iterator[Finding]:
    """A space inside the initials of a country or a department.

    Tokenizers set every stop apart.
    """
    start, end = match.span("gap")
    yield Finding(match.start(), match.end(), safe(Edit(start, end, match["gap"].strip())))
