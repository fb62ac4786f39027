"""What is wrong with what a plugin gives, before anything relies on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from reprlib import repr as shown  # short, whatever the value says of itself
from typing import TYPE_CHECKING, Any

from mtcheck.model.document import Document
from mtcheck.model.issue import Edit, Finding, Fix, Related, Safety

if TYPE_CHECKING:
    from mtcheck.model.offsets import OffsetMap

TEXT_A_BYTE = 100
"""Code points of articles that a byte of a file may give: text hardly compresses to a twentieth."""
ARTICLE = 1_000
"""Code points that an article counts for at least: an empty one takes time too."""


def flaw_of_finding(finding: Any, length: int) -> str | None:
    """What is wrong with what a check gave for a text of this length, or None."""
    for value, kind in _typed(finding):
        if not isinstance(value, kind):
            return f"{shown(value)} is no {kind.__name__}"
    if finding.confidence is not None and not 0 <= finding.confidence <= 1:
        return f"confidence out of bounds: {finding.confidence}"
    edits = [edit for fix in finding.fixes for edit in fix.edits]
    if wrong := _astray([(part.start, part.end) for part in (finding, *finding.related, *edits)], length):
        return wrong
    for fix in finding.fixes:
        for first, second in pairwise(sorted(fix.edits)):
            if second.start < first.end:
                return f"edits of one fix overlap: {first.start}-{first.end} and {second.start}-{second.end}"
    return None


def _typed(finding: Any) -> Iterator[tuple[Any, type[Any]]]:
    """Each value of a finding and the type that it must have, the whole before its parts."""
    yield finding, Finding
    yield finding.fixes, tuple
    yield finding.related, tuple
    parts: list[Any] = [finding]
    for fix in finding.fixes:
        yield fix, Fix
        yield fix.safety, Safety
        yield fix.edits, tuple
        for edit in fix.edits:
            yield edit, Edit
            yield edit.text, str
        parts += fix.edits
    for related in finding.related:
        yield related, Related
        yield related.message, str
        parts.append(related)
    for part in parts:
        yield part.start, int
        yield part.end, int
    yield from ((text, str) for text in (finding.message, finding.rule, finding.url) if text is not None)
    if not isinstance(finding.confidence, int | None):
        yield finding.confidence, float


def flaw_of_document(document: Any) -> str | None:
    """What is wrong with what a reader gave, or None."""
    if not isinstance(document, Document):
        return f"{shown(document)} is no Document"
    if not isinstance(document.text, str):
        return f"text of a document: {shown(document.text)} is no str"
    length, origin = len(document.text), len(document.origin)
    within = [(block.start, block.end) for block in document.blocks]
    within += [(comment.offset, comment.offset) for comment in document.comments]
    wrong = _astray(within, length) or _astray_map(document.offsets, length, origin)
    if not wrong and document.in_file:
        wrong = _astray_map(document.in_file.offsets, origin, len(document.in_file.text))
    return wrong


def _astray_map(offsets: OffsetMap, length: int, origin: int) -> str | None:
    return _astray(((piece.start, piece.end) for piece in offsets.pieces), length) or _astray(
        ((piece.origin_start, piece.origin_end) for piece in offsets.pieces), origin
    )


def _astray(ranges: Iterable[tuple[int, int]], length: int) -> str | None:
    for start, end in ranges:
        if not 0 <= start <= end <= length:
            return f"offsets out of bounds: {start}-{end} of {length} code points"
    return None


class Measure:
    """How much text the articles of a file hold together: a reader that never ends gives more than any file can."""

    def __init__(self, data: bytes) -> None:
        self._left = ARTICLE * ARTICLE + TEXT_A_BYTE * len(data)

    def flaw(self, document: Document) -> str | None:
        """What is wrong with one article more, or None."""
        self._left -= max(ARTICLE, len(document.text))
        return "it gave more articles than the file can hold, and was stopped" if self._left < 0 else None
