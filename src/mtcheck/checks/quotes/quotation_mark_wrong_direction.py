"""A quotation mark that points the wrong way."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, bad, check, good
from mtcheck.checks.quotes._report import report
from mtcheck.text.quotations.flaws import flawed
from mtcheck.text.quotations.mark_flaws import Flaw, Kind


@check(
    "quotation-mark-wrong-direction",
    family="quotes",
    category=Category.PUNCTUATION,
    message="A quotation mark points the wrong way.",
    on=flawed(Kind.DIRECTION),
    examples=[
        bad("⟦”W⟧e will be back,” the captain said.", fixed="“We will be back,” the captain said."),
        bad("It went out over ⟦” s⟧everal channels” at once.", fixed="It went out over “several channels” at once."),
        bad("“We are ready⟦,“⟧ said the mayor.", fixed="“We are ready,” said the mayor."),
        good("“‘No’ is what he told me,” she said."),
        good("“She told me, ‘Not yet.’”"),
    ],
)
def quotation_mark_wrong_direction(flaw: Flaw, document: Document) -> Iterator[Finding]:
    """A quotation mark that points the wrong way.

    Engines and smart-quote filters that see no neighbours of a paragraph curl an opening mark as a closing one, or
    the reverse; a mark that has a space on the wrong side is curled wrongly most often.
    """
    yield report(flaw)
