"""A dash in the place of a hyphen: 24—year—old, X—ray."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, good, lexicon, pattern, safe
from mtcheck.text.compounds import Compound, compound
from mtcheck.text.grammar.nouns import Number, number_of

_FAR = 120
"""Code points after a dash in which the other one of two stands."""

_PARTICLES = frozenset("de du des la le les sur sous en am an der upon on of the by in under next".split())
"""What stands between the parts of a place: Stratford-upon-Avon, Mont-de-Marsan."""


@check(
    "dash-for-hyphen",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A dash stands inside a compound, where a hyphen belongs.",
    on=pattern(
        r"(?<![\p{L}\p{N}—–])(?P<left>\p{L}+|\d+s?)(?P<dash>[—–―－])(?P<right>\p{L}+)(?:(?P<second>[—–―－])(?P<last>\p{L}+))?(?![\p{L}\p{N}])"
        r"|(?<=[ (])(?P<minus>—)\d{1,3}(?:\.\d)? ?[°º]?[CF]\b",
        near=(" —0", "L—a", "L–a", "L―a", "L－L", "0—a", "0–a", "L—A"),
        reach=40,
    ),
    examples=[
        bad("A ⟦24—year—old⟧ man had an ⟦X—ray⟧ on Friday.", "A 24-year-old man had an X-ray on Friday."),
        bad("It is a ⟦1920s—style⟧ hall of the ⟦anti—war⟧ days.", "It is a 1920s-style hall of the anti-war days."),
        bad("He left ⟦Vik—sur—Mer⟧ in May.", "He left Vik-sur-Mer in May."),
        bad("A ⟦Vik—based⟧ club won.", "A Vik-based club won."),
        bad("It was a ⟦long—running⟧ row.", "It was a long-running row."),
        bad("The ⟦Italian—Swiss⟧ film ends with a shoot-out.", "The Italian-Swiss film ends with a shoot-out."),
        bad("It ends with a ⟦shoot—out⟧ at dawn.", "It ends with a shoot-out at dawn."),
        bad(
            "In the ⟦run—up⟧ the ⟦worst—hit⟧ farms—all of them—had it.",
            "In the run-up the worst-hit farms—all of them—had it.",
        ),
        bad("It is kept at ⟦—70C⟧ in the lab.", "It is kept at -70C in the lab."),
        good("He came—and went—in 2019—the year of it. The Paris–Nice race and the London–based – no."),
        good("She sold a few of the nets—known as seines—to a shop."),
        good("Is there a sum for a group—like there is for one—that tells it?"),
        good("It is late by a minute or two—far less than usual."),
        good("The Italian–Swiss border—it is long—and she came in—out of breath—at noon."),
    ],
    confidence=0.9,
)
def dash_for_hyphen(match: Any, document: Document) -> Iterator[Finding]:
    """A dash inside a compound.

    Engines and full-width fonts confuse the two. A dash without spaces also divides clauses, and an en dash joins names
    that are equal, so only what is a compound beyond doubt is reported.
    """
    if match["minus"]:
        yield Finding(match.start(), match.end(), safe(Edit(match.start(), match.end("minus"), "-")))
        return
    left, right, language = match["left"], match["right"], facts(document)
    words = lexicon(document.language)
    particle = match["second"] is not None and right in _PARTICLES and match["last"].istitle() and left.istitle()
    numbered = left[0].isdigit() and right in (
        "year",
        "month",
        "week",
        "day",
        "hour",
        "minute",
        "style",
        "mile",
        "point",
    )
    letter = len(left) == 1 and left.isupper() and left not in "AI"
    prefix = left.lower() in language.words("dashed-prefixes")
    nations = match["dash"] == "—" and {left, right} <= language.words("demonyms")
    known = (
        nations
        or f"{left}-{right}".lower() in words
        or ((left + right).lower() in words and match["second"] is None and prefix)
    )
    made = match["dash"] == "—" and left.istitle() and right in ("based", "born", "backed", "owned", "led", "bound")
    if left.endswith("s") and not numbered and number_of(left, document.language) is Number.PLURAL:
        return  # the nets—known as seines—to
    if right == "like" and document.text.find(match["dash"], match.end(), match.end() + _FAR) > 0:
        return  # for a group—like there is for one—that
    if not (made or numbered or letter or particle or prefix or known or _is_compound(left, right, document)):
        return
    dashes = [match.start(name) for name in ("dash", "second") if match[name]]
    yield Finding(match.start(), match.end(), safe(*(Edit(at, at + 1, "-") for at in dashes)))


def _is_compound(left: str, right: str, document: Document) -> bool:
    """Whether two words are a compound: one that is only likely in an article without another dash between words."""
    if not (left.islower() and right.islower()):
        return False
    sure = compound(left, right, document)
    one = (left + right) in lexicon(document.language) and right in facts(document).words("particles")
    return sure is Compound.CERTAIN or (
        (one or sure is Compound.LIKELY) and len(list(islice(_UNSPACED.finditer(document.text), 2))) == 1
    )


_UNSPACED = Pattern(r"\p{L}[—–]\p{L}", linear=True)
