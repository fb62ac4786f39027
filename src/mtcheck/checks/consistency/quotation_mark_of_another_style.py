"""A straight quotation mark where the house writes curly ones, or the reverse."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from mtcheck.api import Category, Document, Edit, Finding, Severity, bad, check, facts, good, safe, unsafe, whole
from mtcheck.text.quotation_marks import DOUBLE, Role
from mtcheck.text.quotations import is_straight, marks

SURE = 1.0
"""How much more damage another reading must need for a mark to be certainly an opening or a closing one."""


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
    default=False,
    options=Options,
    examples=[
        bad(
            "“We stay,” she said. ⟦\"⟧We had ⟦'⟧no⟦'⟧ choice.⟦\"⟧ It rained. “Come in.”",
            "“We stay,” she said. “We had ‘no’ choice.” It rained. “Come in.”",
        ),
        bad('"We stay," he said. "It rained." ⟦“⟧Yes.⟦”⟧', '"We stay," he said. "It rained." "Yes."'),
        good("“We stay,” she said; the ship is 5' 3\" wide."),
        good('"It is the drivers’ lot," he said.'),
    ],
)
def quotation_mark_of_another_style(_: Document, document: Document, options: Options) -> Iterator[Finding]:
    """A straight quotation mark where the house writes curly ones, or the reverse.

    Engines write straight marks or keep those of the source, editors' programs curl them. Off by default: it is for
    houses that want one style, which the option `style` names; without it the most usual style of the article counts.
    """
    style = options.style or ("straight" if is_straight(document) else "curly")
    double, single = facts(document).double, facts(document).single
    for _block, mark in marks(document):
        if mark.family not in ("curly", "straight") or mark.family == style:
            continue
        if mark.role not in (Role.OPENING, Role.CLOSING):
            continue
        if style == "straight":
            glyph = '"' if mark.level == DOUBLE else "'"
        else:
            glyph = (double if mark.level == DOUBLE else single)[mark.role is Role.CLOSING]
        edit = Edit(mark.start, mark.end, glyph)
        certain = style == "straight" or mark.margin > SURE
        yield Finding(mark.start, mark.end, (safe if certain else unsafe)(edit))
