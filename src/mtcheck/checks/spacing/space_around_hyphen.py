"""A space beside the hyphen of a compound: non -League, self- defence."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

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
    layer,
    lexicon,
    pattern,
    safe,
    unsafe,
)
from mtcheck.text.compounds import Compound, compound, starts_compound
from mtcheck.text.sentences import sentence_at
from mtcheck.text.words import word_before


@check(
    "space-around-hyphen",
    family="spacing",
    category=Category.PUNCTUATION,
    message="Space beside the hyphen of a compound.",
    on=pattern(
        r"(?<![\p{L}\p{N}-])(?:(?P<left>\p{L}+)(?P<gap> -| - |- )(?P<right>\p{L}+)(?P<more>-\p{L}+)*"
        r"|(?P<left>\d+(?:st|nd|rd|th|s|am|pm|km|m|kg)?)(?P<gap> -|- )(?P<right>\p{Ll}{3,}|\d+[ap]m)(?P<more>-\p{Ll}+)*"
        r"|(?P<left>\d+)(?P<gap> - )(?P<right>year|page|minute|mile|metre|meter|point|day|hour|week|foot)(?P<more>)\b"
        r"|(?P<left>\p{Lu}\p{L}{2,}|\p{Lu}{1,3})(?P<gap>- )(?P<right>\d{1,3})(?![\d:,-])(?P<more>-\p{Ll}+)*"
        r"|(?P<left>[3-5])(?P<gap>- | -)(?P<right>[1-5]-[1-4](?:-[1-3])?)(?P<more>)(?![\d-])"
        r"|(?P<left>COVID|Covid|MI|MiG|Su|AK|[FBG])(?P<gap> -)(?P<right>\d{1,2})(?P<more>)(?![\d.,:-])"
        r"|(?P<left>[Uu]nder|[Oo]ver)(?P<gap> -)(?P<right>\d{1,2}s)(?P<more>)\b"
        r"|(?P<left>mid|pre|post|late|early)(?P<gap>- | -)(?P<right>\d{4}s?)(?P<more>-\p{Ll}+)*)",
        reach=30,
        near=("0 - a", "0- 0-0", "0 -0-0", "A -0", "L -", "L- ", "0 -a", "0- a", "a -0", "a- 0"),
    ),
    examples=[
        bad("They came in the ⟦after- noon⟧.", "They came in the afternoon."),
        bad("It costs less for ⟦under -18s⟧.", "It costs less for under-18s."),
        bad("They sell ⟦non -Italian⟧ olives.", "They sell non-Italian olives."),
        bad("They reached the ⟦quarter - finals⟧ again.", "They reached the quarter-finals again."),
        bad("He spoke in ⟦self- defence⟧ and left.", "He spoke in self-defence and left."),
        bad("It ran from ⟦8am -6pm⟧ in the ⟦mid- 1990s⟧.", "It ran from 8am-6pm in the mid-1990s."),
        bad("She made a ⟦U- turn⟧ in her ⟦T- shirt⟧.", "She made a U-turn in her T-shirt."),
        bad("A ⟦24 -year⟧-old rider won.", "A 24-year-old rider won."),
        bad("Her ⟦two- year⟧-old son won.", "Her two-year-old son won."),
        bad("On ⟦low - tide⟧ nights he slept.", "On low-tide nights he slept."),
        bad("It hit the ⟦drought - stricken⟧ farms.", "It hit the drought-stricken farms."),
        bad("In the ⟦run - up⟧ he slept.", "In the run-up he slept."),
        bad("The ⟦so - called⟧ Quad – all - of - it – met.", "The so-called Quad – all - of - it – met."),
        good("He led in the run - up to a point - and then slept."),
        bad("It was a ⟦long - awaited⟧ report.", "It was a long-awaited report."),
        bad("The ⟦BR- 386⟧ road is shut.", "The BR-386 road is shut."),
        bad("They saw an ⟦Egyptian - Saudi⟧ plan.", "They saw an Egyptian-Saudi plan."),
        bad("They had ⟦COVID -19⟧ and two ⟦F -16⟧ jets.", "They had COVID-19 and two F-16 jets."),
        bad("They played in a ⟦4- 3-3⟧ with two wingers.", "They played in a 4-3-3 with two wingers."),
        good("The two- and three-day tickets - all of them - are sold."),
        good("He spoke of civil rights - echoing old songs. The world of good - physically. "),
        good("He had hoped - half in jest - for rain, and a mid- to late-May start."),
    ],
)
def space_around_hyphen(match: Any, document: Document) -> Iterator[Finding]:
    """A space beside the hyphen of a compound.

    Tokenised text sets hyphens apart. A spaced hyphen is also a dash, and a hyphen before a space suspends a compound
    (`two- and three-day`), so only what is a compound beyond doubt is reported.
    """
    if match["left"][0].isdigit() or match["right"][0].isdigit():
        if match["gap"] == " -" or match["right"] not in ("and", "or", "to", "but"):
            start, end = match.span("gap")
            yield Finding(match.start(), match.end("right"), safe(Edit(start, end, "-")))
        return
    language = facts(document)
    left, right, gap = match["left"], match["right"], match["gap"]
    if (len(left) < 2 and left.lower() not in language.words("hyphen-prefixes")) or len(right) < 2:
        return
    hyphened = f"{left}-{right}".lower() in _hyphened(document)
    known = hyphened or (left + right).lower() in lexicon(document.language)
    bound = left.lower() in language.words("bound-prefixes") and right not in language.function_words
    prefix = bound or left.lower() in language.words("hyphen-prefixes")
    number_word = left.lower() in language.words("number-words") and right in language.words("counted-before-noun")
    if gap == "- ":
        if right.lower() in ("and", "or", "to", "nor", "but", "versus", "through", "the"):
            return
        if match["more"] and not number_word and match["more"] != "-old":
            return
        certain = known or prefix or number_word
        if not certain and ((right[0].isupper() and left.islower()) or _suspends(document)):
            return
    elif gap == " -":
        ordinal = left.lower() in language.words("ordinals")
        certain = known or prefix or ordinal or (left in language.words("name-prefixes") and right[0].isupper())
        if not certain:
            return
    else:
        number = left.lower() in language.words("tens") and right.lower() in language.words("ones")
        sure = compound(left.lower(), right, document) if right.islower() else Compound.NONE
        alone = (left.lower(), right) in _NEVER_APART or not _is_paired(match, document)
        peoples = {left, right} <= language.words("demonyms") and not _is_paired(match, document)
        certain = bound or number or peoples or (sure is Compound.CERTAIN and alone)
        if not certain and not (sure is Compound.LIKELY and _is_attribute(match, document)):
            return
    make = safe if certain else unsafe
    start, end = match.span("gap")
    torn = gap == "- " and known and not hyphened and not prefix and left.islower()  # gren- ades
    yield Finding(match.start(), match.end("right"), make(Edit(start, end, "" if torn else "-")))


@layer
def _hyphened(document: Document) -> frozenset[str]:
    """The pairs of words that a document joins with a hyphen, in small letters."""
    compounds = (match.group().lower().split("-") for match in _HYPHENED.finditer(document.text))
    return frozenset("-".join(two) for words in compounds for two in pairwise(words))


@layer
def _suspends(document: Document) -> bool:
    """Whether a document often has a hyphen before a space, as those have that suspend a compound."""
    return document.text.count("- ") - document.text.count(" - ") > 2


_NEVER_APART = {("so", "called"), ("well", "known"), ("long", "term"), ("short", "term"), ("self", "employed")}
"""Words that no dash parts, though others of the sentence may."""


def _is_paired(match: Any, document: Document) -> bool:
    """Whether a spaced hyphen is one of two in a sentence, which are dashes: he hoped - half in jest - for rain."""
    sentence = sentence_at(document, match.start())
    return sentence is None or document.text.count(" - ", *sentence) > 1


def _is_attribute(match: Any, document: Document) -> bool:
    """Whether two words with a spaced hyphen stand before a noun, after an article if the first begins no compound."""
    text, language = document.text, facts(document)
    before, following = word_before(text, match.start()), _NEXT.match(text, match.end("right"))
    if following is None or following["word"] in language.function_words or _is_paired(match, document):
        return False
    if match["right"] in language.words("number-words"):
        return False
    if starts_compound(match["left"].lower(), language) and before != "as":
        return True
    return before.lower() in language.words("before-attribute") or before.endswith("ly")


_HYPHENED = Pattern(r"\p{L}++(?:-\p{L}++)++", linear=True)
_NEXT = Pattern(r" (?P<word>\p{Ll}+)", linear=True)
