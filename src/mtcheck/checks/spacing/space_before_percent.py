"""A space between a number and the per cent sign, or on both sides of a degree sign."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, good, safe, shapes


@check(
    "space-before-percent",
    family="spacing",
    category=Category.LOCALE,
    message="Space before the per cent or degree sign.",
    on=shapes("0 %", "0 ° A"),
    examples=[
        bad("It rose by ⟦30 %⟧ in May.", "It rose by 30% in May."),
        bad("It was ⟦39 ° C⟧ in May.", "It was 39°C in May."),
        good("It rose by 30% in May, at 39 °C or 102° F."),
        good("Use 5 %s and %d in the format."),
    ],
)
def space_before_percent(at: Span, document: Document) -> Iterator[Finding]:
    """A space between a number and the per cent sign, or on both sides of a degree sign.

    German, French, Russian and others set a space there (CLDR percent patterns `#,##0 %`); English does not (`#,##0%`).
    """
    text = document.text
    if text[at.end : at.end + 1].isalnum():
        return
    start = at.start
    while start > 0 and (text[start - 1].isdigit() or text[start - 1] in ".,"):
        start -= 1
    sign = text[at.start + 1 : at.end].replace(" ", "")
    if sign[-1] in "%CF":
        yield Finding(start, at.end, safe(Edit(at.start + 1, at.end, sign)))
