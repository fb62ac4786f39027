"""A line of the web page around the article: Comments are closed, Read also, Advertisement."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product
from operator import add

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    data_lines,
    good,
)
from mtcheck.text.page import FIRST_POSTED, OPENS_ELSEWHERE, open_lines, removed, short_lines, tells
from mtcheck.text.speech import is_of_transcript

_PLACEHOLDER = Pattern(r"(?:\[\w+\]|<\?[^<>]*\?>|#\w+_\w+#|&\w+;|&#x?\w+;|\s)+")
_HEARD = tuple(f"[{sound}]" for sound in "Applause Laughter Cheers Music Pause Silence Inaudible Crosstalk".split())
"""What a transcript says that was heard."""
_AROUND = " .!👍👎►▶▲△▴▼▽▾⬆⬇⇧↥»›→↑↓·•|-–—"
_ITSELF_BEGINS = ("This ", "(This ", "The post ")
_ITSELF = Pattern(
    r"This (?:story|article|post|page|piece|content|material|feature)\b.{0,120}\b(?:edited|updated|affiliate"
    r"|syndicated|generated|translated|republished|reproduced|sponsored|subscribers?|paywall|produced by|appeared"
    r"|published)\b.{0,120}"
    r"|" + FIRST_POSTED + r" .{3,60}"
)
"""What an article says of itself, as the page's makers do."""

SHORT, MOST = 9, 33
"""Words that a line has at most which a synonymiser may have changed, and how many readings of it are tried."""

SOURCES = 5
"""Lines that end with a bracket, from which they tell what each paragraph is from: [M1]."""

MENU = 9
"""Spaces of a line that is rather a sentence with the notice of a link than the link."""

_SEPARATORS = frozenset("·•|»›")
_BETWEEN = frozenset(".:-–—")
_OPENERS = frozenset("[<#&")


def lines(document: Document) -> Iterator[Span]:
    """The short lines that begin as a line of the site does, or with a bracket or sign of a template."""
    text, first_words = document.text, _first_words(document.language)
    noticed = any(part in text for part in _PARTS_OF_NOTICES)
    whole = {(block.start, block.end) for block in short_lines(document)}
    for start, end in sorted(whole.union(open_lines(document))):
        first = text[start : start + 40].lstrip(_AROUND).split(None, 1)
        told = noticed and _NOTICE.search(text, start, end)
        if (
            told
            or text.startswith(_ITSELF_BEGINS, start)
            or (first and (first[0][0] in _OPENERS or not first_words.isdisjoint(_beginnings(first[0]))))
        ):
            yield Span(start, end)


def _beginnings(word: str) -> tuple[str, str, str]:
    word = word.lower().replace("’", "'")
    bare = word.strip(_AROUND)
    return word, bare, bare.rstrip(":")


@lru_cache(maxsize=8)
def phrases(language: str) -> dict[str, list[tuple[str, str]]]:
    """The lines that sites set around articles, by their first word: a beginning, and what may follow it.

    The table says how: `=` nothing may follow but another item after a bar or a dot,
    `:` a colon must, `1` a number must, `*` anything may.
    """
    table: dict[str, list[tuple[str, str]]] = {}
    for line in data_lines("residue", "{}.txt", language):
        kind, phrase = line.split(" ", 1)
        table.setdefault(phrase.split()[0], []).append((phrase, kind))
    return table


_NOTICE = Pattern(
    r"\(" + OPENS_ELSEWHERE + r"\)|\bC(?:trl|TRL) ?\+ ?E(?:nter|NTER)\b"
    r"|\b[Aa]ll rights reserved\b|\b[Rr]e(?:production|distribution)(?: (?:or|and) \p{Ll}+)?"
    r" (?:is |are )?(?:strictly )?(?:prohibited|forbidden)\b"
    r"|\b(?:[Mm]achine[- ]translated|[Aa]utomatically translated|[Tt]ranslated (?:automatically|by machine))\b"
    r"|\b[Gg]amble (?:[Rr]esponsibly|[Aa]ware)\b|\baccept(?:ed)? all (?:the )?cookies\b"
    r"|\b(?:[Rr]emaining|[Ll]eft):? [\d,]+ (?:characters|words)\b"
    r"|\b[Ww]e and our (?:\d+ )?partners\b|\b\d+ (?:more )?(?:characters|words) (?:remaining|left)\b"
    r"|[–—|•·-] ?(?:SPONSORED|Sponsored|ADVERTISEMENT|Advertisement|PROMOTED|Promoted|AD)$"
    r"|\b[Tt]ranslated (?:from \p{Lu}\p{Ll}+ )?(?:with|by|using) (?:AI|DeepL|Google|ChatGPT|artificial)\b",
    linear=True,
)
"""What only a page says, wherever in a line it stands."""
_PARTS_OF_NOTICES = (
    " new window",
    " new tab",
    " new browser",
    "nter",
    "NTER",
    "rights reserved",
    "prohibited",
    "forbidden",
    "ranslated",
    "our ",
    "amble",
    "cookies",
    " characters",
    " words",
    "PONSORED",
    "ponsored",
    "DVERTISEMENT",
    "dvertisement",
    "ROMOTED",
    "romoted",
    " AD",
)

_CORRECTION = Pattern(
    r"^Editor(?:['’]s|s['’]) note\b|\b(?:version of this (?:article|story|report)|misstated|misidentified|incorrectly"
    r"|been corrected|was amended)\b",
    linear=True,
)


