"""Since before a length of time: since six years."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, find_all, good, unsafe

_DURATION = Pattern(
    r"(?:(?:over|about|almost|nearly|more than|some) )?(?P<number>\d{1,3}|\p{Ll}+(?:-\p{Ll}+)?)(?: more)? "
    r"(?P<unit>\p{Ll}+)\b(?: (?P<next>\p{Ll}+))?",
    linear=True,
)


def durations(document: Document) -> Iterator[tuple[int, Any]]:
    """Where since stands before a number and a unit of time: the offset of since, and what follows."""
    for literal in ("since ", "Since "):
        for at in find_all(document.text, literal):
            end = at + len(literal)
            if found := _DURATION.match(document.text, end, end + 60):
                yield at, found


@check(
    "since-with-duration",
    family="grammar",
    category=Category.GRAMMAR,
    message="Since goes with a point in time, for with a length of time.",
    on=durations,
    examples=[
        bad("She has been mayor ⟦since six years⟧.", "She has been mayor for six years."),
        bad("He has worked there ⟦since twenty-two years⟧.", "He has worked there for twenty-two years."),
        bad("It has rained ⟦since more than 3 weeks⟧ now.", "It has rained for more than 3 weeks now."),
        good("She has been mayor since six years ago, since two weeks before it, and since 10 o’clock."),
        good("It is the best since three years of drought came to an end."),
        good("It is ten years since two trains met, and since one day she left. He sings since two years old."),
    ],
    confidence=0.9,
)
def since_with_duration(place: tuple[int, Any], document: Document) -> Iterator[Finding]:
    """Since before a length of time.

    Most languages have one word for both (seit sechs Jahren, depuis six ans, da sei anni).
    """
    at, match = place
    language, number = facts(document), match["number"]
    counted = number.isdigit() or number in ("many", "several")
    counted = counted or language.words("number-words").issuperset(number.split("-"))
    single = number in ("one", "a", "1")
    if not (counted or number == "a") or match["unit"] not in language.words("units-of-time"):
        return
    if match["unit"].endswith("s") == single or match["next"] in language.words("points-in-time"):
        return
    if match["next"] == "of" or (single and match["unit"] == "day"):
        return  # since three years of drought came to an end, since one day she left
    yield Finding(at, match.end("unit"), unsafe(Edit(at, at + 5, "for" if document.text[at] == "s" else "For")))
