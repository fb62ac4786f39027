"""A quotation mark of another language."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, bad, check, good
from mtcheck.checks.quotes._report import report
from mtcheck.text.quotations.flaws import flawed
from mtcheck.text.quotations.mark_flaws import Flaw, Kind


@check(
    "foreign-quotation-mark",
    family="quotes",
    category=Category.PUNCTUATION,
    message="A quotation mark of another language.",
    on=flawed(Kind.FOREIGN),
    examples=[
        bad(
            "⟦„W⟧e close the doors⟦,“⟧ said the warden. “At six.”",
            fixed="“We close the doors,” said the warden. “At six.”",
        ),
        bad("⟦«I⟧ had nothing to los⟦e»,⟧ she said.", fixed="“I had nothing to lose,” she said."),
        good("“We close the doors,” said the warden."),
    ],
)
def foreign_quotation_mark(flaw: Flaw, document: Document) -> Iterator[Finding]:
    """A quotation mark of another language.

    The marks of the source text stay: `„…“` and `»…«` of German, `«…»` of French and Russian, `「…」` of Japanese.
    """
    yield report(flaw)