@check(
    "site-furniture",
    family="residue",
    category=Category.ADDITION,
    message="A line of the web page around the article.",
    on=lines,
    examples=[
        bad("The talks go on.\n\n⟦Comments are closed.⟧\n\nThey end in May.", "The talks go on.\n\nThey end in May."),
        bad("The talks go on.\n\n⟦Read also: What the ferry costs⟧", "The talks go on.\n\n"),
        bad(
            "The talks go on.\n\n⟦Advertisement – continue reading below⟧\n\n⟦Was this page helpful?⟧\n\nIt rained.",
            "The talks go on.\n\nIt rained.",
        ),
        good("The talks go on.\n\nComments on the draft are closed to the public until June, officials said."),
        bad(
            "It rained.\n\n⟦Pass it on (Opens in new window)⟧\n\n⟦Found a slip? Press Ctrl+Enter.⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        good("It rained.\n\nEditor’s note: A previous version of this article misstated the price of the boat."),
        bad("It rained.\n\n⟦Orsa Wire / translated from German with DeepL⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad(
            "It rained.\n\n⟦This clip is not shown, as you have not accepted all cookies.⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        bad(
            "It rained.\n\n⟦[Paid article. 512 characters remaining]⟧\n\n⟦LOANS WITH NO FEES – SPONSORED⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        bad(
            "It rained.\n\n⟦Proceed studying beneath⟧\n\n⟦Learn additionally: Boats⟧\n\n⟦Remaining 8 words⟧\n\nIt did.",
            "It rained.\n\nIt did.",
        ),
        good("It rained.\n\nProceed with care\n\nStudying under Ann Lund\n\nOver 60\n\nNewest boats\n\nIt did."),
        good("It rained.\n\nReproduction in tanks is prohibited; she translated it by hand.\n\nIt did."),
        good(
            "It rained.\n\nFollow us on Twitter, the poster said.\n\nAll rights reserved, it said, and nobody laughed."
        ),
        good("Read the letter in full, the judge told the clerk, and follow us on the way out."),
    ],
)
def site_furniture(place: Span, document: Document) -> Iterator[Finding]:
    """A line of the web page around the article.

    Scrapers take buttons, links to other articles, credits and templates for paragraphs.
    """
    line = document.text[slice(*place)].strip()
    opened = line.endswith(".") and " new " in line and line.find("(") > 0 and line.count(" ") > MENU
    if len(line) < 3 or line.endswith(("”", '"')) or line.count(" ") > 20 or line.count(". ") > 2 or opened:
        return
    if _CORRECTION.search(line) or tells(line, document):
        return  # what a newspaper owes its readers, and what somebody tells
    placeholder = (
        line[0] in _OPENERS
        and line not in _HEARD
        and not is_of_transcript(document.text, place.start)
        and document.text.count("]\n") < SOURCES
        and _PLACEHOLDER.fullmatch(line)
    )
    if (
        _NOTICE.search(line)
        or placeholder
        or _ITSELF.fullmatch(line.strip("()"))
        or is_furniture(line, document.language)
    ):
        yield Finding(*place, removed(document, *place))


def is_furniture(line: str, language: str) -> bool:
    """Whether a line begins, and goes on, as a line of the site does, be it in the words of a synonymiser."""
    words = line.lower().replace("’", "'").strip(_AROUND).split() or [""]
    return _is_listed(words, language) or any(_is_listed(said, language) for said in _respoken(words, language))


@lru_cache(maxsize=8)
def _synonyms(language: str) -> dict[str, tuple[str, ...]]:
    """The words of pages for which a word in lower case may stand, itself among them."""
    meant = dict[str, tuple[str, ...]]()
    for line in data_lines("residue", "{}-synonyms.txt", language):
        word, _, synonyms = line.partition(" : ")
        for synonym in synonyms.split():
            meant[synonym] = (*meant.get(synonym, (synonym,)), word)
    return meant


@lru_cache(maxsize=8)
def _first_words(language: str) -> frozenset[str]:
    """The words with which such lines begin, and what synonymisers make of them."""
    words = phrases(language).keys()
    return frozenset(words) | {said for said, meant in _synonyms(language).items() if not words.isdisjoint(meant)}


def _respoken(words: list[str], language: str) -> Iterator[list[str]]:
    """A short line with words of pages in the place of their synonyms, in each way."""
    meant = _synonyms(language)
    if len(words) < SHORT and any(word.strip(":") in meant for word in words):
        bare = (word.removesuffix(":") for word in words)
        ways = product(*(meant.get(word, (word,)) for word in bare))
        colons = [word[len(word.removesuffix(":")) :] for word in words]
        yield from ([*map(add, way, colons)] for way in islice(ways, 1, MOST))


def _is_listed(words: list[str], language: str) -> bool:
    first, *others = words
    known = phrases(language)
    perhaps = known.get(first, []) + (known.get(first[:-1], []) if first.endswith((":", ".")) else [])
    if not perhaps:
        return False
    said = " ".join([first, *others])
    for phrase, kind in perhaps:
        rest = said.removeprefix(phrase) if said.startswith(phrase) else None
        if rest is None:
            continue
        if kind == "=" and rest in ("", ":"):
            return True
        if kind == ":" and rest.lstrip().startswith(":") and not rest.endswith("?"):
            return True
        if kind == "1" and rest.strip(" (:")[:1].isdigit():
            return True
        if kind == "=" and rest.lstrip()[:1] in _SEPARATORS and rest.strip():
            return True
        if kind == "=" and rest.lstrip()[:1] in _BETWEEN and is_furniture(rest.lstrip(_AROUND + ":"), language):
            return True
        if kind == "*" and not rest[:1].isalnum() and not rest.endswith("?"):
            return True
    return False
