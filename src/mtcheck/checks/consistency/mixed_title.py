"""One woman under two titles: Mrs Lund, where she is Ms Lund elsewhere."""

from collections import defaultdict
from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, Severity, Span, bad, check, good, word_at
from mtcheck.text.frames import frames
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.usage import Usage, disagreement

_titled = frames(("Mrs", "Ms", "Miss"), Pattern(r"\.? (?P<name>\p{Lu}[\p{L}’'-]+)(?! \p{Lu})", linear=True))


def candidates(document: Document) -> Iterator[list[Usage]]:
    """The titles of each surname that has several, outside of quotations, where people call others as they like."""
    places = defaultdict[str, dict[str, list[Span]]](dict)
    for start, after in _titled(document):
        if not is_quoted(document, start):
            title = document.text[slice(*word_at(document.text, start))]
            places[after["name"]].setdefault(title, []).append(Span(start, after.end()))
    for name, titles in sorted(places.items()):
        if len(titles) > 1:
            yield [Usage(f"{title} {name}", found) for title, found in titles.items()]


@check(
    "mixed-title",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="One woman under two titles.",
    on=candidates,
    severity=Severity.WARNING,
    examples=[
        bad("Ms. Lund left. Ms. Lund said no. ⟦Mrs. Lund⟧ is 61."),
        good("Ms Lund left. “Miss Lund taught me,” Otto said of Ms Lund. Mrs Ada Lund and Miss Ida Lund met."),
    ],
)
def mixed_title(usages: list[Usage], _: Document) -> Iterator[Finding]:
    """One woman under two titles.

    Many languages have one word for Ms and Mrs, and an engine takes either.
    """
    yield from disagreement(*usages, times=2)
