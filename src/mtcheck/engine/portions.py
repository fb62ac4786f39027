"""Cuts a text that is longer than an article into portions, which are checked one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.engine.merge import Found
from mtcheck.model.document import Block, Document
from mtcheck.model.issue import Edit, Fix, Related
from mtcheck.model.offsets import OffsetMap, Span

LONGEST = 100_000
"""Code points of a portion: some 17,000 words, so that hardly an article has two."""

_SENTENCE_ENDS = Pattern(r"(?<=\p{L}[.!?]) +(?=\p{Lu})|(?<=[。！？])")
_MARKS = "\"'`“”„‟«»＂「」『』〝〞〟‘’‚‛‹›"
_MARKS_OF_PROSE = 1 / 16
"""Quotation marks and apostrophes a code point; news has up to 0.03."""
_PLACES = 50


class Portion(NamedTuple):
    """A document whose text stands at `start` in the text of a longer one, or at 0 if it is all of that."""

    start: int
    document: Document

    @property
    def flaw(self) -> str | None:
        """Why this is no prose, if it is long and made of marks, which would keep the checks busy."""
        text = self.document.text
        if len(text) < LONGEST // 10:
            return None
        marks = sum(map(text.count, _MARKS))
        if marks <= len(text) * _MARKS_OF_PROSE:
            return None
        return f"{marks:,} quotation marks in characters {self.start + 1:,} to {self.start + len(text):,}"

    def placed(self, found: list[Found]) -> list[Found]:
        """The findings in the portion, by the offsets of the longer document."""
        if not self.start:
            return found
        by = self.start
        return [
            (
                check,
                finding._replace(
                    start=finding.start + by,
                    end=finding.end + by,
                    related=tuple(Related(r.start + by, r.end + by, r.message) for r in finding.related),
                    fixes=tuple(
                        Fix(fix.safety, tuple(Edit(edit.start + by, edit.end + by, edit.text) for edit in fix.edits))
                        for fix in finding.fixes
                    ),
                ),
            )
            for check, finding in found
        ]


def portions(document: Document) -> Iterator[Portion]:
    """The document; or, where it is longer than a portion, its portions, cut between blocks or else sentences."""
    length = len(document.text)
    if length <= LONGEST:
        yield Portion(0, document)
        return
    start = 0
    while start < length:
        end = length if length - start <= LONGEST else _cut(document, start)
        yield Portion(start, _part(document, Span(start, end)))
        start = end


def _cut(document: Document, start: int) -> int:
    """Where to end a portion that begins at an offset, and that must end before the document does."""
    text, low, high = document.text, start + LONGEST // 2, start + LONGEST
    begins = [block.start for block in document.blocks if low <= block.start <= high]
    if begins:
        return begins[-1]
    places: list[int] = [match.end() for match in _SENTENCE_ENDS.finditer(text, low, high)][-_PLACES:]
    whole = [place for place in places if _is_balanced(text, start, place)]
    best = whole or places or [text.rfind(" ", low, high) + 1 or high]
    return best[-1]


def _is_balanced(text: str, start: int, end: int) -> bool:
    """Whether as many quotations are closed as opened in a range."""
    return text.count("“", start, end) == text.count("”", start, end) and text.count('"', start, end) % 2 == 0


def _part(document: Document, part: Span) -> Document:
    blocks = tuple(
        Block(block.kind, max(block.start, part.start) - part.start, min(block.end, part.end) - part.start)
        for block in document.blocks
        if block.start < part.end and block.end > part.start
    )
    text = document.text[part.start : part.end]
    return replace(document, text=text, blocks=blocks, comments=(), offsets=OffsetMap(), origin=text)
