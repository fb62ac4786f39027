"""A quotation mark that belongs to no quotation."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, bad, check, good
from mtcheck.checks.quotes._report import report
from mtcheck.text.quotations.flaws import flawed
from mtcheck.text.quotations.mark_flaws import Flaw, Kind


@check(
    "stray-quotation-mark",
    family="quotes",
    category=Category.PUNCTUATION,
    message="This quotation mark belongs to no quotation.",
    on=flawed(Kind.STRAY),
    examples=[
        bad(
            "“Fees” and “fines” are due ⟦”⟧ and a vote on “taxes” too.",
            fixed="“Fees” and “fines” are due and a vote on “taxes” too.",
        ),
        bad("The econom⟦y'⟧ is weak, they say.", "The economy is weak, they say."),
        bad(
            "“We go home,” ⟦“s⟧aid Ola Brandt. “It is late,” she added.",
            "“We go home,” said Ola Brandt. “It is late,” she added.",
        ),
        good("The council met and “a vote” is due."),
    ],
)
def stray_quotation_mark(flaw: Flaw, document: Document) -> Iterator[Finding]:
    """A quotation mark that belongs to no quotation.

    What is left of a quotation or a tag that was removed.
    """
    yield report(flaw)
