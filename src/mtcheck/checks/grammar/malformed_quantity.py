"""A number whose parts are in the wrong number: thousand of people, two millions, a three hours meeting."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Language,
    Pattern,
    bad,
    check,
    facts,
    good,
    occurrences,
    unsafe,
    vocabulary,
)
from mtcheck.text.frames import in_either_case
from mtcheck.text.grammar.nouns import Number, number_of

_ONE = frozenset(in_either_case("hundred", "thousand", "million", "billion", "dozen"))
_MANY = frozenset("hundreds thousands millions billions".split())
_OF = Pattern(r" of (?P<noun>\p{Ll}+)\b", linear=True)
_BEFORE = Pattern(
    r"(?:(?P<article>\b[Aa]n?|\b[Tt]he) )?(?<![\w.,-])(?P<number>[\d.,]*\d|\p{L}+)(?P<mark>[ -])$", linear=True
)
_NOUN = Pattern(r" (?P<noun>\p{Ll}{3,})\b", linear=True)
_COUNTED = frozenset("stars seats doors rooms storeys pages metres meters kilometres kilometers litres".split())
_COINS = frozenset("euros dollars pounds people inhabitants workers".split())
_PARTS = frozenset("times thirds quarters halves".split())
_MEASURED = frozenset("old ago later long wide high deep tall apart earlier away more before after".split())
_LEFT = 24


@lru_cache(maxsize=8)
def _plurals(language: Language) -> frozenset[str]:
    """Words for many and plurals of units, before which a number may stand."""
    measures = language.words("units-of-time") | language.words("measures-of-one") | _COUNTED
    return frozenset(unit for unit in measures if unit.endswith("s")) - _PARTS | _MANY


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """The quantities whose parts do not go together: start, end, and what mends them."""
    text, language, words = document.text, facts(document), vocabulary(document)
    for one in sorted(_ONE & words):
        for start, end in occurrences(text, one):
            after = _OF.match(text, end)
            if not after:
                continue
            several = number_of(after["noun"], language.tag) is Number.PLURAL
            if several and not _is_counted(start, document):
                yield start, after.end(), Edit(end, end, "s")
            elif (several or after["noun"] in _COINS) and _follows_number(start, document) and not _is_owner(after):
                yield start, after.end(), Edit(end, end + len(" of"), "")
    for many in sorted(_plurals(language) & words):
        for start, end in occurrences(text, many):
            before = _BEFORE.search(text, max(0, start - _LEFT), start) if _follows_number(start, document) else None
            if not before:
                continue
            if many in _MANY:
                if before["mark"] == " ":
                    yield before.start("number"), end, Edit(end - 1, end, "")
            elif (before["mark"] == "-" or (before["article"] or "").lower() in ("a", "an")) and _qualifies(
                end, document
            ):
                yield before.start(), end, Edit(start - 1, end, "-" + _singular(many))


def _follows_number(start: int, document: Document) -> bool:
    """Whether a number stands before a place and one sign."""
    number = document.text[max(0, start - _LEFT) : start - 1].rpartition(" ")[2]
    return number != "" and _is_number(number, facts(document))


def _is_owner(noun: Any) -> bool:
    """Whether a noun is a genitive: two hundred of farmers’ boats."""
    return noun.string[noun.end() : noun.end() + 1] in ("’", "'")


def _singular(unit: str) -> str:
    return {"centuries": "century"}.get(unit, unit[:-1])


def _is_number(word: str, language: Language) -> bool:
    return word[-1].isdigit() or word.lower() in language.words("number-words")


def _is_counted(start: int, document: Document) -> bool:
    """Whether an article, a number or what counts stands before a place: a thousand of, several hundred of."""
    word = ["", *document.text[max(0, start - _LEFT) : start].split()][-1].lower()
    language = facts(document)
    counting = language.words("counting") | language.words("determiners") | {"per", "half", "quarter", "a", "an", "one"}
    return word in counting or word[-1:].isdigit() or word in language.words("number-words") or word in _ONE


def _qualifies(end: int, document: Document) -> bool:
    """Whether a noun follows, which the number and its unit stand before."""
    following = _NOUN.match(document.text, end)
    return (
        following is not None
        and following["noun"] not in facts(document).function_words | _MEASURED
        and document.text[following.end() : following.end() + 1] not in "’'"
    )


@check(
    "malformed-quantity",
    family="grammar",
    category=Category.GRAMMAR,
    message="The parts of this quantity do not go together.",
    on=candidates,
    examples=[
        bad("⟦Thousand of people⟧ came.", "Thousands of people came."),
        bad("It cost ⟦two millions⟧.", "It cost two million."),
        bad(
            "After ⟦a three hours⟧ meeting she got ⟦a 15-years⟧ sentence.",
            "After a three-hour meeting she got a 15-year sentence.",
        ),
        bad(
            "Some six ⟦hundred of boats⟧ and two ⟦million of euros⟧.",
            "Some six hundred boats and two million euros.",
        ),
        good("A thousand of them, several hundred of the boats, dozens of people; a two weeks’ notice."),
        good("She left a mere ten days later. It is two-thirds full, 12-hours-a-day work, and five years long."),
    ],
    confidence=0.9,
)
def malformed_quantity(place: tuple[int, int, Edit], _: Document) -> Iterator[Finding]:
    """Hundred and million in the wrong number, or a unit in the plural before the noun that it qualifies.

    After a number they have no s, without one and before an “of” they have it; and what stands before a noun is in
    the singular with a hyphen: a three-hour meeting. Most languages inflect all of them alike.
    """
    start, end, edit = place
    yield Finding(start, end, unsafe(edit))
