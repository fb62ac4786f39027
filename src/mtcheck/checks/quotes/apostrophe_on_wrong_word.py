"""The apostrophe of a plural possessive, torn off its word: Bulls 'Michael, Sharks ' coach."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, bad, check, good
from mtcheck.checks.quotes._report import report
from mtcheck.text.quotations.flaws import flawed
from mtcheck.text.quotations.mark_flaws import Flaw, Kind


@check(
    "apostrophe-on-wrong-word",
    family="quotes",
    category=Category.PUNCTUATION,
    message="The apostrophe belongs to the word before.",
    on=flawed(Kind.APOSTROPHE),
    examples=[
        bad("The rider⟦s 'u⟧nion called a strike.", "The riders' union called a strike."),
        bad("The Shark⟦s '⟧ coach was pleased.", "The Sharks' coach was pleased."),
        good("The singer sings 'Michael, row' and leaves."),
        good("He likes ’em hot, loves ’tis and ’twas, rock ’n’ roll and the girls ’round here."),
    ],
)
def apostrophe_on_wrong_word(flaw: Flaw, document: Document) -> Iterator[Finding]:
    """The apostrophe of a plural possessive that a space divides from its word.

    A tokenizer takes the apostrophe after a final s for a quotation mark, and joins it to the next word or to none.
    """
    yield report(flaw)
