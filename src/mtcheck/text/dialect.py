"""Dialect: where somebody is quoted whose English is not the standard language, whose rules do not hold there."""

from __future__ import annotations

from functools import lru_cache

from mtcheck.base.patterns import Pattern
from mtcheck.base.tables import data_words
from mtcheck.model.document import Document, Span, layer
from mtcheck.text.grammar.base_forms import has_other_past
from mtcheck.text.grammar.inflection import regularised
from mtcheck.text.language import facts
from mtcheck.text.quotations.quoted import quotation_at, quoted
from mtcheck.text.words import runs_of_letters, unknown_words

_WORD = Pattern(r"(?<![\p{L}'])'?\p{L}+(?:'\p{L}+)*'?", linear=True)
_CLIPPED = Pattern(
    r"'(?:e|im|er|is|ad|as|ave|ere|ome|ouse|ow|alf|appen|ospital)|\p{Ll}+in'|(?:an|o|i|t|th|wi|fo|mo|ol)'", linear=True
)
"""Words whose first or last letter is not spoken."""
_BARE = Pattern(r"(?:(?P<before>\p{Ll}+) )?\b(?:he|she) (?P<verb>\p{Ll}{2,})\b", linear=True)
CERTAIN = 2
"""So many different signs make a dialect, whichever they are."""
FEW, MANY, SHARE = 2, 5, 5
"""So many unknown words in one quotation, and in all, make an old language of it, if each fifth word or more is one."""


@lru_cache(maxsize=8)
def _words(language: str) -> frozenset[str]:
    return data_words("words", "{}-dialect.txt", language)


def _signs(document: Document, span: Span) -> tuple[set[str], set[str]]:
    """The different words of a dialect in a range of the text, and those that a slip may make: clipped ones, goed."""
    text = document.text[span.start : span.end].replace("’", "'").replace("‘", "'").lower()
    words = {match.group() for match in _WORD.finditer(text)}
    bare = {word.strip("'") for word in words}
    slips = bare & regularised(document.language).keys() | set(filter(_CLIPPED.fullmatch, words))
    return bare & _words(document.language), slips | _without_s(text, document)


def _without_s(text: str, document: Document) -> set[str]:
    """The base forms after he and she where no other verb wants them: “she look at me and he say no”."""
    language, found = facts(document), set[str]()
    asking = language.words("modals") | language.words("finite-auxiliaries") | {"do", "let", "make", "that", "if"}
    for match in _BARE.finditer(text):
        verb = match["verb"]
        if (verb in ("have", "do") or has_other_past(verb, language)) and match["before"] not in asking:
            found.add(f"she {verb}")
    return found


@layer
def dialect(document: Document) -> frozenset[Span]:
    """Where a dialect is spoken: quotations with a word of one, and all of an article in which there are two signs.

    Nowhere in a language for which no words of dialects are listed.
    """
    if not _words(document.language):
        return frozenset()
    spoken = [(span, *_signs(document, span)) for span in quoted(document)]
    everywhere = {sign for _, words, slips in spoken for sign in words | slips}
    old = _old(document, [span for span, _, _ in spoken])
    return old.union(span for span, words, _ in spoken if words or len(everywhere) >= CERTAIN)


def _old(document: Document, spans: list[Span]) -> frozenset[Span]:
    """The quotations with several words that the language does not know, if there are many in all: “wyne for ye”."""
    unknown = frozenset(filter(str.islower, unknown_words(document)))
    if len(unknown) < MANY:
        return frozenset()
    words = {span: runs_of_letters(document.text[span.start : span.end]) for span in spans}
    odd = {span: sum(word in unknown for word in said) for span, said in words.items()}
    if sum(odd.values()) < MANY:
        return frozenset()
    return frozenset(span for span in spans if odd[span] >= FEW and odd[span] * SHARE > len(words[span]))


def is_dialect(document: Document, offset: int) -> bool:
    """Whether a code point stands where a dialect is spoken."""
    spoken = dialect(document)
    return bool(spoken) and quotation_at(document, offset) in spoken
