"""Quotation marks: which role each one plays, and which quotations they make.

A mark's role (opening, closing, apostrophe, …) is not read off the mark, which may be the damaged thing, nor off its
neighbours, which may be glued or torn off, but decided for all marks of a block together: of all readings of the block
the one that needs the least damage is taken. What that reading says is damaged is reported, by `quotation_flaws`.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Block, Document, layer
from mtcheck.text.language import Language, facts
from mtcheck.text.quotations.costs import apostrophe_cost, closing_cost, opening_cost
from mtcheck.text.quotations.marks import ALL_GLYPHS, DOUBLE, SINGLE, Mark, Role, marks_by_block
from mtcheck.text.quotations.reading import Reader, is_partial
from mtcheck.text.sentences import split
from mtcheck.text.speech import speech_tag

_INSIDE_WORD = Pattern(r"(?<=\p{L})['’](?=\p{L})", linear=True)


class Quotation(NamedTuple):
    """An opening and a closing mark; one is None where it is missing.

    `block` is the index of the block; `start` and `end` are how far the quotation could reach: from the mark before its
    first to the mark after its last, or the ends of the block. `continued` says that the closing mark is left out
    because the next paragraph opens again.
    """

    block: int
    opening: Mark | None
    closing: Mark | None
    start: int
    end: int
    continued: bool = False


@layer
def marks(document: Document) -> tuple[tuple[int, Mark], ...]:
    """All quotation marks with their roles, in order, each with the index of its block."""
    text, language, blocks = document.text, facts(document), document.blocks
    raw = marks_by_block(document)
    primary = _primary(raw, text, language)
    found: list[tuple[int, Mark]] = []
    for index, group in raw.items():
        reader = Reader(group, text, language, primary, _continues(raw, index, blocks))
        found += ((index, mark) for mark in reader.read())
    return tuple(found)


def _primary(raw: dict[int, list[Mark]], text: str, language: Language) -> str:
    """The level at which the article begins its quotations: double, or single as in much of British news."""
    there = [mark for group in raw.values() for mark in group]
    opened = [mark for mark in there if opening_cost(mark) == 0]
    double = sum(mark.level == DOUBLE for mark in opened)
    single = sum(mark.level == SINGLE and apostrophe_cost(mark, text, language) > 1 for mark in opened)
    closed = sum(mark.level == DOUBLE and closing_cost(mark) == 0 for mark in there)
    return SINGLE if single > max(double, closed) else DOUBLE


def _continues(raw: dict[int, list[Mark]], index: int, blocks: tuple[Block, ...]) -> bool:
    """Whether the next block begins with a mark that opens a quotation again."""
    following = raw.get(index + 1)
    if not following or following[0].start - blocks[index + 1].start > 1:
        return False
    return opening_cost(following[0]) <= 1.5 and following[0].level == raw[index][0].level


@layer
def quotations(document: Document) -> tuple[Quotation, ...]:
    """All quotations, also those of which one mark is missing, in the order of their ends."""
    found: list[Quotation] = []
    everything = [item for item in marks(document) if item[1].role in (Role.OPENING, Role.CLOSING)]
    starts = [mark.start for _, mark in everything]
    stack: list[tuple[int, Mark]] = []

    def add(
        block: int, opening: Mark | None, closing: Mark | None, limit: Mark | None = None, continued: bool = False
    ) -> None:
        bounds = document.blocks[block]
        start, end = bounds.start, bounds.end
        if opening is None and closing is not None:
            at = bisect_right(starts, closing.start) - 2
            while at >= 0 and starts[at] >= start and everything[at][1].plays != closing.plays:
                at -= 1
            start = max(start, everything[at][1].end) if at >= 0 else start
        if closing is None and limit is not None:
            end = min(end, limit.start)
        found.append(Quotation(block, opening, closing, start, end, continued))

    for block, mark in everything:
        if stack and stack[0][0] != block:
            goes_on = (
                stack[0][0] + 1 == block
                and mark.role is Role.OPENING
                and mark.start - document.blocks[block].start <= 1
            )
            goes_on = goes_on and not is_partial(stack[0][1], document.text) and not _is_tagged(document, *stack[0])
            for opened, opening in stack:
                add(opened, opening, None, continued=goes_on)
            stack.clear()
        if mark.role is Role.OPENING:
            if stack and stack[-1][1].plays == mark.plays:
                opening = stack.pop()[1]
                reader = Reader([opening, mark], document.text, facts(document), DOUBLE, False)
                add(block, opening, None, mark, reader.opens_again(1))
            stack.append((block, mark))
            continue
        if len(stack) > 1 and stack[-1][1].plays != mark.plays and stack[-2][1].plays == mark.plays:
            add(block, stack.pop()[1], None, mark)
        if stack and stack[-1][1].plays == mark.plays:
            add(block, stack.pop()[1], mark)
        else:
            add(block, None, mark)
    for opened, opening in stack:
        add(opened, opening, None)
    return tuple(found)


def _is_tagged(document: Document, block: int, opening: Mark) -> bool:
    """Whether a speech tag ends the block in which a quotation is left open: “We go, he said."""
    text, language = document.text, facts(document)
    end = document.blocks[block].end
    spans = split(text, opening.end, end, language)
    if not spans:
        return False
    asked = text[spans[-1].start - 2] in "?!"  # Who knows? Mr Holt said.
    tag = speech_tag(text, spans[-1].start - 2 * asked, end, language)
    if tag is None or " I " in text[tag.end : end] or ALL_GLYPHS.intersection(text[tag.end : end]):
        return False  # what somebody said is told: “So he said, ‘Go.’
    return end - tag.end < (_LONGEST_TAG if tag.end > tag.start else _LONGEST_BARE_TAG)


_LONGEST_TAG, _LONGEST_BARE_TAG = 60, 20
"""Code points of a speech tag at the end of a paragraph, with its comma and without."""


@layer
def is_straight(document: Document) -> bool:
    """Whether the article writes most of its quotation marks straight; if as many as not, whether its apostrophes."""
    straight = sum(mark.family == "straight" for _, mark in marks(document))
    curly = sum(mark.family == "curly" for _, mark in marks(document))
    if straight == curly and straight:
        apostrophes = [match.group() for match in _INSIDE_WORD.finditer(document.text)]
        return apostrophes.count("'") > apostrophes.count("’")
    return straight > curly


def right_glyph(document: Document, role: Role, level: str = DOUBLE) -> str:
    """The mark that this article would use for a role at a level."""
    if is_straight(document):
        return '"' if level == DOUBLE else "'"
    pair = facts(document).double if level == DOUBLE else facts(document).single
    return pair[0 if role is Role.OPENING else 1]
