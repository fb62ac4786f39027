"""A number with the separators of another language: 18.500 people, 2,8%, %38, 14h30."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Language,
    Pattern,
    bad,
    check,
    facts,
    good,
    pattern,
    safe,
    unsafe,
)

_CURRENCY = "$£€¥₹₽₺"
_WORDS = Pattern(r"[ \u00a0-]?(\p{L}+)(?:[ -](\p{L}+))?(?:[ -](\p{L}+))?", linear=True)


@check(
    "foreign-number-separator",
    family="numbers",
    category=Category.LOCALE,
    message="A number with the separators of another language.",
    on=pattern(
        r"(?<![\w.,:/'’-]|\d[–+])(?:"
        r"(?P<swiss>[1-9]\d{0,2}(?:['’]\d{3})+)"
        r"|(?P<whole>[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?P<part>\d{1,2}))?"
        r"|(?P<before>\d{1,3}),(?P<after>\d{1,2})(?=(?:(?: ?[-–] ?| (?:to|and|or) )\d{1,3},\d{1,2})?(?P<percent> ?%)?)"
        r"|%(?P<percentage>\d{1,3}(?:[.,]\d+)?)"
        r"|(?<=\b(?:at|from|until|till|to|before|after|by|around|about|since|between|and) )"
        r"(?P<hours>[01]?\d|2[0-3])h(?P<minutes>[0-5]\d)"
        r")(?![\w'’]|[.,:/]\d|%\d)",
        near=(
            "0.000",
            *(f"0,{part}{mark}" for part in ("0", "00") for mark in "% a-.,)"),
            "0'000",
            "0’000",
            " %0",
            "0a00",
        ),
        reach=25,
    ),
    examples=[
        bad("It drew ⟦18.500⟧ people and cost $⟦96.000⟧.", "It drew 18,500 people and cost $96,000."),
        bad("They owe €⟦3.000.000⟧, or ⟦6.140,5⟧ a head.", "They owe €3,000,000, or 6,140.5 a head."),
        bad("Exports fell by ⟦2,8⟧% to ⟦3,4⟧ million tonnes.", "Exports fell by 2.8% to 3.4 million tonnes."),
        bad("A litre cost ⟦4,35⟧ euros at ⟦0,5⟧ per cent.", "A litre cost 4.35 euros at 0.5 per cent."),
        bad("Food makes up ⟦%38⟧ of it.", "Food makes up 38% of it."),
        bad("The count began at ⟦14h30⟧ on Monday.", "The count began at 14:30 on Monday."),
        bad("They sold ⟦1’200’000⟧ tickets.", "They sold 1,200,000 tickets."),
        good("She won by 2.345 seconds, hit .300, and weighs 1.234 kg; the yen rose to 109.345 against the dollar."),
        good(
            "It costs $1.375 billion, and petrol €1.549 a litre; the rupee is at 43.305 per dollar, the yuan at 6.345."
        ),
        good("The herbicide 2,4-D, the chapters 1,2 and 3, a gain of 1,23,456 rupees, and 110,000 of 1,100 people."),
        good("The address is 192.168.100.200, the release 4.100 and the race time 10.000."),
    ],
)
def foreign_number_separator(match: Any, document: Document) -> Iterator[Finding]:
    """A number with the separators of another language.

    German, Spanish, Turkish and many others part thousands with a stop and decimals with a comma, the Swiss part
    thousands with an apostrophe, Turkish sets the per cent sign first, and French has an h between hours and minutes
    (CLDR 45). Engines copy numbers as they stand.
    """
    if match["swiss"]:
        fixed, certain = match["swiss"].replace("’", ",").replace("'", ","), True
    elif match["whole"]:
        groups, part = match["whole"].split("."), match["part"]
        if part is None and not _is_whole(groups, match, document):
            return
        fixed = ",".join(groups) + (f".{part}" if part and part.strip("0") else "")
        certain = True
    elif match["before"]:
        if not _is_decimal(match, document):
            return
        fixed = f"{match['before']}.{match['after']}"
        certain = not _is_money(match, document)  # else a digit may be lost: $110,00
    elif match["percentage"]:
        fixed, certain = match["percentage"].replace(",", ".") + "%", True
    else:
        fixed, certain = f"{match['hours']}:{match['minutes']}", False
    start, end = match.span()
    yield Finding(start, end, (safe if certain else unsafe)(Edit(start, end, fixed)))


def _is_money(match: Any, document: Document) -> bool:
    return document.text[match.start() - 1 : match.start()] in tuple(_CURRENCY)


def _following(match: Any, document: Document) -> list[str]:
    """Up to three words after a number, with nothing but spaces or hyphens between."""
    found = _WORDS.match(document.text, match.end())
    return [word for word in found.groups() if word] if found else []


def _is_whole(groups: list[str], match: Any, document: Document) -> bool:
    """Whether groups of digits with stops between them are thousands, and no decimals, address or version."""
    if len(groups) > 2:
        return not (len(groups) == 4 and all(int(group) < 256 for group in groups))
    language, words = facts(document), _following(match, document)
    round_number, large = groups[1].endswith("00"), len(groups[0]) > 1
    first, second = [*words, "", ""][:2]
    if first in language.words("magnitudes") or {"per", "against"} & set(words):
        return False
    if _is_money(match, document):
        return first != "a" and (large or round_number)
    if first in language.words("currencies"):
        return large or round_number
    if first in language.words("exchanged-currencies"):
        return round_number
    if first in language.words("measures") | language.words("averages"):
        return False
    if _is_plural(first, language) or (first not in language.function_words and _is_plural(second, language)):
        return True
    return large and groups[1] == "000" and groups[0] != "10"


def _is_plural(word: str, language: Language) -> bool:
    if word in language.words("plurals"):
        return True
    plural = len(word) > 3 and word.islower() and word.endswith("s") and not word.endswith(("ss", "us", "is", "as"))
    return plural and word not in language.words("measures") | language.words("averages") | language.function_words


def _is_decimal(match: Any, document: Document) -> bool:
    """Whether digits with a comma between them are one number: before a unit, after a currency, or below one."""
    if match["percent"] or _is_money(match, document):
        return True
    language, first = facts(document), [*_following(match, document), ""][0].lower()
    if first == "per":
        return document.text.startswith(" per cent", match.end())
    if any(first in language.words(name) for name in ("measures", "magnitudes", "currencies", "exchanged-currencies")):
        return True
    before = document.text[max(0, match.start() - 11) : match.start()]
    return before == " magnitude " or (
        match["before"] == "0" and match["after"].strip("0") != "" and before[-1:] == " "
    )
