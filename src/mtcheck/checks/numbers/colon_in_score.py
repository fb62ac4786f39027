"""A colon in a score, where English has a hyphen: won 3:1, a 2:2 draw."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, good, pattern, safe
from mtcheck.text.scores import is_score, mark_of_scores, may_be_score

_colons = pattern(
    r"(?<![\d:.,]|\d )\d{1,3}(?P<colon>:)(?:\d|[6-9]\d|1[0-4]\d)(?![\d:.]\d|\d|%)", near=("0:0",), reach=12
)
_like_times = pattern(r"(?<![\d:.,]|\d )\d{1,3}(?P<colon>:)[0-5]\d(?![\d:.]\d|\d|%)", near=("0:00",), reach=12)
_with_half_time = pattern(
    r"(?<![\d:.,]|\d )\d{1,3}(?P<colon>:)\d{1,3}(?P<half> \(\d{1,3}(?P<colon>:)\d{1,3}\))", near=("0:0",), reach=20
)


def candidates(document: Document) -> Iterator[tuple[Span, int]]:
    """The scores, and where their colons are: numbers that no clock shows so, and those with the half-time score.

    Where one is told to be a score by the words beside it, the others are so but where these say that they are not.
    """
    text = document.text
    colons = [(match.start("colon"), Span(*match.span())) for match in _colons(document)]
    scores = {at: span for at, span in colons if is_score(text, *span)}
    if scores:
        scores |= {at: span for at, span in colons if may_be_score(text, *span)}
    whole = [match for match in _with_half_time(document) if is_score(text, *match.span())]
    for match in whole:
        (full, half), middle = match.starts("colon"), match.start("half")
        scores[full], scores[half] = Span(match.start(), middle), Span(middle + 2, match.end() - 1)
    for match in _like_times(document) if whole else ():
        in_brackets = f"({match.group()})" == text[match.start() - 1 : match.end() + 1]
        no_time = int(text[match.start() : match.start("colon")]) > HOURS
        if no_time or text.startswith(_AFTER, match.end()) or (in_brackets and match.group()[-2:] not in _QUARTERS):
            scores[match.start("colon")] = Span(*match.span())
    yield from ((span, at) for at, span in sorted(scores.items()))


HOURS = 24
"""Hours of a day: a greater number before a colon is none."""

_AFTER = (" behind", " ahead", " down", " up ", " at half-time", " at the break")
"""What stands after a score that might be a time, in a game with so many goals."""


_QUARTERS = ("00", "15", "30", "45")
"""Minutes at which games begin."""


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
        bad(
            "It lost ⟦16:32⟧ (⟦8:13⟧), being ⟦5:11⟧ behind, drew ⟦1:1⟧, then ⟦39:59⟧, and on Friday (19:00) won ⟦3:2⟧.",
            "It lost 16-32 (8-13), being 5-11 behind, drew 1-1, then 39-59, and on Friday (19:00) won 3-2.",
        ),
        good("He won in 2:08 and lost at a ratio of 5:1. Mix it 2:1. The game ended at 16:32 (15:32 GMT)."),
    ],
    confidence=0.9,
)
def colon_in_score(found: tuple[Span, int], document: Document) -> Iterator[Finding]:
    """A score with a colon between the goals, as German, Russian, Polish and many others write it.

    English news has a hyphen or an en dash. Looked at is what cannot be a time or has the score at half-time beside it,
    and words for how a game went; where one is a score, so are the others in the article.
    """
    place, colon = found
    yield Finding(*place, safe(Edit(colon, colon + 1, mark_of_scores(document.text))))
