"""A time that no clock shows: 25:61, 14:75 p.m., 7.80pm."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, unsafe


@check(
    "impossible-time",
    family="numbers",
    category=Category.MISTRANSLATION,
    message="A time that no clock shows.",
    on=pattern(
        r"(?<![\w.,:$£€–-]|: )(?:"
        r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?P<half> ?(?:[ap]m\b|[ap]\.m\.))"
        r"|(?<=\b(?:at|until|till|around|about|before|after|since|from) )(?P<hour>[0-2]?\d):(?P<minute>\d\d)"
        r"(?![\d:%–-]|[.,]\d)"
        r"|(?<=\b(?:at|until|till) )(?P<hour>[0-2]?\d):(?P<minute>\d)(?= (?:on|in|and|with|the|local|a|when|but)\b|,)"
        r"|(?P<hour>\d{1,2})[.:](?P<minute>\d\d)(?= (?:local time|GMT|BST|CET|CEST|UTC|EST|EDT|hours)\b)"
        r"|(?P<clock>\d{1,3}):(?P<minute>\d\d):(?P<second>\d\d)(?![\d:%–-])"
        r")",
        near=("0:0 a", "0:0,", "0:00", "0.00a", "0.00 a", "0.00 A"),
        reach=15,
    ),
    examples=[
        bad("The doors open at ⟦14:75 p.m.⟧ or ⟦7.80pm⟧, and close at ⟦25:61⟧."),
        bad("The bus leaves at ⟦14:30 p.m.⟧ each day.", "The bus leaves at 2:30 p.m. each day."),
        bad("It began at about ⟦14:85⟧ local time and at ⟦26.15⟧ GMT; she ran ⟦28:71:05⟧ in all."),
        bad("It left at ⟦10:5⟧ with nobody on board."),
        bad("It leaves at ⟦17.05pm⟧ and ⟦13.00 pm⟧.", "It leaves at 5.05pm and 1.00 pm."),
        good("The doors open at 12:30 p.m., 12am and 11.59pm; they close at 24:00 or 00:30 a.m."),
        good("They split it 61:72 at home and 25:61 at half-time, and ran the race in 3:75 and 1:59.80; 2:03:05."),
    ],
)
def impossible_time(match: Any, document: Document) -> Iterator[Finding]:
    """A time that no clock shows: more than 59 minutes or 24 hours, or an hour past noon with a.m. or p.m.

    Engines that generate word by word put a likely number where they should copy one, and add p.m. to a time of 24
    hours.
    """
    start, end = match.span()
    hour, minute, half = int(match["hour"] or 0), int(match["minute"]), (match["half"] or "").strip()
    zoned = not half and document.text[end : end + 1] == " " and match["second"] is None
    if len(match["minute"]) < 2 or max(minute, int(match["second"] or 0)) > 59 or (hour > 24 and (half or zoned)):
        yield Finding(start, end)
    elif half and hour > 12:
        cut = start + len(match["hour"])
        yield Finding(start, end, unsafe(Edit(start, cut, str(hour - 12))) if half[0] == "p" and hour < 24 else ())
