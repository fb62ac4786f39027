"""Whether words are quoted."""

from __future__ import annotations

from bisect import bisect_right

from mtcheck.model.document import Document, Span, layer
from mtcheck.text.quotations.roles import quotations

_IN_COURT = ("Q. ", "A. ")
TURNS = 3
"""So many questions and answers at least are a transcript."""


@layer
def quoted(document: Document) -> tuple[Span, ...]:
    """What is quoted, in order, without the outer marks: where both marks stand, or the next paragraph goes on.

    So are the lines of a transcript of a court.
    """
    found: list[Span] = []
    marked = [
        (quotation.opening.end, quotation.closing.start if quotation.closing else quotation.end)
        for quotation in quotations(document)
        if quotation.opening and (quotation.closing or quotation.continued)
    ]
    turns = [(block.start, block.end) for block in document.blocks if document.text.startswith(_IN_COURT, block.start)]
    for start, end in sorted(marked + turns if len(turns) >= TURNS else marked):
        if not found or start >= found[-1].end:
            found.append(Span(start, end))
    return tuple(found)


def is_mention(document: Document, place: Span) -> bool:
    """Whether quotation marks stand right around a place, and its words themselves are meant: spelled “Annie”."""
    text, (start, end) = document.text, place
    closed = text[end : end + 2].lstrip(",.")[:1] in _CLOSING
    return text[start - 1 : start] in _OPENING and closed


_OPENING, _CLOSING = ("“", "‘", '"', "'"), ("”", "’", '"', "'")


def quotation_at(document: Document, offset: int) -> Span | None:
    """The quotation in which a code point stands, if any."""
    ranges = quoted(document)
    index = bisect_right(ranges, offset, key=lambda span: span.start) - 1
    return ranges[index] if index >= 0 and offset < ranges[index].end else None


def is_quoted(document: Document, offset: int) -> bool:
    """Whether a code point stands in a quotation."""
    return quotation_at(document, offset) is not None
