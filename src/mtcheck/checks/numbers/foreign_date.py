"""A date or time as another language says it: on 4 of May of 1951, Tuesday (12), the years 1960, 18:30 o'clock."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    good,
    unsafe,
)
from mtcheck.text.calendar import MONTHS, WEEKDAYS
from mtcheck.text.frames import frames
from mtcheck.text.quotations.quoted import is_quoted

_OF = Pattern(r"(?<![\w.,-])(?P<day>[0-3]?\d) of $", linear=True)
_month = frames(MONTHS, Pattern(r"(?P<of> of)?(?: (?P<year>(?:19|20)\d\d))?(?![\p{L}\p{N}’'-])", linear=True))
_day = frames(WEEKDAYS, Pattern(r"(?P<bare> \([0-3]?\d(?:[/.][0-3]?\d)?\))", linear=True))
_years = frames(
    ("years",), Pattern(r" (?P<decade>(?:19|20)\d0)(?=[,.;]| (?:and|the|it|when|he|she|they|to|of)\b)", linear=True)
)
_years_again = frames(("years",), Pattern(r"(?! of )", linear=True))
_DECADE = Pattern(r"\d{3}0s $", linear=True)
_clock = frames(("o",), Pattern(r"['’]clock\b", linear=True))
_hour = frames(("Clock", "Uhr"), Pattern(r"(?![\p{L}-])", linear=True))
_TIME = Pattern(r"(?<![\w.,:])(?P<time>\d{1,2}[:.]\d\d|1[3-9]|2[0-4]) $", linear=True)
_dotted = frames(
    "on since until till from by dated".split(),
    Pattern(r" (?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>(?:19|20)?\d\d)(?![\w/:-]|[.,]\d)", linear=True),
)


def candidates(document: Document) -> Iterator[tuple[int, int, Edit | None]]:
    """The dates and times in a foreign form: start, end, and the edit that mends them, if one is sure."""
    text = document.text
    for start, after in _month(document):
        before = _OF.search(text, max(0, start - 7), start)
        ordinal = text.endswith(" the ", 0, before.start()) if before else False
        if before and not ordinal and 0 < int(before["day"]) < 32:
            month, year = text[start : after.start()], after["year"]
            end = after.end() if year or not after["of"] else after.start()
            said = f"{before['day']} {month} {year}" if year else f"{before['day']} {month}"
            yield before.start(), end, Edit(before.start(), end, said)
    for _, after in _day(document):
        start, end = after.span("bare")
        yield start, end, Edit(start, end, "")
    for start, after in _years(document):
        if text.endswith(("the ", "The "), 0, start):
            yield start, after.end(), Edit(start, after.end(), f"{after['decade']}s")
    for start, after in _years_again(document):
        if before := _DECADE.search(text, max(0, start - 6), start):
            yield before.start(), after.start(), Edit(start - 1, after.start(), "")
    for start, after in (*_clock(document), *_hour(document)):
        if before := _TIME.search(text, max(0, start - 6), start):
            yield before.start(), after.end(), Edit(start - 1, after.end(), "")
    for _, after in _dotted(document):
        day, number = int(after["day"]), int(after["month"])
        if 0 < day < 32 and 0 < number < 13:
            start, end = after.start() + 1, after.end()
            yield start, end, Edit(start, end, f"{day} {MONTHS[number - 1]} {after['year']}")


@check(
    "foreign-date",
    family="numbers",
    category=Category.LOCALE,
    message="A date or time as another language writes it.",
    on=candidates,
    examples=[
        bad("It rained early on Saturday⟦ (9/3)⟧ and on.", "It rained early on Saturday and on."),
        bad(
            "She was born on ⟦4 of May of 1951⟧ and left on ⟦12 of June⟧.",
            "She was born on 4 May 1951 and left on 12 June.",
        ),
        bad("It rained in the ⟦1990s years⟧ too.", "It rained in the 1990s too."),
        bad("It passed on Tuesday⟦ (12)⟧, as in the ⟦years 1960⟧.", "It passed on Tuesday, as in the 1960s."),
        bad(
            "Polls close at ⟦18:30 o'clock⟧, as since ⟦24.02.2022⟧.", "Polls close at 18:30, as since 24 February 2022."
        ),
        bad("It was shut at ⟦21.30 Clock⟧ on Friday.", "It was shut at 21.30 on Friday."),
        good("By the 1990s years of neglect had cost it a roof."),
        good(
            "On the 4 of May of old, all 12 of May’s men met at 6 o’clock on Tuesday (12 votes); see release on 10.4.2."
        ),
    ],
    confidence=0.9,
)
def foreign_date(found: tuple[int, int, Edit | None], document: Document) -> Iterator[Finding]:
    """A date or time of day with the words or marks of another language.

    Spanish and Portuguese join the parts of a date with of and add the bare day in brackets, French speaks of the years
    1960, and German adds the word for hours to minutes and sets days with stops (CLDR has the patterns of each).
    """
    start, end, edit = found
    if not is_quoted(document, start) and facts(document).tag[:2] == "en":
        yield Finding(start, end, unsafe(edit) if edit else ())
