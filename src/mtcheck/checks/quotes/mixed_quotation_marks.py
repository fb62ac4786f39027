"""A quotation that opens with one kind of mark and closes with another."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, bad, check, good
from mtcheck.checks.quotes._report import report
from mtcheck.text.quotations.flaws import flawed
from mtcheck.text.quotations.mark_flaws import Flaw, Kind


@check(
    "mixed-quotation-marks",
    family="quotes",
    category=Category.PUNCTUATION,
    message="The marks of this quotation are of different kinds.",
    on=flawed(Kind.MIXED),
    examples=[
        bad(
            '“That was a good day⟦,"⟧ said Olga. “We won,” she added.',
            fixed="“That was a good day,” said Olga. “We won,” she added.",
        ),
        bad("\"The bus was late again⟦.'⟧", fixed='"The bus was late again."'),
        good("“He said ‘no’ to us,” said Olga."),
        good('"The drivers\' union agreed," he said.'),
    ],
)
def mixed_quotation_marks(flaw: Flaw, document: Document) -> Iterator[Finding]:
    """A quotation that opens with one kind of mark and closes with another.

    A straight mark meets a curly one, or a single one a double one, where parts of different origin were joined.
    """
    yield report(flaw)
