"""Quotation marks: which role each one plays, which quotations they make, and what is wrong with them.

A mark's role (opening, closing, neither) is not read off the mark, which may be the damaged thing, nor off its
neighbours, which may be glued or torn off, but decided for all marks of a block together: of all readings of the block
the one that needs the least damage is taken. What that reading says is damaged is reported.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from mtcheck.model.document import Block, BlockKind, Document, layer
from mtcheck.text.language import Language, facts
from mtcheck.text.sentences import split
from mtcheck.text.speech import speech_tag, voices
from mtcheck.text.triggers import Pattern

# Two apostrophes (or two of LaTeX's) are one double mark; letters on both sides make them a doubled apostrophe.
_DOUBLE = Pattern(r"(?<!\p{L})''(?!')|''(?!\p{L}|')|’’(?!\p{L}|’)|‘‘|``|[\"“”„‟«»＂「」『』]")
_FEET_INCHES = Pattern(r"\d['’′]\s?(?:\d{1,2}(?:[½¼¾]|\.\d)?)?$")

OPENING_GLYPHS = frozenset("“„‟«「『") | {"‘‘", "``"}
CLOSING_GLYPHS = frozenset("”»」』") | {"’’"}
_FAMILY = {"“": "curly", "”": "curly", "„": "low", "‟": "curly", "«": "angle", "»": "angle", "「": "corner", "」": "corner"}
_FAMILY |= {"『": "corner", "』": "corner", "''": "apostrophes", "’’": "apostrophes", "‘‘": "apostrophes", "``": "apostrophes"}

_THIN = "\u2009\u202f\u00a0\u200a"
_BEFORE_OPENING = "([{/–—―-‘'¿¡|•*_>"
_AFTER_CLOSING = ".,;:!?)]}…/–—―-’'*_<|%"


class Role(Enum):
    """What a mark does in a block."""

    OPENING = "opening"
    CLOSING = "closing"
    STRAY = "stray"
    PRIME = "prime"


class Mark(NamedTuple):
    """A double quotation mark: where it stands, what it looks like, its neighbours, and the role it plays.

    `left` and `right` are the characters beside it, "" at the ends of the block. `margin` says how much worse the best
    reading is in which the mark plays another role: above 1 there is hardly any doubt.
    """

    start: int
    end: int
    glyph: str
    left: str
    right: str
    role: Role = Role.STRAY
    margin: float = 0.0

    @property
    def family(self) -> str:
        """Which marks it belongs to: straight, curly, low, angle, corner, apostrophes."""
        return _FAMILY.get(self.glyph, "straight")


class Quotation(NamedTuple):
    """An opening and a closing mark; one is None where it is missing. `block` is the index of the block.

    `continued` says that the closing mark is left out because the next paragraph opens again.
    """

    block: int
    opening: Mark | None
    closing: Mark | None
    continued: bool = False


_MISSING = 2.0
_STRAY = 3.2
_WRONG_GLYPH = 1.2
_OTHER_FAMILY = 0.6


class _Reading(NamedTuple):
    cost: float
    roles: tuple[Role, ...]


def _opening_cost(mark: Mark) -> float:
    left, right = mark.left, mark.right
    cost = 0.0
    if left and not left.isspace() and left not in _BEFORE_OPENING:
        cost += 1.5 if left.isalnum() else 2.0
    if not right:
        cost += 4.0
    elif right.isspace():
        cost += 1.5
    elif right in ",;:!?)]}" or right == ".":
        cost += 3.0
    if mark.glyph in CLOSING_GLYPHS:
        cost += _WRONG_GLYPH
    return cost


def _closing_cost(mark: Mark) -> float:
    left, right = mark.left, mark.right
    cost = 0.0
    if not left:
        cost += 5.0
    elif left.isspace():
        cost += 1.5
    elif left in "([{":
        cost += 3.0
    elif left in "–—-":
        cost += 0.3
    if right and not right.isspace() and right not in _AFTER_CLOSING:
        cost += 1.8 if right.isupper() else 1.5
    if mark.glyph in OPENING_GLYPHS:
        cost += 3.0 if mark.glyph in "„‟" else _WRONG_GLYPH
    return cost


def _best(
    marks: list[Mark], may_continue: bool, text: str, language: Language, forbidden: tuple[int, Role] | None = None
) -> _Reading:
    """The reading of a block's marks that needs the least damage, without one role of one mark if so asked."""
    # state: None outside a quotation, else the family of the mark that opened it
    states: dict[str | None, _Reading] = {None: _Reading(0.0, ())}
    for index, mark in enumerate(marks):
        opening, closing = _opening_cost(mark), _closing_cost(mark)
        doubled = index > 0 and marks[index - 1].end == mark.start and marks[index - 1].glyph == mark.glyph
        prime = mark.glyph in ('"', "''", "”") and mark.left.isdigit()
        following: dict[str | None, _Reading] = {}

        def offer(
            state: str | None, before: _Reading, cost: float, role: Role, index: int = index, following: dict[str | None, _Reading] = following
        ) -> None:
            if forbidden == (index, role):
                return
            total = before.cost + cost
            if state not in following or total < following[state].cost:
                following[state] = _Reading(total, (*before.roles, role))

        for state, reading in states.items():
            if state is None:
                offer(mark.family, reading, opening, Role.OPENING)
                offer(None, reading, closing + _MISSING, Role.CLOSING)
            else:
                again = _opens_again(mark, text) and not _tells(text, marks[index - 1].end, mark.start, language)
                lost = 0.3 if again else _MISSING
                offer(mark.family, reading, opening + lost, Role.OPENING)
                other = 0.0 if _pairs(state, mark.family) else _OTHER_FAMILY
                offer(None, reading, closing + other, Role.CLOSING)
            offer(state, reading, 0.4 if doubled else _STRAY, Role.STRAY)
            if prime:
                feet = _FEET_INCHES.search(text, max(0, mark.start - 8), mark.start)
                offer(state, reading, 0.0 if feet else 1.2, Role.PRIME)
        states = following
    return min(
        (_Reading(reading.cost + (0 if state is None else 0.3 if may_continue else _MISSING), reading.roles) for state, reading in states.items()),
        key=lambda reading: reading.cost,
    )


