"""A letter and its accent as two characters: cafe\N{COMBINING ACUTE ACCENT}."""

from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, safe
from mtcheck.text.triggers import beyond_ascii

_WORD = Pattern(r"[\p{L}\p{M}]*\p{Latin}[\u0300-\u036f][\p{L}\p{M}]*", linear=True)

_ACCENTS = frozenset(map(chr, range(0x300, 0x370)))
_DOTTED_TWICE = {f"{letter}\u0307": letter for letter in "iİ"}
"""Letters that have their dot, with another one: what programs make of İ that do not know Turkish."""


def words(document: Document) -> Iterator[Any]:
    """The words with an accent of its own after a letter."""
    if not _ACCENTS.isdisjoint(beyond_ascii(document)):
        yield from _WORD.finditer(document.text)


@check(
    "decomposed-letter",
    family="encoding",
    category=Category.ENCODING,
    message="A letter and its accent are two characters where there is one for both.",
    on=words,
    specificity=3,
    examples=[
        bad("They met at the ⟦cafe\u0301⟧ in ⟦Ko\u0308ln⟧.", "They met at the café in Köln."),
        bad("They met ⟦\u0130\u0307brahim⟧ and his ⟦fri\u0307end⟧.", "They met İbrahim and his friend."),
        good("They met at the café in Köln; the name is Ọ̀ṣun."),
    ],
)
def decomposed_letter(match: Any, document: Document) -> Iterator[Finding]:
    """A letter and its accent that are two characters.

    File names of Macs and some programs that read PDF have them so; search finds no such word, and half of the fonts
    set the accent beside the letter. The fix is the composed form of Unicode (NFC).
    """
    start, end = match.span()
    composed = normalize("NFC", match.group())
    if _ACCENTS.isdisjoint(composed.replace("\u0307", "")):  # Lithuanian keeps the dot under another accent
        for twice, letter in _DOTTED_TWICE.items():
            composed = composed.replace(twice, letter)
    if composed != match.group():
        yield Finding(start, end, safe(Edit(start, end, composed)))
