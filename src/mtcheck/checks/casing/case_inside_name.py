"""A letter in the wrong case inside a name: Women’S, O’neill, Jean-pierre, King Charles Iii, the who said."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    lexicon,
    occurrences,
    pattern,
    safe,
    vocabulary,
    word_at,
)
from mtcheck.text.frames import frames
from mtcheck.text.grammar.genders import is_given_name
from mtcheck.text.names.people import is_surname
from mtcheck.text.quotations.quoted import quotation_at
from mtcheck.text.words import word_before

_apostrophes = pattern(
    r"(?P<s>(?<=\p{Ll}['’])S\b(?!['’]))|(?<!\p{L})O['’](?P<rest>(?!clock|er\b|ne\b|clocks)\p{Ll}{3,})",
    near=("a'A", "a’A", "A'aaa", "A’aaa"),
)
_small = pattern(
    r"(?<=\p{Ll} )o(?=['’]\p{Lu}\p{Ll}{3,})|(?<![\p{L}\d&])\p{Ll}(?=&\p{Lu}(?!\p{L}))", near=("a'Aaaa", "a’Aaaa", "a&A")
)
_hyphens = pattern(r"(?<![\p{L}-])(?P<first>\p{Lu}\p{Ll}+)-(?P<second>\p{Ll}{3,})(?= \p{L})", near=("a-aaa",), reach=30)
_PEOPLES = frozenset("Franco Anglo Sino Russo Indo Greco Austro Afro Euro Turco Hispano Luso Polish German".split())
_NUMERALS = tuple("Ii Iii Vii Viii Xii Xiii Xiv Xvi".split())
_who = frames(
    ("who",),
    Pattern(r" (?:said|says|warned|warns|announced|declared|recommends|estimates)\b", linear=True),
)
_us = frames(
    "told asked gave locked let helped made took sent showed want wants with for between against among".split(),
    Pattern(r" (?P<us>US)(?= (?:to|in|that|and|from|all|the|a|into|out)\b|[.,!?])", linear=True),
)
_army = frames(
    ("us",), Pattern(r"(?= (?:Army|Navy|Marines?|Congress|Senate|Treasury|Coast Guard|Supreme Court)\b)", linear=True)
)
_FIRST = frozenset("we We our Our I my".split())


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """Where a letter is in the wrong case: the word, and the edit that mends it."""
    text = document.text
    for match in _apostrophes(document):
        if match["s"]:
            yield match.start() - 2, match.end(), Edit(match.start(), match.end(), "s")
        else:
            at = match.start("rest")
            yield match.start(), match.end(), Edit(at, at + 1, text[at].upper())
    for match in _small(document):
        start, end = match.span()
        yield start, word_at(text, end + 1).end, Edit(start, end, match.group().upper())
    for match in _hyphens(document):
        at, first, second = match.start("second"), match["first"], match["second"].capitalize()
        people = first in _PEOPLES and second in facts(document).words("demonyms")
        named = text[match.end() + 1].isupper() and first in lexicon(document.language)
        if people or (named and is_given_name(second, document)) or _are_surnames(match, document):
            yield match.start(), match.end(), Edit(at, at + 1, text[at].upper())
    for numeral in vocabulary(document).intersection(_NUMERALS):
        for start, end in occurrences(text, numeral):
            if text[start - 1 : start] == " " and text[start - 2 : start - 1].islower():
                yield start, end, Edit(start, end, numeral.upper())
    for _, after in _us(document):
        place = Span(*after.span("us"))
        said = quotation_at(document, place.start)
        if said and text.count("US") == 1 and not _FIRST.isdisjoint(text[slice(*said)].split()):
            yield *place, Edit(*place, "us")
    for start, after in _army(document):
        yield start, after.start(), Edit(start, after.start(), "US")
    for at in find_all(text, "Mc"):
        start, end = word_at(text, at)
        if start == at and end - start > 5 and text[start + 2 : end].islower() and is_surname(text[start:end]):
            yield start, end, Edit(start + 2, start + 3, text[start + 2].upper())
    for start, after in _who(document):
        if text.endswith((" the ", "\nThe "), 0, start):
            yield start, after.start(), Edit(start, after.start(), "WHO")


def _are_surnames(match: Any, document: Document) -> bool:
    """Whether two long names are joined after a given name: Nadia Castro-ruiz, but no Kim Jong-chul."""
    given, words = word_before(document.text, match.start()), lexicon(document.language)
    if not (len(given) >= _LONG and is_given_name(given, document)):
        return False
    names = [match["first"], match["second"].capitalize()]
    return all(len(name) >= _LONG and name in words and name.lower() not in words for name in names)


_LONG = 4


@check(
    "case-inside-name",
    family="casing",
    category=Category.SPELLING,
    message="A letter is in the wrong case here.",
    on=candidates,
    examples=[
        bad("Sean ⟦o’Neill⟧ sold ⟦s&P⟧ funds.", "Sean O’Neill sold S&P funds."),
        good("It is o’clock, and she has R&D, a B&B and an m&m."),
        bad(
            "Wome⟦n’S⟧ football drew Sean ⟦O’neill⟧ and ⟦Jean-pierre⟧ Lund.",
            "Women’s football drew Sean O’Neill and Jean-Pierre Lund.",
        ),
        bad(
            "King Charles ⟦Iii⟧ left, the ⟦who⟧ said.",
            "King Charles III left, the WHO said.",
        ),
        bad("The swimmer Nadia ⟦Castro-ruiz⟧ won.", "The swimmer Nadia Castro-Ruiz won."),
        bad("The ⟦us⟧ Army moved in.", "The US Army moved in."),
        bad("“They told ⟦US⟧ to go and we left,” she said.", "“They told us to go and we left,” she said."),
        good("WOMEN'S DAY: it is one o’clock, O’er the hill, and those who said so met Seo-yun Park."),
    ],
    confidence=0.9,
)
def case_inside_name(found: tuple[int, int, Edit], document: Document) -> Iterator[Finding]:
    """A capital or a small letter inside a name, where a program that restores case counts words otherwise.

    Truecasers take what stands after an apostrophe or a hyphen for a word of its own, or for none, and put a numeral or
    an acronym into the case of an ordinary word.
    """
    start, end, edit = found
    yield Finding(start, end, safe(edit))
