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

_COUNTED = frozenset("attendance majority crowd population turnout total toll number".split())
"""What is counted in whole ones: the attendance was 24.812."""

_CURRENCY = "$£€¥₹₽₺"
_UNITS = ("measures", "magnitudes", "currencies", "exchanged-currencies", "counted-in-parts")
_RANGE = Pattern(r"(?: ?[-–] ?| (?:to|and|or) )\d+[.,]\d+", linear=True)
_PERCENT = Pattern(r"(?:(?: ?[-–] ?| (?:to|and|or) )\d+[.,]\d+)?(?: ?%| per cent\b)", linear=True)
_WORDS = Pattern(r"[ \u00a0-]?(\p{L}+)(?:[ -](\p{L}+))?(?:[ -](\p{L}+))?", linear=True)


@check(
    "foreign-number-separator",
    family="numbers",
    category=Category.LOCALE,
    message="A number with the separators of another language.",
    on=pattern(
        r"(?<![\w.,:/'’]|(?:^|\D)-|\d[–+])(?P<number>"
        r"(?P<swiss>[1-9]\d{0,2}(?:['’]\d{3})+)"
        r"|(?P<whole>[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?P<part>\d{1,2}))?"
        r"|(?<=\bat )(?P<hours>[01]?\d|2[0-3])(?:,(?P<minutes>[0-5][05])(?= [ap]\.?m\b|[.;]? (?:on|in|and)\b|\.(?: |$))"
        r"| h(?=[.,;]))"
        r"|(?P<before>\d{1,4}),(?P<after>\d{1,2})"
        r"|%(?P<percentage>\d{1,3}(?:[.,]\d+)?)"
        r"|(?<=\b(?:at|from|until|till|to|before|after|by|around|about|since|between|and) )"
        r"(?P<hours>[01]?\d|2[0-3])(?: ?h ?(?P<minutes>[0-5]\d)|[:.](?P<minutes>[0-5]\d) ?h|h(?= on \p{Lu}|[.,] ))"
        r")(?![\d_'’]|[.,:/]\d|%\d)(?P<glued>\p{L}*)",
        near=(
            "0.000",
            *(f"0,{part}{mark}" for part in ("0", "00") for mark in "% a-.,)"),
            "0'000",
            "0’000",
            " %0",
            *("0a00", "0 a 00", "0a 00", "0:00a", "0.00a", "0:00 a", "0.00 a", "0 a.", "0 a,", "0 a;", "0a a"),
        ),
        reach=25,
    ),
    examples=[
        bad("It drew ⟦18.500⟧ people and cost $⟦96.000⟧.", "It drew 18,500 people and cost $96,000."),
        bad("A quake with a magnitude of ⟦7,5⟧, they said.", "A quake with a magnitude of 7.5, they said."),
        bad("They owe €⟦3.000.000⟧, or ⟦6.140,5⟧ a head.", "They owe €3,000,000, or 6,140.5 a head."),
        bad("Exports fell by ⟦2,8⟧% to ⟦3,4⟧ million tonnes.", "Exports fell by 2.8% to 3.4 million tonnes."),
        bad("The bread cost ⟦3,15⟧ euros at ⟦0,5⟧ per cent.", "The bread cost 3.15 euros at 0.5 per cent."),
        bad("It will cost €⟦1.200⟧ million.", "It will cost €1,200 million."),
        bad("The attendance was ⟦24.812⟧. They won.", "The attendance was 24,812. They won."),
        bad("Food makes up ⟦%38⟧ of it.", "Food makes up 38% of it."),
        bad("The count began at ⟦14h30⟧ and ended at ⟦16:50h⟧.", "The count began at 14:30 and ended at 16:50."),
        bad("It opens at ⟦9,00⟧ a.m. and shuts at ⟦15 h 30⟧.", "It opens at 9:00 a.m. and shuts at 15:30."),
        good("It runs for 24 h, at 10 hours a day, after 5 h of rain; at 5,000 m it is cold."),
        bad("It weighs ⟦1935,3⟧ grams.", "It weighs 1,935.3 grams."),
        good("In 1935,3 boats sank, and in 2019,12 of them."),
        bad("They sold ⟦1’200’000⟧ tickets.", "They sold 1,200,000 tickets."),
        bad("It fell from $⟦9,3⟧bn to £⟦7,25⟧m in ⟦2,5⟧ to ⟦3,5⟧%.", "It fell from $9.3bn to £7.25m in 2.5 to 3.5%."),
        bad(
            "About ⟦200.000⟧-⟦300.000⟧ fishermen live on ⟦6.000⟧ square miles.",
            "About 200,000-300,000 fishermen live on 6,000 square miles.",
        ),
        good("She won by 2.345 seconds, hit .300, and weighs 1.234 kg; the yen rose to 109.345 against the dollar."),
        good(
            "It costs $1.375 billion, and petrol €1.549 a litre; the rupee is at 43.305 per dollar, the yuan at 6.345."
        ),
        good("The herbicide 2,4-D, the chapters 1,2 and 3, a debt of 1,23,456 rupees, and 110,000 of 1,100 people."),
        good("The address is 192.168.100.200, the release 4.100 and the race time 10.000."),
    ],
)
def foreign_number_separator(match: Any, document: Document) -> Iterator[Finding]:
    """A number with the separators of another language.

    German, Spanish, Turkish and many others part thousands with a stop and decimals with a comma, the Swiss part
    thousands with an apostrophe, Turkish sets the per cent sign first, and French has an h between hours and minutes
    or after them (CLDR 45). Engines copy numbers as they stand.
    """
    fixed, certain = None, True
    if match["before"]:
        if _is_decimal(match, document):
            fixed = f"{int(match['before']):,}.{match['after']}"
            certain = not _is_money(match, document) or _unit(match, document) in facts(document).words("magnitudes")
    elif match["glued"]:
        return
    elif match["swiss"]:
        fixed = match["swiss"].replace("’", ",").replace("'", ",")
    elif match["whole"]:
        groups, part = match["whole"].split("."), match["part"]
        if part or _is_whole(groups, match, document):
            fixed = ",".join(groups) + (f".{part}" if part and part.strip("0") else "")
            certain = _unit(match, document) not in facts(document).words("magnitudes")
    elif match["percentage"]:
        fixed = match["percentage"].replace(",", ".") + "%"
    else:
        fixed, certain = f"{match['hours']}:{match['minutes'] or '00'}", False
    if fixed:
        start, end = match.span("number")
        yield Finding(start, end, (safe if certain else unsafe)(Edit(start, end, fixed)))


