"""What a page tells of a link to those who only hear it: the report, opens new tab, that."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, find_all, good, safe
from mtcheck.text.page import OPENS_ELSEWHERE

_NOTICE = Pattern(r",? ?[(\[]?" + OPENS_ELSEWHERE + r"(?: \(external\))?[)\]]?(?: ?,(?= \p{Ll}))?")
_BEFORE = 30
"""Code points before “new tab” in which such a notice begins."""


def candidates(document: Document) -> Iterator[Any]:
    """The notices that a link opens elsewhere."""
    text = document.text
    for words in (" new tab", " new window", " new browser"):
        for at in find_all(text, words):
            found = _NOTICE.search(text, max(0, at - _BEFORE), at + _BEFORE)
            if found and found.start() < at < found.end():
                yield found


@check(
    "link-notice",
    family="residue",
    category=Category.ADDITION,
    message="What the page says of a link, which is no part of the text.",
    on=candidates,
    examples=[
        bad("The bank said⟦, opens new tab⟧ it was late.", "The bank said it was late."),
        bad(
            "The bank said in its report⟦ (opens in a new window)⟧ that it was late.",
            "The bank said in its report that it was late.",
        ),
        good("A click opens a door; the bank opens a new branch, and the office has a new window."),
    ],
    confidence=0.9,
)
def link_notice(match: Any, document: Document) -> Iterator[Finding]:
    """What a page says of a link to readers who do not see it.

    Pages give links a hidden notice for screen readers (WCAG technique G201), and scrapers take it for text.
    """
    start, end = match.span()
    yield Finding(start, end, safe(Edit(start, end, "")))
