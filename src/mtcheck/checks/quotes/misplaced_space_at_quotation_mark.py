"""A quotation mark that belongs to the word on its other side."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, bad, check, good
from mtcheck.checks.quotes._report import report
from mtcheck.text.quotations.flaws import flawed
from mtcheck.text.quotations.mark_flaws import Flaw, Kind


@check(
    "misplaced-space-at-quotation-mark",
    family="quotes",
    category=Category.PUNCTUATION,
    message="The space is on the wrong side of the quotation mark.",
    on=flawed(Kind.MISPLACED),
    examples=[
        bad('They spoke for th⟦e" s⟧ilent crowd" outside.', fixed='They spoke for the "silent crowd" outside.'),
        bad('He called it "a good star⟦t "a⟧nd left.', fixed='He called it "a good start" and left.'),
        good('They spoke for the "silent crowd" outside.'),
    ],
)
def misplaced_space_at_quotation_mark(flaw: Flaw, document: Document) -> Iterator[Finding]:
    """A quotation mark that belongs to the word on its other side.

    Tokenised text is joined again with the mark at the wrong word: the space that belongs before an opening mark stands
    after it, or the one after a closing mark before it.
    """
    yield report(flaw)
