"""What is wrong with the quotation marks of a document, kind by kind, each with the edit that mends it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from mtcheck.model.document import Document, layer
from mtcheck.model.issue import Edit
from mtcheck.text.quotation_places import Place, closing_place, opening_place
from mtcheck.text.speech import speech_tag_at
from mtcheck.text.triggers import Pattern
from mtcheck.text.quotations import (
    CLOSING_GLYPHS,
    OPENING_GLYPHS,
    Mark,
    Quotation,
    Role,
    is_straight,
    marks,
    marks_inside,
    quotations,
    right_glyph,
)

CERTAIN = 0.9
"""The margin above which another reading of a mark is out of the question."""


class Kind(Enum):
    """A kind of flaw. A mark has at most one: the first of these that applies."""

    DOUBLED = auto()
    FOREIGN = auto()
    DIRECTION = auto()
    MISPLACED = auto()
    GLUED = auto()
    SPACE_INSIDE = auto()
    MIXED = auto()
    COMMA_OUTSIDE = auto()
    UNCLOSED = auto()
    CONTINUED = auto()
    UNOPENED = auto()
    STRAY = auto()


class Flaw(NamedTuple):
    """A flaw: the range to report, the edits that mend it, whether they leave one reading, and its mark."""

    kind: Kind
    start: int
    end: int
    edits: tuple[Edit, ...]
    certain: bool
    mark: Mark


def flawed(kind: Kind) -> Callable[[Document], Iterator[Flaw]]:
    """Trigger on each flaw of one kind."""

    def find(document: Document) -> Iterator[Flaw]:
        return (flaw for flaw in flaws(document) if flaw.kind is kind)

    return find


@layer
def flaws(document: Document) -> tuple[Flaw, ...]:
    """All flaws of a document's double quotation marks, in order."""
    found = []
    partners = _partners(document)
    everything = marks(document)
    for position, (_, mark) in enumerate(everything):
        before = everything[position - 1][1] if position else None
        flaw = _flaw(document, mark, before, partners.get(mark.start))
        if flaw:
            found.append(flaw)
    mended = {flaw.mark.start for flaw in found}
    for quotation in quotations(document):
        lost = _lost(document, quotation)
        if lost and lost.mark.start not in mended:
            found.append(lost)
    return tuple(sorted(found, key=lambda flaw: flaw.start))


def _partners(document: Document) -> dict[int, Mark]:
    pairs = {}
    for quotation in quotations(document):
        if quotation.opening and quotation.closing:
            pairs[quotation.opening.start] = quotation.closing
            pairs[quotation.closing.start] = quotation.opening
    return pairs


def _flaw(document: Document, mark: Mark, before: Mark | None, partner: Mark | None) -> Flaw | None:
    if mark.role is Role.STRAY:
        return _stray(document, mark, before)
    if mark.role is Role.PRIME:
        return None
    text = document.text
    opening = mark.role is Role.OPENING
    start, end = _stretch(text, mark, opening)
    space_inside = (start < mark.start, end > mark.end)[opening]
    glued = _is_glued(text, mark, opening)
    kind = _glyph_flaw(document, mark, partner)
    if kind is None and glued:
        kind = Kind.MISPLACED if space_inside else Kind.GLUED
    elif kind is None and space_inside:
        kind = Kind.SPACE_INSIDE
    if kind is None:
        return _comma_outside(document, mark)
    glyph = right_glyph(document, mark.role) if kind in (Kind.FOREIGN, Kind.DIRECTION, Kind.MIXED) else mark.glyph
    replacement = (" " if glued and opening else "") + glyph + (" " if glued and not opening else "")
    certain = mark.margin >= CERTAIN and (partner is not None or kind is not Kind.GLUED)
    if not opening and text[end : end + 1] == "," and kind in (Kind.FOREIGN, Kind.DIRECTION, Kind.SPACE_INSIDE, Kind.MIXED):
        inside, outside = marks_inside(document)
        if inside > outside:  # the comma goes inside, as it does in the rest of the article
            replacement, end = "," + replacement, end + 1
    return Flaw(kind, *_around(text, start, end), (Edit(start, end, replacement),), certain, mark)


def _stretch(text: str, mark: Mark, opening: bool) -> tuple[int, int]:
    """The mark with the space on its inner side."""
    start, end = mark.start, mark.end
    if opening and mark.right.isspace():
        while end < len(text) and text[end] in " \t\u00a0":
            end += 1
    if not opening and mark.left.isspace():
        while start > 0 and text[start - 1] in " \t\u00a0":
            start -= 1
    return start, end


