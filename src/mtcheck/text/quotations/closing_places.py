"""Where a closing quotation mark belongs that is missing: before a speech tag, before the narration, at the end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Document, Span, layer
from mtcheck.model.issue import Edit
from mtcheck.text.language import Language, facts
from mtcheck.text.quotations.marks import DOUBLE, Mark, Role
from mtcheck.text.quotations.roles import Quotation, quotations, right_glyph
from mtcheck.text.quotations.style import commas_by_place, with_mark
from mtcheck.text.sentences import split
from mtcheck.text.speech import SAID, leaning, speech_tag, speech_tag_at, voices
from mtcheck.text.words import word_at

_LOST_STOP = Pattern(r"(?P<last>\p{Ll}+['’]?\p{Ll}*)[,;]?\s+(?P<next>\p{Lu}\p{Ll}*)\s+(?=[\p{L}\d])")
_DASH = Pattern(r" ?[-–—−](?= )")
CLOSE = "”’\"'»)]"


class Place(NamedTuple):
    """Where a missing mark belongs: the word beside it as the range to report, the edit, and whether it is certain."""

    start: int
    end: int
    edit: Edit
    certain: bool


def closing_place(document: Document, quotation: Quotation) -> Place:
    """Where the closing mark of a quotation belongs that has only an opening one."""
    assert quotation.opening is not None
    text, language = document.text, facts(document)
    start = quotation.opening.end
    end = quotation.end
    glyph = glyph_for(document, quotation.opening, Role.CLOSING)
    nested = _nested_before_tag(document, quotation)
    if nested is not None:
        return Place(_word_start(text, nested), nested, Edit(nested, nested, glyph), True)
    partial = _is_part_of_sentence(text, quotation.opening.start, language)
    spans = split(text, start, end, language)
    tag = speech_tag(text, start, _reach(text, spans, partial) if spans else end, language)
    if tag:
        return _close(text, tag.start, glyph, certain=tag.end > tag.start, comma=tag.end == tag.start)
    lost = _lost_stop(text, start, end, language)
    if lost is not None:
        edit = Edit(lost, lost, with_mark(document, ".", glyph, partial=partial))
        inside, outside = commas_by_place(document, partial=partial)
        return Place(_word_start(text, lost), lost, edit, inside != outside or inside == 0)
    clause = _clause_end(text, start, spans[0].end) if spans and partial else None
    if spans and not partial and end < document.blocks[quotation.block].end:
        apposed = _APPOSED.match(text, start, spans[0].end)  # a title, before another quotation
        if apposed:
            return _close(text, apposed.end("title"), glyph, certain=False)
    if clause:
        return _within_reach(text, quotation.opening, _close(text, clause, glyph, certain=False))
    if spans and end < document.blocks[quotation.block].end and quotation.opening.plays != DOUBLE:
        return _close(text, spans[0].end, glyph, certain=False)  # a quotation inside another is short
    last = _last_quoted(text, spans, quotation, partial)
    if last and text[last - 1] == "." and partial:
        edit = Edit(last - 1, last, with_mark(document, ".", glyph, partial=True))
        place = Place(_word_start(text, last), last, edit, len(spans) == 1)
        return place if _goes_on(text, start, last, language) else _within_reach(text, quotation.opening, place)
    if last == len(text.rstrip()) or text[last : last + 1] == "\n":
        stop = "." if text[last - 1].isalnum() and quotation.opening.right.isupper() else ""
        return Place(_word_start(text, last), last, Edit(last, last, stop + glyph), len(spans) == 1)
    place = _close(text, last, glyph, certain=len(spans) == 1)
    return _within_reach(text, quotation.opening, place) if partial else place


def _clause_end(text: str, start: int, end: int) -> int | None:
    """Where a clause begins that ends a part quotation, unless it is spoken, too: “people who trusted you."""
    clause = _CLAUSE_END.search(text, start, end)
    return clause.start() if clause and not voices(text, Span(clause.start(), end))[0] else None


REPORTED = 40
"""Code points beside the one mark of a part quotation that are reported where nothing says how far it goes.

