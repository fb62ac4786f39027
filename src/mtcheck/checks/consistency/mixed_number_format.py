"""Numbers in two formats: 3,400 people beside 4200 people, £5m beside £6 million, 5 km beside 6 kilometres."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Pattern,
    Severity,
    Span,
    bad,
    check,
    data_lines,
    find_all,
    good,
    shape,
    vocabulary,
    whole,
    word_at,
)
from mtcheck.base.tables import subtag
from mtcheck.text.usage import Usage, disagreement, in_own_words

TIMES = 2
"""How many times as usual one way must be as the other."""

_THOUSANDS = (((" 0,000",), ("a 0000 a",)), ((" 00,000", " 000,000"), ("a 00000 a", "a 000000 a")))
"""The shapes of thousands with a comma and without: four digits, which some papers part from five."""

_YEARS = range(1000, 2101)


class _Forms(NamedTuple):
    """The short form of what stands after a number, the long ones, and an amount with either."""

    short: str
    words: frozenset[str]
    amount: Pattern


@lru_cache(maxsize=2)
def _forms(tag: str) -> tuple[_Forms, ...]:
    found = []
    for line in data_lines("words", "{}-number-formats.txt", tag):
        sign, short, *long = line.split()
        number = r"[$£€]\d[\d.,]*+" if sign == "$" else r"(?<![\p{L}\p{Sc}\d.,])\d[\d.,]*+"
        amount = rf"{number} ?(?:(?P<short>{short})|(?P<long>{'|'.join(long)}))\b"
        found.append(_Forms(short, frozenset(long), Pattern(amount, linear=True)))
    return tuple(found)


@check(
    "mixed-number-format",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="Numbers in two formats.",
    on=whole,
    severity=Severity.SUGGESTION,
    examples=[
        bad(
            "It drew 3,400 people in May, 5,600 in June and ⟦7800⟧ people in July.",
            "It drew 3,400 people in May, 5,600 in June and 7,800 people in July.",
        ),
        bad("The hall cost £5m, the bridge £7m and the road ⟦£9 million⟧."),
        bad("The pass is 5 km long, the road 12 km, and the tunnel ⟦3 kilometres⟧."),
        good("It drew 3,400 people in 1987, 5,600 in 2004, and 20 more sailed with the Larkmoor 5000 crew."),
        good("It drew 3,400 people in May, 5,600 in June; the service is on port 9443, 4,300 of them."),
        good("It is nearly 4000 years old, others 12,000 years and 34,000 years."),
        good("It drew 3,400 people and 4200 people. It is 100 kilometres (62 miles) to Leeds and 5 km to York."),
        good("They are 3 kilometres apart. The pass is 5 km long, the road 12 km, and a 5 km walk is nice."),
    ],
    confidence=0.8,
)
def mixed_number_format(_: Document, document: Document) -> Iterator[Finding]:
    """Numbers in two formats in one article.

    Engines take over the digits of one sentence as they stand and set those of the next as English does. Looked at are
    thousands with and without a comma, and what stands after numbers, short and in full: m and million, km and
    kilometres. A unit may be in full where it comes first; quotations and headlines do not count.
    """
    text, there = document.text, vocabulary(document)
    for with_comma, without in _THOUSANDS:
        plain = [place for place in _whole(without, document) if _is_amount(text, place)]
        usages = Usage("no comma in thousands", plain), Usage("a comma", _whole(with_comma, document) if plain else [])
        if 0 < len(plain) < len(usages[1].places):
            yield from disagreement(*usages, rewrite=lambda place, _: f"{int(text[slice(*place)]):,}", times=TIMES)
    for forms in _forms(subtag(document.language)):
        if forms.words.isdisjoint(there) or forms.short.split("/")[0] not in there:
            continue
        found = _places(forms.amount, ("short", "long"), document)
        if len(found["long"]) == 1 and found["short"] and found["long"] < found["short"]:
            continue  # 100 kilometres away, and 5 km further on
        usages = Usage(forms.short, found["short"]), Usage(max(forms.words), found["long"])
        yield from disagreement(*usages, times=TIMES)


def _whole(shapes: tuple[str, ...], document: Document) -> list[Span]:
    """Where numbers of some shapes stand that are no parts of longer ones, outside of quotations and headlines."""
    text, found = document.text, list[Span]()
    for one in shapes:
        start, end = one.index("0"), one.rindex("0") + 1
        for at in find_all(shape(document), one):
            if not text[at + end : at + end + 1].isdigit() and text[at + end : at + end + 1] != ",":
                found.append(Span(at + start, at + end))
    return in_own_words(document, sorted(found))


def _is_amount(text: str, place: Span) -> bool:
    """Whether digits are no year, and a word in lower case stands before them: 4200 people, but the Larkmoor 5000."""
    before = text[slice(*word_at(text, place.start - 2))]
    return before.islower() and before not in _LABELS and int(text[slice(*place)]) not in _YEARS


_LABELS = frozenset(
    "port ports event id channel extension bus route flight model serial code line room article".split()
)
"""Words before a number that counts nothing."""


def _places(pattern: Pattern, ways: tuple[str, str], document: Document) -> dict[str, list[Span]]:
    """Where each way of writing stands, outside of quotations and headlines."""
    found: dict[str, list[Span]] = {way: [] for way in ways}
    for match in pattern.finditer(document.text):
        found[match.lastgroup].append(Span(*match.span()))
    return {way: in_own_words(document, places) for way, places in found.items()}
