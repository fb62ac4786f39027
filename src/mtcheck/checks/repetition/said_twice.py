"""One thing said twice in other words: more than over 2,000, seven 7 boats, in March in March."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    good,
    pattern,
    unsafe,
)
from mtcheck.text.calendar import EACH_DAY, EACH_MONTH, MONTHS, WEEKDAYS
from mtcheck.text.frames import cut, frames, in_either_case
from mtcheck.text.numerals import numbers
from mtcheck.text.quotations.quoted import is_quoted
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
_OTHER_CLAUSE = (" that ", " which ", " who ", " and ", " but ", " because ", " though ", " when ", ";")


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """Where one thing is said twice: the start, the end, and the edit that takes the second one out."""
    text = document.text
    for find in (_compared, _about, _numbers, _days):
        for start, after in find(document):
            word, said = text[start : after.start()], after.group("extra").strip()
            if word.lower() != said.lower() and (find is not _numbers or str(_NUMBERS[word]) == said):
                yield start, after.end("extra"), cut(after, "extra")
    for start, after in _months(document):
        if after["extra"].endswith(f" {text[start : after.start()]}"):
            yield start, after.end("extra"), cut(after, "extra")
    for start, after in _joined(document):
        if text.endswith(f" {after['second']} ", 0, start):
            yield start - 1 - len(after["second"]), after.end(), Edit(start - 1, after.end(), "")
    for match in _bracketed(document):
        yield *match.span("again"), cut(match, "again")
    for start, after in _dated(document):
        between = text[start : after.start("extra")]
        if sentence_opened_at(document, start) and not any(clause in between for clause in _OTHER_CLAUSE):
            yield *after.span("extra"), cut(after, "extra")
    for start, after in _adverbs(document):
        if after["extra"].strip(", ") == text[start : after.start()].lower():
            yield *after.span("extra"), cut(after, "extra")


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
        bad("It is ⟦the or the⟧ heir of it.", "It is the heir of it."),
        bad("He sang “Rain”⟦ (“Rain”)⟧ for the Orsa Film Club⟦ (Orsa Film Club, OFC)⟧."),
        good("On Friday the bank closed. It opens on Friday. More than 2,000 of about 3,000 came, seven of them 7."),
        good("On Monday he works; on Tuesday, Wednesday and Friday he rests."),
        good("On Sunday the shops are open, though the law that lets them trade on Sunday lapses in May."),
        good("Tuesday Friday Club plays on, and one 12 by seven 9 room."),
    ],
    confidence=0.9,
)
def said_twice(place: tuple[int, int, Edit], document: Document) -> Iterator[Finding]:
    """One thing that is said twice in other words: an amount, a day, a link, a quotation.

    Engines that weigh two renderings write both.
    """
    start, end, edit = place
    if not is_quoted(document, start):
        yield Finding(start, end, unsafe(edit))
