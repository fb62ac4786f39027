"""Runs of capitalised words, which may be names; and those that are known names in another order, form or spelling."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, compress, pairwise

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Document, layer
from mtcheck.text.grammar.inflection import Form
from mtcheck.text.language import facts
from mtcheck.text.names.known import (
    HEAD_LAST,
    HEAD_NEVER_FIRST,
    WRITTEN_FUNCTION,
    Entry,
    Known,
    Sequence,
    content_words,
    known,
)
from mtcheck.text.names.nearness import Misspelling, is_form, is_slip, skeleton
from mtcheck.text.names.turned import OF, OF_LINKS, Turned, turned
from mtcheck.text.names.variants import Match, Variant
from mtcheck.text.stems import LEAST, stem
from mtcheck.text.tokens import is_close, is_inside_compound, lower, place, tokens, words_in
from mtcheck.text.words import lexicon, occurrences, unknown_words

LONGEST = 8
"""How many words a name has at most, besides function words."""

MOST = 100
"""How many words a run has at most that is looked at: what is longer is no prose."""

AROUND = 3
"""How many words on either side of a misspelt one may belong to its name."""

FAR = 5
"""How many words further on the next word of a name stands at most, function words being among them."""

FEW, LONG = 3, 8
"""Of how many names a word tells which is meant, and letters of a word that hardly two persons nearly have."""

_VOWELS = frozenset("aeiouy")
_BETWEEN = WRITTEN_FUNCTION | {"and"}
_PINYIN = Pattern(
    r"(?:(?:[zcs]h?|[bpmfdtnlgkhjqxrwy])?"
    r"(?:iong|[iu]?ang|[eio]ng|i?ao|uai|i[aeu]?n?|ua?n?|u[eio]|[aeo]n?|ai|ei|ou|er)){2,3}",
    linear=True,
)
"""A Chinese given name of two or three syllables, in the spelling of ISO 7098."""


@layer
def runs(document: Document) -> list[list[int]]:
    """The numbers of the words of each run of two to a hundred with capitals, but for function words among them."""
    written, found, run, last = tokens(document), list[list[int]](), list[int](), -1
    content = [index for index, word in enumerate(written) if word not in _BETWEEN]
    for number, index in compress(enumerate(content), [not written[index].islower() for index in content]):
        first = written[index][0]
        if not (first.isupper() or (run and first.isdigit())):
            continue
        if run and last == number - 1 and index - run[-1] < FAR and is_close(document, run[-1], index):
            run.append(index)
            if len(run) == 2:
                found.append(run)
        else:
            run = [index]
        last = number
    return [run for run in found if len(run) <= MOST]


@layer
def reshaped(document: Document) -> tuple[Variant, ...]:
    """The places that have the words of a known name in another order, or some of them in another form."""
    table = known(document.language)
    if table is None:
        return ()
    pieces = {piece for run in runs(document) if len(run) > 2 for piece in _pieces(document, run)}
    found = [one for piece in sorted(pieces) if (one := _reshaped(document, piece, table))]
    return (*found, *(_of_two(document, two) for run in runs(document) for two in turned(document, run, table)))


def _pieces(document: Document, run: list[int]) -> Iterator[tuple[int, ...]]:
    """What may be a name of three words or more: a run, or what follows each other in it after its last "and"."""
    yield tuple(run)
    written = tokens(document)
    first = max((at + 1 for at, pair in enumerate(pairwise(run)) if "and" in written[pair[0] + 1 : pair[1]]), default=0)
    part = run[first:]
    for size in range(3, min(LONGEST, len(part)) + 1):
        yield from (tuple(part[at : at + size]) for at in range(len(part) - size + 1))


def _reshaped(document: Document, run: tuple[int, ...], table: Known) -> Variant | None:
    small = lower(document)
    words = [small[index] for index in run]
    named = table.names_of(words) if len(words) <= LONGEST else []
    if not named or _is_lawful(document, run, words, table):
        return None
    between = small[run[0] : run[-1] + 1]
    for number, entry in sorted(named, key=lambda it: set(words).issubset(words_in(it[1].text.lower())), reverse=True):
        if "s" in between and "s" not in words_in(entry.text.lower()):
            continue  # a genitive
        if entry.kind == "people" or (entry.kind == "universities" and "of" in between):
            continue
        right = content_words(entry.text)
        if _is_damaged(words, right, entry, table, document) or _is_linked_by_of(run, right, entry, table, document):
            return _variant(document, run, number, entry)
    return None


def _is_lawful(document: Document, run: tuple[int, ...], words: list[str], table: Known) -> bool:
    """Whether the words of a run are a name as they stand, or part of a compound."""
    return (
        table.has(" ".join(words))
        or table.is_usual(" ".join(word.capitalize() for word in words))
        or is_inside_compound(document, run[0], run[-1] + 1)
    )


def _is_damaged(words: list[str], right: list[str], entry: Entry, table: Known, document: Document) -> bool:
    """Whether nobody writes a name so: its words in another order, or one in another form than a lawful plural.

    Its last words may stand before an "of" and the rest after it, as in the Office of the Prime Minister; and a name of
    plain words only, such as the Federal Supreme Court, is another country's in another order, but where a nationality
    stands inside, as in National Polish Bank, or the article has the name itself, too.
    """
    stems, there = [stem(word) for word in words], [stem(word) for word in right]
    if stems != there:
        turned = any(there[at:] + there[:at] == stems for at in range(1, len(there)))
        plain, demonyms = lexicon(document.language), facts(document).words("demonyms")
        odd = any(word not in plain for word in words) or any(word.capitalize() in demonyms for word in words[1:])
        return not turned and (odd or bool(occurrences(document.text, entry.text.removeprefix("The "))))
    alike = [
        one == other or bool(table.is_of(one) & table.is_of(other)) for one, other in zip(words, right, strict=True)
    ]
    return not all(alike) or words[:-1] != right[:-1]


def _is_linked_by_of(run: tuple[int, ...], right: list[str], entry: Entry, table: Known, document: Document) -> bool:
    """Whether "of" links the words of a name that has none and ends with its main word: World Organization of Health.

    What stands between such links are the parts of the name, the last first but for its beginning.
    """
    if OF in entry.text or entry.kind not in HEAD_LAST:
        return False
    small = lower(document)
    cuts = [at + 1 for at, pair in enumerate(pairwise(run)) if " ".join(small[pair[0] + 1 : pair[1]]) in OF_LINKS]
    if not cuts:
        return False
    begins = cuts[0] - 1
    if not begins and len(cuts) == 1 and entry.kind not in HEAD_NEVER_FIRST:
        return False
    parts = [run[begins : cuts[0]], *(run[one:other] for one, other in pairwise([*cuts, len(run)]))]
    straight = [*run[:begins], *chain.from_iterable(reversed(parts))]
    return all(
        small[index] == word or bool(table.is_of(small[index]) & table.is_of(word))
        for index, word in zip(straight, right, strict=True)
    )


def _of_two(document: Document, two: Turned) -> Variant:
    """The variant that two words are which are turned round: as sure as a form that is known to be wrong."""
    variant = _variant(document, tuple(two.words), two.number, two.entry)
    gaps = ("the" if two.is_bare else "", *variant.sequence.gaps[1:])
    words = " ".join(lower(document)[two.words[0] : two.words[1] + 1])
    return variant._replace(words=words, sequence=variant.sequence._replace(wrong=True, moved=False, gaps=gaps))


def _variant(document: Document, run: tuple[int, ...], number: int, entry: Entry) -> Variant:
    first, last = run[0], run[-1] + 1
    sequence = Sequence(number, (), ("",) * (len(run) + 1), moved=True, is_name=True)
    parts = tuple(Match(index, index + 1, Form.BASE, False) for index in run)
    words = " ".join(lower(document)[index] for index in run)
    return Variant(*place(document, first, last), words, entry, sequence, parts, True)


def misspelt(document: Document) -> Iterator[Misspelling]:
    """The unknown words in what is else a known name."""
    table, unknown = known(document.language), frozenset(unknown_words(document))
    if table is None or not unknown:
        return
    written = tokens(document)
    for run in runs(document):
        for at, index in enumerate(run):
            if (
                len(written[index]) >= LEAST
                and written[index] in unknown
                and (found := _misspelling(document, run, at, table))
            ):
                yield found


def _misspelling(document: Document, run: list[int], at: int, table: Known) -> Misspelling | None:
    """The known name in a run one word of which is misspelt; None where there is no such name."""
    small = lower(document)
    for start in range(max(0, at - AROUND), at + 1):
        for end in range(max(at + 1, start + 2), min(len(run), at + AROUND + 1) + 1):
            words = [small[index] for index in run[start:end]]
            right = next(
                (one for one in table.missing(words, at - start) if _is_misspelt(words[at - start], one)), None
            )
            if right and not table.has(" ".join(words)) and sum(map(len, words)) - len(words[at - start]) >= LEAST:
                if (at == start and run[at] - 1 in run) or (at == end - 1 and run[at] + 1 in run):
                    return None  # Mill Royd Lane is not Mill Road
                if not _is_that_name(words, at - start, right, table):
                    return None
                name = place(document, run[start], run[end - 1] + 1)
                return Misspelling(name, place(document, run[at], run[at] + 1), right)
    return None


def _is_that_name(words: list[str], at: int, right: str, table: Known) -> bool:
    """Whether words are a known name with one of them misspelt; if it is a person's, not that of another one.

    The other words must tell who is meant, or the misspelt one be long; and a name of another script is written with
    other vowels, too, in its first word and its last syllable: Sergey and Sergei.
    """
    others, small = words[:at] + words[at + 1 :], right.lower()
    if "people" not in table.kinds(" ".join([*words[:at], small, *words[at + 1 :]])):
        return True
    told = min(map(table.commonness, others)) <= FEW or len(right) >= LONG
    alike = words[at].translate(_SOFT) == small.translate(_SOFT) if at == 0 else words[at][:-2] == small[:-2]
    return told and not alike


_SOFT = str.maketrans({**dict.fromkeys("aeiouyj"), "w": "v"})
"""The letters that languages exchange as they write a name by its sound: Sergey and Sergei."""


def _is_misspelt(word: str, right: str) -> bool:
    """Whether a word in lower case is one slip or sound away from a right one, and no lawful form of it."""
    other = right.lower()
    if abs(len(word) - len(other)) > 2:
        return False
    if min(len(word), len(other)) < LEAST or not _sounds_like(word, other):
        return False
    if _PINYIN.fullmatch(word) and _PINYIN.fullmatch(other):
        return False  # Jianmin is another given name than Jianlin
    return not is_form(word, other)


def _sounds_like(one: str, other: str) -> bool:
    if one[0] != other[0] and (min(len(one), len(other)) < 6 or {one[0], other[0]} & _VOWELS):
        return False
    if is_slip(one, other):
        return True
    return min(len(one), len(other)) > 6 and skeleton(one) == skeleton(other)
