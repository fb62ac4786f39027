"""The web page around an article: its short lines, and how a piece of it is taken out of the text."""

from __future__ import annotations

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Block, BlockKind, Document, Span, layer
from mtcheck.model.issue import Edit, Fix, safe, unsafe
from mtcheck.text.language import facts

LINE = 200
"""Code points that a line of a page has at most."""

ASIDE = (BlockKind.CODE, BlockKind.BYLINE, BlockKind.CAPTION)
"""The blocks of which a format says what they are: a credit in them is in its place."""

OPENS_ELSEWHERE = r"\b(?:[Ll]ink )?[Oo]pen(?:s?(?: in)?|ing in)(?: a| the)? new (?:tab|window|browser)s?\b"
"""The pattern of what a page tells of a link to those who only hear it."""

FIRST_POSTED = r"The post [^\n]{3,120} (?:appeared first|first appeared) on"
"""The pattern of how feeds end an article; the name of the site follows."""

_DAY = Pattern(r"\b\d{1,2} \p{L}{3,4}\.$", linear=True)
"""A day before the abbreviation of a month."""
_BETWEEN = (". ", "! ", "? ", "” ", '" ')
_CLOSED = (".)", ".]", "!)", "?)")
_MARKS = frozenset(".!?…”\"’';,")


@layer
def short_lines(document: Document) -> tuple[Block, ...]:
    """The blocks that are short enough to be a button, a label or a menu."""
    return tuple(b for b in document.blocks if b.end - b.start < LINE and b.kind not in ASIDE)


@layer
def open_lines(document: Document) -> tuple[Span, ...]:
    """What ends in no mark, as buttons and labels do: what follows the last sentence of a block, else a short block.

    Headlines are none.
    """
    text, found = document.text, list[Span]()
    for kind, start, end in document.blocks:
        if kind is BlockKind.HEADLINE or kind in ASIDE or text[end - 1] in _MARKS:
            continue
        end = start + len(text[start:end].rstrip())
        if end == start or text[end - 1] in _MARKS or text.endswith(_CLOSED, start, end):
            continue
        last = max(text.rfind(mark, max(start, end - LINE), end) for mark in _BETWEEN) + 2
        if last > 3 and text[last - 3].isupper() and not text[last - 4].isalpha() and end - start < LINE:
            last = 0  # an initial: Portrait: D. Lund
        if last > 1 and _DAY.search(text, start, last - 1) and text[last].isdigit():
            last = 0  # 8 jun. 2025
        if text[start] == "[" and text[end - 1] == "]" and end - start < LINE:
            last = 0  # all of it is beside the article
        if last > 1 and not text[last].islower():  # not at 6 a.m. or so
            found.append(Span(last, end))
        elif end - start < LINE:
            found.append(Span(start, end))
    return tuple(found)


_ON_AIR = Pattern(r"(?m)^[^\n.]{3,40}, \d{1,2}(?:[.:]\d\d)?[ap]m$", linear=True)


@layer
def is_listing(document: Document) -> bool:
    """Whether an article tells what is on: several lines name a channel and an hour, each below a title."""
    return len([*_ON_AIR.finditer(document.text)]) > 1


def tells(line: str, document: Document) -> bool:
    """Whether a line is a sentence in which somebody says something: Follow us on Twitter, the poster said."""
    return line.endswith(".") and not facts(document).speech_verbs.isdisjoint(line[:-1].replace(",", " ").split())


def removal(document: Document, start: int, end: int) -> Edit:
    """The edit that takes a range out with the gap that it leaves: the line ends after a block, or one space."""
    text, block = document.text, document.block_at(start)
    if block is not None and not text[block.start : start].strip() and not text[end : block.end].strip():
        start, end = block.start, block.end
        while end < len(text) and text[end] == "\n":
            end += 1
    elif text[start - 1 : start] == " ":
        start -= 1
    elif text[end : end + 1] == " ":
        end += 1
    return Edit(start, end, "")


def removed(document: Document, start: int, end: int) -> tuple[Fix, ...]:
    """The fix that takes a range out: safe where it is a whole block, since else it may have begun before."""
    block = document.block_at(start)
    whole = block is not None and start == block.start and not document.text[end : block.end].strip()
    return (safe if whole else unsafe)(removal(document, start, end))


def is_time_of_entry(document: Document, token: Span) -> bool:
    """Whether a token is the time with which an entry of a live report begins: 3.51am, 18:05."""
    block, written = document.block_at(token.start), document.text[slice(*token)].rstrip(":,.").lower()
    hours = written.removesuffix("am").removesuffix("pm").removesuffix("gmt").replace(".", ":")
    return block is not None and block.start == token.start and ":" in hours and hours.replace(":", "").isdigit()
