"""A hyphen between a name and its noun, as German has it: the Ukraine-war has, at the EU-summit in Sofia."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    find_all,
    good,
    unsafe,
    vocabulary,
    word_at,
)
from mtcheck.text.frames import in_either_case
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.words import word_before

_NOUNS = frozenset(
    "war crisis conflict government commission parliament summit president minister ministry pandemic virus vaccine"
    " treaty agreement deal election elections scandal affair attack attacks embassy army troops chief boss chancellor"
    " citizens spokesman spokeswoman team coach fans sanctions exports imports border coast airport stadium".split()
)
_BEFORE = frozenset(in_either_case("the", "a", "an", "this", "its", "in", "at", "of", "by", "for", "with", "new"))
_GOES_ON = Pattern(
    r"[.,;:]|['’]s\b| (?:has|had|have|is|are|was|were|will|in|on|at|of|to|and|for|with|by|that|said)\b", linear=True
)
_PREFIXES = frozenset(
    "anti post pre non ex vice pro anglo franco sino euro inter mid co counter neo trans pan semi ultra".split()
)


def candidates(document: Document) -> Iterator[tuple[Span, int]]:
    """The names with a hyphen and such a noun behind them, and where the hyphen is."""
    text = document.text
    if vocabulary(document).isdisjoint(_NOUNS):
        return
    for at in find_all(text, "-"):
        name, noun = word_at(text, at - 1), word_at(text, at + 1)
        if text[slice(*noun)] not in _NOUNS or noun.start != at + 1 or not text[name.start].isupper():
            continue
        if word_before(text, name.start) in _BEFORE and _GOES_ON.match(text, noun.end):
            yield Span(name.start, noun.end), at


@check(
    "hyphen-between-nouns",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="English has no hyphen here.",
    on=candidates,
    examples=[
        bad(
            "The ⟦Ukraine-war⟧ has cost much, they said at the ⟦EU-summit⟧ in Sofia.",
            "The Ukraine war has cost much, they said at the EU summit in Sofia.",
        ),
        good("The Ukraine-war refugees, a Franco-German deal, the D-day army and G20-summit talks."),
        good("In the Anglo-Irish war the non-EU citizens were ex-Labour; the X-president was a vice-president."),
    ],
    confidence=0.9,
)
def hyphen_between_nouns(found: tuple[Span, int], document: Document) -> Iterator[Finding]:
    """A hyphen that German, Dutch and Scandinavian languages set between a name and the noun that it qualifies."""
    (start, end), at = found
    name = document.text[start:at]
    if name.lower() not in _PREFIXES and len(name) > 1 and not is_quoted(document, start):
        yield Finding(start, end, unsafe(Edit(at, at + 1, " ")))
