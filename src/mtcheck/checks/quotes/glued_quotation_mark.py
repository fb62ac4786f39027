"""No space between a quotation mark and the word outside it."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, bad, check, good
from mtcheck.checks.quotes._report import report
from mtcheck.text.quotations.flaws import flawed
from mtcheck.text.quotations.mark_flaws import Flaw, Kind


@check(
    "glued-quotation-mark",
    family="quotes",
    category=Category.PUNCTUATION,
    message="A quotation mark is glued to the word outside the quotation.",
    on=flawed(Kind.GLUED),
    examples=[
        bad('"Nobody swims here⟦,"s⟧aid Harriet Fenn.', fixed='"Nobody swims here," said Harriet Fenn.'),
        bad("Outside the museu⟦m“M⟧emory” a crowd waited.", fixed="Outside the museum “Memory” a crowd waited."),
        good("The “off”-switch and the “on”/“off” lever."),
        good('He is 6\'4" tall and wore a 12" record.'),
        good("(“Perhaps,” he said.)"),
    ],
)
def glued_quotation_mark(flaw: Flaw, document: Document) -> Iterator[Finding]:
    """No space between a quotation mark and the word outside it.

    The space is lost where segments, links or tags around the quotation were joined.
    """
    yield report(flaw)