Of the part quotations in edited news that do not end within so many code points of their sentence's end, three in four
end in the middle of it, and most of these within the reach.
"""


def _within_reach(text: str, opening: Mark, place: Place) -> Place:
    """The place where a part quotation may end, with its first words: the mark may belong after any of them."""
    end = place.end
    if end - opening.start > REPORTED:
        end = text.rfind(" ", opening.end, opening.start + REPORTED)
    return place._replace(start=opening.start, end=end) if end > opening.end else place


def _goes_on(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a part quotation, from after its mark, probably goes on to the end of a sentence beyond the reach."""
    if end - start < REPORTED:
        return False
    if voices(text, Span(start + REPORTED // 2, end))[0]:
        return True
    before = word_at(text, start - 3)
    return text[before.start : before.end] in language.words("announcing-clause") or not (
        end - start > 2 * REPORTED or _TURN.search(text, start + 3, end)
    )


_NEW_SENTENCE = (" He ", " She ", " They ", " We ", " I ")
TOLD = 150
"""Code points before a quotation in which its sentence tells what somebody said."""

_TOLD_THAT = Pattern(rf"\b{SAID}\b.* that\b")
_TURN = Pattern(
    r"[,;] |\b(?:and|but|while|although|though|which|who|because|when|before|after|if|since|until|despite|instead"
    r"|during|where)\b"
)
_APPOSED = Pattern(
    r"(?P<title>\p{Lu}[\p{L}’']*(?: (?:\p{Lu}[\p{L}’']*|of|the|to|in|and|a|for)){1,6})(?=, (?:an?|the|his|her|by) )"
)


def _reach(text: str, spans: list[Span], partial: bool) -> int:
    """How far a speech tag may be: to the end of the sentence of a part quotation, or to where narration begins."""
    if partial:
        return spans[0].end
    for before, span in pairwise(spans):
        if not voices(text, span)[0] and turns_to_narration(text, spans[0], span):
            return before.end
    return spans[-1].end


def _nested_before_tag(document: Document, quotation: Quotation) -> int | None:
    """The end of a quotation inside this one after whose mark a speech tag begins: ‘Go,’ she wrote."""
    assert quotation.opening is not None
    tagged = _tagged(document)
    for start, end, plays in tagged[bisect_right(tagged, (quotation.opening.end,)) :]:
        if start >= quotation.end:
            break
        if plays != quotation.opening.plays and end <= quotation.end:
            return end
    return None


@layer
def _tagged(document: Document) -> list[tuple[int, int, str]]:
    """The quotations after which a speech tag begins, by their starts: the range with the marks, and the level."""
    return sorted(
        (opening.start, closing.end, opening.plays)
        for _, opening, closing, *_ in quotations(document)
        if opening and closing and closing.left in tuple(",!?") and speech_tag_at(document, closing.end)
        if not document.text.startswith(_NEW_SENTENCE, closing.end)
    )


def glyph_for(document: Document, partner: Mark, role: Role) -> str:
    """The missing partner of a mark."""
    if partner.family == "straight":
        return '"' if partner.plays == DOUBLE else "'"
    return right_glyph(document, role, partner.plays)


def _lost_stop(text: str, start: int, end: int, language: Language) -> int | None:
    """The end of a word after which a stop and the mark were lost: it meets one that starts a sentence."""
    for match in _LOST_STOP.finditer(text, start, end):
        following = match["next"]
        if following in language.starters and match["last"] not in language.incomplete and following != "I":
            return int(match.end("last"))
    return None


_CLAUSE_END = Pattern(
    r"[,;] (?:a|an|the|he|she|they|it|his|her|their|before|after|when|where)\b"
    r"|[,;]? (?:but|while|although|though|which|who|and (?:that|had|has|have|was|were|is|are|said|would|will))\b"
    r"| in (?:an?|his|her|its|their) (?:statement|interview|letter|tweet|post|email|speech|report|note|blog)\b"
    r"|(?<!\band|\bor) (?:before|after|when)\b"
)


def _is_part_of_sentence(text: str, opening: int, language: Language) -> bool:
    """Whether what a mark opens goes on with a sentence and is no speech: `called it “a shame`, `sang “Hey Joe`."""
    if text[opening - 2 : opening] == ", " and text[opening + 1 : opening + 2].islower():
        sentence = text[max(0, opening - TOLD) : opening].rpartition("\n")[2].rpartition(". ")[2]
        return _TOLD_THAT.search(sentence) is not None  # said that 300 jobs go, “mostly to machines
    if opening < 2 or text[opening - 1] != " " or not text[opening - 2].isalnum():
        return False
    before = word_at(text, opening - 2)
    return text[opening + 1 : opening + 2].islower() or text[before.start : before.end] not in language.speech_verbs


def _last_quoted(text: str, spans: list[Span], quotation: Quotation, partial: bool) -> int:
    """The end of the last sentence that is quoted."""
    assert quotation.opening is not None
    if not spans:
        return quotation.opening.end
    least = 2 * (len(spans) <= FEW) - PART * partial
    leanings = [
        least + leaning(text, span) - TURNED * (index > 0 and turns_to_narration(text, spans[0], span))
        for index, span in enumerate(spans)
    ]
    return spans[quoted(leanings) - 1].end


TURNED, PART = 3, 5
"""How much less a sentence sounds quoted that turns to narration, and one that follows a part quotation."""

FEW = 3
"""Sentences after an opening mark, to the end of its paragraph, all of which are mostly quoted."""


def quoted(leanings: Iterable[int]) -> int:
    """How many of some sentences are quoted, by how much they sound so: those that do most, the fewest of them."""
    sums = [*accumulate(leanings)]
    return sums.index(max(sums)) + 1


_PRESENT = Pattern(r"\b(?:is|are|am|has|have|do|does|can|will|must|don['’]t|can['’]t|won['’]t)\b|['’](?:s|re|ve|ll|m) ")
_PAST = Pattern(
    r"\b(?:\p{Ll}{3,}ed|was|were|had|did|rose|took|went|came|made|gave|left|began|won|lost|fell|held|sent)\b"
)
_HE = Pattern(r"(?:He|She) ")


def turns_to_narration(text: str, first: Span, span: Span) -> bool:
    """Whether a sentence tells in the past after one that speaks in the present, or speaks of the speaker."""
    if voices(text, first)[0] and _HE.match(text, span.start, span.end):
        return True
    past = _PAST.search(text, *span) and not _PRESENT.search(text, *span)
    speaks = voices(text, first)[0] or _PRESENT.search(text, *first)
    return bool(past and speaks and not _PAST.search(text, *first))


def _close(text: str, at: int, glyph: str, *, certain: bool, comma: bool = False) -> Place:
    """Put a closing mark at `at`, after the punctuation that stands there."""
    while at > 0 and text[at - 1].isspace():
        at -= 1
    if at < len(text) and text[at] in ",!?…":
        at += 1
    dash = _DASH.match(text, at, at + 4)  # a speech dash of another language stands for the mark
    return Place(
        _word_start(text, at), at, Edit(at, dash.end() if dash else at, ("," if comma else "") + glyph), certain
    )


def _word_start(text: str, end: int) -> int:
    start = end
    while start > 0 and not text[start - 1].isspace() and end - start < 25:
        start -= 1
    return start
