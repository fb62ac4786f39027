"""Quotation marks as they stand: where, of which level and family, and what is beside them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Block, BlockKind, Document
from mtcheck.text.triggers import find_all, junctions

# Two apostrophes (or two of LaTeX's) are one double mark. Single marks with a letter on either side are apostrophes.
_MARK = Pattern(
    r"(?<!\p{L})''(?!')|''(?!\p{L}|')|’’(?!\p{L}|’)|‘‘|``|[\"“”„‟«»＂「」『』〝〞〟《》]|(?<!\p{N})″"
    r"|(?<![\p{L}\p{N}])['‘’‚‛‹›]|['‘’‚‛‹›](?![\p{L}\p{N}])"
)
_N = Pattern(r"['’‘]n['’‘](?!\p{L})", ignore_case=True)

DOUBLE, SINGLE = "double", "single"
OPENING_GLYPHS = frozenset("“„‟«「『〝《‘‚‛‹") | {"‘‘", "``"}
CLOSING_GLYPHS = frozenset("”»」』〞〟》’›") | {"’’"}
_SINGLES = frozenset("'‘’‚‛‹›")
_FAMILIES = {"curly": "“”‟‘’‛", "low": "„‚", "angle": "«»‹›", "corner": "「」『』〝〞〟《》"}
_FAMILY = {glyph: family for family, glyphs in _FAMILIES.items() for glyph in glyphs} | dict.fromkeys(
    ("''", "’’", "‘‘", "``"), "apostrophes"
)
ALL_GLYPHS = frozenset("\"“”„‟«»＂″「」『』〝〞〟《》'‘’‚‛‹›")
_GLYPHS = ALL_GLYPHS | {"`"}


class Role(Enum):
    """What a mark does in a block."""

    OPENING = "opening"
    CLOSING = "closing"
    APOSTROPHE = "apostrophe"
    PRIME = "prime"
    STRAY = "stray"


class Mark(NamedTuple):
    """A quotation mark, or an apostrophe at the edge of a word.

    `level` is what it looks like (double or single), `plays` the level at which it stands in the reading; `family` says
    which marks it belongs to (straight, curly, low, angle, corner, apostrophes). `left` and `right` are the characters
    beside it and other marks that touch it, "" at the ends of the block. `margin` says how much more damage the best
    reading needs in which the mark plays another role: above 1 there is hardly any doubt.
    """

    start: int
    end: int
    glyph: str
    left: str
    right: str
    level: str
    family: str
    role: Role = Role.STRAY
    plays: str = DOUBLE
    margin: float = 0.0

    def read_as(self, role: Role, plays: str, margin: float) -> Mark:
        """The same mark in a reading."""
        return Mark(*self[:7], role, plays, margin)


def marks_by_block(document: Document) -> dict[int, list[Mark]]:
    """The marks of each block that has some, by its index, still without their roles."""
    text, blocks, index = document.text, document.blocks, 0
    found: dict[int, list[Mark]] = {}
    for start, end in _found(document):
        while index < len(blocks) and blocks[index].end <= start:
            index += 1
        if index == len(blocks):
            break
        if start >= blocks[index].start and blocks[index].kind is not BlockKind.CODE and not _is_n(text, start):
            found.setdefault(index, []).append(_mark(text, blocks[index], start, end))
    return found


def _runs(document: Document) -> Iterator[tuple[int, int]]:
    """Where marks, apostrophes among them, stand side by side or alone."""
    text, there = document.text, _GLYPHS.intersection("".join(junctions(document)))
    places = sorted(at for glyph in there for at in find_all(text, glyph))
    ends = [*(at for at, following in pairwise(places) if following > at + 1), *places[-1:]]
    begins = [*places[:1], *(at for before, at in pairwise(places) if at > before + 1)]
    for begin, end in zip(begins, ends, strict=True):
        yield begin, end + 1


def _found(document: Document) -> Iterator[tuple[int, int]]:
    """Where the marks of a document stand."""
    text = document.text
    for start, end in _runs(document):
        if end - start == 1:
            if text[start] in _SINGLES:
                if not (text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()):
                    yield start, end
            elif text[start] != "`" and not (text[start] == "″" and text[start - 1 : start].isnumeric()):
                yield start, end
        else:
            for mark in _MARK.finditer(text, start, end):
                yield mark.span()


def _is_n(text: str, start: int) -> bool:
    """Whether the mark belongs to rock ’n’ roll."""
    if text[start + 1 : start + 2] in ("n", "N"):
        return bool(_N.match(text, start))
    return text[start - 1 : start] in ("n", "N") and start >= 2 and bool(_N.match(text, start - 2))


def _mark(text: str, block: Block, start: int, end: int) -> Mark:
    """A mark with its neighbours: other marks that touch it are passed over, and a space that divides nested marks."""
    level = SINGLE if text[start:end] in _SINGLES else DOUBLE
    left, right = start - 1, end
    while left >= block.start and text[left] in ALL_GLYPHS and (text[left] in _SINGLES) == (level == DOUBLE):
        left -= 1
    while right < block.end and text[right] in ALL_GLYPHS and (text[right] in _SINGLES) == (level == DOUBLE):
        right += 1
    if (
        left == start - 1
        and left - 1 >= block.start
        and text[left].isspace()
        and text[left - 1] in "'’"
        and level == DOUBLE
    ) and not text[end : end + 1].isalnum():
        left -= 2
    if right == end and right + 1 < block.end and text[right].isspace() and text[right + 1] == "‘" and level == DOUBLE:
        right += 2
    before = text[left] if left >= block.start else ""
    after = text[right] if right < block.end else ""
    if (after == "." and text[right + 1 : right + 2] in (".", "")) or (
        after == "." and text[right + 1 : right + 2].isalnum()
    ):
        after = "…" if text[right + 1 : right + 2] == "." else after
    glyph = text[start:end]
    return Mark(start, end, glyph, before, after, level, _FAMILY.get(glyph, "straight"))
