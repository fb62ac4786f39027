"""Dates in two formats in one article: June 5 beside 7 July, Nov. 2 beside November 4, May 9th beside May 3."""

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Pattern,
    Severity,
    Span,
    bad,
    check,
    facts,
    good,
    occurrences,
    vocabulary,
    whole,
)
from mtcheck.text.usage import Usage, disagreement, in_own_words
from mtcheck.text.variety import american

_BEFORE = Pattern(r"(?<![\p{L}\p{N}.,:/–-])([1-3]?\p{N})(st|nd|rd|th)?(?: of)? $")
_AFTER = Pattern(r"\.? ([1-3]?\p{N})(st|nd|rd|th)?(?![\p{L}\p{N}:%]|[.,–-]\p{N})")

_YEAR = Pattern(r",? [12]\p{N}{3}(?!\p{N})")


class Date(NamedTuple):
    """A day of a month: where it stands, the month as it is written, the day, and whether its number is an ordinal."""

    place: Span
    month: str
    day: str
    ordinal: bool
    day_first: bool


@check(
    "mixed-date-format",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="Dates in two formats.",
    on=whole,
    severity=Severity.SUGGESTION,
    examples=[
        bad("He left on June 5 and came back on ⟦7 July⟧, again on August 9."),
        bad(
            "It was built by Nov. 2, 1998, and burnt on ⟦November 4⟧, 2001; a new one opened on Dec. 9 or Dec. 10.",
            "It was built by Nov. 2, 1998, and burnt on Nov. 4, 2001; a new one opened on Dec. 9 or Dec. 10.",
        ),
        bad(
            "It opened on May 3, closed on ⟦May 9th⟧, and burnt on June 2.",
            "It opened on May 3, closed on May 9, and burnt on June 2.",
        ),
        good("It opens on May 9th. The first one opened on May 3, 1998, and burnt on June 2, 2004."),
        good("LISBON, Dec. 4 — He left on December 5, 2004, and in May 2006 he came back."),
        good("“The 4th of July is our day,” she said on June 28. Nov. 30 comes before March 1 and May 5."),
    ],
)
def mixed_date_format(_: Document, document: Document) -> Iterator[Finding]:
    """Dates in two formats in one article.

    The source language sets the day first, American English the month, and the engine now one and now the other; so it
    does with ordinals and with months cut short. Datelines, headlines and quotations are left out; an
    ordinal beside dates with a year is lawful.
    """
    dates = list(_dates(document))
    if len(dates) < 2:
        return
    cut = tuple(facts(document).words("cut-months"))
    orders = [date for date in dates if date.day_first], [date for date in dates if not date.day_first]
    names = ("the day first", "the month first")
    ways = list(zip(names, orders, strict=True))
    yield from _compare(document, *(ways if american(document) >= 0 else reversed(ways)))
    for group in orders:
        ordinal, cardinal = [date for date in group if date.ordinal], [date for date in group if not date.ordinal]
        yearless = [date for date in cardinal if not _YEAR.match(document.text, date.place.end)]
        yield from _compare(document, ("an ordinal", ordinal), ("a plain number", yearless))
        short, long = [], []
        for date in cardinal:
            if date.month.endswith("."):
                short.append(date)
            elif date.month.startswith(cut):
                long.append(date)
        yield from _compare(document, ("a whole month", long), ("a month cut short", short))


def _dates(document: Document) -> Iterator[Date]:
    """The dates in the body outside quotations and datelines."""
    text, months = document.text, facts(document).months
    for start, end in sorted(place for month in vocabulary(document) & months for place in occurrences(text, month)):
        if not any(map(str.isdigit, text[max(0, start - 7) : start] + text[end : end + 4])):
            continue
        before, after = _BEFORE.search(text, max(0, start - 9), start), _AFTER.match(text, end)
        block = document.block_at(start)
        if bool(before) == bool(after) or block is None:
            continue
        if text[block.start : start].strip(" ,(").isupper() or not in_own_words(document, [Span(start, end)]):
            continue  # LISBON, Dec. 4 (Agency)
        if before:
            yield Date(Span(before.start(), end), text[start:end], before[1], bool(before[2]), day_first=True)
        else:
            month = text[start : end + (text[end] == ".")]
            yield Date(Span(start, after.end()), month, after[1], bool(after[2]), day_first=False)


def _compare(document: Document, *ways: tuple[str, list[Date]]) -> Iterator[Finding]:
    """What disagrees between two ways to write a date."""
    found = {date.place: date for _, dates in ways for date in dates}

    def rewrite(place: Span, usual: Usage) -> str | None:
        date = found[place]
        if date.day_first:
            return None
        if usual.form == "a plain number":
            return f"{date.month} {date.day}"
        if usual.form == "a month cut short":
            short = next(cut for cut in facts(document).words("cut-months") if date.month.startswith(cut))
            return f"{short}. {date.day}"
        return None

    usages = (Usage(form, [date.place for date in dates]) for form, dates in ways)
    yield from disagreement(*usages, rewrite=rewrite)
