"""Variants of the house's own names and phrases, beside those of the ones that mtcheck ships.

They are few and known only at run time, so they are not compiled: each is looked for from the word that the fewest
others may stand for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from mtcheck.base.tables import subtag
from mtcheck.model.document import Document, layer
from mtcheck.model.terms import Term
from mtcheck.text.grammar.inflection import Form, inflected
from mtcheck.text.names import variants as shipped
from mtcheck.text.names.house import House, house
from mtcheck.text.names.known import FUNCTION, Entry, Known, Sequence, known
from mtcheck.text.names.runs import reshaped
from mtcheck.text.names.variants import Match, Right, Variant, hides
from mtcheck.text.tokens import is_close, is_inside_compound, lower, place, tokens, words_in

Words = tuple[str, ...]


class _Term(NamedTuple):
    """A term, the function words before, between and after its other words, and for each of those what may stand there.

    `ways` say of words in lower case whether they are a substitute; `anchor` is the number of the word with the fewest.
    """

    entry: Entry
    gaps: Words
    ways: tuple[dict[Words, bool], ...]
    anchor: int


@layer
def variants(document: Document) -> tuple[Variant, ...]:
    """The variants of the house's own names, then those of shipped ones, and these in another order or form.

    See `mtcheck.text.names.variants.variants` and `mtcheck.text.names.runs.reshaped`.
    """
    own = (one for one in _own(document) if isinstance(one, Variant))
    return (*own, *shipped.variants(document), *reshaped(document))


@layer
def rights(document: Document) -> tuple[Right, ...]:
    """The names and phrases, the house's own and shipped ones, that a document has as they should be, in order."""
    own = (one for one in _own(document) if isinstance(one, Right))
    return tuple(sorted({*own, *shipped.rights(document)}))


def is_hidden(variant: Variant, document: Document, by_phrases: bool = True) -> bool:
    """Whether a right name that the document has, written as one, or a phrase, shows that a variant is none."""
    return any(
        hides(right, variant)
        for right in rights(document)
        if (document.text[right.start].isupper() if right.entry.is_name else by_phrases)
    )


@layer
def _own(document: Document) -> list[Variant | Right]:
    """The places that read as one of the house's own names or phrases, and those where one stands as it should."""
    terms = _terms(house(document), subtag(document.language)) if house(document).terms else None
    return _Search(document, terms).found() if terms else []


@lru_cache(maxsize=8)
def _terms(own: House, tag: str) -> Mapping[str, list[tuple[_Term, Words]]]:
    """The terms of a house that have two words at least, by the first of the words that may stand for their anchors."""
    made: dict[str, set[Words]] = defaultdict(set)
    for word, substitutes in own.substitutions.items():
        for substitute in substitutes:
            *before, last = words_in(substitute.lower())
            for form in (Form.BASE, Form.S):
                made[inflected(word, form)].add((*before, inflected(last, form)))
    by_word: dict[str, list[tuple[_Term, Words]]] = defaultdict(list)
    for term in dict.fromkeys((term.text, term.kind) for term in own.terms if term.text):
        if one := _term(Term(*term), known(tag), made):
            for words in one.ways[one.anchor]:
                by_word[words[0]].append((one, words))
    return by_word


def _term(term: Term, table: Known | None, made: Mapping[str, set[Words]]) -> _Term | None:
    words, gaps, gap = [], [], list[str]()
    for word in words_in(term.text.lower()):
        if word in FUNCTION:
            gap.append(word)
        else:
            words.append(word)
            gaps.append(" ".join(gap))
            gap = []
    if len(words) < 2:
        return None
    ways = []
    for word in words:
        near = {(other,) for other in table.near(word)} if table else set()
        ways.append({words: words != (word,) for words in ((word,), *sorted(near | made.get(word, set())))})
    anchor = min(range(len(ways)), key=lambda number: len(ways[number]))
    return _Term(Entry(term.text, term.kind, term.is_name, -1, ""), (*gaps, " ".join(gap)), tuple(ways), anchor)


class _Search:
    """Looks for terms in one document."""

    def __init__(self, document: Document, terms: Mapping[str, list[tuple[_Term, Words]]]) -> None:
        self._document, self._terms = document, terms
        self._lower = lower(document)

    def found(self) -> list[Variant | Right]:
        """The places that read as a term, and those where one stands as it should."""
        found: dict[Variant | Right, None] = {}
        for index, word in enumerate(self._lower):
            for term, words in self._terms.get(word, ()):
                if self._stand(words, index) and (
                    one := self._read(term, self._match(term, term.anchor, words, index))
                ):
                    found[one] = None
        return list(found)

    def _stand(self, words: Words, index: int) -> bool:
        return index >= 0 and tuple(self._lower[index : index + len(words)]) == words

    def _match(self, term: _Term, number: int, words: Words, index: int) -> Match:
        return Match(index, index + len(words), Form.BASE, term.ways[number][words])

    def _read(self, term: _Term, anchor: Match) -> Variant | Right | None:
        """A place that reads as a term around the words that stand for its anchor."""
        parts = [anchor]
        for number in range(term.anchor - 1, -1, -1):
            if not (match := next(self._ending(term, number, parts[0].first), None)):
                return None
            parts.insert(0, match)
        for number in range(term.anchor + 1, len(term.ways)):
            if not (match := next(self._beginning(term, number, parts[-1].last), None)):
                return None
            parts.append(match)
        first, last = parts[0].first, parts[-1].last
        if not is_close(self._document, first, last - 1):
            return None
        if not any(part.substitute for part in parts):
            return Right(*place(self._document, first, last), len(parts), term.entry)
        return self._variant(term, tuple(parts))

    def _variant(self, term: _Term, parts: tuple[Match, ...]) -> Variant | None:
        first, last = parts[0].first, parts[-1].last
        if term.entry.is_name and tokens(self._document)[first][0].islower():
            return None
        gaps = [" ".join(self._lower[one.last : other.first]) for one, other in pairwise(parts)]
        wanted = list(term.gaps[1:-1])
        if is_inside_compound(self._document, first, last) or (gaps != wanted and "and" in " ".join(gaps + wanted)):
            return None
        words = " ".join(word for word in self._lower[first:last] if word not in FUNCTION)
        sequence = Sequence(-1, (), term.gaps, is_name=term.entry.is_name)
        return Variant(*place(self._document, first, last), words, term.entry, sequence, parts, gaps == wanted)

    def _ending(self, term: _Term, number: int, end: int) -> Iterator[Match]:
        """What may stand for a word of a term before another, but for function words: the word itself first."""
        while end and self._lower[end - 1] in FUNCTION:
            end -= 1
        for words in term.ways[number]:
            if self._stand(words, end - len(words)):
                yield self._match(term, number, words, end - len(words))

    def _beginning(self, term: _Term, number: int, start: int) -> Iterator[Match]:
        """What may stand for a word of a term after another."""
        while start < len(self._lower) and self._lower[start] in FUNCTION:
            start += 1
        for words in term.ways[number]:
            if self._stand(words, start):
                yield self._match(term, number, words, start)
