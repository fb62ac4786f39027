"""A stop or comma on both sides of a closing quotation mark: stay.”."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, bad, check, facts, good, safe
from mtcheck.text.quotations.roles import Quotation, quotations
from mtcheck.text.quotations.style import follows_word, with_mark


def candidates(document: Document) -> Iterator[Quotation]:
    """The quotations with a stop or comma before and after their closing mark."""
    text = document.text
    for quotation in quotations(document):
        closing = quotation.closing
        if closing and closing.left in (".", ",") and text[closing.end : closing.end + 1] in (".", ","):
            yield quotation


@check(
    "stop-on-both-sides",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A stop or comma on both sides of the quotation mark.",
    on=candidates,
    examples=[
        bad("He told them: “We are going hom⟦e.”.⟧ Nobody went.", "He told them: “We are going home.” Nobody went."),
        bad("“We are going hom⟦e,”,⟧ he said.", "“We are going home,” he said."),
        good("He sang “Hey, Joe” in the U.S.; she lives in “D.C.”, they say, or in “the U.S.”."),
        good("She signed as “Mrs M.”. They signed as ‘my own S.’. They left."),
        good("He called it “the end ...”. She laughed."),
    ],
)
def stop_on_both_sides(quotation: Quotation, document: Document) -> Iterator[Finding]:
    """A stop or comma on both sides of a closing quotation mark.

    The source language sets it outside, English (for most quotations) inside, and the engine does both.
    """
    closing, text = quotation.closing, document.text
    if closing is None:
        return
    start, end = closing.start - 1, closing.end + 1
    word = text[max(0, start - 12) : start].split()[-1:]
    bare = word[0].strip("“‘\"'") if word else ""
    if closing.left == "." and (len(bare) < 2 or "." in bare or bare in facts(document).abbreviations):
        return  # she is “Mrs M.”.
    stop = "." if "." in (closing.left, text[end - 1]) else ","
    mark = text[closing.start : closing.end]
    replacement = with_mark(document, stop, mark, partial=follows_word(document, quotation.opening))
    yield Finding(start - 1, end, safe(Edit(start, end, replacement)))
