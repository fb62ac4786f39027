"""What is wrong with the quotation marks of a document, kind by kind, each with the edit that mends it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import BlockKind, Document, layer
from mtcheck.model.issue import Edit
from mtcheck.text.language import facts
from mtcheck.text.quotations.closing_places import closing_place
from mtcheck.text.quotations.costs import closing_cost, opening_cost
from mtcheck.text.quotations.mark_flaws import Flaw, Kind, flaw_of, is_other_script
from mtcheck.text.quotations.marks import Mark, Role
from mtcheck.text.quotations.opening_places import opening_place
from mtcheck.text.quotations.roles import Quotation, marks, quotations, right_glyph
from mtcheck.text.quotations.style import follows_word
from mtcheck.text.sentences import split
from mtcheck.text.speech import speech_tag_at

SHORT = 60
"""Code points within which both marks of a quotation are seen at once."""

_MISREAD_OPENING = Pattern(r"â€[œ˜]|&(?:ldquo|quot|#8220|#34);", linear=True)
"""Opening marks whose bytes were read in another encoding (Windows-1252), or that are written as entities."""

_MISREAD_CLOSING = Pattern(r"â€(?![œ˜™“”¦¢])|[\ufffd´]|&(?:rdquo|quot|#8221|#34);", linear=True)
"""The same of closing marks, the last byte of which is none of that code page and may be lost."""

_OPENERS = ('"', "“", "‘")
"""Marks before which a quotation may not end for certain: it may hold a name in marks of its own, the ship “Heron”."""

_ENDING = Pattern(r"s\b(?! ?[’'])", linear=True)


def flawed(*kinds: Kind) -> Callable[[Document], Iterator[Flaw]]:
    """Trigger on each flaw of some kinds."""

    def find(document: Document) -> Iterator[Flaw]:
        return (flaw for flaw in flaws(document) if flaw.kind in kinds)

    return find


@layer
def flaws(document: Document) -> tuple[Flaw, ...]:
    """All flaws of a document's quotation marks, in order."""
    found = []
    partners = _partners(document)
    before: Mark | None = None
    for _, mark in marks(document):
        flaw = flaw_of(document, mark, before, partners.get(mark.start))
        before = mark
        if flaw:
            found.append(flaw)
    found = _joined(document, found, partners)
    mended = {flaw.mark.start for flaw in found if flaw.kind is not Kind.COMMA_OUTSIDE}
    lost: Flaw | None = None
    for quotation in quotations(document):
        before_lost, lost = lost, _lost(document, quotation)
        if lost is None or lost.mark.start in mended:
            continue
        if before_lost and before_lost.kind is Kind.UNCLOSED and lost.kind is Kind.UNOPENED:
            if _goes_on_between(document, before_lost, lost):
                found.remove(before_lost)  # one quotation over several paragraphs that do not open it again
                continue
            block = document.blocks[quotation.block]
            if lost.start == block.start and before_lost.mark.start < block.start and before_lost in found:
                found.remove(before_lost)  # the quotation goes on; what is missing is the mark that opens it again
        found.append(lost)
    return tuple(sorted(_closed_by_strays(document, found), key=lambda flaw: flaw.start))


def _closed_by_strays(document: Document, found: list[Flaw]) -> list[Flaw]:
    """The flaws, where what closes a quotation over several paragraphs is a stray mark that a space divides from it."""
    if not any(flaw.kind is Kind.STRAY for flaw in found):
        return found
    lost = [flaw for flaw in found if flaw.kind in (Kind.UNCLOSED, Kind.STRAY)]
    for unclosed, stray in pairwise(sorted(lost, key=lambda flaw: flaw.mark.start)):
        mark = stray.mark
        if (unclosed.kind, stray.kind) != (Kind.UNCLOSED, Kind.STRAY) or mark.left != " " or mark.right:
            continue
        if _goes_on_between(document, unclosed, stray) and _follows(document, unclosed.mark, mark):
            edit = Edit(mark.start - 1, mark.start, "")
            closing = Flaw(Kind.SPACE_INSIDE, mark.start - 2, mark.end, (edit,), True, mark)
            found = [closing if flaw is stray else flaw for flaw in found if flaw is not unclosed]
    return found


