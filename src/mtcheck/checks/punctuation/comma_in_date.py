"""A comma between a month and its day: on March, 31."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, Span, bad, check, facts, good, safe, shapes, word_at

_DAY = Pattern(r"(?:[12]?\d|3[01])(?!\d|,\d|[.:]\d|st|nd|rd|th|%| (?:\p{Ll}+s\b|people|percent|per cent))")


@check(
    "comma-in-date",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A comma between the month and the day.",
    on=shapes("a, 0"),
    examples=[
        bad("The fair opens on ⟦March, 31⟧ and ends soon.", "The fair opens on March 31 and ends soon."),
        good("In March, 31 people fell ill, and by June, 12 villages were shut."),
        good("It opens on March 31, 2024, and on Sunday, May 4."),
    ],
)
def comma_in_date(at: Span, document: Document) -> Iterator[Finding]:
    """A comma between the name of a month and the number of its day.

    Languages set the day before the month or divide the two; engines turn them round and leave the mark.
    """
    text, month = document.text, word_at(document.text, at.start)
    day = _DAY.match(text, at.end - 1)
    if text[month.start : month.end] in facts(document).months and text.endswith(" on ", 0, month.start) and day:
        yield Finding(month.start, day.end(), safe(Edit(month.end, month.end + 1, "")))
