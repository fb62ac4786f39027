"""An ordinal number with the ending of another: 24rd, 3th."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe
from mtcheck.text.grammar.inflection import ordinal
from mtcheck.text.words import word_before


@check(
    "ordinal-ending",
    family="numbers",
    category=Category.GRAMMAR,
    message="The ending belongs to another number.",
    on=pattern(
        r"(?<![\p{L}\p{N}.,:/$£€-])(?P<number>\d{1,3})(?P<ending>st|nd|rd|th|St|Nd|Rd|Th)(?![\p{L}\p{N}-])",
        near=("0aa", "0Aa"),
        reach=6,
    ),
    examples=[
        bad("She left on June ⟦24rd⟧, in her ⟦3th⟧ year.", "She left on June 24th, in her 3rd year."),
        bad("It is of the ⟦19Th⟧ century.", "It is of the 19th century."),
        bad("It was the ⟦31th⟧ of May, and her ⟦102th⟧ win.", "It was the 31st of May, and her 102nd win."),
        good("The 1st, 2nd, 3rd, 11th, 12th, 13th, 21st, 22nd, 103rd and 111th. He weighs 11st, and she 9st 4lb."),
    ],
    confidence=0.9,
)
def ordinal_ending(match: Any, document: Document) -> Iterator[Finding]:
    """An ordinal number with the ending of another.

    Engines change the number and keep its ending, or give all numbers one.
    """
    right = ordinal(int(match["number"]))
    if match.group() == right or (
        match["ending"].lower() == "st" and word_before(document.text, match.start()) != "the"
    ):
        return  # he weighs 11st
    yield Finding(match.start(), match.end(), safe(Edit(match.start(), match.end(), right)))
