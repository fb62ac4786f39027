"""A quotation that is opened and never closed."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mtcheck.api import Category, Document, Finding, Related, bad, check, good
from mtcheck.checks.quotes._report import report
from mtcheck.text.quotations.flaws import flaws
from mtcheck.text.quotations.mark_flaws import Flaw, Kind


@dataclass(frozen=True)
class Options:
    """Options of unclosed-quotation."""

    strict: bool = field(
        default=False, metadata={"help": "report also a quotation left open because the next paragraph opens again"}
    )


def lost_closings(document: Document) -> Iterator[Flaw]:
    """Every opening mark without a closing one."""
    return (flaw for flaw in flaws(document) if flaw.kind in (Kind.UNCLOSED, Kind.CONTINUED))


@check(
    "unclosed-quotation",
    family="quotes",
    category=Category.PUNCTUATION,
    message="A quotation begins and never ends: its closing mark is missing here.",
    on=lost_closings,
    options=Options,
    examples=[
        bad(
            "“It will rain until Sunday, and the cook ⟦knows.⟧\n\nThe talks go on.",
            fixed="“It will rain until Sunday, and the cook knows.”\n\nThe talks go on.",
        ),
        bad(
            "“We had it ⟦twice,⟧ said Tomas Lindqvist.",
            fixed="“We had it twice,” said Tomas Lindqvist.",
        ),
        bad(
            'They called it "a loan, not a ⟦gift⟧ She wrote it down.',
            fixed='They called it "a loan, not a gift." She wrote it down.',
        ),
        bad("“It was not hard to ⟦do⟧ he said.", fixed="“It was not hard to do,” he said."),
        bad(
            "“We have a date for ⟦it,⟧ says Ms Holt.\n\n“And a hall for it,” she says.",
            fixed="“We have a date for it,” says Ms Holt.\n\n“And a hall for it,” she says.",
        ),
        bad(
            "“The clock does not ⟦stop,⟧ Ada Pym, its deputy minister, said.",
            fixed="“The clock does not stop,” Ada Pym, its deputy minister, said.",
        ),
        bad(
            "“Before we ⟦pay,⟧ lawmaker Ada Pym told us.\n\n“It is ⟦late,⟧ a clerk of the court of trade said.",
            fixed="“Before we pay,” lawmaker Ada Pym told us.\n\n“It is late,” a clerk of the court of trade said.",
        ),
        bad(
            "She left.\n\n“I couldnâ€™t find the shoes. I found the ⟦parrot.⟧\n\nIt rained. “It was wet,â€ he said.",
        ),
        bad("“The boats were late. That isn’t our ⟦fault.⟧ The board of Orsa Harbour named 12 new members in May."),
        bad("“The boats were late. That is no reason to ⟦stay.⟧\n\nThe board of Orsa Harbour met in May."),
        bad(
            "“It was hard to ⟦watch⟧ the harbour board said. It met in May.",
            fixed="“It was hard to watch,” the harbour board said. It met in May.",
        ),
        good("“Nobody can run a school on apples.\n\n“And not on pears,” he said."),
        good("“Yes,” he said."),
        good("\"I said, 'Go 'way, I'm busy,'\" she told him. \"He was 'bout to go 'cross the river.\""),
    ],
)
def unclosed_quotation(flaw: Flaw, document: Document, options: Options) -> Iterator[Finding]:
    """A quotation that is opened and never closed.

    The closing mark is lost with a tag or at the end of a segment. A quotation may stay open at the end of a paragraph
    if the next one opens it again (Chicago Manual of Style 13.30); the option `strict` reports that too.
    """
    if flaw.kind is Kind.UNCLOSED or options.strict:
        opened = Related(flaw.mark.start, flaw.mark.end, "The quotation is opened here.")
        yield report(flaw)._replace(related=(opened,))
