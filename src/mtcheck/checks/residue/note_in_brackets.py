"""A note of the page in brackets: (dpa/AFX), (pictured above, left), [Fig. 2], [Harbour Agency archive]."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Block, Category, Document, Finding, Pattern, bad, check, facts, good, pattern, unsafe
from mtcheck.text.page import ASIDE, removal
from mtcheck.text.quotations.quoted import is_quoted

_REFERENCE = Pattern(
    r"(?:see (?:also )?)?(?:(?:[Ff]ig(?:ure|s)?|[Tt]ables?|[Rr]ef(?:erence)?s?|[Nn]otes?|[Ee]q)\.? ?\d{1,3}\p{Ll}?"
    r"|\d{1,3}(?: ?[,–-] ?\d{1,3})*)"
)
_WORD = Pattern(r"[\p{L}\p{N}&’'.-]+", linear=True)
_BRACKETS = Pattern(r"(?:[(\[][^()\[\]]{0,90}+[)\]] ?)*+", linear=True)
_AGENCY = Pattern(r"(?:\p{L}[\p{L}.]*/)+\p{L}[\p{L}. ]*|\p{Lu}{2,6}(?:, ?\p{Lu}{2,6})*", linear=True)


@check(
    "note-in-brackets",
    family="residue",
    category=Category.ADDITION,
    message="A note of the page, which is no part of the text.",
    default=False,
    on=pattern(
        r"(?P<open>[(\[])(?P<said>[^()\[\]\n]{2,90})[)\]]",
        near=(" [", ". (", "\n(", "\n[", "a[", ".[", "” (", '" (', "”[", "a (aaaaaaaa", "a (aaaaa "),
        reach=92,
    ),
    examples=[
        bad(
            "It rained.\n\nThe harbour was shut on Friday.⟦ (dpa/AFX)⟧", "It rained.\n\nThe harbour was shut on Friday."
        ),
        bad("It rained.\n\nMr Lund⟦ (pictured above, left)⟧ was shut in.", "It rained.\n\nMr Lund was shut in."),
        bad(
            "The panel gave two litres an hour.⟦ [12]⟧ It cost little⟦ [Fig. 2]⟧.",
            "The panel gave two litres an hour. It cost little.",
        ),
        bad(
            "It rained.\n\n⟦[Harbour Agency archive]⟧\n\n⟦(Translated by the editors)⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        bad("It rained.\n\n⟦(The Harbour Press)⟧⟦ [HUG]⟧\n\n⟦(Provided by Ann Lund, in charge: City Desk)⟧"),
        good("It rained.\n\nHe laughed. (Nobody else did.)\n\n[He pauses.]\n\n“It is [12], [laughs]” he said. (Why?)"),
        good(
            "The Harbour Users’ Group (HUG) and the mayor (left-wing) [sic] met in May (see below). It is over (again)."
        ),
    ],
    confidence=0.9,
)
def note_in_brackets(match: Any, document: Document) -> Iterator[Finding]:
    """An agency, a reference, or a word about a picture or about those who made the text, in brackets.

    The page shows the picture or the note, the text does not; and what stands in brackets behind the last sentence, and
    is none, is the mark of an agency or a translator. Off by default: agencies end their own articles so, too.
    """
    text, (start, end) = document.text, match.span()
    block = document.block_at(start)
    if block is None or block.kind in ASIDE or is_quoted(document, start):
        return
    if _is_note(match["said"], match["open"] == "[", _place(text, start, end, block), document):
        gap = text[start - 1 : start] == " " and start - 1 > block.start
        yield Finding(start - gap, end, unsafe(removal(document, start, end)))


def _place(text: str, start: int, end: int, block: Block) -> str:
    """Where brackets stand but for others: as a whole paragraph, before, after or between sentences, or in one."""
    before, after = text[block.start : start].rstrip(), text[end : block.end].strip()
    if _BRACKETS.fullmatch(after):
        after = ""
    if _BRACKETS.fullmatch(before):
        return "whole" if not after else "first"
    if before[-1] not in '.!?”"':
        return "within"
    return "after" if after else "last"


def _is_note(said: str, square: bool, place: str, document: Document) -> bool:
    language, words = facts(document), [match.group().lower() for match in _WORD.finditer(said)]
    if _REFERENCE.fullmatch(said):
        return square or not said[0].isdigit()
    if not words or said[-1] in ".!?…”":
        return False
    pictures = language.words("of-pictures")
    if not pictures.isdisjoint(words) and (pictures | language.words("with-pictures")).issuperset(words):
        return True
    if place == "whole" and square:
        return len(words) < 9
    if place not in ("whole", "last") or not (said[0].isupper() or "/" in said):
        return False
    if words[0] in language.words("made-by") and not language.words("particles").isdisjoint(words[1:]):
        return True
    media = language.words("names-of-media")
    if len(words) < 5 and (_AGENCY.fullmatch(said) or not media.isdisjoint(words)):
        return True
    return square and len(words) < 9
