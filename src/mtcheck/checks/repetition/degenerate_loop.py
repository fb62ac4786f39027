"""A loop: a word, a phrase or a group of syllables again and again, until the engine stops."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, Span, bad, check, good, shape
from mtcheck.text.echoes import echoes

_IN_WORD = Pattern(r"(\p{L}{4,12}?)\1{3,}|(\p{L}{5,12}?)\2{2,}|(\p{L}{2,3}?)\3{7,}|(\p{L})\4{29,}", linear=True)

_RUN = Pattern("a++|x++", linear=True)
"""A run of letters as the shape of a text has them."""

_QUOTED = Pattern(r"[”’\"'],? [“‘\"']", linear=True)

LONG, LONGEST = 15, 400
"""Letters that a word has at least in which letters are looped, and in how many of them that is seen."""


def loops(document: Document) -> Iterator[Span]:
    """Where words, or letters of a word, come again and again with nothing else in between."""
    text, done = document.text, 0
    for echo in echoes(document):
        start, second = echo.first.start, echo.second.start
        unit, last = text[start:second], text[slice(*echo.first)]
        if start < done or (echo.copies < 3 and not _is_list(unit, echo.words)):
            continue
        copies, at = 1, second
        while text.startswith(unit, at):
            copies, at = copies + 1, at + len(unit)
        if text.startswith(last, at):
            copies, at = copies + 1, at + len(unit)
        at -= len(unit) - len(last)
        if copies >= _least(unit, echo.words):
            done = at
            yield Span(start, at)
    for kind in "ax":
        at = shape(document).find(kind * LONG)
        while at >= 0:
            end = _RUN.match(shape(document), at).end()
            if match := _IN_WORD.search(text, at, min(end, at + LONGEST)):
                yield Span(match.start(), match.end() if end <= at + LONGEST else end)
            at = shape(document).find(kind * LONG, end)


def _is_list(unit: str, words: int) -> bool:
    """Whether a unit is two long words of a list: hotels, ports, hotels, ports, but not left, right, left, right."""
    parts = unit.split(", ")
    return (
        words == 2
        and len(parts) == 3
        and all(len(part) > 4 and part.isalpha() and part.islower() for part in parts[:2])
    )


def _least(unit: str, words: int) -> int:
    """How often a unit must stand to be a loop: no, no, no is speech, and on and on and on an idiom."""
    letters = sum(map(str.isalpha, unit))
    if _QUOTED.search(unit):
        return 6  # it’s just “a sheet”, “a sheet”, “a sheet”
    if unit.endswith(" and ") and "," in unit:
        return 6  # they hung on, and hung on, and hung on, and won
    if words == 1:
        return 8 if letters < 4 else 4 if unit.isalpha() or unit.rstrip().isalpha() else 6
    if _is_list(unit, words):
        return 2
    return 5 if words == 2 else 4 if unit.endswith(", ") else 3


@check(
    "degenerate-loop",
    family="repetition",
    category=Category.UNINTELLIGIBLE,
    message="The same words come again and again.",
    on=loops,
    universal=True,
    specificity=2,
    examples=[
        bad("He went ⟦home home home home home⟧ at night."),
        bad("It was ⟦in the end of the year in the end of the year in the end of the year⟧ over."),
        bad("Die ⟦Minister, Minister, Minister, Minister, Minister, Minister, Minister⟧ schweigt.", language="de"),
        bad("Они ⟦говорилиговорилиговорили⟧ долго.", language="ru"),
        bad("会议⟦今天开始今天开始今天开始今天开始⟧。", language="zh"),
        bad("It owns ⟦hotels, ports, hotels, ports, hotels, ports⟧ and barns."),
        bad("They lost ⟦poultry, sheep, poultry, sheep⟧, cows and hay."),
        good("It went on and on and on and on. “No, no, no, no!” she said: ha ha ha ha, la la la la la."),
        good("He stopped counting, and it was “for a sheet”, “for a sheet”, “for a sheet”."),
        good("“He said he was fine, he was fine, he was fine,” said the ranger."),
        good("They hung on, and hung on, and hung on, and won."),
        good("They cheered: “Goooooool!”, tatatata, hahahaha."),
        good("Et un, et deux, et trois, et quatre.", language="fr"),
    ],
)
def degenerate_loop(loop: Span, document: Document) -> Iterator[Finding]:
    """A word, a phrase or a group of syllables that stands there again and again.

    Where the next words are uncertain, an engine that generates a text word by word falls into a loop and leaves it
    only at the greatest length it may write. What stood there instead is lost.
    """
    yield Finding(*loop)
