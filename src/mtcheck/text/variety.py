"""American or British: which of the two conventions an English article follows."""

from __future__ import annotations

from mtcheck.model.document import Document, layer
from mtcheck.text.language import facts
from mtcheck.text.words import vocabulary


@layer
def american(document: Document) -> int:
    """How much more American than British the words and abbreviations of an English article are; negative: British.

    The spellings are those of Merriam-Webster and of the Concise Oxford; Mr. and U.S. with stops are AP style.
    """
    words, language = vocabulary(document), facts(document)
    text = document.text
    stops = any(form in text for form in ("Mr. ", "Mrs. ", "Ms. ", "Dr. ", "U.S. ", "Sen. ", "Gov. ", "Rep. "))
    bare = any(form in text for form in ("Mr ", "Mrs ", "Ms ", "Dr ", "per cent", "£"))
    return len(words & language.words("american")) + 2 * stops - len(words & language.words("british")) - 2 * bare
