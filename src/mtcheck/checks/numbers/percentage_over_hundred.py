"""More than all of a group: 110 per cent of voters."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Finding, bad, check, facts, good, pattern


@check(
    "percentage-over-hundred",
    family="numbers",
    category=Category.MISTRANSLATION,
    message="A part that is more than all.",
    on=pattern(
        r"(?<![\d.,])[1-9]\d\d(?: ?%| percent| per cent) of "
        r"(?:the |all |its |their |our )?(?P<group>\p{Ll}+)\b",
        near=("000% aa ", "000 % aa ", "000 aaaaaaa aa ", "000 aaa aaaa aa "),
        reach=40,
    ),
    examples=[
        bad("About ⟦110 per cent of voters⟧ went to the polls, and ⟦340 per cent of all pupils⟧ can read."),
        good("Some 100 per cent of voters paid 110 per cent of the price, and debt is 140 per cent of output."),
    ],
)
def percentage_over_hundred(match: Any, document: Document) -> Iterator[Finding]:
    """A part of a group that is larger than the group.

    A digit or a decimal point was lost. Silent where the whole is no group, as a price or an average is none.
    """
    value = float(match.group().replace("%", " ").split()[0])
    if value > 100 and match["group"] in facts(document).words("groups"):
        yield Finding(match.start(), match.end())
