"""One thing said twice in other words: more than over 2,000, seven 7 boats, the Hungarian cabinet of Hungary."""

from collections.abc import Iterator
from itertools import takewhile
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    find_all,
    good,
    pattern,
    unsafe,
    vocabulary,
)
from mtcheck.text.calendar import EACH_DAY, EACH_MONTH, MONTHS, WEEKDAYS
from mtcheck.text.frames import frames, in_either_case
from mtcheck.text.numerals import numbers
from mtcheck.text.quoted import is_quoted
from mtcheck.text.sentences import sentence_opened_at

_NUMBERS = numbers(1, 12)
_ABOUT = "about|approximately|nearly|almost|roughly"
_compared = frames(in_either_case("more"), Pattern(r" than(?P<extra> over)(?= [$£€]?\d)", linear=True))
_about = frames(
    in_either_case(*_ABOUT.split("|")),
    Pattern(rf"(?P<extra> (?:{_ABOUT}))(?= [$£€]?\d)", linear=True),
)
_numbers = frames(_NUMBERS, Pattern(r"(?P<extra> (?P<digits>\d\d?))(?= \p{Ll})", linear=True))
_days = frames(
    WEEKDAYS,
    Pattern(rf"(?P<extra> (?:{EACH_DAY}))(?= (?:at|in|on|to|that|when|so|and|he|she|they|the)\b|[.,])", linear=True),
)
_months = frames(
    (*MONTHS, *WEEKDAYS), Pattern(rf"(?P<extra> (?:in|on|of|at) (?:{EACH_MONTH}|{EACH_DAY}))\b(?![’'-])", linear=True)
)
_dated = frames(
    ("On",),
    Pattern(
        rf" (?P<day>{EACH_DAY})\b[^.!?\n“”\"]{{5,150}}(?P<extra> on (?P=day))\b"
        r"(?! (?:night|evening|morning|afternoon)|[’'-])"
    ),
)
_ADVERBS = "However Therefore Meanwhile Nevertheless Moreover Furthermore Consequently Additionally".split()
_adverbs = frames(
    _ADVERBS, Pattern(rf",? [^.!?\n“”\"]{{3,90}}?(?P<extra>, (?:{'|'.join(map(str.lower, _ADVERBS))})\b,?)")
)
_joined = frames(
    ("or",), Pattern(r" (?P<second>the|a|an|his|her|their|he|she|to|of|in|by|for|with)\b(?![,-])", linear=True)
)
_bracketed = pattern(
    r"(?P<quoted>[“\"][^“”\"\n]{2,60}[”\"])(?P<again> \((?P=quoted)\))"
    r"|(?<!\p{L})(?P<name>\p{Lu}[\p{L}’-]+(?: (?:of |for |and )?\p{Lu}[\p{L}’-]+){1,5})"
    r"(?P<again> \((?P=name),? ?\p{Lu}*\))",
    near=("a (A", "” (“", '" ("'),
    reach=90,
)
_BODIES = (
    "Agency Ministry Committee Council University Company Bank Court Organization Organisation Association Commission "
    "Institute Union Club League Federation Street River Lake Airport Hospital Museum"
).split()
_bodies = frames(
    _BODIES,
    Pattern(
        rf"(?P<extra> (?:{'|'.join(map(str.lower, _BODIES))}))"
        r"(?= (?:is|was|are|were|has|had|have|will|said|says|and|in|on|at|of|to|for|with|by)\b|[.,;])",
        linear=True,
    ),
)
_OF_COUNTRY = Pattern(r" (?P<noun>\p{Ll}+)(?P<extra> of (?P<country>\p{Lu}[\p{L}]+))\b(?![’'-]| \p{Lu})", linear=True)
_PARTS = frozenset("state states city town province region island coast gulf part parts republic side".split())
_LIKE = 4
"""First letters that a country and its people have in common."""

_OTHER_CLAUSE = (" that ", " which ", " who ", " and ", " but ", " because ", " though ", " when ", ";")


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """Where one thing is said twice: the start, the end, and the edit that takes the second one out."""
    text = document.text
    for find in (_compared, _about, _numbers, _days):
        for start, after in find(document):
            word, said = text[start : after.start()], after.group("extra").strip()
            if word.lower() != said.lower() and (find is not _numbers or str(_NUMBERS[word]) == said):
                yield start, after.end("extra"), _cut(after, "extra")
    for start, after in _months(document):
        if after["extra"].endswith(f" {text[start : after.start()]}"):
            yield start, after.end("extra"), _cut(after, "extra")
    for start, after in _joined(document):
        if text.endswith(f" {after['second']} ", 0, start):
            yield start - 1 - len(after["second"]), after.end(), Edit(start - 1, after.end(), "")
    for match in _bracketed(document):
        yield *match.span("again"), _cut(match, "again")
    for start, after in _dated(document):
        between = text[start : after.start("extra")]
        if sentence_opened_at(document, start) and not any(clause in between for clause in _OTHER_CLAUSE):
            yield *after.span("extra"), _cut(after, "extra")
    for start, after in _adverbs(document):
        if after["extra"].strip(", ") == text[start : after.start()].lower():
            yield *after.span("extra"), _cut(after, "extra")
    for start, after in _bodies(document):
        named = text[start - 2 : start - 1].isalpha() and text[start - 1] == " "
        if named and after["extra"].strip() == text[start : after.start()].lower():
            yield *after.span("extra"), _cut(after, "extra")
    yield from _of_their_country(document)
    yield from _of_itself(document)


