"""A singular after one of the: one of the bidder had."""

from collections.abc import Iterator
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
    find_all,
    good,
    lexicon,
    unsafe,
    vocabulary,
)
from mtcheck.text.grammar.inflection import Form, inflected
from mtcheck.text.grammar.nouns import Number, number_of
from mtcheck.text.words import word_before

_NOUN = Pattern(
    r"(?P<superlative>(?:most|least) \p{Ll}+ |(?:\p{Ll}{2,}est|best|worst|main) )?(?P<noun>\p{Ll}{3,})"
    r"(?:[.,;](?!\w)| (?:(?:to|in|at|from|of|for|on|"
    r"(?P<verb>who|which|that|has|had|is|was|said|says|told|will|would|were|have))|(?P<next>\p{Ll}+))\b)",
    linear=True,
)
_MULTITUDES = frozenset("hundreds thousands millions dozens scores series couple".split())
_SORTS = ("class", "kind", "sort", "type")
_IN_A_ROW = frozenset("year month week day night part phase stage round chapter season episode volume act".split())
_SEVERAL_IN_A_ROW = Pattern(
    r"\b(?:years|months|weeks|days|parts|phases|stages|rounds|chapters) \p{Ll}+(?:, \p{Ll}+)*,? and $"
)
_FAR = 40
_WITH_ONE = frozenset("no remind reminds reminded reminding division".split())
"""Words before one that make another word of it: no one, it reminds one, division one."""

_ADJECTIVES = ("ic", "al", "ive", "ble", "ous", "ar", "ory", "ant", "ent", "ern", "ch", "sh", "ful", "ain")
_ENDS = frozenset("ne wo ee ur ve ix en ht ny al ew ty".split())
"""How one, two, many, several and the like end."""
_AMONG = tuple(f" of {word} " for word in "the his her its their our these those".split())


def nouns(document: Document) -> Iterator[tuple[int, Any]]:
    """Where one of the, two of the, or hundreds of, stands before a word and what cannot be a part of its noun."""
    text, language = document.text, facts(document)
    for among in _AMONG:
        for at in find_all(text, among):
            if text[at - 2 : at] not in _ENDS:
                continue
            start = text.rfind(" ", 0, at) + 1
            number = text[start:at].lstrip("“").lower()
            if word_before(text, start).lower() in _IN_A_ROW | _WITH_ONE:
                continue  # in year three of the drought, it reminds one of the war
            if _SEVERAL_IN_A_ROW.search(text, max(0, start - _FAR), start):
                continue  # days one and four of the fair
            if number == "one" or number in language.words("counts"):
                noun = _NOUN.match(text, at + len(among), at + len(among) + 40)
                if noun and noun["next"] and not (number == "one" and _is_no_noun(noun["next"], language)):
                    continue
                sure = noun and (_is_usual_plural(noun["noun"], language.tag) or not noun["superlative"])
                if noun and sure and (noun["verb"] or number != "one" or _is_usual_plural(noun["noun"], language.tag)):
                    yield at - len(number), noun
    for many in sorted(f"{word} of " for word in _MULTITUDES & vocabulary(document)):
        for at in find_all(text, many):
            noun = _NOUN.match(text, at + len(many), at + len(many) + 40)
            usual = noun and not noun["superlative"] and _is_usual_plural(noun["noun"], language.tag)
            if usual and not noun["next"]:
                yield at, noun


def _is_no_noun(word: str, language: Language) -> bool:
    """Whether a word that follows another is no part of its noun: one of the guest invited, one of the spiral into."""
    return word in language.function_words or word.endswith(("ed", "ing"))


def _is_usual_plural(noun: str, tag: str) -> bool:
    """Whether a word is a singular whose plural is as usual, and no adjective: one of the reason for it."""
    if noun.endswith(_ADJECTIVES) or number_of(noun, tag) is not Number.SINGULAR:
        return False
    zipf = lexicon(tag).zipf
    return zipf(inflected(noun, Form.S)) > zipf(noun) - 1.5


@check(
    "one-of-singular",
    family="grammar",
    category=Category.GRAMMAR,
    message="One of several: the plural belongs here.",
    on=nouns,
    examples=[
        bad("He heard that ⟦one of the bidder⟧ had left.", "He heard that one of the bidders had left."),
        bad("He knew that ⟦two of the road⟧ to it were shut.", "He knew that two of the roads to it were shut."),
        bad("It is ⟦one of the largest bridge⟧ in Lund.", "It is one of the largest bridges in Lund."),
        bad("⟦One of the reason⟧ for it is a ⟦series of theft⟧.", "One of the reasons for it is a series of thefts."),
        bad("He said that ⟦one of the box⟧ was open.", "He said that one of the boxes was open."),
        bad("They lost ⟦hundreds of house⟧ in the flood.", "They lost hundreds of houses in the flood."),
        good("One of the bidders had left, one of the few who stayed, one of the crew. None of the bread is left."),
        good("It will be on days one and four of the fair."),
        good("It is one of the twenty poor towns, no one of his age came, and it reminds one of the flood."),
        good("In 2015, year three of the drought, it was the only one of its kind, and was one of its type."),
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
    collective = language.words("plural-in-sense") | language.words("collectives")
    if noun in _SORTS and match["superlative"] is None:
        return  # the only one of its kind
    if noun in collective | language.function_words | language.words("number-words") or noun.endswith(
        ("s", "ed", "est", "ing", "men")
    ):
        return
    plural = inflected(noun, Form.S)
    if words.zipf(plural) > 2.5 and words.zipf(noun) > 2.5:
        yield Finding(at, match.end("noun"), unsafe(Edit(match.start("noun"), match.end("noun"), plural)))
