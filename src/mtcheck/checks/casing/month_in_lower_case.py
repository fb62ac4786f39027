"""A month that is also a word, without its capital, in a date: 3 march."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, find_all, good, safe, vocabulary

_MONTHS = frozenset("march may august jan feb mar apr jun jul aug sept sep oct nov dec".split())
_DATE = Pattern(
    r"(?<=(?<!-)\b\d{1,2}(?:st|nd|rd|th)?(?: of)? )(?P<month>march|may|august)"
    r"(?=[,.;]| (?:\d|(?:and|at|in|to|until)\b))"
    r"|(?<=\b(?:in|since|until|of|last|this|next|by|early|late|mid) )(?P<month>march|august)"
    r"(?=[.,;]| (?:\d|and\b|to\b|that\b))"
    r"|(?<=\b(?:in|since|until|till|by|before|last|early|late|mid|(?:end|beginning|start|middle|half) of) )"
    r"(?P<month>may)(?=[.,;!?]?[\"”’']?(?:$|\n|[.,;!?]))"
    r"|(?<=\b(?:in|since|until|last) )(?P<month>march|may|august)"
    r"(?= (?:when|and|but|after|alone|as|because|or|if|before|while|with)\b)"
    r"|(?<=\b(?:each|every) )(?P<month>august)(?= \p{Ll}|[.,;])"
    r"|(?<=\bthe (?:end|beginning|start|middle) of )(?P<month>march|august)"
    r"(?=,| (?:at|but|for|in|on|that|to|with|when)\b)"
    r"|(?<=\b(?:year|quarter|month|months) (?:to|in|ended|ending) )(?P<month>march|may|august)(?=[.,;]| \p{Ll})"
    r"|\b(?P<month>jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?=\.? \d{1,2}\b)"
    r"|\b(?P<month>march|may|august)(?= \d{1,2}(?:st|nd|rd|th)?(?:[,.;]| \p{Ll}|$)| (?:19|20)\d\d\b)",
)


def dates(document: Document) -> Iterator[Any]:
    """The months in lower case that stand in a date."""
    text = document.text
    for month in sorted(_MONTHS & vocabulary(document)):
        for at in find_all(text, f" {month}"):
            if match := _DATE.match(text, at + 1, at + 40):
                yield match


@check(
    "month-in-lower-case",
    family="casing",
    category=Category.SPELLING,
    message="A month begins with a capital.",
    on=dates,
    examples=[
        bad("It opened on 3 ⟦march⟧ and closed in ⟦august⟧ 2019.", "It opened on 3 March and closed in August 2019."),
        bad("The fair opens in ⟦may⟧.", "The fair opens in May."),
        bad("The fair of each ⟦august⟧ is wet.", "The fair of each August is wet."),
        bad("It lasts until the end of ⟦may⟧.", "It lasts until the end of May."),
        bad("It lasts until the end of ⟦august⟧ with breaks.", "It lasts until the end of August with breaks."),
        bad("The fair was put off from ⟦may⟧ 5, they said.", "The fair was put off from May 5, they said."),
        bad("It was due on ⟦feb⟧. 1 at noon.", "It was due on Feb. 1 at noon."),
        bad(
            "He will leave in ⟦may⟧ when it ends, as he did in ⟦march⟧ alone.",
            "He will leave in May when it ends, as he did in March alone.",
        ),
        good(
            "The march of 300 people may last; all 12 may be late. In march tempo, an august body of 20 may have met."
        ),
    ],
    confidence=0.9,
)
def month_in_lower_case(match: Any, document: Document) -> Iterator[Finding]:
    """A month that is also an ordinary word, without its capital, where a day or a year stands beside it.

    Most languages write months in lower case.
    """
    start, end = match.span("month")
    yield Finding(start, end, safe(Edit(start, start + 1, match["month"][0].upper())))
