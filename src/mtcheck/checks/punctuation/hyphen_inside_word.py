"""The hyphen of a line’s end inside a word: com-mon, the gov-ernment."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, facts, good, lexicon, pattern, safe
from mtcheck.text.names.surroundings import begins_sentence

USUAL, MOST_USUAL = 3.3, 4.7
"""The frequency (Zipf) from which a word is one that a hyphen broke, and no coinage of two parts; of two short ones."""


@check(
    "hyphen-inside-word",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A hyphen inside a word, as at the end of a line.",
    on=pattern(r"(?<![\p{L}\p{N}’'-])(?P<left>\p{L}\p{Ll}+)-(?P<right>\p{Ll}{2,})(?![\p{L}\p{N}-])", near=("L-a",)),
    examples=[
        bad("It is far more ⟦com-mon⟧ than the ⟦gov-ernment⟧ says.", "It is far more common than the government says."),
        bad("⟦Mem-bers⟧ of the ⟦coali-tion⟧ left.", "Members of the coalition left."),
        good("The co-operative re-elected its vice-chair; to-day and per-cent are old. It is no-one’s by-law."),
        good("So says Im Bo-ra, the co-ordinator."),
        good("The tut-tutting and so-so bye-bye of the chi-chi e-mail, in an ex-minister’s anti-war re-write."),
    ],
    confidence=0.9,
)
def hyphen_inside_word(match: Any, document: Document) -> Iterator[Finding]:
    """A hyphen inside a word that is written as one.

    Printed pages divide words at the end of a line; what joins the lines again keeps the hyphen. Reported where one
    part is no word and no prefix.
    """
    left, right, words, language = match["left"].lower(), match["right"], lexicon(document.language), facts(document)
    whole = words.zipf(left + right)
    if whole < USUAL or left + right not in words or left == right or left in language.words("hyphen-prefixes"):
        return
    if match["left"][0].isupper() and not begins_sentence(document, *match.span("left")):
        return  # Im Bo-ra
    short = max(len(left), len(right)) < 4 and whole >= MOST_USUAL and not language.function_words & {left, right}
    if f"{left}-{right}" not in words and (short or not (left in words and right in words)):
        yield Finding(match.start(), match.end(), safe(Edit(match.end("left"), match.start("right"), "")))
