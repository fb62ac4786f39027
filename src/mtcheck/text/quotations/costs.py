"""How much damage it takes for a quotation mark to play a role where it stands."""

from __future__ import annotations

from mtcheck.base.patterns import Pattern
from mtcheck.text.language import Language
from mtcheck.text.quotations.marks import CLOSING_GLYPHS, OPENING_GLYPHS, Mark
from mtcheck.text.words import lexicon, word_at

_TORN = Pattern(r"['’] ?(?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}])")
_S = Pattern(r"s(?!\p{L})", linear=True)
_BEFORE_OPENING = "([{/–—―-¿¡|•*_>"
_AFTER_CLOSING = ".,;:!?)]}…/–—―-*_<|%"
_WRONG_GLYPH = 1.2
_COMMON = 4.5
"""The Zipf frequency of a word that is so common that people say a part of it only."""


def opening_cost(mark: Mark) -> float:
    """How much damage it takes for a mark to be an opening one here."""
    left, right = mark.left, mark.right
    cost = 0.0
    if left and not left.isspace() and left not in _BEFORE_OPENING:
        cost += 1.5 if left.isalnum() else 2.0
    if not right:
        cost += 4.0
    elif right.isspace():
        cost += 0.3 if mark.glyph in OPENING_GLYPHS and left.isalnum() else 1.5  # on the wrong side of the space
    elif right in ",;:!?)]}.":
        cost += 3.0
    if mark.glyph in CLOSING_GLYPHS:
        cost += _WRONG_GLYPH
    return cost


def closing_cost(mark: Mark) -> float:
    """How much damage it takes for a mark to be a closing one here."""
    left, right = mark.left, mark.right
    cost = 0.0
    if not left:
        cost += 5.0
    elif left.isspace():
        cost += 0.3 if mark.glyph in CLOSING_GLYPHS and right.isalnum() else 1.5
    elif left in "([{":
        cost += 3.0
    elif left in "–—-":
        cost += 0.3
    if right and not right.isspace() and right not in _AFTER_CLOSING:
        cost += 1.8 if right.isupper() else 1.5
    if mark.glyph in OPENING_GLYPHS:
        cost += 3.0 if mark.family == "low" else _WRONG_GLYPH
    return cost


_CLIPPED = frozenset("ever mo fo wi lil tha fi ha t".split())
"""Words of dialects that end with an apostrophe because letters are left out: wi’, t’ pit."""
_DROPPED = frozenset("ave aven asn adn appen".split())
"""Words of dialects whose h is left out, and which the language has as names, or not without what follows: ’asn’t."""


def apostrophe_cost(mark: Mark, text: str, language: Language) -> float:
    """How much damage it takes for a single mark at the edge of a word to be an apostrophe."""
    word = _last_word(text, mark.start)
    if word and _TORN.match(text, mark.start):
        return 0.1  # museum ’s, it’ s: a space divides the apostrophe from its word
    if mark.left.isalnum() and not mark.right.isalnum():
        if word in ("De", "de", "Da", "da", "Po", "po") and text[mark.end + 1 : mark.end + 2].isupper():
            return 0.1  # de’ Medici
        if mark.right and mark.right in ".,;:!?" and not word.endswith("in"):
            return 0.4 if word[:1].isupper() else 1.9  # a possessive stands before its noun, but for names of shops
        return (
            0.15
            if word.endswith(("s", "x", "z", "S")) or word.lower() in _CLIPPED
            else 0.4
            if word.endswith(("in", "an", "o", "th", "ol"))
            else 1.2
        )
    if mark.left == "." and text[mark.start - 2 : mark.start - 1].isupper() and _S.match(text, mark.end):
        return 0.0  # the F.C.’s coach
    if mark.right.isalnum() and not mark.left.isalnum():
        at = mark.end
        while at < len(text) and text[at].isalnum():
            at += 1
        elided = text[mark.end : at].lower()
        if elided in _DROPPED or (mark.right.isalpha() and _drops_h(elided, language)):
            return 0.2
        if (
            elided in language.elisions
            or elided.removesuffix("s") in language.elisions
            or (elided.rstrip("s").isdigit() and 2 <= len(elided) <= 4)
        ):
            return 0.1
        if text[mark.start - 1 : mark.start] in tuple('"”') and elided == "s":
            return 0.0
        if (
            mark.left == " "
            and word.endswith("s")
            and text[mark.start - 2] == "s"
            and len(word) > 3
            and word not in language.function_words
        ):
            return 1.7 if mark.right.isupper() else 1.3
        return 2.6
    return 1.3 if mark.left == mark.right == " " and word.endswith("s") else 3.0


def _drops_h(word: str, language: Language) -> bool:
    """Whether an h is left out before a word: ’umble, ’Arry."""
    try:
        words = lexicon(language.tag)
    except LookupError:
        return False
    return (
        len(word) > 2
        and not words.knows(word)
        and word.title() not in words
        and (f"h{word}" in words or f"H{word}" in words)
    )


def drops_prefix(mark: Mark, text: str, language: Language) -> bool:
    """Whether the a of a common word may be left out after a mark, as in speech: 'way, 'bout."""
    if (
        mark.glyph in OPENING_GLYPHS
        or not mark.right.islower()
        or mark.left != " "
        or not text[mark.start - 2 : mark.start - 1].isalpha()
    ):
        return False
    word = text[slice(*word_at(text, mark.end))]
    try:
        zipf = lexicon(language.tag).zipf
    except LookupError:
        return False
    return len(word) > 2 and zipf("a" + word) >= _COMMON


def _last_word(text: str, offset: int) -> str:
    """The word that ends at a place, or before the spaces there."""
    end = offset
    while end > 0 and text[end - 1] == " ":
        end -= 1
    start = end
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    return text[start:end]
