"""How an article types what there are several characters for: a fix follows it."""

from __future__ import annotations

from mtcheck.model.document import Document, layer

_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
_PLAIN = str.maketrans("\u00a0\u2011", " -")


@layer
def _types_straight(document: Document) -> bool:
    text = document.text
    return ('"' in text or "'" in text) and not any(mark in text for mark in "“”‘’")


@layer
def _types_no_break(document: Document) -> bool:
    return "\u2011" in document.text or "\u00a0" in document.text.replace("Â\u00a0", "")  # mojibake of it


def as_typed(document: Document, text: str) -> str:
    """A text to put in: with straight marks where the article has no others, no-break signs only where it has some."""
    text = text.translate(_STRAIGHT) if _types_straight(document) else text
    return text if _types_no_break(document) else text.translate(_PLAIN)
