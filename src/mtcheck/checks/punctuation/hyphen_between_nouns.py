"""A hyphen between a name and its noun, as German has it: the Ukraine-war has, at the EU-summit in Sofia."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, unsafe
from mtcheck.text.frames import Framed, frames, in_either_case
from mtcheck.text.quoted import is_quoted

_NOUNS = (
    "war|crisis|conflict|government|commission|parliament|summit|president|minister|ministry|pandemic|virus|vaccine|treaty"
    "|agreement|deal|election|elections|scandal|affair|attack|attacks|embassy|army|troops|chief|boss|chancellor|citizens"
    "|spokesman|spokeswoman|spokesperson|team|coach|fans|sanctions|exports|imports|border|coast|airport|stadium|final"
)


@check(
    "hyphen-between-nouns",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="English has no hyphen here.",
    on=frames(
        in_either_case("the", "a", "an", "this", "its", "in", "at", "of", "by", "for", "with", "new"),
        Pattern(
            rf" (?P<name>\p{{Lu}}[\p{{L}}]*)(?P<hyphen>-)(?:{_NOUNS})"
            r"(?=[.,;:]|['’]s\b| (?:has|had|have|is|are|was|were|will|in|on|at|of|to|and|for|with|by|that|said)\b)",
            linear=True,
        ),
    ),
    examples=[
        bad("The ⟦Ukraine-war⟧ has cost much, they said at the ⟦EU-summit⟧ in Sofia."),
        good("The Ukraine-war refugees, a Franco-German deal, the D-day army and G20-summit talks."),
        good("In the Anglo-Irish war the non-EU citizens were ex-Labour; the X-president was a vice-president."),
    ],
    confidence=0.9,
)
def hyphen_between_nouns(place: Framed, document: Document) -> Iterator[Finding]:
    """A hyphen that German, Dutch and Scandinavian languages set between a name and the noun that it qualifies."""
    _, after = place
    start, end = after.start("name"), after.end()
    if after["name"].lower() in _PREFIXES or len(after["name"]) < 2 or is_quoted(document, start):
        return
    at = after.start("hyphen")
    yield Finding(start, end, unsafe(Edit(at, at + 1, " ")))


_PREFIXES = frozenset(
    "anti post pre non ex vice pro anglo franco sino euro inter mid co counter neo trans pan semi ultra".split()
)
