"""Other signs stand for quotation marks: <<no>>, ,,no”; or two quotations touch: gone.”“Here."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe, unsafe
from mtcheck.text.typed import as_typed


@check(
    "signs-for-quotation-mark",
    family="quotes",
    category=Category.PUNCTUATION,
    message="Other signs stand in the place of quotation marks.",
    on=pattern(
        r"(?<![<\p{L}\p{N}])<<(?P<said>\p{L}[^<>\n]{1,200}[\p{L}.,!?])>>(?![>\p{L}\p{N}])"
        r"|(?<![^\s(])(?P<low>,,)\p{L}+"
        r"|(?P<touching>(?<=[\p{L}.,!?])”“(?=\p{Lu}))",
        needs="<< ,, ”“",
    ),
    examples=[
        bad("He called it ⟦<<a crime>>⟧, and ⟦,,an⟧ error” too.", "He called it “a crime”, and “an error” too."),
        bad("“It is gone.⟦”“⟧Here it was.”", "“It is gone.” “Here it was.”"),
        good("If a << b >> c, see <<1>>; 1,,2."),
    ],
    specificity=4,
)
def signs_for_quotation_mark(match: Any, document: Document) -> Iterator[Finding]:
    """Less-than signs and commas, typed for the quotation marks of other languages, and two marks that touch."""
    start, end = match.span()
    if said := match["said"]:
        yield Finding(start, end, unsafe(Edit(start, end, as_typed(document, f"“{said}”"))))
    elif match["low"]:
        yield Finding(start, end, unsafe(Edit(start, start + 2, as_typed(document, "“"))))
    else:
        yield Finding(start, end, safe(Edit(start + 1, start + 1, " ")))
