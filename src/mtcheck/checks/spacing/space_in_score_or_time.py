"""A space beside the colon or hyphen of a time or a score: 23: 45, 3 :2."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe


@check(
    "space-in-score-or-time",
    family="spacing",
    category=Category.PUNCTUATION,
    message="Space inside a score or a time.",
    on=pattern(
        r"(?<![\d:.,$£€-])\d{1,3}(?:(?P<gap> ?: | :)(?P<colon>\d{1,2})|(?P<gap> [-–]|[-–] )\d{1,3})(?![\d:,]|\.\d|[-–:]\w|\p{L})"
    ),
    examples=[
        bad("The match ended ⟦3: 2⟧ after extra time.", "The match ended 3:2 after extra time."),
        bad("The doors opened at ⟦23 :45⟧ on Friday.", "The doors opened at 23:45 on Friday."),
        bad("They won ⟦3- 1⟧ at home.", "They won 3-1 at home."),
        good("The match ended 3:2 at 23:45, 3 - 1 on aggregate, 4–2 and 6-3."),
        good("There are two ways to win in 2019: 12 points, or luck."),
        good("It fell to -5 and then from 3 -5 degrees."),
    ],
)
def space_in_score_or_time(match: Any, document: Document) -> Iterator[Finding]:
    """A space beside the colon or the hyphen between the two numbers of a score or a time.

    Engines cut them into tokens at the mark and join them again with a space.
    """
    text, gap = document.text, match["gap"]
    start, end = match.span("gap")
    if ":" in gap:
        after = text[match.end() : match.end() + 1]
        if not (len(match["colon"]) == 2 and int(match["colon"]) < 60 or len(text[match.start() : start]) == 1 and after in " .,;\n)"):
            return
        if text[match.start() : start].lstrip("0") and int(text[match.start() : start]) > 23:
            return
        block = document.block_at(start)
        if block and match.start() == block.start:
            return  # a numbered line: "1: 20 things to know"
    elif gap.startswith(" "):
        return  # a minus sign
    yield Finding(match.start(), match.end(), safe(Edit(start, end, gap.strip())))
