"""A house rule as a plugin of mtcheck: dates are written out."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Check, Document, Edit, Finding, bad, check, good, hookimpl, pattern, safe

MONTHS = "January February March April May June July August September October November December".split()


@check(
    "dotted-date",
    family="house",
    category=Category.LOCALE,
    message="A date in figures, as other languages write it.",
    on=pattern(r"(?<![\w.])(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.((?:19|20)\d\d)(?!\.?\d)", needs=".19 .20"),
    examples=[
        bad("The dam was closed on ⟦14.03.2024⟧ for repairs.", "The dam was closed on 14 March 2024 for repairs."),
        good("Version 10.11.2024.1 of the firmware was withdrawn on 2 May."),
    ],
)
def dotted_date(match: Any, document: Document) -> Iterator[Finding]:
    """A date in figures, as other languages write it.

    Engines copy figures unchanged. Between dots the day comes first, so one reading is left.
    """
    day, month, year = match.groups()
    start, end = match.span()
    yield Finding(start, end, safe(Edit(start, end, f"{int(day)} {MONTHS[int(month) - 1]} {year}")))


@hookimpl
def mtcheck_checks() -> Iterator[Check]:
    """The checks of this plugin."""
    yield dotted_date
