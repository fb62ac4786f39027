"""A comma or stop outside the closing mark that belongs inside, or nowhere."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, bad, check, good
from mtcheck.checks.quotes._report import report
from mtcheck.text.quotations.flaws import flawed
from mtcheck.text.quotations.mark_flaws import Flaw, Kind


@check(
    "comma-outside-quotation",
    family="quotes",
    category=Category.PUNCTUATION,
    message="The comma or stop belongs inside the quotation mark here.",
    on=flawed(Kind.COMMA_OUTSIDE),
    examples=[
        bad(
            "“One,” he said. “Two,” she said. “We go o⟦n”,⟧ I said.",
            fixed="“One,” he said. “Two,” she said. “We go on,” I said.",
        ),
        bad(
            "“We have the money for the bridg⟦e”.⟧ The mayor nodded.",
            "“We have the money for the bridge.” The mayor nodded.",
        ),
        bad("“Is it late⟦?”,⟧ asked the clerk.", "“Is it late?” asked the clerk."),
        bad('"It is lat⟦e",⟧ she said.', '"It is late," she said.'),
        good("The mayor called it “a shame”. They left, and “nobody spoke”."),
        good("“One,” he said. “Two,” she said. A reader, “Harbourmaster”, asks whether the labour is late."),
        good("He sang “Yesterday”, “Help” and “Michelle”, and left."),
        good("“One,” he said. “Two,” she said. “Three,” they said."),
        good("“One,” he said. “Two,” she said. If it rains, “all bets are off”, said a third."),
    ],
)
def comma_outside_quotation(flaw: Flaw, document: Document) -> Iterator[Finding]:
    """A comma or stop outside the closing mark that belongs inside.

    American and most British news set the comma before a speech tag inside the mark, and all the stop of a quotation
    that is a sentence by itself (New Hart's Rules 9.2.3); many other languages set both outside. After a part of a
    sentence the article's own habit decides.
    """
    yield report(flaw)
