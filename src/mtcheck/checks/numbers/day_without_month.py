"""A day of a month that nobody names: the mayor announced on the 12th that."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Span, bad, check, facts, good, pattern, vocabulary
from mtcheck.text.calendar import MONTHS
from mtcheck.text.quotations.quoted import is_quoted

_DAY = r"the (?:[12]?\d|3[01])(?:st|nd|rd|th)"
_bare = pattern(
    rf"(?:(?P<sure>(?:said|announced|reported|revealed|confirmed|stated|decided|held|published|distributed|noon"
    rf"|[ap]\.?m\.?) )?\b(?P<day>on {_DAY})|(?P<sure>(?:morning|afternoon|evening|night) )(?P<day>of {_DAY})"
    rf"|(?P<sure>(?P<day>On {_DAY})))(?=[.,;\n]| that\b| it\b| the\b)",
    near=("aaa 0aa", "aaa 00aa"),
    reach=30,
)
_GOLF = frozenset("birdie bogey fairway golf hole holes par putt putted tee innings lap laps floor floors".split())
"""Words of articles in which other things have a number: the holes of a course, the laps of a race."""
_MONTHS = (*MONTHS, *(month[:3] + "." for month in MONTHS), "Sept.")
NEAR = 300
"""Code points before a day of which the month is told."""


def days(document: Document) -> Iterator[Span]:
    """The days of which nothing near before tells the month: one that its words show to be foreign, or several."""
    if not _GOLF.isdisjoint(vocabulary(document)):
        return
    text, sure, found = document.text, False, list[Span]()
    for match in _bare(document):
        start, end = match.span("day")
        if not any(month in text[max(0, start - NEAR) : start] for month in _MONTHS):
            sure = sure or match["sure"] is not None
            found.append(Span(start, end))
    if sure or len(found) > 1:
        yield from found


@check(
    "day-without-month",
    family="numbers",
    category=Category.LOCALE,
    message="The day of a month that is not named.",
    on=days,
    default=False,
    examples=[
        bad("The mayor announced ⟦on the 12th⟧ that it was shut at 7:30 p.m. ⟦on the 10th⟧."),
        good("The fair in August was opened as announced on the 3rd, and he made a par on the 10th."),
        good("They met on Dec. 3, and met again on the 9th. By the 19th century it was on the 5th floor."),
        bad("⟦On the 12th⟧, a man fell in Orsa. He was found on the afternoon ⟦of the 13th⟧."),
    ],
    confidence=0.9,
)
def day_without_month(day: Span, document: Document) -> Iterator[Finding]:
    """A day of the month where nothing near before names the month.

    Chinese, Japanese and Korean news names the day alone. Of editors who were asked, five in nine would add the month.
    """
    if not is_quoted(document, day.start) and facts(document).tag[:2] == "en":
        yield Finding(*day)
