"""A hyphen in the place of a dash: the fifth-his best."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, facts, good, lexicon, pattern, unsafe


@check(
    "hyphen-for-dash",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A hyphen joins two words that a dash divides.",
    on=pattern(
        r"(?<![\p{L}\p{N}’'-])(?P<left>[\p{L}\p{N}]{3,})-(?P<right>\p{Ll}+|I|\d{1,3},\d{3})(?=[ ,.;’'](?!-))",
        near=("a-a", "a-A ", "A-a", "0-a", "a-0"),
        reach=30,
    ),
    examples=[
        bad("He came in ⟦fifth-his⟧ best place so far."),
        bad("They sold every ⟦car-2,140⟧ of them by noon."),
        good("A built-in, state-of-the-art, know-it-all passer-by and a has-been met face-to-face at a sit-in, as-is."),
        good("The have-nots, a Catch-22, a wait-and-see call and a who-was-who of the U-20 team."),
    ],
    confidence=0.9,
)
def hyphen_for_dash(match: Any, document: Document) -> Iterator[Finding]:
    """A hyphen between two words that a dash divides, with the spaces around it lost.

    Filters turn dashes into hyphens. Seen where the second word begins a clause and is no second part of a compound.
    """
    right = match["right"]
    if not right[0].isdigit() and right not in facts(document).words("after-dash"):
        return
    words = lexicon(document.language)
    if f"{match['left']}-{right}".lower() in words or (match["left"] + right).lower() in words:
        return
    dash = "—" if "—" in document.text else " – " if " – " in document.text else " - "
    hyphen = match.end("left")
    yield Finding(match.start(), match.end(), unsafe(Edit(hyphen, hyphen + 1, dash)))
