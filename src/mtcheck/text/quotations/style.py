"""How an article sets commas and stops beside its closing quotation marks."""

from __future__ import annotations

from mtcheck.model.document import Document, layer
from mtcheck.text.quotations.marks import OPENING_GLYPHS, Mark
from mtcheck.text.quotations.roles import is_straight, quotations
from mtcheck.text.variety import american

HABIT = 2
"""How many more quotations must have it outside for an American article to have that habit."""


def with_mark(document: Document, stop: str, glyph: str, *, partial: bool = False) -> str:
    """A comma or stop with a closing mark, in the order in which the article sets them after such quotations.

    Where it shows no habit: inside after a whole quotation, and after one that is a part of a sentence inside in
    American English and outside in British (Chicago Manual of Style 6.9; New Hart's Rules 9.2.3).
    """
    inside, outside = commas_by_place(document, partial=partial)
    if american(document) > 0 and outside - inside < HABIT:
        return stop + glyph
    if inside == outside:
        return glyph + stop if partial and american(document) < 0 else stop + glyph
    return stop + glyph if inside > outside else glyph + stop


def follows_word(document: Document, opening: Mark | None) -> bool:
    """Whether a quotation has a word before it, without a comma or colon, and may go on with its sentence."""
    if opening is None or opening.start < 2:
        return False
    return document.text[opening.start - 2].isalpha() and document.text[opening.start - 1].isspace()


def commas_by_place(document: Document, *, partial: bool) -> tuple[int, int]:
    """How many quotations, parts of sentences or whole ones, have the comma or stop inside, and outside.

    Marks of a form that is wrong in the article do not count.
    """
    return _places(document)[partial]


@layer
def _places(document: Document) -> tuple[tuple[int, int], tuple[int, int]]:
    text, family = document.text, "straight" if is_straight(document) else "curly"
    counts = [[0, 0], [0, 0]]
    for _, opening, closing, *_ in quotations(document):
        if opening is None or closing is None or closing.family != family or closing.glyph in OPENING_GLYPHS:
            continue
        partial = follows_word(document, opening)
        following = text[closing.end : closing.end + 1]
        if closing.left in (".", ",") and following in (".", ","):
            continue
        if closing.left == "," or (closing.left == "." and partial and opening.right.islower()):
            counts[partial][0] += 1
        elif (following == "," or (following == "." and partial)) and not closing.left.isspace():
            counts[partial][1] += 1
    (whole_inside, whole_outside), (inside, outside) = counts
    return (whole_inside, whole_outside), (inside, outside)
