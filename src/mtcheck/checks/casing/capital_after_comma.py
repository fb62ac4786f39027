"""A pronoun with a capital after a comma: on Friday, He said."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, unsafe


@check(
    "capital-after-comma",
    family="casing",
    category=Category.SPELLING,
    message="A capital in the middle of the sentence.",
    on=pattern(
        r"(?<=\p{Ll}[,;] )(?P<word>He|She|They|His|Their|Its|These|Those|Was|Were|Had|Has|Which|Because)(?= \p{Ll})"
        r"|(?<=(?<![\p{L}’'])\p{Ll}+ )(?P<word>Of|And|With|From|Was|Were|Has|Had|Is|Are|Which|Been|Have)(?= \p{Ll})",
        near=("a, Aa", "a; Aa", "a Aa a", "a Aaa a", "a Aaaa a", "a Aaaaa a"),
        reach=24,
    ),
    examples=[
        bad("On Friday, ⟦He⟧ said that it was over.", "On Friday, he said that it was over."),
        bad("The head ⟦Of⟧ the clinic left.", "The head of the clinic left."),
        good("He said, “He is here”, and in Him, He Who is all, she trusts."),
    ],
    confidence=0.9,
)
def capital_after_comma(match: Any, document: Document) -> Iterator[Finding]:
    """A word of a closed class with a capital in the middle of a sentence.

    Segments are joined with a comma and keep the capital; or it comes with the words of a title.
    """
    start, end = match.span("word")
    yield Finding(start, end, unsafe(Edit(start, start + 1, match["word"][0].lower())))
