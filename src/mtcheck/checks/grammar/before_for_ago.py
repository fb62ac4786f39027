"""Before and a length of time where ago belongs after it: He died before three years."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, good, unsafe
from mtcheck.text.frames import Framed, frames, in_either_case

_length = frames(
    in_either_case("before"),
    Pattern(
        r" (?P<number>\d{1,3}|\p{Ll}+) (?P<unit>\p{Ll}+)(?=[.,;](?!\d)| (?:in|at|when|the|a|he|she|they|and|by|on)\b)",
        linear=True,
    ),
)


@check(
    "before-for-ago",
    family="grammar",
    category=Category.GRAMMAR,
    message="A time that long ago has its ago after it.",
    on=_length,
    examples=[
        bad("They met ⟦before three years⟧ in Lund.", "They met three years ago in Lund."),
        good("They met three years before, before 2010, before ten people, and before two weeks were over."),
    ],
    confidence=0.9,
)
def before_for_ago(place: Framed, document: Document) -> Iterator[Finding]:
    """Before and a length of time for a time that long ago.

    German, Russian and Arabic have one word for both.
    """
    (start, after), language = place, facts(document)
    number, unit = after["number"], after["unit"]
    counted = number.isdigit() or number in language.words("number-words") or number in ("many", "several")
    if counted and unit in language.words("units-of-time") and unit.endswith("s"):
        capital = number if document.text[start].islower() else number.capitalize()
        yield Finding(start, after.end(), unsafe(Edit(start, after.end(), f"{capital} {unit} ago")))
