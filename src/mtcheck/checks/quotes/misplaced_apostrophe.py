"""An apostrophe at the wrong place in its word, or another mark in its place: could'nt, men`s."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe


@check(
    "misplaced-apostrophe",
    family="quotes",
    category=Category.PUNCTUATION,
    message="The apostrophe is at the wrong place, or not an apostrophe.",
    on=pattern(
        r"(?<!\p{L})(?P<verb>could|would|should|did|does|do|is|was|were|has|have|had|are|ca|wo|must|need)(?P<wrong>['’]nt)(?!\p{L})"
        r"|(?<=\p{L})(?P<mark>[`´‘])(?P<ending>s|t|re|ve|ll|d|m)(?![\p{L}'’])",
        near=("a'aa", "a’aa", "A'AA", "A’AA", "a`a", "a´a", "a‘a"),
        needs="'nt ’nt 'NT ’NT ` ´ ‘",
        ignore_case=True,
    ),
    examples=[
        bad("She could⟦'nt⟧ go.", "She couldn't go."),
        bad("He won the men⟦`s⟧ race.", "He won the men's race."),
        good("She couldn't go; the men’s race is at `s` in code."),
    ],
)
def misplaced_apostrophe(match: Any, document: Document) -> Iterator[Finding]:
    """An apostrophe at the wrong place in a contraction, or an accent or opening mark in its place.

    Engines that put words together out of pieces misplace it; keyboards of other languages have accents beside it.
    """
    text = document.text
    if match["wrong"]:
        start = match.start("wrong")
        yield Finding(start, match.end(), safe(Edit(start, match.end(), f"n{text[start]}t")))
    else:
        start = match.start("mark")
        apostrophe = "’" if text[start] == "‘" or "’" in text else "'"
        yield Finding(start, match.end(), safe(Edit(start, start + 1, apostrophe)))
