"""A straight quotation mark where the house writes curly ones, or the reverse."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Severity,
    bad,
    check,
    facts,
    good,
    safe,
    unsafe,
    whole,
)
from mtcheck.text.headlines import is_in_headline
from mtcheck.text.quotations.marks import DOUBLE, Role
from mtcheck.text.quotations.roles import is_straight, marks

SURE = 1.0
"""How much more damage another reading must need for a mark to be certainly an opening or a closing one."""


SHORT = 60
"""Code points of a quotation whose two marks are one defect."""

MANY = 8
"""Marks of an article from which one quotation of another style stands out."""

_PAIRED = (Role.OPENING, Role.CLOSING)


@dataclass(frozen=True)
class Options:
    """Options of quotation-mark-of-another-style."""

    style: Literal["", "curly", "straight"] = field(
        default="",
        metadata={"help": 'how the house writes quotation marks: "curly" or "straight"; "": as most of the article'},
    )


@check(
    "quotation-mark-of-another-style",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="A quotation mark of another style than the house's.",
    on=whole,
    severity=Severity.SUGGESTION,
    options=Options,
    specificity=-1,
    examples=[
        bad(
            '“We stay,” she said. ⟦"We do."⟧ It rained. “Come in.” “No.” “Yes.”',
            "“We stay,” she said. “We do.” It rained. “Come in.” “No.” “Yes.”",
        ),
        bad(
            '"We stay," he said. "It rained." ⟦“Yes.”⟧ "No." "Yes."',
            '"We stay," he said. "It rained." "Yes." "No." "Yes."',
        ),
        good('“We stay,” she said. "We do." It rained. “Come in.” “No.” "Yes." “No.”'),
        good("“We stay,” she said; the ship is 5' 3\" wide."),
        good('"It is the drivers’ lot," he said.'),
    ],
)
def quotation_mark_of_another_style(_: Document, document: Document, options: Options) -> Iterator[Finding]:
    """A straight quotation mark where the house writes curly ones, or the reverse.

    Engines write straight marks or keep those of the source, editors' programs curl them. The option `style` names the
    style of a house; without it an article that mixes both is left alone, and one quotation among many is reported.
    """
    style = options.style or ("straight" if is_straight(document) else "curly")
    double, single = facts(document).double, facts(document).single
    there = [mark for _, mark in marks(document) if mark.role in _PAIRED and mark.family in ("curly", "straight")]
    if not options.style:
        there = [mark for mark in there if mark.level == DOUBLE and not is_in_headline(document, mark.start)]
    other = [mark for mark in there if mark.family != style]
    if not options.style and (tuple(mark.role for mark in other) != _PAIRED or len(there) < MANY):
        return
    edits = list[tuple[Edit, bool]]()
    for mark in other:
        if style == "straight":
            glyph = '"' if mark.level == DOUBLE else "'"
        else:
            glyph = (double if mark.level == DOUBLE else single)[mark.role is Role.CLOSING]
        edits.append((Edit(mark.start, mark.end, glyph), style == "straight" or mark.margin > SURE))
    together = not options.style and other[-1].end - other[0].start <= SHORT
    for several in [edits] if together else [[edit] for edit in edits]:
        make = safe if all(certain for _, certain in several) else unsafe
        found = [edit for edit, _ in several]
        yield Finding(found[0].start, found[-1].end, make(*found))
