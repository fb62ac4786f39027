"""Times in two formats in one article: 8 p.m. beside 20:00, 9am beside 10 am, 9 am beside 8 p.m."""

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.api import Category, Document, Finding, Pattern, Severity, Span, bad, check, facts, good, vocabulary, whole
from mtcheck.text.usage import Usage, disagreement, in_own_words

_TIME = Pattern(
    r"(?<![\p{N}.:,$£€])[01]?\p{N}(?:[:.][0-5]\p{N})?+(\s?)(?:[ap](\.?)m(?:(?<=\.m)\.|)|([AP])(?:M|\.M\.))(?![\p{L}\p{N}])",
    linear=True,
)
_CLOCK = Pattern(
    r"(?<![\p{N}.:,])(?:(?:0\p{N}|1[3-9]|2[0-3]):[0-5]\p{N}|1?\p{N}:00)(?![\p{N}:.]\p{N}|\s?[ap]\.?m\b|\s\p{Lu}{2,5}\b)"
)


class Time(NamedTuple):
    """A time of the twelve-hour clock: where it stands, whether with stops, a space before am or pm, and capitals."""

    place: Span
    stops: bool
    space: bool
    capitals: bool


@check(
    "mixed-time-format",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="Times in two formats.",
    on=whole,
    severity=Severity.SUGGESTION,
    examples=[
        bad("The bridge is shut from ⟦20:00⟧ on Monday to 6 a.m. on Tuesday, and again from 8 p.m."),
        bad(
            "It opens at 9am and closes at 5pm, on Sundays at ⟦4 pm⟧.",
            "It opens at 9am and closes at 5pm, on Sundays at 4pm.",
        ),
        bad("It opens at 9 a.m. and closes at 5 p.m., on Sundays at ⟦4 pm⟧."),
        bad("It opens at 9 a.m. and closes at ⟦5 PM⟧."),
        good(
            "It opens at 9 a.m. and closes at 5 p.m.; I am there at 10:30. He ran it in 2:00, and it rang at 17:20 GMT."
        ),
    ],
)
def mixed_time_format(_: Document, document: Document) -> Iterator[Finding]:
    """Times in two formats in one article.

    The source has the clock of twenty-four hours or a house style of its own, and the engine turns some times into
    English ones and leaves others.
    """
    times = _times(document)
    if not times:
        return
    large, small = [t.place for t in times if t.capitals], [t.place for t in times if not t.capitals]
    yield from disagreement(Usage("AM or PM in capitals", large), Usage("a.m. or p.m. in small letters", small))
    times = [time for time in times if not time.capitals]
    with_stops, without = [t.place for t in times if t.stops], [t.place for t in times if not t.stops]
    yield from disagreement(Usage("a.m. or p.m. with stops", with_stops), Usage("am or pm without", without), times=2)
    apart, close = [t.place for t in times if t.space], [t.place for t in times if not t.space]

    def rewrite(place: Span, usual: Usage) -> str:
        written = document.text[place.start : place.end].replace(" ", "")
        return (
            written if usual.places is close else f"{written.rstrip('apm.')} {written[len(written.rstrip('apm.')) :]}"
        )

    yield from disagreement(Usage("a space before am or pm", apart), Usage("no space", close), rewrite=rewrite, times=2)
    halves = Usage("the clock of twelve hours", [time.place for time in times])
    yield from disagreement(Usage("the clock of twenty-four hours", _clock(document)), halves)


_OF_GAME = (" of the ", " of a ", " into ", " left", " remaining", " to play", " mark")
"""What follows the minutes and seconds of a game: at 15:37 of the second period."""


def _times(document: Document) -> list[Time]:
    """The times with am or pm in the body, outside quotations."""
    text, there = document.text, vocabulary(document)
    if there.isdisjoint(("am", "pm", "AM", "PM")) and not any(form in text for form in (".m.", ".M.")):
        return []
    found = [
        Time(Span(*match.span()), match[2] == ".", match[1] != "", match[3] is not None)
        for match in _TIME.finditer(text)
    ]
    own = set(in_own_words(document, (time.place for time in found)))
    return [time for time in found if time.place in own]


def _clock(document: Document) -> list[Span]:
    """The times of the twenty-four-hour clock, after a preposition, in the body, outside quotations."""
    text, words = document.text, facts(document).words("before-time")
    places = []
    for match in _CLOCK.finditer(text):
        before = text[max(0, match.start() - 10) : match.start()].lower().split()
        of_game = text.startswith(_OF_GAME, match.end())
        if before and before[-1] in words and not of_game:
            places.append(Span(*match.span()))
    return in_own_words(document, places)
