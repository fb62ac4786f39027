"""An accent or a prime in the place of an apostrophe: it´s, visitors` book, Ana′s."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, pattern, safe
from mtcheck.text.quotations.roles import is_straight, quotations


@check(
    "accent-for-apostrophe",
    family="quotes",
    category=Category.PUNCTUATION,
    message="Another mark stands in the place of an apostrophe.",
    on=pattern(
        r"(?<=\p{L})[´`′](?=s\b|t\b|d\b|m\b|re\b|ve\b|ll\b|\p{Lu}\p{Ll})|(?<=s)[´′](?= \p{L})"
        r"|(?<=\p{L}{2}) [´`′](?=(?:t|re|ve|ll) )"
        r"|(?<=[\p{L}\d])‘(?=(?:s|t|d|m|re|ve|ll)\b)|(?<=\p{Ll}{3}s)‘(?= \p{Ll})",
        needs="´ ` ‘ ′",
    ),
    examples=[
        bad("They know i⟦t´s⟧ late.", "They know it’s late."),
        bad("They do⟦n `t⟧ know.", "They don’t know."),
        bad("They read An⟦a′s⟧ book.", "They read Ana’s book."),
        bad("The visitor⟦s´ ⟧book was full, said “Ann”.", "The visitors’ book was full, said “Ann”."),
        bad("In the 199⟦0‘s⟧ it was late.", "In the 1990’s it was late."),
        bad("The roof⟦s‘ ⟧tiles were gone. ‘It is wet,’ he said.", "The roofs’ tiles were gone. ‘It is wet,’ he said."),
        good("On Hawai‘i and in Nuku‘alofa. Write `this` and `that's`; it's late."),
    ],
)
def accent_for_apostrophe(match: Any, document: Document) -> Iterator[Finding]:
    """An acute or grave accent, or a prime, in the place of an apostrophe.

    Keyboards of other languages have the accents (U+00B4, U+0060) beside the apostrophe; filters take it for a prime
    (U+2032).
    """
    if match.group() == "‘" and match.string[match.end()] == " " and _is_quoting(match.start(), document):
        return
    glyph = "'" if is_straight(document) else "’"
    yield Finding(match.start() - 1, match.end() + 1, safe(Edit(match.start(), match.end(), glyph)))


def _is_quoting(at: int, document: Document) -> bool:
    """Whether a mark is read as one of a quotation."""
    marks = (mark for quotation in quotations(document) for mark in (quotation.opening, quotation.closing))
    return any(mark is not None and mark.start == at for mark in marks)
