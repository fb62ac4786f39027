"""A comparison with the wrong word, or without its ending: as large like, as many than, more of 40, the most big."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    good,
    occurrences,
    unsafe,
    vocabulary,
)
from mtcheck.text.frames import frames, in_either_case
from mtcheck.text.grammar.inflection import Form, inflected
from mtcheck.text.numerals import numbers
from mtcheck.text.pairs import pairs
from mtcheck.text.words import word_before

_DETERMINED = r"(?:a|an|the|it|him|he|she|they|we|his|her|its|my|any|other|in)\b|\p{Lu}\p{Ll}|\d"
_AS = Pattern(r"\b[Aa]s (?P<degree>\p{Ll}+) (?P<counted>\p{Ll}+ )?$", linear=True)
_SMALL = "|".join(numbers(2, 10))
_NUMBER = Pattern(rf" (?P<wrong>as|that|of) (?=(?:[1-9]\d{{0,2}}(?![\d/-])|{_SMALL}|half)\b)", linear=True)
_before_number = frames(in_either_case("more", "less", "fewer"), _NUMBER)
_degrees = pairs(("degrees", "short-adjectives"))
_OBJECT = Pattern(rf" (?:{_DETERMINED})", linear=True)
_NOT_MEASURED = frozenset("better worse earlier later fewer".split())
_MANY = frozenset("many much often likely".split())
_LEFT = 40
_THAN = Pattern(rf" than (?:{_DETERMINED})", linear=True)
_NOUN = Pattern(r" (?P<noun>\p{Ll}{3,})(?: (?:in|of|on|at|to|from|for|with|that|who|is|was)\b|[.,;])", linear=True)
_TIMES = Pattern(
    r" (?P<wrong>more) (?P<counted>\p{Ll}+s) as (?:it|he|she|they|we|in|the|a|an|last|before|those)\b", linear=True
)
_times = frames(("twice", "times"), _TIMES)
_IS = frozenset("is was are were be become became much even far".split())


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """Comparisons whose words do not go together: start, end, and what mends them."""
    text, adjectives = document.text, facts(document).words("short-adjectives")
    for wrong in ("like", "than"):
        for start, end in occurrences(text, wrong) if wrong in vocabulary(document) else ():
            found = _AS.search(text, max(0, start - _LEFT), start)
            if not found or (wrong == "like" and (found["counted"] or not _OBJECT.match(text, end))):
                continue
            if found["degree"] in adjectives or (wrong == "than" and found["degree"] in _MANY):
                yield found.start(), end, Edit(start, end, "as")
    for _, after in _times(document):
        start, end = after.span("wrong")
        yield start, after.end("counted"), Edit(start, end, "as many")
    for start, after in _before_number(document):
        yield start, after.end("wrong"), Edit(after.start("wrong"), after.end("wrong"), "than")
    for word in sorted(facts(document).words("comparatives") & vocabulary(document) - _NOT_MEASURED):
        for start, end in occurrences(text, word):
            if (after := _NUMBER.match(text, end)) and after["wrong"] == "that":
                yield start, after.end("wrong"), Edit(after.start("wrong"), after.end("wrong"), "than")
    for start, end in _degrees(document):
        degree, adjective = text[start:end].split()
        before = word_before(text, start).lower()
        if _is_compared(degree.lower(), before, end, document):
            form = _compared(adjective, "est" if degree.lower() == "most" else "er")
            yield start, end, Edit(start, end, form)


def _is_compared(degree: str, before: str, end: int, document: Document) -> bool:
    """Whether more or most compares an adjective: it counts what it stands for in more new cars, most old houses."""
    text = document.text
    if degree == "more" and before in _IS and _THAN.match(text, end):
        return True
    noun = _NOUN.match(text, end)
    if not noun or before != ("the" if degree == "most" else "a"):
        return False
    return not noun["noun"].endswith("s") and noun["noun"] not in facts(document).function_words | {
        "people",
        "men",
        "women",
    }


def _compared(adjective: str, ending: str) -> str:
    """The comparative or superlative of a short adjective: bigger, safest, heavier."""
    past = inflected(adjective, Form.PAST)
    return past.removesuffix("ed") + ending


@check(
    "unequal-comparison",
    family="grammar",
    category=Category.GRAMMAR,
    message="The words of this comparison do not go together.",
    on=candidates,
    examples=[
        bad("It is ⟦as large like⟧ a bus.", "It is as large as a bus."),
        bad("There were twice ⟦as many boats than⟧ men.", "There were twice as many boats as men."),
        bad("It sold twice ⟦more boats⟧ as it did in May.", "It sold twice as many boats as it did in May."),
        bad(
            "It cost ⟦more of⟧ 40 euros, and ⟦less as⟧ ten came.", "It cost more than 40 euros, and less than ten came."
        ),
        bad(
            "The ⟦most big⟧ town in it is ⟦more old⟧ than the others.",
            "The biggest town in it is older than the others.",
        ),
        good("It is as much like a bus as that. He has more old cars than new ones, and the most old houses of all."),
        good("As more than 40 came, it was as well as ever. More of them, less of 2019; it is more dark than light."),
    ],
    confidence=0.9,
)
def unequal_comparison(place: tuple[int, int, Edit], _: Document) -> Iterator[Finding]:
    """A comparison with the word of another language, or with more before an adjective that has an ending.

    German has one word for as and than, Spanish one of for than before numbers, and most languages no endings.
    """
    start, end, edit = place
    yield Finding(start, end, unsafe(edit))
