"""A figure that stands in two forms: 42,900 and 49,200 spectators, $31 million and $31 billion."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from mtcheck.api import Category, Document, Finding, Pattern, Related, Severity, Span, bad, check, facts, good
from mtcheck.text.grammar.inflection import singulars
from mtcheck.text.sentences import sentence_at
from mtcheck.text.words import word_before

_FIGURE = Pattern(
    r"(?<![\p{L}\d.,:/-])(?P<currency>[$£€¥₹]?)(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<decimals>\.\d+)?"
    r"(?![\d:/–]|[.,]\d| ?[ap]\.?m\b)(?: (?P<large>thousand|million|billion|trillion)\b|(?P<short>m|bn|tn)\b)?"
    r"(?:[ -](?P<noun>\p{Ll}{2,}))?",
    linear=True,
)
_LARGE = {"m": "million", "bn": "billion", "tn": "trillion"}

_CORRECTED = ("orrections and clarifications", "In fact it", "In fact, it", "we said", "misstated", "should have said")
"""What an article has that gives a wrong figure to correct it."""
_CLOCK = Pattern(r"(?:[01]?\d|2[0-3])\.[0-5]\d", linear=True)

MANY = 30
"""So many figures are a table or a list of results, where some are alike by chance."""


class Figure(NamedTuple):
    """A figure of an article, where it stands, and what it counts."""

    place: Span
    currency: str
    digits: str
    large: str
    noun: str


def figures(document: Document) -> list[Figure]:
    """The figures of two significant digits or more, but years."""
    found = []
    for match in _FIGURE.finditer(document.text):
        digits = match["digits"] + (match["decimals"] or "")
        if len(digits.replace(",", "").replace(".", "").strip("0")) < 2 or (len(digits) == 4 and digits.isdigit()):
            continue
        if (
            match["decimals"]
            and not (match["large"] or match["short"] or match["currency"])
            and _CLOCK.fullmatch(digits)
        ):
            continue  # perhaps a time: 23.15
        large = match["large"] or _LARGE.get(match["short"] or "", "")
        end = max(map(match.end, ("digits", "decimals", "large", "short")))
        noun = match["noun"] or ""
        noun = singulars(noun)[0] if noun.endswith("s") and len(noun) > 3 else noun
        found.append(Figure(Span(match.start(), end), match["currency"], digits, large, noun))
    return found


def candidates(document: Document) -> Iterator[tuple[Figure, Figure]]:
    """Two figures that are one in two forms, each of which stands once, the later one last."""
    there = figures(document)
    if len(there) > MANY or len(there) < 2 or any(words in document.text for words in _CORRECTED):
        return
    for one, other in combinations(there, 2):
        alike = one.digits == other.digits or one.digits == other.digits[::-1]
        if alike and (_are_exchanged(one, other, document) or _are_ages(one, other, there, document)):
            yield one, other
            continue
        if one.currency != other.currency or (one.digits == other.digits) is (one.large == other.large):
            continue
        scaled = one.digits == other.digits and _are_scaled(one, other, document)
        if scaled or (one.large == other.large and _are_turned(one, other, document)):
            alone = all(sum(_is_same(figure, each) for each in there) == 1 for figure in (one, other))
            if alone and sentence_at(document, one.place.start) != sentence_at(document, other.place.start):
                yield one, other


def _is_same(one: Figure, other: Figure) -> bool:
    return (one.currency, one.digits, one.large) == (other.currency, other.digits, other.large)


def _are_exchanged(one: Figure, other: Figure, document: Document) -> bool:
    """Whether one sum stands in two currencies, then with an article: €40 million, the $40 million deal."""
    same = one.digits == other.digits and one.large == other.large != ""
    pointing = word_before(document.text, other.place.start).lower() in _POINTING
    apart = sentence_at(document, one.place.start) != sentence_at(document, other.place.start)
    return same and pointing and apart and one.currency != other.currency and bool(one.currency and other.currency)


def _are_ages(one: Figure, other: Figure, there: list[Figure], document: Document) -> bool:
    """Whether the only two ages of an article are one with its digits turned: Petrov, 43, the 34-year-old."""
    text = document.text
    bare = text[one.place.start - 2 : one.place.start] == ", " and text[one.place.end : one.place.end + 1] == ","
    told = text.startswith("-year-old", other.place.end) and word_before(text, other.place.start).lower() == "the"
    if not (bare and told and len(one.digits) == 2 and one.digits == other.digits[::-1] != other.digits):
        return False
    return sum(text.startswith("-year-old", figure.place.end) for figure in there) == 1


def _are_scaled(one: Figure, other: Figure, document: Document) -> bool:
    """Whether two figures of the same digits are of two magnitudes: $31 million, $31 billion."""
    counted = one.currency != "" or (one.noun == other.noun != "")
    counted = counted or word_before(document.text, other.place.start).lower() in _POINTING
    return one.large != "" and other.large != "" and counted


def _are_turned(one: Figure, other: Figure, document: Document) -> bool:
    """Whether two digits of a figure have changed places, and both count the same: 54 days, 45 days."""
    differing = [pair for pair in zip(one.digits, other.digits, strict=False) if pair[0] != pair[1]]
    if len(one.digits) != len(other.digits) or len(differing) != 2 or differing[0] != differing[1][::-1]:
        return False
    length = sum(map(str.isdigit, one.digits))
    if length > 3:
        return length > 4 or one.noun == other.noun or not (one.noun and other.noun) or one.currency != ""
    told = one.noun == other.noun != "" and one.noun not in facts(document).function_words
    if length > 2 or one.currency:
        return told or one.currency != ""
    return told and word_before(document.text, other.place.start).lower() in _POINTING


_POINTING = frozenset("the these those proposed all".split())
"""What points back to a figure that was given before."""


@check(
    "figure-in-two-forms",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="A figure stands in two forms.",
    on=candidates,
    severity=Severity.WARNING,
    confidence=0.8,
    examples=[
        bad("A crowd of 49,200 came. It rained. Most of the ⟦42,900⟧ had gone by then."),
        bad("It may save $31 million a year. The office had told them of ⟦$31 billion⟧ in May."),
        bad("It lost 320 million kronor in May. The ⟦320 billion⟧ loss was the first."),
        bad("The truce is to last 45 days. It rained. The ⟦54⟧ days would be enough."),
        bad("It was bought for €42 million in 2016. It rained. Staff say the ⟦$42 million⟧ deal was wrong."),
        bad("Ola Vik, 43, was held on Friday. It rained. They say the ⟦34⟧-year-old ran it."),
        good("It rose from 49,200 to 42,900. It cost $10 million, and all of them $10 billion. He is 45, she is 54."),
        good("In 1984 it was wet, in 1948 dry. They won 45-54 at 12.40pm, not 12.04pm, on 45 days and 54 nights."),
    ],
)
def figure_in_two_forms(pair: tuple[Figure, Figure], document: Document) -> Iterator[Finding]:
    """A figure of which two digits have changed places, or that is a million here and a billion there.

    Engines that write a number again from memory slip in its digits; the words for large numbers differ between
    languages.
    """
    one, other = pair
    text = document.text
    there, here = text[slice(*one.place)], text[slice(*other.place)]
    yield Finding(
        *other.place,
        message=f"{here} here, {there} once elsewhere.",
        related=(Related(*one.place, f"{there} here."),),
    )
