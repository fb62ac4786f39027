"""Whether words are quoted."""

from __future__ import annotations

from mtcheck.model.document import Document
from mtcheck.text.quotations import quotations


def is_quoted(document: Document, offset: int) -> bool:
    """Whether a code point stands in a quotation that has both marks, or goes on in the next paragraph."""
    return any(
        quotation.opening.end <= offset < (quotation.closing.start if quotation.closing else quotation.end)
        for quotation in quotations(document)
        if quotation.opening and (quotation.closing or quotation.continued)
    )
