"""One name in two wordings: the Larkmoor Overpass beside the Larkmoor Bridge."""

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Related,
    Severity,
    Span,
    bad,
    check,
    facts,
    good,
    occurrences,
    unsafe,
)
from mtcheck.text.known import Known, known
from mtcheck.text.nearness import near_pairs
from mtcheck.text.triggers import Pattern

_WORD = r"(?P<word>\p{Lu}[\p{L}\p{M}]+)"
_BETWEEN = r"(?:['’]s?)?[ -](?:(?:of|for|the|and|de) ){0,2}"
_AFTER = Pattern(_BETWEEN + _WORD)
_BEFORE = Pattern(_WORD + _BETWEEN + "$")
_REACH = 40

GENERIC = 4
"""Names that have a word from which on two wordings may well be two names: National Council, National Assembly."""


class Use(NamedTuple):
    """A place of a word, and the capitalised words right before and after it, each empty where there is none."""

    place: Span
    before: Span
    after: Span


@check(
    "name-in-two-wordings",
    family="names",
    category=Category.INCONSISTENCY,
    message="One name in two wordings.",
    on=near_pairs,
    severity=Severity.WARNING,
    confidence=0.8,
    specificity=1,
    examples=[
        bad(
            "The Larkmoor Bridge is shut. Nobody on the ⟦Larkmoor Overpass⟧ spoke. The Larkmoor Bridge is old.",
            "The Larkmoor Bridge is shut. Nobody on the Larkmoor Bridge spoke. The Larkmoor Bridge is old.",
        ),
        good("The National Assembly and the National Council met in Parliament Street and Parliament Square."),
        good("He left the House of Lords for the House of Representatives, and his house for a home in Lords Lane."),
    ],
)
def name_in_two_wordings(pair: tuple[str, str], document: Document) -> Iterator[Finding]:
    """One name in two wordings.

    One of its words is a near-synonym of the other's, as when a synonymiser or an engine meets the name twice. Proposed
    is the known name, or the word that names have more often. Two words that are both frequent in names may make two
    names: Art Museum, Art Gallery.
    """
    table = known(document.language.split("-")[0])
    if table is None or _is_short_for(*pair) or _is_short_for(*reversed(pair)):
        return
    both = [_uses(document, word) for word in pair]
    same = next(((one, other) for one in both[0] for other in both[1] if _is_same(document, one, other)), None)
    if same:
        wrong, right = _wrong_first(document, table, same)
        if table.commonness(_text(document, wrong.place).lower()) < GENERIC:
            yield _report(document, wrong, right)


def _is_short_for(word: str, other: str) -> bool:
    """Whether a word is the other one cut short: Govt."""
    return other.startswith(word[:3]) and len(word) < len(other)


def _wrong_first(document: Document, table: Known, uses: tuple[Use, Use]) -> tuple[Use, Use]:
    """Two uses, first the one that is no known name, or whose word is made of the other's, or rarer in names."""

    def strength(use: Use, other: Use) -> tuple[bool, bool, int, int]:
        word, partner = (_text(document, each.place).lower() for each in (use, other))
        return (
            _is_known(document, table, use),
            bool(table.made_of(partner) & table.is_of(word)),
            table.commonness(word),
            -use.place.start,
        )

    one, other = uses
    return (one, other) if strength(one, other) < strength(other, one) else (other, one)


def _is_known(document: Document, table: Known, use: Use) -> bool:
    """Whether a word and the one before or after it are a known name, or both are."""
    first, last = use.before.start, use.after.end
    places = (Span(first, use.place.end), Span(use.place.start, last), Span(first, last))
    return any(table.has(" ".join(_text(document, place).lower().replace("-", " ").split())) for place in places)


def _text(document: Document, place: Span) -> str:
    return document.text[place.start : place.end]


def _uses(document: Document, word: str) -> list[Use]:
    text, found = document.text, []
    for start, end in occurrences(text, word):
        before = _BEFORE.search(text, max(0, start - _REACH), start)
        after = _AFTER.match(text, end, min(len(text), end + _REACH))
        found.append(
            Use(
                Span(start, end),
                Span(*before.span("word")) if before else Span(start, start),
                Span(*after.span("word")) if after else Span(end, end),
            )
        )
    return found


def _is_same(document: Document, one: Use, other: Use) -> bool:
    """Whether two words stand in one name: beside the same words, or beside one on a side and none on the other."""
    language = facts(document)
    sides = [[_text(document, side) for side in (use.before, use.after)] for use in (one, other)]
    if any(a != b and a and b for a, b in zip(*sides, strict=True)):
        return False
    shared = [a for a, b in zip(*sides, strict=True) if a == b and a and not a.isupper()]
    vague = language.words("demonyms") | language.countries | language.starters
    return len(shared) == 2 or any(word not in vague for word in shared)


def _report(document: Document, one: Use, other: Use) -> Finding:
    shared_before = _text(document, one.before) == _text(document, other.before)
    start, end = (one.before.start, one.place.end) if shared_before else (one.place.start, one.after.end)
    word, right = _text(document, one.place), _text(document, other.place)
    here = document.text[start:end]
    proposed = here.replace(word, right, 1)
    return Finding(
        start,
        end,
        unsafe(Edit(*one.place, right)),
        message=f"“{here}” here, “{proposed}” elsewhere: “{word}” is probably “{right}”.",
        related=(Related(*other.place, f"Here “{right}”."),),
    )
