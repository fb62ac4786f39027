"""How an article types what there are several characters for: a fix follows it."""

from __future__ import annotations

from mtcheck.model.document import Document, layer

_DOUBLE = str.maketrans("“”", '""')
_SINGLE = str.maketrans("‘’", "''")
_PLAIN = str.maketrans("\u00a0\u2011", " -")


@layer
def _straight(document: Document) -> dict[int, int]:
    """The straight marks by the curly ones for which the article types them; those it has none of are as the others."""
    text = document.text
    double, single = any(mark in text for mark in "“”"), any(mark in text for mark in "‘’")
    doubles = not double and ('"' in text or ("'" in text and not single))
    singles = not single and ("'" in text or ('"' in text and not double))
    return (_DOUBLE if doubles else {}) | (_SINGLE if singles else {})


@layer
def _types_no_break(document: Document) -> bool:
    return "\u2011" in document.text or "\u00a0" in document.text.replace("Â\u00a0", "")  # mojibake of it


def as_typed(document: Document, text: str) -> str:
    """A text to put in: with straight marks where the article has no curly ones, no-break signs where it has some."""
    text = text.translate(_straight(document))
    return text if _types_no_break(document) else text.translate(_PLAIN)
