"""A figure is lost: rose by percent, killed at least people, between 200 and applications, francs ($)."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, Span, bad, check, facts, find_all, good
from mtcheck.text.frames import frames
from mtcheck.text.grammar.nouns import Number, number_of

_UNITS = ("percent", "per", "percentage", "million", "billion")
_units = frames(_UNITS, Pattern(r"(?: cent| points)?(?![\p{L}’'-])(?! (?:of the|terms)\b)", linear=True))
_BEFORE = Pattern(r"\b(?:by|to|from|than|nearly|almost|about|around|at least|up to) $|(?<=\s)[$£€] ?$", linear=True)
_people = frames(
    "killed injured wounded displaced arrested affected employs employed hired attracted drew".split(),
    Pattern(
        r" (?P<place>(?:at least|more than|about|nearly|almost|some|around|up to) (?:people|persons|civilians|soldiers"
        r"|children|homes|houses|workers|visitors|passengers|villagers|staff))\b",
        linear=True,
    ),
)
_between = frames(("between",), Pattern(r" [$£€]?\d[\d,.]* and (?P<noun>\p{Ll}{4,})\b", linear=True))
_REST = {"per": " cent", "percentage": " points"}
"""Units of two words."""
_SUMS = ("($)", "(£)", "(€)")
_TIMES = frozenset("today midnight noon hundreds thousands millions billions dozens tens".split())


def candidates(document: Document) -> Iterator[Span]:
    """Where only a number ties one word to the next, and none stands there."""
    text, language = document.text, facts(document)
    for start, after in _units(document):
        before = _BEFORE.search(text, max(0, start - 10), start)
        if before and text.rfind("from ", max(0, start - 40), start) >= 0 and before.group() == "to ":
            continue  # from basis points to percent
        if before and (after.group() == _REST.get(text[start : after.start()], after.group())):
            yield Span(before.start(), after.end())
    for _, after in _people(document):
        yield Span(*after.span("place"))
    numbers = language.words("number-words") | language.words("quantities") | _TIMES
    for start, after in _between(document):
        if after["noun"] not in numbers and number_of(after["noun"], language.tag) is Number.PLURAL:
            yield Span(start, after.end())
    for sign in _SUMS:
        yield from (Span(at, at + len(sign)) for at in find_all(text, sign) if text[at - 1 : at] == " ")


@check(
    "lost-figure",
    family="numbers",
    category=Category.OMISSION,
    message="A figure is lost here.",
    on=candidates,
    examples=[
        bad("It rose ⟦by percent⟧ and killed ⟦at least people⟧, and cost 2 million francs ⟦($)⟧ or ⟦$ million⟧."),
        bad("They expect ⟦between 200 and applications⟧ a year."),
        good("The bank went from basis points to percent."),
        good(
            "It rose by percentages, between 2010 and today, between 5 and midnight and between 20 and several hundred."
        ),
        good("He rose to million-dollar fame, between 12 and thirteen of them."),
    ],
    confidence=0.9,
)
def lost_figure(place: Span, _: Document) -> Iterator[Finding]:
    """A preposition or a word of approximation right before a unit or a noun that only a number ties to it.

    Engines mask numbers while they translate, and pages mark them up; where the mask is not filled, nothing is left.
    """
    yield Finding(*place)
