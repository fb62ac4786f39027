"""A quotation in double marks in an article that writes single ones."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Severity, bad, check, good, safe, unsafe, whole
from mtcheck.text.quotations.marks import DOUBLE, SINGLE, Mark, Role
from mtcheck.text.quotations.roles import marks

TIMES = 3
"""So many times as usual is speech in single marks: the article writes as British papers do."""

_SINGLE = {"“": "‘", "”": "’", '"': "'"}


@check(
    "mixed-quotation-style",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="Double marks around a quotation, single ones around all others.",
    on=whole,
    severity=Severity.WARNING,
    confidence=0.8,
    examples=[
        bad(
            "‘We stay,’ she said. ‘The boat is full.’\n\n⟦“⟧It is late⟦,”⟧ he said.\n\n‘Come in,’ she said.",
            "‘We stay,’ she said. ‘The boat is full.’\n\n‘It is late,’ he said.\n\n‘Come in,’ she said.",
        ),
        good("‘We stay,’ she said. ‘The boat is full.’\n\n‘He said “no” to us,’ she added. ‘Come in.’"),
        good("The ‘dreaders’, the ‘mild’ and the ‘late’ came. “We stay,” she said. “The boat is full.”"),
        good("“We stay,” she said. “The boat is full.”\n\nThe ‘boat’ left.\n\n“Come in,” she said."),
    ],
)
def mixed_quotation_style(_: Document, document: Document) -> Iterator[Finding]:
    """A quotation in double marks in an article that writes single ones, as British papers do.

    Engines write the marks that they have read most often. Single marks among double ones are left alone: many papers
    write words that they do not take for their own so.
    """
    outer = list(_outer(document))
    double = [pair for pair in outer if pair[0].level == DOUBLE]
    single = sum(opening.level == SINGLE and document.text[closing.start - 1] in ",.!?" for opening, closing in outer)
    if not double or single < TIMES * len(double):
        return
    for opening, closing in double:
        alone = not any(mark.start > opening.start and mark.end < closing.end for _, mark in marks(document))
        for mark in (opening, closing):
            if mark.glyph in _SINGLE:
                edit = Edit(mark.start, mark.end, _SINGLE[mark.glyph])
                start = mark.start - (document.text[mark.start - 1 : mark.start] in tuple(",.")) * (mark is closing)
                yield Finding(start, mark.end, (safe if alone else unsafe)(edit))


def _outer(document: Document) -> Iterator[tuple[Mark, Mark]]:
    """The marks of the quotations that stand in no other one and are closed in their block."""
    opened: list[Mark] = []
    last = -1
    for block, mark in marks(document):
        if block != last:
            opened, last = [], block
        if mark.role is Role.OPENING:
            opened.append(mark)
        elif mark.role is Role.CLOSING and opened:
            opening = opened.pop()
            if not opened and opening.level == mark.level:
                yield opening, mark
