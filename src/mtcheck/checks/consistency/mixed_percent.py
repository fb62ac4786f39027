"""Percent in words and by its sign in one article: 4.1 percent beside 3.7%."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, Severity, Span, bad, check, good, whole
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.usage import Usage, disagreement, in_body
from mtcheck.text.variety import american

_PERCENT = Pattern(r"(?<![\p{L}\p{N}(.,])\p{N}[\p{N}.,]*+\s?(%|percent|per cent)(?![\p{L}\p{N})])", linear=True)
_FORMS = ("%", "percent", "per cent")


@check(
    "mixed-percent",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="Percent in words and by its sign.",
    on=whole,
    severity=Severity.SUGGESTION,
    examples=[
        bad(
            "Rents rose 3.7% in May, after ⟦4.1 percent⟧ in April. Fares rose 12%, and milk 8%.",
            "Rents rose 3.7% in May, after 4.1% in April. Fares rose 12%, and milk 8%.",
        ),
        bad(
            "The harbor’s rents rose ⟦22 per cent⟧, and its fares 9 percent.",
            "The harbor’s rents rose 22 percent, and its fares 9 percent.",
        ),
        bad(
            "It rose 2 percent and 3 percent. “It is ⟦9 per cent⟧ here,” she said.",
            "It rose 2 percent and 3 percent. “It is 9 percent here,” she said.",
        ),
        good("Rents rose 3.7 percent in May, and 3 percent (2%) in June. “I am 100% sure of it,” she said."),
        good("Rents rose 3.7% in May, and 3% in June. Five percent of the flats are empty."),
    ],
)
def mixed_percent(_: Document, document: Document) -> Iterator[Finding]:
    """Percent written in words in one place and by its sign in another.

    Engines write either, as they have read both. What is quoted, begins with a number in words, or stands in brackets
    or in a headline, does not count.
    """
    text = document.text
    if sum(form in text for form in _FORMS) < 2:
        return
    found: dict[str, list[Span]] = {form: [] for form in _FORMS}
    for match in _PERCENT.finditer(text):
        if "%" not in text or not is_quoted(document, match.start()):  # percent and per cent are a matter of spelling
            found[match[1]].append(Span(*match.span()))
    usages = [Usage(form, in_body(document, places)) for form, places in found.items()]

    def rewrite(place: Span, usual: Usage) -> str:
        number = text[place.start : place.end].rstrip("%percnt ")
        return f"{number}%" if usual.form == "%" else f"{number} {usual.form}"

    words = {usage.form: usage for usage in usages if usage.places}
    if set(words) == {"percent", "per cent"} and len(words["percent"].places) == len(words["per cent"].places):
        odd, usual = ("per cent", "percent") if american(document) > -2 else ("percent", "per cent")
        yield from disagreement(words[odd], words[usual], rewrite=rewrite)
        return
    yield from disagreement(*usages, rewrite=rewrite, times=2)
