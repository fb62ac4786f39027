"""A date that no calendar has: June 37, 31 April, Monday the 32nd."""

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    good,
    occurrences,
    vocabulary,
)

_DAY_AFTER = Pattern(r"\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>1[5-9]\d\d|20\d\d))?(?![\w%]|[.,:/–-]\d)")
_DAY_BEFORE = Pattern(r"(?<![\d.,:/$£€-])(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? $")
_YEAR = Pattern(r"(?:\.?,? (?P<year>1[5-9]\d\d|20\d\d)(?!\w))?")
_ORDINAL = Pattern(r",? the (?P<day>\d\d)(?:st|nd|rd|th)\b")
_WORD_BEFORE = Pattern(r"(\p{L}+)\.?,? $")
_WORD_AFTER = Pattern(r" (\p{L}+)")


class Day(NamedTuple):
    """A day named with its month, or with the day of the week: where it stands, and whether the month comes first."""

    start: int
    end: int
    day: int
    year: int | None
    month: str
    month_first: bool


def days(document: Document) -> Iterator[Day]:
    """The days that are named in a text."""
    text, language, words = document.text, facts(document), vocabulary(document)
    for month in sorted(words & language.months):
        for start, end in occurrences(text, month):
            after = _DAY_AFTER.match(text, end)
            if after:
                yield Day(start, after.end(), int(after["day"]), int(after["year"] or 0) or None, month, True)
            begin = max(0, start - 12)
            before = _DAY_BEFORE.search(text[begin:start]) if any(map(str.isdigit, text[begin:start])) else None
            if before:
                year = _YEAR.match(text, end)
                day, named_year = int(before["day"]), int(year["year"] or 0) or None
                yield Day(begin + before.start(), year.end(), day, named_year, month, False)
    for weekday in sorted(words & language.weekdays):
        for start, end in occurrences(text, weekday):
            if found := _ORDINAL.match(text, end):
                yield Day(start, found.end(), int(found["day"]), None, "", False)


@check(
    "impossible-date",
    family="numbers",
    category=Category.MISTRANSLATION,
    message="A date that no calendar has.",
    on=days,
    examples=[
        bad("The vote is set for ⟦June 37⟧, and the count for ⟦31 April⟧."),
        bad("They meet again on ⟦February 30⟧ at noon, or by ⟦31 September 2021⟧."),
        bad("It is closed until the ⟦June 37⟧ meeting. It is due ⟦Dec. 41⟧. So it was."),
        bad("It was signed on ⟦Monday the 32nd⟧ and on ⟦29 February 2023⟧."),
        good("In June 37 people fell ill. Since April 31 buses burned; in May 68 percent stayed at home."),
        good("It was signed on June 30 and Sept. 30, 2021, after May 31."),
        good("It was signed on 29 February 2024."),
        good("The deed was dated 30 February. The second, too, was dated 30 February."),
        good("He scored 45 June goals and 31 April points, and was in Paris in May 68."),
    ],
)
def impossible_date(named: Day, document: Document) -> Iterator[Finding]:
    """A date that no calendar has: a day that its month never reaches.

    Engines that generate word by word put a likely number where they should copy one.
    """
    language, month = facts(document), named.month
    short = month in language.words("shortest-month")
    last = 29 if short else 30 if month in language.words("months-of-30-days") else 31
    if named.day <= (28 if short and named.year and not _is_leap(named.year) else last):
        return
    if document.text.count(document.text[named.start : named.end]) > 1:
        return  # the story is about it
    if not month or named.year or _is_date(named, document):
        yield Finding(named.start, named.end)


_LAST_LIKELY = 39
"""A larger number after a month is more often a year."""


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _is_date(named: Day, document: Document) -> bool:
    """Whether a number beside a month is a day of it, and no count of what comes next: In June 37 people fell ill."""
    text, language = document.text, facts(document)
    before, after = (
        _WORD_BEFORE.search(text[max(0, named.start - 15) : named.start]),
        _WORD_AFTER.match(text, named.end),
    )
    word = before[1] if before else ""
    if word == "on" or word in language.weekdays:
        return True
    if named.month_first and word == "the" and named.day <= _LAST_LIKELY:
        return True  # the June 37 meeting
    if not named.month_first and word in language.words("before-day"):
        return True
    if named.month_first and f"{named.month}. " in text[named.start : named.end]:
        return True  # after a month that is shortened no year stands alone
    ends = not text[named.end : named.end + 1].isspace() or bool(after and after[1] in language.words("after-day"))
    return ends and not (named.month_first and named.day > _LAST_LIKELY)
