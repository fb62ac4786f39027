"""A range or a change that is none: between 65 and 18, from 7.4 percent to 7.4 percent, rose from 9% to 7%."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Finding, Pattern, Span, bad, check, good
from mtcheck.text.frames import frames
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_at

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_UNIT = r"%| per ?cent| \p{Ll}{3,}|"
_SIGN = r"[$£€]?"


def _two(link: str, endings: str) -> Pattern:
    """Two numbers with the same sign and unit, joined by a word, with no ending that makes more of the second."""
    return Pattern(
        rf" (?P<sign>{_SIGN})(?P<low>{_NUMBER})(?P<unit>{_UNIT}) {link} (?P=sign)(?P<high>{_NUMBER})(?P=unit)"
        rf"(?! ?(?:%|per|million|billion|thousand|bn|m|tn|{endings})\b|[\d,.:/-]\d)(?= |[.,;])",
        linear=True,
    )


_between, _from = frames(("between",), _two("and", r"[ap]\.?m")), frames(("from",), _two("to", "st|nd|rd|th"))
_CHANGE = Pattern(
    r"\b(?:(?P<up>rose|risen|rises?|rising|increased|increases?|increasing|grew|grown|climbed|jumped|went up"
    r"|went|changed|moved)"
    r"|(?P<down>fell|fallen|falls?|falling|decreased|decreases?|dropped|drops?|declined|shrank|went down))"
    r"(?: \p{Ll}+ly| again| slightly)?(?: (?:by|in|on) [^.,;]{2,30})? $"
)
_RANKS = frozenset(
    "rank ranks ranked ranking rankings place places placed spot spots table seed seeded list chart".split()
)
_YEAR = range(1000, 2100)
_REACH = 70


def candidates(document: Document) -> Iterator[Any]:
    """The ranges and changes with two numbers of one unit, each with whether a change is told."""
    yield from _between(document)
    yield from _from(document)


@check(
    "impossible-range",
    family="numbers",
    category=Category.MISTRANSLATION,
    message="The two numbers make no such range.",
    on=candidates,
    examples=[
        bad("Voters aged ⟦between 65 and 18⟧ were asked."),
        bad("The rate rose ⟦from 7.4 percent to 7.4 percent⟧ in May, and fell ⟦from 5% to 8%⟧ in June."),
        bad("The price of a cup went ⟦from 4 euros to 4 euros⟧ in a year."),
        good("Voters between 18 and 65, and between 2200 and 0700, saw it rise from 7.4 to 9 percent."),
        good("It rose from 9 to 5 in the rankings, runs from 9 to 5, and lies between 2010 and 1990 or 10 and 2 a.m."),
        good("She rose from 12 to 3 on the list. The score went from 3-1 to 3-2, and between 10 and 2 he slept."),
    ],
    confidence=0.9,
)
def impossible_range(found: Any, document: Document) -> Iterator[Finding]:
    """A range that begins with the greater number, and a change that leads nowhere or the other way.

    Engines mask numbers, and put them back in another order or one of them twice.
    """
    start, after = found
    text = document.text
    low, high = (float(after[part].replace(",", "")) for part in ("low", "high"))
    place = Span(start, after.end())
    past = text.startswith((" years ago", " BC", " million years", " hours"), after.end())
    clock = after["low"].startswith("0") or after["high"].startswith("0") or "." in after["low"] + after["high"]
    if is_quoted(document, start) or past:
        return
    if text.startswith("between", start):
        bare = not after["unit"] and not after["sign"]
        hours = bare and (max(low, high) <= 24 or clock or (low in _YEAR and high in _YEAR))
        if low > high and not hours:
            yield Finding(*place)
        return
    change = _CHANGE.search(text, max(0, start - _REACH), start)
    if change is None:
        return
    sentence = sentence_at(document, start)
    if sentence is None or not _RANKS.isdisjoint(text[slice(*sentence)].lower().replace(",", " ").split()):
        return
    plain = not (after["unit"] or after["sign"]) or change["up"] in ("went", "changed", "moved")
    wrong = low > high if change["up"] else low < high
    if low == high or (wrong and not plain):
        yield Finding(*place)
