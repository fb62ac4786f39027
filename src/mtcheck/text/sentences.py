"""Sentences, by their final marks and the abbreviations of the language."""

from __future__ import annotations

from bisect import bisect_right

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import BlockKind, Document, Span, layer
from mtcheck.text.language import Language, facts

_END = Pattern(r"[.!?…][.!?…]*[\"“”’'»)\]]*(?=\s+(?:[-–—]\s+)?[\"“”‘’'«»(\[]*+[\p{Lu}\p{Lo}\p{N}])")


def ends_with_abbreviation(text: str, stop: int, language: Language) -> bool:
    """Whether the word before the stop at offset `stop` is an abbreviation, so that the stop may end no sentence."""
    start = stop
    while start > max(0, stop - 40) and (text[start - 1].isalpha() or text[start - 1] == "."):
        start -= 1
    word = text[start:stop].strip(".")
    return word in language.abbreviations or (len(word) == 1 and word.isupper()) or "." in word


def split(text: str, start: int, end: int, language: Language) -> list[Span]:
    """The sentences in a range of a text, without the space between them."""
    found, at = [], start
    for match in _END.finditer(text, start, end):
        stop = match.start()
        if text[stop] == "." and match.end() == stop + 1 and ends_with_abbreviation(text, stop, language):
            continue
        found.append(Span(at, match.end()))
        at = match.end()
        while at < end and text[at].isspace():
            at += 1
    if at < end:
        found.append(Span(at, end))
    return found


@layer
def sentences(document: Document) -> tuple[Span, ...]:
    """The sentences of all blocks, in order; a headline is one."""
    language = facts(document)
    found: list[Span] = []
    for block in document.blocks:
        if block.kind is BlockKind.HEADLINE:
            found.append(Span(block.start, block.end))
        elif block.kind is not BlockKind.CODE:
            found += split(document.text, block.start, block.end, language)
    return tuple(found)


def number_of_sentence(document: Document, offset: int) -> int:
    """The number of the last sentence that begins at a code point or before; -1 where none does."""
    return bisect_right(sentences(document), offset, key=lambda span: span.start) - 1


def sentence_at(document: Document, offset: int) -> Span | None:
    """The sentence that holds a code point, or None between sentences."""
    all_sentences, index = sentences(document), number_of_sentence(document, offset)
    return all_sentences[index] if index >= 0 and offset < all_sentences[index].end else None


def sentence_opened_at(document: Document, offset: int) -> Span | None:
    """The sentence that begins at a code point, or the one in which a quotation does; None elsewhere."""
    sentence = sentence_at(document, offset)
    if sentence and (sentence.start == offset or document.text[offset - 1] in "“\"‘'"):
        return sentence
    return None
