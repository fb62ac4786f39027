"""Mojibake of which a part is lost: donât, the RAFÂ pilot, cafÃ?."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, lexicon, unsafe, word_at
from mtcheck.text.triggers import beyond_ascii
from mtcheck.text.typed import as_typed

_LEADS = "ÃÂâíÕÓÒ"
_ENDINGS = "(?:[tsdm]|re|ve|ll)"
_TORN = Pattern(
    # Question marks for what the target encoding does not have.
    r"(?P<lost>[ÃÂâ][?€]*\?[?™¦œ]*)(?!\?)"
    # An í whose soft hyphen is lost, and an à or a space without break whose second part is a space now.
    r"|(?<=\p{Ll})(?P<i>Ã)(?=[a-z])|(?<!\p{Lu})(?P<a>Ã)(?= \p{Ll})|(?<=[\p{L}\d.,;:!?%)])(?P<space>Â)(?=\s)"
    r"|(?<=\p{Ll})(?P<space>Â)(?=[.,;:!?”\")])"
    r"|(?<=\s)(?P<nothing>Â )(?=\S)"
    # A mark whose control characters are lost: an apostrophe, a dash, a quotation mark.
    rf"|(?<=\p{{L}}{{2}})(?P<apostrophe>â)(?={_ENDINGS}\b)|(?<=\p{{L}})(?P<apostrophe>â )(?={_ENDINGS}\b)"
    r"|(?<=(?:do|is|wo|ca|did|was|are|were|does|has|have|had|would|could|should)n)(?P<apostrophe>í)(?=t\b)"
    r"|(?<=\b(?:[Ii]t|[Hh]e|[Ss]he|[Ww]e|[Yy]ou|[Tt]hey|[Tt]hat))(?P<apostrophe>í)(?=(?:[sd]|re|ve|ll)\b)"
    r"|(?<=\d)(?P<range>â)(?=\d)|(?<=\s)(?P<dash>â)(?=\s)|(?<![\p{L}\p{M}])(?P<opening>â)(?=\p{Lu}\p{Ll}|I\b)"
    r"|(?<=[,.!?])(?P<closing>â)(?!\p{L})|(?<=\p{Ll}{2}s)(?P<apostrophe>â)(?= )"
    # A mark of old Macs on Windows.
    r"|(?<=\p{Ll})(?P<apostrophe>Õ)(?=\p{Ll})|(?<=\p{Ll}[,.!?]?)(?P<closing>Ó)(?!\p{L})|\b(?P<opening>Ò)(?=\p{Lu}\p{Ll})"
)
_REMEDIES = {
    "i": "í",
    "a": "à",
    "space": "",
    "nothing": "",
    "apostrophe": "’",
    "dash": "–",
    "range": "–",
    "closing": "”",
    "opening": "“",
}
"""What stood where only a part of a character is left, or a mark of another code page."""


def torn(document: Document) -> Iterator[Any]:
    """The places where a part of a character may be left."""
    if not beyond_ascii(document).isdisjoint(_LEADS):
        yield from _TORN.finditer(document.text)


@check(
    "torn-mojibake",
    family="encoding",
    category=Category.ENCODING,
    message="A part of a character that was read in another encoding; the rest is lost.",
    on=torn,
    universal=True,
    specificity=4,
    examples=[
        bad("⟦GarcÃa⟧ and Ruiz ⟦arenât⟧ here, and ⟦donâ t⟧ come.", "García and Ruiz aren’t here, and don’t come."),
        bad("So said Otto ⟦LundÂ⟧, a clerk.", "So said Otto Lund, a clerk."),
        bad("The ⟦RAFÂ⟧ pilot is ⟦Peruâs⟧ best since ⟦2019â2020⟧.", "The RAF pilot is Peru’s best since 2019–2020."),
        bad("“Ana ⟦isnÕt⟧ here,⟦â⟧ he said. ⟦âNo⟧!”", "“Ana isn’t here,” he said. “No!”"),
        bad("The wind ⟦â⟧ a storm ⟦â⟧ fell.", "The wind – a storm – fell."),
        bad("They ⟦donâ??t⟧ know the ⟦cafÃ?⟧ at all."),
        good("A château, a mât and a pâté in São Paulo; Leylâ and Âlem are not lost, nor is Sadrâ here, nor País."),
        good("“AMANHÔ, disse. CORAÇÃO, MAÇÃ e IRMÃ.", "pt"),
    ],
)
def torn_mojibake(match: Any, document: Document) -> Iterator[Finding]:
    """A part of a character of UTF-8 that was read in another encoding, without the rest.

    The rest is a control character or a space in the other encoding, and the next program drops it or writes a
    question mark.
    """
    text, (start, end) = document.text, match.span()
    kind = match.lastgroup
    first, last = word_at(text, start).start, max(end, word_at(text, end).end)
    if kind == "lost":
        if len(match.group()) > 1:
            yield Finding(first, last)
        return
    if kind == "apostrophe" and match.group()[0] == "â" and not _is_word(text[first:start], document):
        return
    if kind in ("dash", "nothing", "closing"):
        first, last = start, end
    elif kind == "range":
        first, last = _digits_around(text, start)
    elif kind == "space":
        last = end
    yield Finding(first, last, unsafe(Edit(start, end, as_typed(document, _REMEDIES[kind]))))


def _is_word(word: str, document: Document) -> bool:
    """Whether an English word may have an apostrophe after it: Peru, aren, but not Sadr."""
    if not document.language.startswith("en"):
        return False
    known = lexicon(document.language)
    return known.knows(word) or (word.endswith("n") and known.knows(word[:-1]))


def _digits_around(text: str, at: int) -> tuple[int, int]:
    """The half-open range of the digits around an offset."""
    start, end = at, at + 1
    while text[start - 1 : start].isdigit():
        start -= 1
    while text[end : end + 1].isdigit():
        end += 1
    return start, end
