"""A currency with one sign and with another: $310 million beside US$4 million, ₹400 beside Rs 85."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, Severity, Span, bad, check, good, whole
from mtcheck.text.usage import Usage, disagreement, in_body

_AMOUNT = Pattern(r"(?<![\p{L}$€£])(?P<sign>US\$|\$|₹|Rs\.?) ?\d+(?:[.,]\d+)*", linear=True)
_SORTS = (("US$", "$"), ("Rs", "Rs.", "₹"))
_OTHER_DOLLARS = ("A$", "C$", "HK$", "NZ$", "S$", "NT$", "AU$", "CA$")

TIMES = 2
"""How many times as usual a bare dollar must be as a US$ that stands after one: a single one tells whose it is."""


@check(
    "mixed-currency-sign",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="Two signs of one currency.",
    on=whole,
    severity=Severity.SUGGESTION,
    examples=[
        bad(
            "It cost $3 to build and $4 to run, and ⟦US$5⟧ in tax.", "It cost $3 to build and $4 to run, and $5 in tax."
        ),
        bad("It cost ₹300 and ₹40, of which ⟦Rs 85⟧ is tax.", "It cost ₹300 and ₹40, of which ₹85 is tax."),
        good("It cost US$3 to build, $4 to run and $5 in tax. It cost A$6."),
        good("It cost US$3, $4 and C$5, and US$6 of tax was paid."),
    ],
    confidence=0.8,
)
def mixed_currency_sign(_: Document, document: Document) -> Iterator[Finding]:
    """A currency with one sign and with another.

    Engines take over the sign of the source in one sentence, and write that of English in the next. The first amount
    may have the longer sign, and all may where other dollars are spoken of.
    """
    text = document.text
    if ("US$" not in text or any(f" {sign}" in text for sign in _OTHER_DOLLARS)) and "₹" not in text:
        return
    found: dict[str, list[Span]] = {}
    for match in _AMOUNT.finditer(text):
        found.setdefault(match["sign"], []).append(Span(*match.span()))
    for sort in _SORTS:
        ways = {sign: in_body(document, found[sign]) for sign in sort if sign in found}
        if len(ways) > 1 and ways[sort[0]][:1] < ways[sort[-1]][:1] and sort[0] == "US$":
            ways["US$"] = ways["US$"][1:]  # whose dollars are meant
        usages = [Usage(sign, places) for sign, places in ways.items()]

        def rewrite(place: Span, usual: Usage) -> str:
            amount = text[place.start : place.end].lstrip("US$₹Rs. ")
            return usual.form + (" " if usual.form.startswith("Rs") else "") + amount

        yield from disagreement(*usages, rewrite=rewrite, times=TIMES if sort[0] == "US$" else 1)
