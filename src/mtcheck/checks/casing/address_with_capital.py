"""An address with a capital in its ending: ESPN.Com."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe


@check(
    "address-with-capital",
    family="casing",
    category=Category.SPELLING,
    message="The ending of a web address is written in lower case.",
    on=pattern(r"(?<=[\p{L}\d]\.)(?:Com|Org|Net|Co\.Uk|Gov|Edu)(?![\p{L}\d])", needs=".Com .Org .Net .Co .Gov .Edu"),
    examples=[
        bad("He told Ledger.⟦Com⟧ that it was over.", "He told Ledger.com that it was over."),
        good("He told Ledger.com, and the net. Comparing them is over."),
    ],
    universal=True,
)
def address_with_capital(match: Any, document: Document) -> Iterator[Finding]:
    """The ending of a web address with a capital.

    Engines that put capitals back take the name of a site for a title.
    """
    start, end = match.span()
    yield Finding(start, end, safe(Edit(start, end, match.group().lower())))
