"""American or British: which of the two conventions an English article follows."""

from __future__ import annotations

from mtcheck.model.document import Document, layer
from mtcheck.text.language import facts
from mtcheck.text.words import vocabulary

_BARE = frozenset(("Mr", "Mrs", "Ms", "Dr"))
_STOPPED = _BARE | {"Sen", "Gov", "Rep"}


@layer
def american(document: Document) -> int:
    """How much more American than British the words and abbreviations of an English article are; negative: British.

    The spellings are those of Merriam-Webster and of the Concise Oxford; Mr. and U.S. with stops are AP style. Pounds
    beside dollars tell of what is paid, not of who writes.
    """
    words, language = vocabulary(document), facts(document)
    text = document.text
    stops = any(f"{form}. " in text for form in _STOPPED & words) or ("U" in words and "U.S. " in text)
    bare = any(f"{form} " in text for form in _BARE & words) or "per cent" in text or ("£" in text and "$" not in text)
    return len(words & language.words("american")) + 2 * stops - len(words & language.words("british")) - 2 * bare
