"""A colon in a score, where English has a hyphen: won 3:1, a 2:2 draw."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe
from mtcheck.text.scores import is_score, mark_of_scores

_colons = pattern(
    r"(?<![\d:.,]|\d )\d{1,3}(?P<colon>:)(?:\d|[6-9]\d|1[0-4]\d)(?![\d:.]\d|\d|%)", near=("0:0",), reach=12
)


def candidates(document: Document) -> Iterator[Any]:
    """The numbers that no clock shows with a colon between: scores, and where there is one, those in brackets."""
    text = document.text
    colons = [(match, is_score(text, *match.span())) for match in _colons(document)]
    has_scores = any(sure for _, sure in colons)
    for match, sure in colons:
        if sure or (has_scores and text.endswith("(", 0, match.start()) and text.startswith((")", ","), match.end())):
            yield match


@check(
    "colon-in-score",
    family="numbers",
    category=Category.LOCALE,
    message="The score has a colon, as in other languages.",
    on=candidates,
    examples=[
        bad(
            "The Lions won ⟦3:1⟧ at home. Lund drew with Vik ⟦2:2⟧.",
            "The Lions won 3-1 at home. Lund drew with Vik 2-2.",
        ),
        bad(
            "It was a ⟦4:0⟧ defeat (⟦2:0⟧). Her goal made it ⟦2:1⟧.", "It was a 4-0 defeat (2-0). Her goal made it 2-1."
        ),
        good("She won by a majority of 3:1, has a 2:1 degree, and read John 3:1. The boat was late at 3:15."),
        good("He won in 2:08 and lost at a ratio of 5:1. Mix it 2:1."),
    ],
    confidence=0.9,
)
def colon_in_score(match: Any, document: Document) -> Iterator[Finding]:
    """A score with a colon between the goals, as German, Russian, Polish and many others write it.

    English news has a hyphen or an en dash. Looked at is what cannot be a time, beside a word for how a game went, and
    in brackets elsewhere in such an article.
    """
    (start, end), colon = match.span(), match.start("colon")
    yield Finding(start, end, safe(Edit(colon, colon + 1, mark_of_scores(document.text))))
