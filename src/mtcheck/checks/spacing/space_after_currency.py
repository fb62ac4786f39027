"""A space between a currency sign and its amount."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, good, safe, shapes


@check(
    "space-after-currency",
    family="spacing",
    category=Category.LOCALE,
    message="Space between the currency sign and the amount.",
    on=shapes("$ 0", "£ 0", "€ 0", "¥ 0", "₹ 0", "₽ 0", "₩ 0", "₺ 0", "₴ 0"),
    examples=[
        bad("Her cow cost ⟦£ 9⟧,000.", "Her cow cost £9,000."),
        bad("The bridge cost ⟦$ 31⟧ million.", "The bridge cost $31 million."),
        good("Her cow cost £9,000, or €10,000, in 12 parts."),
        good("It costs 7 € 50 times over."),
    ],
)
def space_after_currency(at: Span, document: Document) -> Iterator[Finding]:
    """A space between a currency sign and the amount that follows it.

    English sets the sign close before the amount (CLDR currency pattern `¤#,##0.00`); many languages set it after,
    with a space, and engines move the sign but keep the space.
    """
    text = document.text
    if at.start and (text[at.start - 1].isdigit() or (text[at.start - 1] == " " and text[at.start - 2].isdigit())):
        return
    end = at.end
    while end < len(text) and text[end].isdigit():
        end += 1
    yield Finding(at.start, end, safe(Edit(at.start + 1, at.start + 2, "")))
