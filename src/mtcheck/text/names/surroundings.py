"""What stands around words that may be a name: the rest of a longer name, a word for its kind, quotation marks."""

from __future__ import annotations

from mtcheck.model.document import Document, Span, layer
from mtcheck.text.headlines import is_in_headline
from mtcheck.text.language import facts
from mtcheck.text.names.known import FUNCTION, WRITTEN_FUNCTION
from mtcheck.text.quotations.quoted import is_mention
from mtcheck.text.sentences import sentence_at
from mtcheck.text.tokens import is_close, lower, place, starts, tokens

_QUOTES = frozenset("\"“”‘’'«»")
_PAUSES = frozenset(".,;:!?()[]{}\n\t…–—/|*<>")
_NEAR = 4
"""How many words to either side may say of what kind a name is."""


def stands_apart(document: Document, first: int, last: int) -> bool:
    """Whether no other word with a capital stands beside words, but for a small one, an adjective of nations, a title.

    A genitive s after them is not minded.
    """
    written, (start, end) = tokens(document), place(document, first, last)
    if document.text[start - 1 : start].isalnum() or document.text[end : end + 1].isalnum():
        return False  # eBay
    last += written[last : last + 1] == ["s"]
    if first and _is_joined(document, first - 1) and written[first - 1][0].isupper():
        words = facts(document).function_words | FUNCTION
        if written[first - 1].lower() not in words and written[first - 1] not in facts(document).words("demonyms"):
            return False
    return not (
        last < len(written)
        and _is_joined(document, last - 1)
        and written[last][0].isupper()
        and written[last] not in facts(document).words("roles")
        and written[last] not in WRITTEN_FUNCTION
    )


def name_before(document: Document, first: int) -> bool:
    """Whether the word before one, by its number, may belong to the same name."""
    return first > 0 and _is_joined(document, first - 1) and _is_name_part(document, first - 1)


def name_after(document: Document, last: int) -> bool:
    """Whether the word after others, by its number, may belong to the same name; a title is another's."""
    return (
        0 < last < len(tokens(document))
        and _is_joined(document, last - 1)
        and tokens(document)[last] not in facts(document).words("roles")
        and _is_name_part(document, last)
    )


def _is_joined(document: Document, index: int) -> bool:
    """Whether nothing but a space stands between a word and the next."""
    return starts(document)[index + 1] == place(document, index, index + 1).end + 1 and (
        document.text[starts(document)[index + 1] - 1] == " "
    )


def _is_name_part(document: Document, index: int) -> bool:
    word, start = tokens(document)[index], starts(document)[index]
    if not word[0].isupper() or word.lower() in FUNCTION or word.isupper() or word in facts(document).words("demonyms"):
        return False
    sentence = sentence_at(document, start)
    return not (sentence and sentence.start == start) or is_in_headline(document, start)


def is_in_foreign_name(document: Document, first: int) -> bool:
    """Whether a particle of another language ties a word to a name: Gare de Pékin."""
    return first > 0 and tokens(document)[first - 1] in facts(document).words("foreign-particles")


def begins_sentence(document: Document, start: int, end: int) -> bool:
    """Whether a range has its capital from the start of a sentence or of a quotation, or from a colon."""
    sentence = sentence_at(document, start)
    if document.text[max(0, start - 3) : start].rstrip("\"“”‘’'«» ").endswith(":"):
        return True
    return (sentence is not None and start - sentence.start < 2) or (
        document.text[start - 1 : start] in _QUOTES and document.text[end : end + 1] not in _QUOTES
    )


def is_whole_quotation(document: Document, first: int, last: int) -> bool:
    """Whether words are all that quotation marks hold, but for an article before them and a mark after them."""
    start, end = place(document, first, last)
    if first and tokens(document)[first - 1].lower() in ("the", "a", "an"):
        start = min(start, starts(document)[first - 1])
    return is_mention(document, Span(start, end))


def is_near_kind(document: Document, first: int, last: int, kind: str) -> bool:
    """Whether a word near others says that they are a name of a kind."""
    words = facts(document).words(f"kind-{kind}")
    around = lower(document)[max(0, first - _NEAR) : first] + lower(document)[last : last + _NEAR]
    return not words.isdisjoint(around)


def is_tied_to_kind(document: Document, first: int, last: int, kind: str) -> bool:
    """Whether what stands right beside words says that they are a name of a kind.

    It is one or two words before them and their article (the newspaper X, according to X), or one after (X channel).
    Beside what other names of the kind are called for short it tells nothing.
    """
    there, words = lower(document), facts(document).words
    if there[last - 1] in words(f"short-{kind}"):
        return False
    before = first - 1 - (there[first - 1 : first] == ["the"])
    if before >= 0 and _is_beside(document, before, first):
        two = "-".join(there[before - 1 : before + 1])
        if not words(f"leading-{kind}").isdisjoint((there[before], two)):
            return True
    return last < len(there) and there[last] in words(f"trailing-{kind}") and _is_beside(document, last - 1, last)


def _is_beside(document: Document, one: int, other: int) -> bool:
    """Whether no mark but those of quotations stands between two words."""
    between = document.text[place(document, one, one + 1).end : starts(document)[other]]
    return _PAUSES.isdisjoint(between)


@layer
def _initials(document: Document) -> str:
    """The first letters of the words with a capital that follow each other, small words between them or not."""
    written, found, previous = tokens(document), list[str](), -1
    for index, word in enumerate(written):
        if not word[0].isupper() or word.isupper():
            continue
        tied = previous >= 0 and index - previous < 4 and is_close(document, previous, index)
        between = lower(document)[previous + 1 : index]
        found += [word[0]] if tied and all(len(small) < 4 for small in between) else [" ", word[0]]
        previous = index
    return "".join(found)


def is_spelled_out(document: Document, acronym: str) -> bool:
    """Whether words of the article have the letters of an acronym as their first ones: what it means is told there."""
    return acronym.upper() in _initials(document)
