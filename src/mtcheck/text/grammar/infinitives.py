"""Whether to is that of an infinitive, by what stands before it: able to, forced them to."""

from __future__ import annotations

from mtcheck.model.document import Document
from mtcheck.text.language import facts

_REACH = 40


def wants_infinitive(document: Document, at: int) -> bool:
    """Whether what stands before a to, which begins at a code point, asks for an infinitive."""
    language = facts(document)
    words = ["", "", *document.text[max(0, at - _REACH) : at].split()]
    if words[-1] == "not":
        words.pop()
    *_, cause, last = words
    sure = language.words("before-infinitive") | language.words("before-to")
    return last in sure or (last.islower() and cause in language.words("causatives"))
