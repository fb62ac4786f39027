"""Parts that do not make the whole: Five people were hurt: three men and four women; approved by 61 votes to 84."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, Severity, Span, bad, check, good, pattern
from mtcheck.text.frames import frames
from mtcheck.text.numerals import numbers
from mtcheck.text.quotations.quoted import is_quoted

_NUMBERS = numbers(1, 99)
_NUMBER = rf"(?:\d{{1,4}}|an?|{'|'.join(_NUMBERS)})"
_PART = rf"{_NUMBER} [\p{{Ll}}-]+(?: [\p{{Ll}}-]+)?"
_parted = pattern(
    rf"(?<![\w,.$£€-])(?P<total>(?i:{_NUMBER})) (?:\p{{Ll}}+ )?(?:\p{{Ll}}{{3,}}s|people|men|women|children)"
    rf" (?:was|were|have been|had been|died|survived|came|left|are)\b(?:[^.:;?!“”\"\n\d]{{0,60}}):"
    rf" (?P<parts>(?:{_PART}, )*{_PART},? and {_PART})(?=\.)",
    near=("a: a", "a: 0"),
    reach=110,
)
_ONE = Pattern(rf"(?P<number>{_NUMBER}) ", linear=True)
_voted = frames(
    "approved passed adopted backed endorsed ratified".split(),
    Pattern(
        r" [^.;:?!“”\"\n]{0,60}?by (?P<ayes>\d{1,4})(?: votes?)?(?: in favou?r)? (?:to|against) (?P<noes>\d{1,4})\b",
    ),
)


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.get(word.lower(), 1)


def candidates(document: Document) -> Iterator[Span]:
    """The lists of parts after their total, and the votes that passed with fewer ayes than noes."""
    for match in _parted(document):
        parts = [each["number"] for each in _ONE.finditer(match["parts"]) if each["number"] not in ("a", "an")]
        listed = match["parts"].replace(" and ", ", ").replace(", , ", ", ").split(", ")
        if len(parts) == len(listed) and sum(map(_value, parts)) != _value(match["total"]):
            yield Span(*match.span("parts"))
    for _, after in _voted(document):
        if int(after["ayes"]) < int(after["noes"]):
            yield Span(after.start("ayes"), after.end())


@check(
    "parts-against-total",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="The parts do not make the whole.",
    on=candidates,
    severity=Severity.WARNING,
    examples=[
        bad("Five people were hurt in Lund: ⟦three passengers and four guards⟧."),
        bad("The house approved the bill by ⟦61 votes in favour to 84⟧."),
        good("Seven people were hurt: three passengers and four guards. It was passed by 84 votes to 61."),
        good("Five people were hurt: two of them in Lund and three in Vik. It was rejected by 61 votes to 84."),
    ],
    confidence=0.8,
)
def parts_against_total(place: Span, document: Document) -> Iterator[Finding]:
    """Parts that are told of a total and make another one, and a vote that was won with the smaller number.

    Engines write numbers again from memory, and exchange two that stand in the same roles.
    """
    if not is_quoted(document, place.start):
        yield Finding(*place)