def _is_money(match: Any, document: Document) -> bool:
    return document.text[match.start() - 1 : match.start()] in tuple(_CURRENCY)


def _following(match: Any, document: Document) -> list[str]:
    """Up to three words after a number, or after the range it begins, with but spaces or hyphens between."""
    end = match.end("number")
    span = _RANGE.match(document.text, end)
    found = _WORDS.match(document.text, span.end() if span else end)
    return [word for word in found.groups() if word] if found else []


def _unit(match: Any, document: Document) -> str:
    """What is glued to a number, or the word after it, in lower case."""
    between = facts(document).words("before-measure")
    words = [word for word in _following(match, document) if word not in between]
    return (match["glued"] or [*words, ""][0]).lower()


def _is_whole(groups: list[str], match: Any, document: Document) -> bool:
    """Whether groups of digits with stops between them are thousands, and no decimals, address or version."""
    if len(groups) > 2:
        return not (len(groups) == 4 and all(int(group) < 256 for group in groups))
    language, words = facts(document), _following(match, document)
    thousands, hundreds, large = groups[1] == "000", groups[1].endswith("00"), len(groups[0]) > 1
    first, second = [*(word for word in words if word not in language.words("before-measure")), "", ""][:2]
    if first in language.words("magnitudes"):
        return hundreds  # nobody writes 1.200 million for 1.2 million
    if _is_money(match, document):
        return thousands or (first not in ("a", "per") and (large or hundreds))
    if first in language.words("currencies"):
        return large or hundreds
    if first in language.words("exchanged-currencies"):
        return hundreds
    if {"per", "against"} & set(words):
        return False
    if first in language.words("measures") | language.words("averages"):
        return thousands and first not in language.words("timed")
    if not _COUNTED.isdisjoint(document.text[max(0, match.start() - 40) : match.start()].lower().split()[-4:]):
        return large and first in language.function_words | {""}
    if _is_plural(first, language) or (first not in language.function_words and _is_plural(second, language)):
        return True
    return thousands and large and groups[0] != "10"


def _is_plural(word: str, language: Language) -> bool:
    if word in language.words("plurals") or (word.endswith("s") and word[:-1].isupper()):
        return True
    plural = word.endswith("men") or (word.endswith("s") and not word.endswith(("ss", "us", "is", "as")))
    measured = language.words("measures") | language.words("averages") | language.function_words
    return plural and len(word) > 3 and word.islower() and word not in measured


def _is_decimal(match: Any, document: Document) -> bool:
    """Whether digits with a comma between them are one number: before a unit, after a currency, or below one."""
    language, unit = facts(document), _unit(match, document)
    if any(unit in language.words(name) for name in _UNITS):
        return True
    if match["glued"] or len(match["before"]) > 3:
        return False
    if _PERCENT.match(document.text, match.end()) or _is_money(match, document):
        return True
    before = document.text[max(0, match.start() - 14) : match.start()]
    return before.endswith((" magnitude ", " magnitude of ")) or (
        match["before"] == "0" and match["after"] != "0" and before[-1:] == " "
    )
