"""The wrong preposition before a day, a month or last: in Monday, in March 5, on July 2019, in last year."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    find_all,
    good,
    occurrences,
    unsafe,
    vocabulary,
)

_LEFT = 20
_BEFORE_ADVERB = ("self ", "selves ", " as ")
_BEFORE = Pattern(r"\b(?P<preposition>[Ii]n|[Oo]n|[Aa]t) (?P<day>\d\d?(?:st|nd|rd|th)?(?: of)? )?$", linear=True)
_NEXT = "and|but|the|a|at|near|in|after|before|while|during|with|for|when|that|he|she|it|they|was|to|by|from"
_END = rf"(?=[,;]|\.(?! ?\d)| (?:{_NEXT})\b)"
_AFTER_MONTH = Pattern(
    rf" (?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?{_END}(?! to\b)|(?: of)?(?: (?:19|20)\d\d)?{_END}",
    linear=True,
)
_LAST = Pattern(rf" (?:year|month|week|night|summer|winter|spring|autumn|season){_END}", linear=True)
_AFTER_DAY = Pattern(rf"(?: (?:morning|afternoon|evening|night))?{_END}", linear=True)


def candidates(document: Document) -> Iterator[tuple[int, int, int, str]]:
    """Months and days after a preposition of the other kind: its start and end, the end of all, the right one."""
    yield from lasts(document)
    text, language = document.text, facts(document)
    for name in sorted((language.months | language.weekdays) & vocabulary(document)):
        for start, end in occurrences(text, name):
            before = _BEFORE.search(text, max(0, start - _LEFT), start)
            after = (_AFTER_MONTH if name in language.months else _AFTER_DAY).match(text, end) if before else None
            if after and (right := _right(name in language.months, before, after)):
                yield *before.span("preposition"), after.end(), right


def lasts(document: Document) -> Iterator[tuple[int, int, int, str]]:
    """Last year and the like after in, which they do not have before them."""
    text = document.text
    for at in find_all(text, " in last "):
        if after := _LAST.match(text, at + len(" in last")):
            yield at + 1, at + len(" in "), after.end(), ""


def _right(month: bool, before: Any, after: Any) -> str:
    """The preposition that belongs before a day or month; nothing where the one that stands there may be right."""
    preposition = before["preposition"].lower()
    if before.string[: before.start()].endswith(_BEFORE_ADVERB):
        return ""  # turned himself in Monday, as at Aug 31
    if not month:
        return "on" if preposition != "on" and not before["day"] else ""
    if before["day"] or after["day"]:
        return "on" if preposition != "on" and not (before["day"] and after["day"]) else ""
    return "in" if preposition in ("on", "at") else ""


@check(
    "preposition-of-time",
    family="grammar",
    category=Category.GRAMMAR,
    message="Days have on before them, months and years in.",
    on=candidates,
    examples=[
        good("He turned himself in Monday, and the fund was worth 2.06 as at Aug 31."),
        bad(
            "The hall burnt ⟦in Monday⟧, and ⟦in March 5⟧ it fell.", "The hall burnt on Monday, and on March 5 it fell."
        ),
        bad("She came ⟦on July 2019⟧ and left ⟦in 12 June⟧.", "She came in July 2019 and left on 12 June."),
        bad("It was shut ⟦in last year⟧.", "It was shut last year."),
        good("It is in last year’s book."),
        good("He came in May, on Monday, on Oct. 5, in May 2019 and in March 2020. In Monday night’s game they won."),
        good("She was at Sunday school, on May Day and on March 5 to 7. In March 10 men came."),
    ],
    confidence=0.9,
)
def preposition_of_time(place: tuple[int, int, int, str], document: Document) -> Iterator[Finding]:
    """In before a day or before last, on before a month.

    Russian, Spanish and Chinese have one word for both, and an engine takes the usual one.
    """
    start, end, last, right = place
    capital = right.capitalize() if document.text[start].isupper() else right
    message = None if right else "Last year and the like have no preposition before them."
    yield Finding(start, last, unsafe(Edit(start, end, capital)), message=message)