def _follows(document: Document, opening: Mark, mark: Mark) -> bool:
    """Whether no other quotation mark stands between two."""
    return not any(
        opening.start < other.start < mark.start and other.role is not Role.APOSTROPHE for _, other in marks(document)
    )


def _goes_on_between(document: Document, unclosed: Flaw, unopened: Flaw) -> bool:
    """Whether a quotation that is not closed at the end of its paragraph may end in a later one."""
    start, end = document.block_at(unclosed.mark.start), document.block_at(unopened.mark.start)
    if start is None or end is None or start == end or unclosed.end < start.end - 2:
        return False
    verse = document.text[start.end : end.start] == "\n" and document.text[start.end - 1] not in ".!?…"
    return unclosed.mark.plays == unopened.mark.plays and (verse or _is_segmented(document))


@layer
def _is_segmented(document: Document) -> bool:
    """Whether the paragraphs are hardly more than sentences, as where an article was translated line by line."""
    paragraphs = [block for block in document.blocks if block.kind is BlockKind.PARAGRAPH]
    text, language = document.text, facts(document)
    return sum(len(split(text, block.start, block.end, language)) for block in paragraphs) < 1.3 * len(paragraphs)


def _joined(document: Document, found: list[Flaw], partners: dict[int, Mark]) -> list[Flaw]:
    """The flaws, with those of both marks of a short quotation within a sentence made one."""
    joined: list[Flaw] = []
    for flaw in found:
        opening = partners.get(flaw.mark.start)
        before = joined[-1] if joined else None
        if (
            before
            and opening
            and before.mark.start == opening.start
            and before.kind is flaw.kind
            and follows_word(document, opening)
            and flaw.end - before.start < SHORT
        ):
            joined[-1] = before._replace(
                end=flaw.end, edits=before.edits + flaw.edits, certain=before.certain and flaw.certain
            )
        else:
            joined.append(flaw)
    return joined


def _partners(document: Document) -> dict[int, Mark]:
    pairs = {}
    for quotation in quotations(document):
        if quotation.opening and quotation.closing:
            pairs[quotation.opening.start] = quotation.closing
            pairs[quotation.closing.start] = quotation.opening
    return pairs


def _lost(document: Document, quotation: Quotation) -> Flaw | None:
    if quotation.opening and quotation.closing is None:
        mark = quotation.opening
        kind = Kind.CONTINUED if quotation.continued else Kind.UNCLOSED
        place = closing_place(document, quotation)
    elif quotation.closing and quotation.opening is None:
        mark, kind, place = quotation.closing, Kind.UNOPENED, opening_place(document, quotation)
    else:
        return None
    if is_other_script(document, mark):
        return None
    if kind is Kind.UNOPENED:
        misread = _MISREAD_OPENING.search(document.text, quotation.start, mark.start)
    else:
        misread = _MISREAD_CLOSING.search(document.text, mark.end, quotation.end)
    if misread:
        return None
    if kind is Kind.UNCLOSED and _closes_before_tag(document, mark):
        glyph = right_glyph(document, Role.CLOSING, mark.plays)
        return Flaw(
            Kind.MISPLACED, mark.start - 2, mark.end + 1, (Edit(mark.start - 1, mark.end, glyph + " "),), False, mark
        )
    if kind is Kind.UNCLOSED and _ENDING.match(document.text, mark.end):
        return None  # a name was lost before its ending: of ’s brother
    regular = (opening_cost if quotation.opening else closing_cost)(mark) == 0
    name_follows = kind is Kind.UNCLOSED and document.text[place.edit.end : place.edit.end + 2].lstrip()[:1] in _OPENERS
    return Flaw(kind, place.start, place.end, (place.edit,), place.certain and regular and not name_follows, mark)


def _closes_before_tag(document: Document, mark: Mark) -> bool:
    """Whether a mark read as an opening one closes a quotation before a speech tag, its space on the wrong side."""
    text = document.text
    return text[mark.start - 2 : mark.start] in (", ", "! ", "? ") and speech_tag_at(document, mark.end)
