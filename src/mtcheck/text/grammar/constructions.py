"""Constructions of other languages that English lacks: the tables `data/constructions`, and where a document has them.

A row of a table has six columns, divided by ` | `:

- the words that begin the construction, in lower case, each one word or several with `_` between them: the rarer, the
  less it costs to look for them
- what follows after a space, or at once after a `+`: a linear regular expression in which `{clause}` and the like stand
  for the patterns of `MACROS`. What it matches is reported with the words before it, or the group `shown` alone
- what is right in the place of the group `wrong`: `-` for nothing, `<` for the first word of all alone, `?` where no
  fix is known; `␣` is a space at its end
- where it is looked for: `^` at the start of a sentence that is no question, `^?` of one that is, `mid` inside one,
  `main` after no word that opens another clause, `told` outside quotations, `comma` after one, `not:` the words that
  may not stand before, `after:` those of which one must; `-` for everywhere
- a bad example, marked ⟦so⟧, and a good one, which looks like it
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.base.tables import data_lines, subtag
from mtcheck.data import DATA
from mtcheck.model.document import Document
from mtcheck.model.issue import Edit
from mtcheck.text.numerals import numbers
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_at, sentence_opened_at
from mtcheck.text.words import occurrences, runs_of_letters, vocabulary, word_before

_SMALL = "|".join(numbers(2, 19))
MACROS = {
    "{clause}": r"(?:the|an?|he|she|they|we|it|I|his|her|their|its|there|these|those|no|anyone|nobody)\b",
    "{det}": r"(?:the|an?|his|her|their|its|our|my|your|this|that|these|those)",
    "{own}": r"(?:his|her|their|its|our|my)",
    "{count}": rf"(?:\d[\d,]*|{_SMALL}|many|several|some|most|hundreds of|thousands of)",
    "{number}": rf"(?:\d[\d,]*|{_SMALL})",
    "{end}": r"(?=[,.;:!?]|$| (?:and|or|but|in|on|at|of|to|for|from|with|by|as|when|that|after|before)\b)",
    "{ed}": r"(?:\p{Ll}{2,}ed|found|held|made|built|shown|sent|sold|told|taken|given|seen|written|killed|shot)",
    "{be}": r"(?:is|are|was|were|be|been)",
    "{noun}": r"\p{Ll}{3,}",
    "{name}": r"\p{Lu}[\p{L}’-]+",
    "{time}": r"(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|seasons?)",
    "{person}": (
        r"(?:man|woman|girl|boy|soldiers?|police|officers?|guards?|workers?|protesters|residents|doctors?|judges?"
        r"|ministers?|president|mayor|governor|court|army|rebels|troops|militants|government|council|parliament|company"
        r"|board|committee|suspects?|thieves|students?|teachers?|players?|coach|driver|authorities|officials)"
    ),
}
"""What stands for patterns that many rows have."""


FIRST = "<"
"""What a row has in the place of what is right where the first word is, alone."""


class Construction(NamedTuple):
    """A row of the table; `right` is None where no fix is known."""

    after: Pattern
    right: str | None
    opens: bool
    asks: bool
    told: bool
    main: bool
    comma: bool
    unless: frozenset[str]
    only: frozenset[str]
    example: str
    lookalike: str


class Found(NamedTuple):
    """A construction, from its first to its last word, and the edit that mends it, if one is known."""

    start: int
    end: int
    edit: Edit | None


def constructions(language: str) -> list[Construction]:
    """The constructions that a language lacks, in the order of the tables. Raises ValueError for a row that is none."""
    return [_read(row) for row in dict.fromkeys(row for rows in _rows(language).values() for row in rows)]


@lru_cache(maxsize=8)
def _rows(language: str) -> dict[str, list[str]]:
    """The rows of the tables by the words that begin their constructions: each is read where its words are met."""
    found = defaultdict[str, list[str]](list)
    for table in sorted((DATA / "constructions" / subtag(language)).glob("*.txt")):
        for row in data_lines(f"constructions/{table.parent.name}", table.name):
            for form in _forms(row):
                found[form].append(row)
    return dict(found)


def _forms(row: str) -> list[str]:
    """The words that begin the construction of a row, in small letters, with a capital, or both."""
    words, _, _, where, *_ = row.split(" | ")
    small, conditions = [word.replace("_", " ") for word in words.split()], where.split()
    capitals = [word[0].upper() + word[1:] for word in small]
    if not {"^", "^?"}.isdisjoint(conditions):
        return capitals
    return small if "mid" in conditions else [*small, *capitals]


@lru_cache(maxsize=2_000)
def _read(row: str) -> Construction:
    _, after, right, where, example, lookalike = row.split(" | ")
    after = after[1:] if after[0] == "+" else f" {after}"
    for macro, pattern in MACROS.items():
        after = after.replace(macro, pattern)
    conditions = where.split()
    unless = (part.removeprefix("not:") for part in conditions if part.startswith("not:"))
    only = (part.removeprefix("after:") for part in conditions if part.startswith("after:"))
    return Construction(
        Pattern(after),
        {"?": None, "-": ""}.get(right, right.replace("␣", " ")),
        not {"^", "^?"}.isdisjoint(conditions),
        "^?" in conditions,
        "told" in conditions,
        "main" in conditions,
        "comma" in conditions,
        frozenset(",".join(unless).split(",")) - {""},
        frozenset(",".join(only).split(",")) - {""},
        example,
        lookalike,
    )


def constructions_in(document: Document) -> Iterator[Found]:
    """Where a document has such constructions."""
    text, rows = document.text, _rows(document.language)
    for words in sorted(_begun(document)):
        found = [_read(row) for row in rows[words]]
        for start, end in occurrences(text, words):
            for construction in found:
                after = construction.after.match(text, end)
                if after and _holds(construction, start, document):
                    yield _found(construction, start, after)


def _begun(document: Document) -> Iterator[str]:
    """The words that begin constructions, as far as a document may have them."""
    text, there, by_word = document.text, vocabulary(document), _by_word(document.language)
    for word in by_word.keys() & there:
        yield from (words for words, every in by_word[word] if words == word or (every <= there and words in text))


@lru_cache(maxsize=8)
def _by_word(language: str) -> dict[str, list[tuple[str, frozenset[str]]]]:
    """The words that begin constructions, with the set of them, by the longest of each."""
    found = defaultdict[str, list[tuple[str, frozenset[str]]]](list)
    for words in _rows(language):
        every = words.split() if words.replace(" ", "").isalpha() else runs_of_letters(words)
        found[max(every, key=len)].append((words, frozenset(every)))
    return dict(found)


def _holds(construction: Construction, start: int, document: Document) -> bool:
    """Whether a construction that begins at a code point stands where it may."""
    if construction.unless or construction.only:
        before = word_before(document.text, start).lower()
        if before in construction.unless or (construction.only and before not in construction.only):
            return False
    if construction.told and is_quoted(document, start):
        return False
    if construction.comma and not document.text.endswith(", ", 0, start):
        return False
    within = sentence_at(document, start) if construction.main else None
    if within and not _RELATIVES.isdisjoint(document.text[within.start : start].lower().split()):
        return False
    if not construction.opens:
        return True
    sentence = sentence_opened_at(document, start)
    return sentence is not None and (document.text[sentence.end - 1] == "?") is construction.asks


_RELATIVES = frozenset("that which who whom whose what how where when why if".split())
"""Words that open another clause than the main one."""


def _found(construction: Construction, start: int, after: Any) -> Found:
    groups = after.groupdict()
    end = start + len(after.string[start : after.end()].rstrip())
    first, last = after.span("shown") if groups.get("shown") is not None else (start, end)
    if construction.right is None:
        return Found(first, last, None)
    if construction.right == FIRST:
        return Found(first, last, Edit(after.string.index(" ", first), last, ""))
    wrong, end = after.span("wrong")
    return Found(first, last, Edit(wrong - (not construction.right), end, construction.right))
