"""Whether a name is that of one person, by how the article introduces it: Mr Vik, the judge Ola Vik, Vik, 54."""

from __future__ import annotations

from mtcheck.model.document import Document
from mtcheck.text.language import facts
from mtcheck.text.triggers import Pattern
from mtcheck.text.words import occurrences, vocabulary

_OF_PLACES = frozenset("St Ste Mt Ft Sr Jr".split())
_REACH = 50
_TOLD = Pattern(r", \d\d\b| \(\d\d\)|,? (?:aged \d|who (?:is|was|has) )", linear=True)


def is_person(name: str, document: Document) -> bool:
    """Whether an article introduces a last name by a title, an office, an age, or a clause that says who it is."""
    text, language = document.text, facts(document)
    if name.lower() in language.function_words or name.lower() in vocabulary(document):
        return False
    offices = language.words("roles") | language.words("offices-of-one")
    for start, end in occurrences(text, name):
        if _TOLD.match(text, end, end + 20):
            return True
        if text[start - 1 : start] != " ":
            continue
        for word in reversed(text[max(0, start - _REACH) : start].split(" ")[1:-1]):
            if word in offices or word.rstrip(".") in language.titles - _OF_PLACES:
                return True
            if not word[:1].isupper() or not word[-1:].isalpha():
                break
    return False