def _of_itself(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """What is of itself: the investment bank of the investment bank, the lake of Lake Urmia."""
    text = document.text
    for at in find_all(text, " of "):
        named = _NAMED.search(text, max(0, at - 60), at) if text[at - 1].islower() else None
        if named and text.startswith((f"the {named['name']}", named["name"]), at + len(" of ")):
            end = text.index(named["name"], at) + len(named["name"])
            if not text[end : end + 1].isalpha():
                yield named.start(), end, Edit(named.start(), named.start("noun") + 1, "")
                continue
        last = text[text.rfind(" ", max(0, at - 20), at) + 1 : at]
        if not last or last.lower() not in text[at + len(" of") : at + 40].lower():
            continue
        after = _AFTER_OF.match(text, at + len(" of"))
        before = _BEFORE_OF.search(text, max(0, at - 40), at)
        if not after or not before:
            continue
        two, one = before["words"], before["word"]
        if " " in two and after["words"] == two and two.islower() and two.split()[0] not in _ARTICLES:
            yield before.start("words"), after.end("words"), Edit(before.start("words"), after.start("words"), "")
        elif one in _BEFORE_NAMES and after["words"].startswith(f"{one.capitalize()} ") and not after["article"]:
            end = after.start("words") + len(one)
            yield before.start("word"), end, Edit(before.start("word"), after.start("words"), "")


_NAMED = Pattern(r"(?P<name>(?!The\b)\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)*)(?P<noun> \p{Ll}+)$", linear=True)
_BEFORE_NAMES = frozenset("lake mount river cape fort camp gulf port isle".split())
_ARTICLES = frozenset(("the", "a", "an"))
_BEFORE_OF = Pattern(r"(?P<words>(?:\p{L}+ )?(?P<word>\p{L}+))$", linear=True)
_AFTER_OF = Pattern(r" (?P<article>(?:the|a|an|its|their) )?(?P<words>\p{L}+ \p{L}+)\b", linear=True)


def _of_their_country(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """What belongs to a people, and to its country: the Hungarian cabinet of Hungary."""
    language = facts(document)
    if vocabulary(document).isdisjoint(language.countries):
        return
    for start, after in frames(language.words("demonyms") & vocabulary(document), _OF_COUNTRY)(document):
        people, country = document.text[start : after.start()], after["country"]
        alike = len([*takewhile(lambda both: both[0] == both[1], zip(people, country, strict=False))])
        own = country in language.countries and country != "Australia" and after["noun"] not in _PARTS
        if own and (alike >= _LIKE or (people, country) in _UNLIKE):
            yield start, after.end(), _cut(after, "extra")


_UNLIKE = frozenset((("French", "France"), ("Polish", "Poland"), ("Spanish", "Spain"), ("Turkish", "Turkey")))
"""Peoples and countries whose names differ more."""


def _cut(match: Any, group: str) -> Edit:
    start, end = match.span(group)
    return Edit(start, end, "")


@check(
    "said-twice",
    family="repetition",
    category=Category.GRAMMAR,
    message="One thing is said twice.",
    on=candidates,
    examples=[
        bad("It holds ⟦more than over⟧ 2,000 of ⟦seven 7⟧ boats.", "It holds more than 2,000 of seven boats."),
        bad("It was put off until ⟦Tuesday Wednesday⟧ so that all can come."),
        bad("Work will begin in ⟦March in March⟧, they say.", "Work will begin in March, they say."),
        bad("On Friday the bank raised its rate⟦ on Friday⟧.", "On Friday the bank raised its rate."),
        bad("However, the bank⟦, however,⟧ left it at that.", "However, the bank left it at that."),
        bad("The World Health Organization⟦ organization⟧ is ill.", "The World Health Organization is ill."),
        bad("The ⟦Hungarian cabinet of Hungary⟧ met.", "The Hungarian cabinet met."),
        bad("It is ⟦the or the⟧ heir of it.", "It is the heir of it."),
        bad("He sang “Rain”⟦ (“Rain”)⟧ for the Orsa Film Club⟦ (Orsa Film Club, OFC)⟧."),
        good("On Friday the bank closed. It opens on Friday. More than 2,000 of about 3,000 came, seven of them 7."),
        bad("He works for an ⟦old bank of the old bank⟧ Orsa, by the ⟦lake of Lake⟧ Urmia."),
        bad("The ⟦Orsa Opera choir of the Orsa Opera⟧ sang.", "The choir of the Orsa Opera sang."),
        good("The city of City Hall fame; a friend of the friend, and of the king of Kings County."),
        good("On Monday he works; on Tuesday, Wednesday and Friday he rests."),
        good("On Sunday the shops are open, though the law that lets them trade on Sunday lapses in May."),
        good("The Austrian envoy of Australia saw the Mexican state of Mexico and the New York City city council."),
        good("Tuesday Friday Club plays on, and one 12 by seven 9 room."),
    ],
    confidence=0.9,
)
def said_twice(place: tuple[int, int, Edit], document: Document) -> Iterator[Finding]:
    """One thing that is said twice in other words: an amount, a day, a country, a name.

    Engines that weigh two renderings write both.
    """
    start, end, edit = place
    if not is_quoted(document, start):
        yield Finding(start, end, unsafe(edit))
