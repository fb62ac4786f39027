"""A space on one side of an ampersand only: Mud &Honey."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, good, safe, shapes, word_at


@check(
    "space-on-one-side",
    family="spacing",
    category=Category.PUNCTUATION,
    message="Space on one side of the ampersand only.",
    on=shapes("a &A", "a& A"),
    examples=[
        bad("The firm of Mu⟦d &H⟧oney is closed.", "The firm of Mud & Honey is closed."),
        bad("It was sold to Smith⟦s& C⟧o in May.", "It was sold to Smiths & Co in May."),
        good("M&S, AT&T, Marks & Spencer and R&D are here; use &Amp;."),
    ],
)
def space_on_one_side(at: Span, document: Document) -> Iterator[Finding]:
    """A space on one side of an ampersand only.

    It is spaced between words and not between initials.
    """
    text = document.text
    left, right = word_at(text, at.start), word_at(text, at.end - 1)
    if left.end - left.start < 2 or text[right.end : right.end + 1] == ";":
        return
    sign = text.index("&", at.start)
    yield Finding(
        at.start, at.end, safe(Edit(sign + 1, sign + 1, " ") if text[sign - 1] == " " else Edit(sign, sign, " "))
    )
