"""A space between a quotation mark and the words it encloses."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, bad, check, good
from mtcheck.checks.quotes._report import report
from mtcheck.text.quotations.flaws import flawed
from mtcheck.text.quotations.mark_flaws import Flaw, Kind


@check(
    "space-inside-quotation",
    family="quotes",
    category=Category.PUNCTUATION,
    message="Space between the quotation mark and the quotation.",
    on=flawed(Kind.SPACE_INSIDE),
    examples=[
        bad("He called the plan ⟦“ a⟧bsurd” and left.", fixed="He called the plan “absurd” and left."),
        bad('"We sold the piano⟦, "⟧ Bianca said.', fixed='"We sold the piano," Bianca said.'),
        good("“She said, ‘Not yet.’ ” he recalled."),
        good("‘I said, “What is that?” ’\n\nIt rained."),
        good("“Yes,” he said. “No,” she said."),
    ],
)
def space_inside_quotation(flaw: Flaw, document: Document) -> Iterator[Finding]:
    """A space between a quotation mark and the words it encloses.

    English sets quotation marks close (Chicago Manual of Style 6.119 ff.); the space is left by a tokenizer, or by a
    language that spaces its marks, such as French.
    """
    yield report(flaw)
