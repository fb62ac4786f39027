"""Names of two words that are turned round: International Amnesty, the African Horn, the Party of the Workers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from mtcheck.model.document import Document
from mtcheck.text.grammar.inflection import Form, inflected
from mtcheck.text.language import facts
from mtcheck.text.names.known import Entry, Known, content_words
from mtcheck.text.tokens import is_inside_compound, lower, tokens

EITHER_WAY = frozenset("events government holidays laws offices people universities".split())
"""Kinds whose names are written both ways: the Treaty of Lisbon, the Lisbon Treaty."""

OF_LINKS = frozenset(("of", "of the"))
LINKS = OF_LINKS | {""}
"""What may stand between two words of a name that are turned round."""

OF = " of "

SHORT = 3
"""So many letters has each of them at least."""

ADJECTIVAL = ("al", "ic", "an", "ese", "ish")
"""The endings of adjectives that stand after their noun in names: Amnesty International."""


class Turned(NamedTuple):
    """A known name, its number, the two words that stand for it, and whether an article before them is none of its."""

    number: int
    entry: Entry
    words: list[int]
    is_bare: bool


def turned(document: Document, run: list[int], table: Known) -> Iterator[Turned]:
    """The known names whose two words a run, or what no other link ties to the rest, has as nobody writes them."""
    written = tokens(document)
    cuts = [
        at + 1 for at, (left, right) in enumerate(pairwise(run)) if " ".join(written[left + 1 : right]) not in LINKS
    ]
    for start, end in pairwise([0, *cuts, len(run)]):
        words = [index for index in run[start:end] if not written[index].isdigit()]
        if len(words) == 2 and words == run[start : start + 2] and (found := _turned(document, words, table)):
            yield found


def _turned(document: Document, words: list[int], table: Known) -> Turned | None:
    """The known name whose two words two others are, in an order or with an "of" that nobody writes."""
    small, (first, last) = lower(document), words
    pair, gap = [small[first], small[last]], " ".join(small[first + 1 : last])
    if min(map(len, pair)) < SHORT or is_inside_compound(document, first, last + 1):
        return None
    named = [(number, entry, content_words(entry.text)) for number, entry in table.names_of(pair)]
    if any(right == pair and (OF in entry.text) == bool(gap) for _, entry, right in named):
        return None
    for number, entry, right in named:
        if entry.kind not in EITHER_WAY and len(right) == 2 and _is_turned(pair, gap, right, entry, document):
            return Turned(number, entry, words, pair == right)
    return None


def _is_turned(pair: list[str], gap: str, right: list[str], entry: Entry, document: Document) -> bool:
    """Whether nobody writes the two words of a name as they stand, with what is between them."""
    demonyms = facts(document).words("demonyms")
    if OF in entry.text:
        is_place = entry.kind in ("places", "landmarks")
        return is_place and not gap and pair[0].capitalize() in demonyms and pair[1] == right[0]
    if not gap:
        return pair == right[::-1] and right[1].endswith(ADJECTIVAL)
    return pair == right or all(
        one == other or other.capitalize() in demonyms or one in (inflected(other, Form.S), other.removesuffix("s"))
        for one, other in zip(pair, reversed(right), strict=True)
    )
