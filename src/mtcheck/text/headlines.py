"""Whether words stand in a headline."""

from __future__ import annotations

from mtcheck.model.document import BlockKind, Document


def is_in_headline(document: Document, offset: int) -> bool:
    """Whether a code point stands in a block that is a headline."""
    block = document.block_at(offset)
    return block is not None and block.kind is BlockKind.HEADLINE
