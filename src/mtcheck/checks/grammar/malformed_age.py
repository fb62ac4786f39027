"""An age with hyphens that do not go together: 45-years old, 45 years-old."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, find_all, good, unsafe, word_at
from mtcheck.text.words import word_before

_AGE = Pattern(r"(?<![\w.,])(?P<age>\d{1,3}|\p{Ll}+(?:-\p{Ll}+)?)(?:-years[- ]olds?| years-olds?|-year olds?)\b")
_OF = Pattern(r"\b(?:of|has|have|had) (?P<age>\d{1,3}|\p{Ll}+(?:-\p{Ll}+)?) years old\b", linear=True)
_BARE = Pattern(
    r", of (?P<age>\d{1,3}) years(?=,)"
    r"|\bhas (?P<age>\d{1,3}) years(?= and (?:no|is|was|lives|a)\b|[,.])",
    linear=True,
)
_BE = {"has": "is", "have": "are", "had": "was"}
"""What one is at an age, in place of what one has in Romance languages."""
_PARTS = ("-years old", "-years-old", " years-old", "-year old")


def ages(document: Document) -> Iterator[Any]:
    """The ages that are written with too many or too few hyphens."""
    text = document.text
    for part in _PARTS:
        for at in find_all(text, part):
            if found := _AGE.search(text, max(0, at - 20), at + 12):
                yield found
    for at in find_all(text, " years"):
        if found := _BARE.search(text, max(0, at - 10), at + 20):
            yield found
    for at in find_all(text, " years old"):
        if found := _OF.search(text, max(0, at - 20), at + 12):
            yield found


@check(
    "malformed-age",
    family="grammar",
    category=Category.GRAMMAR,
    message="The parts of the age do not go together.",
    on=ages,
    examples=[
        bad("He is ⟦45-years old⟧, and a ⟦45-years-old⟧ man left.", "He is 45 years old, and a 45-year-old man left."),
        bad("A man ⟦of 34 years old⟧ left.", "A man aged 34 left."),
        bad("The boy ⟦has 12 years old⟧.", "The boy is 12 years old."),
        bad("Ann Lund, ⟦of 34 years⟧, left. He ⟦has 34 years⟧ and no boat."),
        bad("She is ⟦nine years-old⟧ today.", "She is nine years old today."),
        good("The longest sentence, of 22 years, went to him."),
        good("He is 45 years old, and a 45-year-old man left with the nine-year-olds; a two-years-younger sister."),
    ],
    confidence=0.9,
)
def malformed_age(match: Any, document: Document) -> Iterator[Finding]:
    """An age that is half a compound, as a 45-year-old, and half a measure, as 45 years old."""
    text, (start, end) = document.text, match.span()
    if not match["age"].isdigit() and match["age"] not in facts(document).words("number-words"):
        return
    if "old" not in match.group():
        comma = match.group().startswith(", ")  # Ann Lund, of 34 years, left; he has 34 years
        if comma and not text[slice(*word_at(text, start - 1))][:1].isupper():
            return
        yield Finding(start + 2 * comma, end, unsafe(Edit(start + 2 * comma, end, match["age"])) if comma else ())
        return
    first = match.group().split()[0]
    if first in _BE:  # he has 34 years old
        yield Finding(start, end, unsafe(Edit(start, start + len(first), _BE[first])))
        return
    if first == "of":
        yield Finding(start, end, unsafe(Edit(start, end, f"aged {match['age']}")))
        return
    before = word_before(text, start)
    compound = before in ("a", "an", "the", "A", "An", "The") or match.group().endswith("s")
    plural = "s" if match.group().endswith("olds") else ""
    fixed = f"{match['age']}-year-old{plural}" if compound else f"{match['age']} years old"
    if "year old" not in match.group() or compound:
        yield Finding(start, end, unsafe(Edit(start, end, fixed)))
