"""One thing said twice in other words: more than over 2,000, seven 7 boats, a former ex-mayor, Tuesday Wednesday."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, pattern, unsafe
from mtcheck.text.calendar import EACH_DAY, WEEKDAYS
from mtcheck.text.frames import frames, in_either_case
from mtcheck.text.numerals import numbers
from mtcheck.text.quoted import is_quoted

_NUMBERS = numbers(1, 12)
_ABOUT = "about|approximately|nearly|almost|roughly"
_SAID = r"(?:said|says|added|explained|warned|stressed)"

_compared = frames(in_either_case("more"), Pattern(r" than(?P<extra> over)(?= [$£€]?\d)", linear=True))
_about = frames(
    in_either_case(*_ABOUT.split("|")),
    Pattern(rf"(?P<extra> (?:{_ABOUT}))(?= [$£€]?\d)", linear=True),
)
_former = frames(in_either_case("former"), Pattern(r"(?P<extra> ex-)(?=\p{L})", linear=True))
_numbers = frames(_NUMBERS, Pattern(r"(?P<extra> (?P<digits>\d\d?))(?= \p{Ll})", linear=True))
_old = frames(("old",), Pattern(r" \p{Ll}+(?P<extra>,? aged (?P<age>\d\d?)\b,?)", linear=True))
_two_days = frames(
    WEEKDAYS,
    Pattern(rf"(?P<extra> (?:{EACH_DAY}))(?= (?:at|in|on|to|that|when|so|and|he|she|they|the)\b|[.,])", linear=True),
)
_dated = frames(
    ("On",),
    Pattern(
        rf" (?P<day>{EACH_DAY})\b[^.!?\n“”\"]{{5,150}}(?P<again> on (?P=day))\b"
        r"(?! (?:night|evening|morning|afternoon)|[’'-])"
    ),
)
_tagged = pattern(
    rf"\b{_SAID}: ?[“\"][^“”\"\n]{{5,300}}(?:,[”\"]|[”\"],)(?P<again> (?:"
    rf"(?:he|she|they|the \p{{Ll}}+) {_SAID}|{_SAID} (?:he|she|the \p{{Ll}}+|\p{{Lu}}[\p{{L}}’-]+)))\b(?!\. [“\"])",
    near=("a: “", 'a: "', "a:“", 'a:"'),
    reach=340,
)
_according = frames(
    ("According",),
    Pattern(
        r" to (?P<who>(?:the )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,3}), [^.!?\n]{5,200}"
        r"(?P<again>, (?:according to (?P=who)|(?P=who) (?:said|says)))(?=[.,])",
    ),
)
_joined = frames(
    ("or",), Pattern(r" (?P<second>the|a|an|his|her|their|he|she|to|of|in|by|for|with)\b(?![,-])", linear=True)
)
_says = frames(("said",), Pattern(r"(?: \p{Ll}+){0,2}(?: \p{Lu}[\p{L}’-]+){1,4}(?P<again> said)(?=[.,])", linear=True))
_titled = frames(
    "Professor Doctor General Senator President Governor Captain Sergeant".split(),
    Pattern(r"(?P<again> (?:Prof|Dr|Gen|Sen|Pres|Gov|Capt|Sgt)\.)(?= \p{Lu})", linear=True),
)
_courtesy = frames(("Mr", "Ms", "Mrs"), Pattern(r"\.? \p{Lu}\p{Ll}+(?P<again>-(?:san|sama|ssi|sensei))\b", linear=True))
_bracketed = pattern(
    r"(?P<quoted>[“\"][^“”\"\n]{2,60}[”\"])(?P<again> \((?P=quoted)\))"
    r"|(?<!\p{L})(?P<name>\p{Lu}[\p{L}’-]+(?: (?:of |for |and )?\p{Lu}[\p{L}’-]+){1,5})"
    r"(?P<again> \((?P=name),? ?\p{Lu}*\))",
    near=("a (A", "” (“", '" ("'),
    reach=90,
)


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """Where one thing is said twice: the start, the end, and the edit that takes the second one out."""
    text = document.text
    for find in (_compared, _about, _former, _numbers, _old, _two_days):
        for start, after in find(document):
            word, (begins, end) = text[start : after.start()], after.span("extra")
            said = after.group("extra").strip()
            if find is _numbers and str(_NUMBERS[word]) != said:
                continue
            if find is _old and not text.endswith(f"{after['age']}-year-", 0, start):
                continue
            if word.lower() != said.lower():
                yield start, end, Edit(begins, end, " " if find is _former else "")
    for start, after in _joined(document):
        if text.endswith(f" {after['second']} ", 0, start):
            yield start - 1 - len(after["second"]), after.end(), Edit(start - 1, after.end(), "")
    for match in _bracketed(document):
        yield *match.span("again"), _cut(match)
    for _, after in chain(_dated(document), _according(document), _courtesy(document), _titled(document)):
        yield *after.span("again"), _cut(after)
    for start, after in _says(document):
        if text.endswith(("” ", '" ', "’ "), 0, start):
            yield *after.span("again"), _cut(after)
    for match in _tagged(document):
        yield *match.span("again"), _cut(match)


def _cut(match: Any) -> Edit:
    start, end = match.span("again")
    return Edit(start, end, "")


@check(
    "said-twice",
    family="repetition",
    category=Category.GRAMMAR,
    message="One thing is said twice.",
    on=candidates,
    examples=[
        bad("It holds ⟦more than over⟧ 2,000 of ⟦seven 7⟧ boats.", "It holds more than 2,000 of seven boats."),
        bad(
            "A ⟦former ex-⟧mayor met a 34-year-⟦old man, aged 34,⟧ then.", "A former mayor met a 34-year-old man then."
        ),
        bad("It was put off until ⟦Tuesday Wednesday⟧ so that all can come."),
        bad("On Friday the bank raised its rate⟦ on Friday⟧.", "On Friday the bank raised its rate."),
        bad("The mayor said: “It is over,”⟦ he said⟧.", "The mayor said: “It is over,”."),
        bad("According to the firm, it rained⟦, according to the firm⟧.", "According to the firm, it rained."),
        bad("The judge said: “It is over,”⟦ the judge said⟧.", "The judge said: “It is over,”."),
        bad("“No,” said the coach Otto Lindo⟦ said⟧.", "“No,” said the coach Otto Lindo."),
        good("Ada said Otto Lindo said, in May, that it was over. “No,” said Otto Lindo, who said so in May."),
        bad("It was General⟦ Gen.⟧ Lindo who left.", "It was General Lindo who left."),
        bad("It is ⟦the or the⟧ heir of Mr. Lindo⟦-san⟧."),
        bad("He sang “Rain”⟦ (“Rain”)⟧ for the Orsa Film Club⟦ (Orsa Film Club, OFC)⟧."),
        good("On Friday the bank closed. It opens on Friday. More than 2,000 of about 3,000 came, seven of them 7."),
        good("The mayor said: “It is over,” and left. On Monday he works; on Tuesday, Wednesday and Friday he rests."),
        good("Tuesday Friday Club plays on, and one 12 by seven 9 room."),
    ],
    confidence=0.9,
)
def said_twice(place: tuple[int, int, Edit], document: Document) -> Iterator[Finding]:
    """One thing that is said twice in other words: an amount, an age, a day, an office, or who said it.

    Engines that weigh two renderings write both, and what stands before its noun in one language and after it in the
    other comes on both sides.
    """
    start, end, edit = place
    if not is_quoted(document, start):
        yield Finding(start, end, unsafe(edit))
