"""Where an opening quotation mark belongs that is missing."""

from __future__ import annotations

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Document, Span
from mtcheck.model.issue import Edit
from mtcheck.text.language import Language, facts
from mtcheck.text.quotations.closing_places import CLOSE, REPORTED, TURNED, Place, glyph_for, quoted, turns_to_narration
from mtcheck.text.quotations.marks import Role
from mtcheck.text.quotations.roles import Quotation
from mtcheck.text.sentences import split
from mtcheck.text.speech import WORD, leaning, tells_of_somebody, voices

_SPEECH_DASH = Pattern(r"(?:(?<=[.!?…] )|(?<=\n))[-–—−] (?=\p{Lu})", linear=True)
"""The dash of other languages before what is said."""


def opening_place(document: Document, quotation: Quotation) -> Place:
    """Where the opening mark of a quotation belongs that has only a closing one."""
    assert quotation.closing is not None
    text, language = document.text, facts(document)
    end = quotation.closing.start
    start = quotation.start
    glyph = glyph_for(document, quotation.closing, Role.OPENING)
    at_block_start = start == document.blocks[quotation.block].start
    at, certain = _first_quoted(text, start, end, quotation, language, at_block_start)
    closed = quotation.closing.end
    inside = at > start and text[at - 1] == " " and text[at - 2].islower() and text[at].islower()
    if not certain and (inside or _is_told(text, at, quotation.closing.start, language)):
        # a part quotation: any word before may be its first
        first = text.find(" ", max(start, closed - REPORTED), closed) + 1 if closed - start > REPORTED else start
        return Place(first, closed, Edit(at, at, glyph), False)
    while at < end and (text[at].isspace() or text[at] in CLOSE + "-–—−,.:"):
        at += 1
    word = WORD.match(text, at, end)
    dash = at - 2 if text[max(start, at - 2) : at] in ("- ", "– ", "— ", "− ") else at
    if text[at - 1 : at] == " " and text[max(0, at - 3) : at].rstrip(" .,")[-1:] in tuple(CLOSE):
        certain = False  # after a quotation that ends here: rather that went on
    last = word.end() if word else min(at + 1, end)
    shown = last if certain or closed - dash > REPORTED else closed
    return Place(dash, shown, Edit(dash, at, glyph), certain)


def _first_quoted(
    text: str, start: int, end: int, quotation: Quotation, language: Language, at_block_start: bool
) -> tuple[int, bool]:
    """Where the quotation begins that ends at `end`, and whether that is certain."""
    assert quotation.closing is not None
    dashes = [match.end() for match in _SPEECH_DASH.finditer(text, start, end)]
    if dashes:
        return dashes[-1], True
    spans = split(text, start, end, language)
    if not spans:
        return start, False
    tagged = text[quotation.closing.start - 1] in ",!?" or text[quotation.closing.end : quotation.closing.end + 1] in (
        ",",
        "",
    )
    full = text[quotation.closing.start - 1] in ",.!?"
    if not at_block_start and len(spans) > 1 and not text[spans[0].start : spans[0].end].lstrip(" ,.")[:1].isupper():
        spans = spans[1:]  # what follows the mark before is the end of its speech tag
    intro = _introduced(text, spans[-1], language, after_tag=not at_block_start)
    if intro is not None:
        return intro, True
    clause = _clause_told(text, spans[-1], language)
    if clause is not None and text[end - 1] == ".":
        return clause, False
    if not full and (not tagged or text[quotation.closing.start - 1].isalnum()):
        verb = _AFTER_AUXILIARY.search(text, max(spans[-1].start, end - 60), end)
        return (int(verb.end()) if verb else _title_before(text, spans[-1].start, end)), False
    leanings = [
        leaning(text, span) - TURNED * (span is not spans[-1] and turns_to_narration(text, spans[-1], span))
        for span in spans
    ]
    return spans[-quoted(reversed(leanings))].start, len(spans) == 1


def _introduced(text: str, span: Span, language: Language, *, after_tag: bool) -> int | None:
    """Where a quotation begins after its announcement, "He said: We go", or goes on after its tag, "she said, and"."""
    for match in WORD.finditer(text, span.start, span.end):
        if match.group() in language.speech_verbs and text[match.end() : match.end() + 2] in (": ", ", "):
            after = match.end() + 2
            goes_on = after_tag and text[match.end()] == "," and text[after : after + 1].isalnum()
            if text[after : after + 1].isupper() or goes_on:
                return int(after)
        speaker = _SPEAKER.match(text, match.end(), span.end) if after_tag and match.start() - span.start < 2 else None
        if speaker and match.group() in language.speech_verbs:
            return int(speaker.end())
    return None


_SPEAKER = Pattern(r"(?: [\p{L}’'-]+){1,4}?, (?!(?:who|which|whose|the|an?)\b)(?=\p{Ll})", linear=True)
"""Who said it, between the parts of a quotation that a tag divides."""


def _is_told(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a sentence is one of narration that ends in a quotation rather than one that is quoted."""
    spans = split(text, start, end, language)
    spoken, _ = voices(text, spans[-1]) if spans else (False, False)
    return len(spans) == 1 and not spoken and text[end - 1 : end] == "." and tells_of_somebody(text, spans[0], language)


def _clause_told(text: str, span: Span, language: Language) -> int | None:
    """Where the words begin that are told of somebody: after "she says", or the "that" beside it."""
    for match in WORD.finditer(text, span.start, span.end):
        if match.group() in language.speech_verbs:
            clause = _CLAUSE_TOLD.match(text, match.end(), span.end)
            subject = text[max(0, match.start() - 10) : match.start()].split()[-1:]
            if clause and subject not in (["I"], ["we"], ["you"]):
                return int(clause.end())
    return None


_CLAUSE_TOLD = Pattern(
    r"(?: [\p{L}’'-]+){0,3}? that (?=\p{L})| (?=(?:it|there|he|she|they|this|these|we|you|I)\b(?!,))"
)
_AFTER_AUXILIARY = Pattern(
    r".*\b(?:would|will|to|had|have|has|was|were|is|are|as|been|be|of|an?) (?=\p{Ll})(?!(?:the|a|an)\b)"
)


def _title_before(text: str, start: int, end: int) -> int:
    """Where the run of capitalised words begins that ends at `end`, or the last word."""
    words = list(WORD.finditer(text, start, end))
    first = len(words) - 1
    while (
        first > 0
        and words[first - 1].group()[0].isupper()
        and text[words[first - 1].end() : words[first].start()] == " "
    ):
        first -= 1
    return int(words[first].start()) if words else start