def _pairs(opening: str, closing: str) -> bool:
    return opening == closing or {opening, closing} == {"low", "curly"}


def _opens_again(mark: Mark, text: str) -> bool:
    """Whether a mark inside a quotation opens it again after the end of a sentence, as where paragraphs were merged."""
    before = text[max(0, mark.start - 3) : mark.start].rstrip()
    return mark.left.isspace() and before.endswith((".", "!", "?")) and mark.right.isalpha()


def _tells(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a range that would all be quoted holds a speech tag or tells what others said, so that a mark is lost."""
    return speech_tag(text, start, end, language) is not None or any(
        voices(text, span)[1] for span in split(text, start, end, language)
    )


@layer
def marks(document: Document) -> tuple[tuple[int, Mark], ...]:
    """All double quotation marks with their roles, in order, each with the index of its block."""
    text, language = document.text, facts(document)
    blocks = document.blocks
    raw: dict[int, list[Mark]] = {}
    index = 0
    for match in _DOUBLE.finditer(text):
        start, end = match.span()
        while index < len(blocks) and blocks[index].end <= start:
            index += 1
        if index == len(blocks):
            break
        if start >= blocks[index].start and blocks[index].kind is not BlockKind.CODE:
            raw.setdefault(index, []).append(_mark(text, blocks[index], start, end))
    found = []
    for index, group in raw.items():
        may_continue = _continues(raw, index, blocks)
        best = _best(group, may_continue, text, language)
        for position, (mark, role) in enumerate(zip(group, best.roles, strict=True)):
            found.append((index, mark._replace(role=role)))
            if _is_regular(mark, role) and len(group) % 2 == 0:
                found[-1] = (index, found[-1][1]._replace(margin=_MISSING))
            else:
                other = _best(group, may_continue, text, language, (position, role))
                found[-1] = (index, found[-1][1]._replace(margin=other.cost - best.cost))
    return tuple(found)


def _mark(text: str, block: Block, start: int, end: int) -> Mark:
    left = text[start - 1] if start > block.start else ""
    right = text[end] if end < block.end else ""
    if left and (left in _THIN or left == " ") and start - 2 >= block.start and text[start - 2] in "’'" and not text[end : end + 1].isalnum():
        left = text[start - 2]  # a space divides nested marks: typography, not damage
    if right and (right in _THIN or right == " ") and end + 1 < block.end and text[end + 1] == "‘":
        right = text[end + 1]
    if right in "’'" and right and end + 1 < block.end and text[end + 1].isalnum():
        right = text[end + 1]  # an apostrophe or an inner quotation begins the word
    if left in "‘'" and left and start - 2 >= block.start and text[start - 2].isalnum():
        left = text[start - 2]
    elif left == "’":
        left = "a"
    if right == "." and text[end + 1 : end + 2] in (".", "") or text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum():
        right = "…" if text[end + 1 : end + 2] == "." else right
    return Mark(start, end, text[start:end], left, right)


def _is_regular(mark: Mark, role: Role) -> bool:
    return (role is Role.OPENING and _opening_cost(mark) == 0) or (role is Role.CLOSING and _closing_cost(mark) == 0)


def _continues(raw: dict[int, list[Mark]], index: int, blocks: tuple[Block, ...]) -> bool:
    """Whether the next block begins with a mark that opens a quotation again."""
    following = raw.get(index + 1)
    if not following or following[0].start - blocks[index + 1].start > 1:
        return False
    return _opening_cost(following[0]) <= 1.5


@layer
def quotations(document: Document) -> tuple[Quotation, ...]:
    """All quotations between double marks, also those of which one mark is missing, in order."""
    found: list[Quotation] = []
    opening: tuple[int, Mark] | None = None
    everything = marks(document)
    for index, mark in everything:
        if opening and opening[0] != index:
            found.append(Quotation(opening[0], opening[1], None, _goes_on(document, opening[0], index, mark)))
            opening = None
        if mark.role is Role.OPENING:
            if opening:
                again = _opens_again(mark, document.text)
                again = again and not _tells(document.text, opening[1].end, mark.start, facts(document))
                found.append(Quotation(index, opening[1], None, again))
            opening = (index, mark)
        elif mark.role is Role.CLOSING:
            found.append(Quotation(index, opening[1] if opening else None, mark))
            opening = None
    if opening:
        found.append(Quotation(opening[0], opening[1], None))
    return tuple(found)


def _goes_on(document: Document, block: int, following: int, mark: Mark) -> bool:
    return following == block + 1 and mark.role is Role.OPENING and mark.start - document.blocks[following].start <= 1


@layer
def is_straight(document: Document) -> bool:
    """Whether the article writes most of its double quotation marks straight."""
    straight = sum(mark.family == "straight" for _, mark in marks(document))
    curly = sum(mark.family == "curly" for _, mark in marks(document))
    return straight > curly


def right_glyph(document: Document, role: Role) -> str:
    """The mark that this article would use for a role."""
    if is_straight(document):
        return '"'
    return facts(document).double[0 if role is Role.OPENING else 1]


@layer
def marks_inside(document: Document) -> tuple[int, int]:
    """How often a comma or stop stands inside a closing mark (as in America), and how often outside."""
    text = document.text
    inside = outside = 0
    for _, mark in marks(document):
        if mark.role is Role.CLOSING:
            inside += mark.left == ","
            outside += mark.right == ","
    return inside, outside
