"""The same quotation mark twice."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, bad, check, good
from mtcheck.checks.quotes._report import report
from mtcheck.text.quotations.flaws import flawed
from mtcheck.text.quotations.mark_flaws import Flaw, Kind


@check(
    "doubled-quotation-mark",
    family="quotes",
    category=Category.PUNCTUATION,
    message="A quotation mark stands twice.",
    on=flawed(Kind.DOUBLED),
    examples=[
        bad("⟦““⟧I dropped my keys,” said a guest.", fixed="“I dropped my keys,” said a guest."),
        bad('"The apples are for the press.⟦""⟧', fixed='"The apples are for the press."'),
        good("“‘No’ is what he told me,” she said."),
        good("“He said, ‘Maybe.’”"),
    ],
)
def doubled_quotation_mark(flaw: Flaw, document: Document) -> Iterator[Finding]:
    """The same quotation mark twice.

    One mark comes from the text, the other from markup around it.
    """
    yield report(flaw)
