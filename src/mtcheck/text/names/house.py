"""A house's own names: what is right as it stands, what is forbidden, and where that stands in a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

from mtcheck.base.translation import Translation
from mtcheck.model.document import Document, Span, layer
from mtcheck.model.terms import Term
from mtcheck.text.words import is_address, runs_of_letters, token_at, vocabulary

T = TypeVar("T")

IN_CAPITALS = 4
"""Code points from which a form in capitals throughout is the same: KIEV is Kiev, WHO is not Who."""

_plain = Translation(lambda character: " " if character.isspace() else "'" if character in "’‘" else character)


class Finder(Generic[T]):
    """Finds where any of many forms stands as words, in a time that grows with the text and not with the forms.

    A form is looked for only where the document has the longest word of it. Apostrophes are all the same, and so are
    spaces and ends of lines.
    """

    def __init__(self, forms: Iterable[tuple[str, T]]) -> None:
        self._by_word: dict[str, list[tuple[str, T]]] = defaultdict(list)
        for form, value in forms:
            self._by_word[max(runs_of_letters(form), key=len, default="")].append((_plain(form), value))

    def places(self, document: Document) -> Iterator[tuple[Span, T]]:
        """Where the forms stand, in no particular order, with what each was given with."""
        there = self._by_word.keys() & (vocabulary(document) | {""}) if self._by_word else ()
        text = _plain(document.text) if there else ""
        for word in there:
            for form, value in self._by_word[word]:
                for place in _standing(text, form):
                    yield place, value


def _standing(text: str, form: str) -> Iterator[Span]:
    """Where a form stands with no letter or digit on either side."""
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        if not text[end : end + 1].isalnum() and not (at and text[at - 1].isalnum()):
            yield Span(at, end)
        at = text.find(form, at + 1)


class Wrong(NamedTuple):
    """A forbidden form, where it stands, and what is right in its place: one form, several, or none."""

    start: int
    end: int
    right: tuple[str, ...]


class House:
    """What a house says of names in one language, and what plugins bring.

    Nothing is reported within a name of the `terms`, nor within what is `allowed`. `substitutions` are more of what
    translation makes of words.
    """

    def __init__(
        self,
        terms: tuple[Term, ...] = (),
        allowed: tuple[str, ...] = (),
        substitutions: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
    ) -> None:
        self.terms, self.allowed, self.substitutions = terms, allowed, substitutions

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of names, which the lexicon need not know."""
        names = (term.text for term in self.terms if term.is_name)
        return tuple(dict.fromkeys(word for name in (*names, *self.allowed) for word in runs_of_letters(name)))

    def right(self, document: Document) -> list[Span]:
        """Where the house's names stand as they should."""
        return [place for place, is_name in self._right.places(document) if is_name]

    def wrong(self, document: Document) -> list[Wrong]:
        """Where forbidden forms stand, in order: none within what is right or within a longer one, or in an address."""
        found = sorted(self._wrong.places(document), key=lambda item: (item[0].start, -item[0].end))
        right = [place for place, _ in self._right.places(document)] if found else []
        wrong: list[Wrong] = []
        for (start, end), terms in found:
            covered = any(place.start <= start and end <= place.end for place in right)
            if covered or (wrong and start < wrong[-1].end) or is_address(_token(document, start)):
                continue
            wrong.append(Wrong(start, end, terms))
        return wrong

    @cached_property
    def _right(self) -> Finder[bool]:
        terms = ((form, term.is_name) for term in self.terms if term.text for form in _written(term.text))
        return Finder((*((name, True) for name in self.allowed), *terms))

    @cached_property
    def _wrong(self) -> Finder[tuple[str, ...]]:
        right: dict[str, dict[str, None]] = defaultdict(dict)
        for term in self.terms:
            for variant in term.variants:
                for form, like in _written(variant).items():
                    right[form] |= {_like(like, term.text): None} if term.text else {}
        return Finder((form, tuple(forms)) for form, forms in right.items())


NOBODY = House()
"""A house that says nothing."""


@layer
def house(document: Document) -> House:
    """The house that a document is written in, which whoever checks it gives (`mtcheck.model.document.give`)."""
    return NOBODY


@layer
def forbidden(document: Document) -> list[Wrong]:
    """The forms in a document that the house forbids."""
    return house(document).wrong(document) if house(document).terms else []


def _token(document: Document, offset: int) -> str:
    start, end = token_at(document.text, offset)
    return document.text[start:end]


AS_IT_IS, FIRST, EACH, ALL = range(4)
"""Which capitals a form has: its own, one at its start, one for each word, all."""


def _written(form: str) -> dict[str, int]:
    """A form in all capitals that it may have: see `Term`."""
    ways = [ALL] if len(form) >= IN_CAPITALS else []
    ways += [EACH, FIRST, AS_IT_IS] if form == form.lower() else [AS_IT_IS]
    return {_like(way, form): way for way in ways}


def _like(way: int, form: str) -> str:
    if way == EACH:
        return " ".join(word[0].upper() + word[1:] for word in form.split(" "))
    return form if way == AS_IT_IS else form.upper() if way == ALL else form[:1].upper() + form[1:]
