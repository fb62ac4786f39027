"""A list that lacks what it announces: three cities: Graz and Linz; First, …, Second, …, Fourth."""

from collections.abc import Iterator
from itertools import pairwise

from mtcheck.api import Category, Document, Finding, Pattern, Severity, bad, check, good
from mtcheck.text.frames import frames, in_either_case
from mtcheck.text.numerals import numbers
from mtcheck.text.quotations.quoted import is_quoted

_NUMBERS = numbers(2, 8)
_ITEM = r"\p{Lu}[\p{L}’-]+(?: (?:\p{Lu}[\p{L}’-]+|of|de|la|del|the)){0,4}"
_listed = frames(
    in_either_case(*_NUMBERS),
    Pattern(
        rf" (?P<noun>\p{{Ll}}+(?: \p{{Ll}}+)?s|people|men|women)(?: [^,.:;?!“”\"\n]{{1,60}})?:"
        rf" (?P<items>{_ITEM}(?:, {_ITEM}){{0,6}},? and {_ITEM})(?=\.)"
    ),
)
_ORDINALS = "First Second Third Fourth Fifth".split()
_OPENER = Pattern(rf"(?:(?<=\n)|(?<=[.!?] ))(?P<ordinal>{'|'.join(_ORDINALS)})(?:ly)?,", linear=True)


def candidates(document: Document) -> Iterator[tuple[int, int, str]]:
    """The lists with fewer or more items than announced, and the ordinals before which one is left out."""
    text = document.text
    for start, after in _listed(document):
        items = after["items"].replace(", and ", ", ").replace(" and ", ", ").split(", ")
        wanted = _NUMBERS[text[start : after.start()].lower()]
        if len(items) != wanted and after["items"].count(" and ") == 1:
            yield *after.span("items"), f"{wanted} are announced, and {len(items)} named."
    found = [*_OPENER.finditer(text)] if "First" in text else []
    for before, match in pairwise(found):
        one, other = (_ORDINALS.index(each["ordinal"]) for each in (before, match))
        left_out = _ORDINALS[one + 1] if other == one + 2 else ""
        if left_out and left_out.lower() not in text[before.end() : match.start()].lower():
            yield *match.span("ordinal"), f"“{left_out}” is left out."


@check(
    "incomplete-list",
    family="consistency",
    category=Category.OMISSION,
    message="The list is not complete.",
    on=candidates,
    severity=Severity.WARNING,
    examples=[
        bad("Three cities are still in the running: ⟦Graz and Linz⟧. It rained."),
        bad("First, the shift must end. Second, staff must stay. ⟦Fourth⟧, the hall must open."),
        good("Three cities are in the running: Graz, Linz and Wels. Two men won: Lund of Orsa and Holt."),
        good("First, it rained. The second time it did not. Third, it was dark. Four songs: Rain and Shine and Sun."),
    ],
    confidence=0.8,
)
def incomplete_list(found: tuple[int, int, str], document: Document) -> Iterator[Finding]:
    """A list that has another number of items than is announced, or goes from the first to the third.

    A segment or a line of the list was dropped.
    """
    start, end, message = found
    if not is_quoted(document, start):
        yield Finding(start, end, message=message)
