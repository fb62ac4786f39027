"""An event that is on one day here and on another there: the derailment on Tuesday, Thursday’s derailment."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Pattern,
    Related,
    Severity,
    Span,
    bad,
    check,
    good,
    occurrences,
    vocabulary,
)
from mtcheck.text.calendar import EACH_DAY, WEEKDAYS
from mtcheck.text.frames import frames
from mtcheck.text.sentences import sentence_at

_EVENTS = (
    "derailment crash collision accident explosion blast fire shooting stabbing attack bombing earthquake landslide"
    " avalanche flood storm collapse vote ballot election coup sinking capsizing strike raid arrest funeral wedding"
)
_of_day = frames(WEEKDAYS, Pattern(rf"['’]s (?:\p{{Ll}}+ )?(?P<event>{'|'.join(_EVENTS.split())})\b", linear=True))
_ON = Pattern(rf"\bon (?P<day>{EACH_DAY})\b(?!['’])", linear=True)


def candidates(document: Document) -> Iterator[tuple[Span, Span, str]]:
    """The events of a day that are told to have been on another: the day, the other one, and what it is."""
    yield from _next_days(document)
    text = document.text
    for start, after in _of_day(document):
        day, event = text[start : after.start()], after["event"]
        others = [place for place in occurrences(text, event) if place.start != after.start("event")]
        if len(others) != 1 or f"{event}s" in vocabulary(document):
            continue
        sentence = sentence_at(document, others[0].start)
        if sentence is None:
            continue
        days = [*_ON.finditer(text, sentence.start, sentence.end)]
        alone = len(days) == 1 and not any(name in text[slice(*sentence)] for name in {*WEEKDAYS} - {days[0]["day"]})
        if alone and days[0]["day"] != day and days[0].start() - others[0].end in range(1, NEAR):
            yield Span(start, start + len(day)), Span(*days[0].span("day")), event


_next = frames(("next", "following"), Pattern(rf" day, (?P<day>{EACH_DAY})\b", linear=True))
_DAY = Pattern(rf"\b(?P<day>{EACH_DAY})\b", linear=True)


def _next_days(document: Document) -> Iterator[tuple[Span, Span, str]]:
    """The days that are called the next, and are not, after the last that is named: Monday, the next day, Friday."""
    text = document.text
    for start, after in _next(document):
        earlier = [*_DAY.finditer(text, max(0, start - REACH), start)]
        if earlier and (WEEKDAYS.index(earlier[-1]["day"]) + 1) % 7 != WEEKDAYS.index(after["day"]):
            yield Span(*after.span("day")), Span(*earlier[-1].span("day")), "day before"


REACH = 250
"""Code points before the next day in which the day before is named."""

NEAR = 60
"""Code points between an event and its day."""


@check(
    "event-on-two-days",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="The event is on another day elsewhere.",
    on=candidates,
    severity=Severity.WARNING,
    examples=[
        bad("The derailment near Orsa on Tuesday killed one. It rained. They saw ⟦Thursday⟧’s derailment."),
        bad("It began on Monday at noon. It ended the next day, ⟦Friday⟧."),
        good("It began on Monday at noon. It ended the next day, Tuesday."),
        good("The derailment near Orsa on Tuesday killed one. It rained. Tuesday’s derailment is over."),
        good("The attack in Orsa on Tuesday was the third of the attacks. Thursday’s attack was worse."),
    ],
    confidence=0.8,
)
def event_on_two_days(found: tuple[Span, Span, str], document: Document) -> Iterator[Finding]:
    """An event that happens once, on one day of the week here and on another there."""
    here, there, event = found
    text = document.text
    yield Finding(
        *here,
        message=f"{text[slice(*here)]} here, the {event} is on {text[slice(*there)]} elsewhere.",
        related=(Related(*there, "The other day."),),
    )