def _is_glued(text: str, mark: Mark, opening: bool) -> bool:
    if opening:
        return mark.left.isalnum() or mark.left in tuple(".,;:!?)%")
    return mark.right.isalnum() or mark.right in tuple("([$€£")


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The range with a neighbouring character on either side, so that it can be seen."""
    if start > 0 and not text[start - 1].isspace():
        start -= 1
    if end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _glyph_flaw(document: Document, mark: Mark, partner: Mark | None) -> Kind | None:
    if mark.family in ("low", "angle", "corner"):
        word = _LETTER.search(document.text, *((mark.end, mark.end + 3) if mark.role is Role.OPENING else (max(0, mark.start - 3), mark.start)))
        return Kind.FOREIGN if word is None or word["latin"] else None
    if partner and partner.family in ("low", "angle", "corner") and mark.role is Role.CLOSING and mark.glyph == "“":
        return Kind.FOREIGN
    wrong = CLOSING_GLYPHS if mark.role is Role.OPENING else OPENING_GLYPHS
    if mark.glyph in wrong:
        return Kind.DIRECTION
    if partner and partner.family != mark.family and partner.family not in ("low", "angle", "corner"):
        expected = "straight" if is_straight(document) else "curly"
        if mark.family != expected and (partner.family == expected or mark.role is Role.OPENING):
            return Kind.MIXED
    return None


def _stray(document: Document, mark: Mark, before: Mark | None) -> Flaw | None:
    text = document.text
    if mark.glyph in "«»" and (not mark.left or not mark.right):
        return None  # an arrow at the end of a link
    if before and not text[before.end : mark.start].strip(".,!?;"):
        return Flaw(Kind.DOUBLED, before.start, mark.end, (Edit(mark.start, mark.end, ""),), before.end == mark.start, mark)
    return Flaw(Kind.STRAY, *_around(text, mark.start, mark.end), (Edit(mark.start, mark.end, ""),), False, mark)


def _comma_outside(document: Document, mark: Mark) -> Flaw | None:
    """A comma outside a closing mark, in an article that writes it inside."""
    text = document.text
    after = text[mark.end : mark.end + 1]
    if mark.role is not Role.CLOSING or after not in (",", ".") or not (mark.left.isalnum() or mark.left == "’"):
        return None
    if text[mark.end + 1 : mark.end + 2] in (".", ",") or text[mark.end + 1 : mark.end + 2].isalnum():
        return None
    tagged = after == "," and bool(speech_tag_at(document, mark.end + 1))
    inside, outside = partial_quotations(document)
    if not (tagged and marks_inside(document)[0] >= 2 or inside >= 1 and outside <= 1 and marks_inside(document)[0] >= 2):
        return None
    end = mark.end + 1
    return Flaw(Kind.COMMA_OUTSIDE, mark.start - 1, end, (Edit(mark.start, end, after + mark.glyph),), True, mark)


@layer
def partial_quotations(document: Document) -> tuple[int, int]:
    """How many part quotations (`called it “a shame,”`) have the comma or stop inside, as in America, and outside.

    A quotation is partial that goes on with a sentence begun before it, without a comma or colon.
    """
    text = document.text
    inside = outside = 0
    for quotation in quotations(document):
        if quotation.opening is None or quotation.closing is None:
            continue
        before = text[max(0, quotation.opening.start - 2) : quotation.opening.start]
        if len(before) < 2 or not before[0].isalpha() or not before[1].isspace():
            continue
        if quotation.closing.left in (",", ".") and text[quotation.opening.end : quotation.opening.end + 1].islower():
            inside += 1
        elif text[quotation.closing.end : quotation.closing.end + 1] in (",", "."):
            outside += 1
    return inside, outside


def _lost(document: Document, quotation: Quotation) -> Flaw | None:
    if quotation.opening and quotation.closing is None:
        mark = quotation.opening
        wrong_level = _closed_by_single(document, quotation)
        if wrong_level is not None:
            glyph = right_glyph(document, Role.CLOSING) if mark.family != "straight" else '"'
            return Flaw(Kind.MIXED, wrong_level - 1, wrong_level + 1, (Edit(wrong_level, wrong_level + 1, glyph),), True, mark)
        kind = Kind.CONTINUED if quotation.continued else Kind.UNCLOSED
        place = closing_place(document, quotation)
    elif quotation.closing and quotation.opening is None:
        mark, kind, place = quotation.closing, Kind.UNOPENED, opening_place(document, quotation)
    else:
        return None
    return _lost_flaw(kind, place, mark)


def _closed_by_single(document: Document, quotation: Quotation) -> int | None:
    """Where a single mark stands in the place of the closing double mark, with no single mark opening before it."""
    assert quotation.opening is not None
    text = document.text
    end = document.blocks[quotation.block].end
    for _, mark in marks(document):
        if quotation.opening.start < mark.start < end:
            end = mark.start
            break
    for match in _SINGLE_CLOSING.finditer(text, quotation.opening.end, end):
        if not _SINGLE_OPENING.search(text, quotation.opening.end, match.start()):
            return int(match.end() - 1)
    return None


_LETTER = Pattern(r"(?P<latin>\p{Latin})|\p{L}")
_SINGLE_CLOSING = Pattern(r"(?<=[.,!?…])['’](?=\s|$)|(?<=\p{L})['’](?=[.,](?:\s|$))")
_SINGLE_OPENING = Pattern(r"(?<![\p{L}\p{N}])['‘](?=\S)")


def _lost_flaw(kind: Kind, place: Place, mark: Mark) -> Flaw:
    return Flaw(kind, place.start, place.end, (place.edit,), place.certain and mark.margin >= CERTAIN, mark)
