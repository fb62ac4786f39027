"""A quotation that is closed and was never opened."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, bad, check, good
from mtcheck.checks.quotes._report import report
from mtcheck.text.quotations.flaws import flawed
from mtcheck.text.quotations.mark_flaws import Flaw, Kind


@check(
    "unopened-quotation",
    family="quotes",
    category=Category.PUNCTUATION,
    message="A quotation ends that never began: its opening mark is missing here.",
    on=flawed(Kind.UNOPENED),
    examples=[
        bad("⟦Some⟧ nights it just rains,” said the keeper.", fixed="“Some nights it just rains,” said the keeper."),
        bad(
            "“I slept,” said Ola Brandt, 34. ⟦I⟧ used to dream of rain,” she said.",
            fixed="“I slept,” said Ola Brandt, 34. “I used to dream of rain,” she said.",
        ),
        bad("It rained all day. ⟦– We⟧ are late,” she wrote.", "It rained all day. “We are late,” she wrote."),
        bad("The board of Orsa Harbour met 12 men. ⟦That⟧ isn’t enough for the town. The boats were late,” she said."),
        good("The shelf, 8½” deep and 23½” wide, was bought on Monday. “It holds,” she said."),
        good("He is 6' 2\" and weighs 90 kilos."),
        good("“Some nights it just rains,” said the keeper."),
    ],
)
def unopened_quotation(flaw: Flaw, document: Document) -> Iterator[Finding]:
    """A quotation that is closed and was never opened.

    The opening mark is lost with a tag or a segment.
    """
    yield report(flaw)
