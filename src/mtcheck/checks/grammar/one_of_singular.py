"""A singular after one of the: one of the bidder had."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, find_all, good, lexicon, unsafe

_NOUN = Pattern(r"(?P<noun>\p{Ll}{3,}) (?P<next>who|which|that|has|had|is|was|said|says|told|will|would|were|have)\b")
_MANY = (
    "ne of the ",
    "ne of his ",
    "ne of her ",
    "ne of its ",
    "ne of their ",
    "ne of our ",
    "ne of these ",
    "ne of those ",
)


def nouns(document: Document) -> Iterator[tuple[int, Any]]:
    """Where one of the stands before a word and what cannot be a part of its noun."""
    text = document.text
    if "ne of " in text:
        for phrase in _MANY:
            for at in find_all(text, phrase):
                end = at + len(phrase)
                noun = _NOUN.match(text, end, end + 40)
                if noun and not text[max(0, at - 2) : at - 1].isalpha():  # none of the, cyclone of the
                    yield at - 1, noun


@check(
    "one-of-singular",
    family="grammar",
    category=Category.GRAMMAR,
    message="One of several: the plural belongs here.",
    on=nouns,
    examples=[
        bad("He heard that ⟦one of the bidder⟧ had left.", "He heard that one of the bidders had left."),
        good("One of the bidders had left, one of the few who stayed, one of the crew. None of the bread is left."),
        good("One of the people who came, one of the injured is here, and one of his own was lost."),
    ],
    confidence=0.85,
)
def one_of_singular(place: tuple[int, Any], document: Document) -> Iterator[Finding]:
    """A noun in the singular after one of the, one of his, one of these.

    Languages that have no plural leave the engine to guess it.
    """
    at, match = place
    noun, words, language = match["noun"], lexicon(document.language), facts(document)
    if noun in language.words("plural-in-sense") | language.function_words or noun.endswith(
        ("s", "ed", "est", "ing", "men")
    ):
        return
    plural = noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"
    if words.zipf(plural) > 2.5 and words.zipf(noun) > 2.5:
        yield Finding(at, match.end("noun"), unsafe(Edit(match.start("noun"), match.end("noun"), plural)))
