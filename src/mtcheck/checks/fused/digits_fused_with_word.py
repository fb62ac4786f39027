"""A number and a word with no space between them: since2013, 14hours."""

from collections.abc import Iterator
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
    good,
    is_address,
    lexicon,
    safe,
    shapes,
    token_at,
    unsafe,
)
from mtcheck.text.words import word_before

_FUSED = Pattern(
    r"(?<![\p{L}\p{N}'’./@#_$£€-])(?:"
    r"(?P<word>a)(?P<cut>)(?P<number>\d{1,3})(?P<tail>)(?=-\p{Ll}{3})"
    r"|(?P<word>\p{L}{2,})(?P<cut>)(?P<number>[$£€]?\d[\d,.]*)(?P<tail>\p{L}*)"
    r"|(?P<number>[$£€]?\d[\d,.]*%?)(?P<cut>)(?P<word>\p{L}+)"
    r")(?![\p{L}\p{N}_/@]|-(?!\p{Ll})|\.\p{L})"
)
_places = shapes("L0", "0L", "a$0", "a£0", "a€0", "%a")


_MOVE = Pattern(r"[KQRBN]?[a-h]?x?[a-h][1-8]", linear=True)
_MOVES = Pattern(r"\b\d{1,2}\.? ?[KQRBN]?[a-h]?x?[a-h][1-8][+#!?]* (?:[KQRBN]?[a-h]?x?[a-h][1-8]|0-0)", linear=True)
"""A move of chess, and two after their number."""
_NEAR = 30
_MEASURES = frozenset("cm mm ft lb lbs mph kph ml mg gb mb tb kw mw".split())
"""Units that may stand behind a number with a word before it: stopped15cm."""
_BEFORE_SYMBOLS = frozenset("gene genes protein proteins called named enzyme receptor mutation".split())
"""Words before the symbols of genes and proteins, some of which read as words."""


def candidates(document: Document) -> Iterator[Any]:
    """The places where digits meet letters that are no unit."""
    text, units = document.text, facts(document).words("units")
    done = 0
    for start, end in sorted(_places(document)):
        last = end - 1
        unit = text[last].isalpha() and text[last - 1] != "%" and _letters(text, last) in units
        if start < done or (unit and not _is_money(text, start)):
            continue
        at = start
        while at > 0 and not text[at - 1].isspace() and end - at < 30:
            at -= 1
        for match in _FUSED.finditer(text, at, end + 40):
            if match.start() <= start < match.end():
                done = match.end()
                yield match
            break


def _letters(text: str, start: int) -> str:
    end = start
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[start:end].lower()


def _is_money(text: str, offset: int) -> bool:
    """Whether the number before an offset has a currency sign: $17a head."""
    while offset > 0 and (text[offset].isdigit() or text[offset] in ".,"):
        offset -= 1
    return text[offset] in "$£€"


@check(
    "digits-fused-with-word",
    family="fused",
    category=Category.SPELLING,
    message="No space between a number and a word.",
    on=candidates,
    examples=[
        bad(
            "They have played there ⟦since2013⟧ without a break.", "They have played there since 2013 without a break."
        ),
        bad("It ⟦fell32⟧ cents, and in ⟦2005as⟧ now it rose.", "It fell 32 cents, and in 2005 as now it rose."),
        bad("It rests on ⟦Article49.3⟧ of the law.", "It rests on Article 49.3 of the law."),
        bad("He kept ⟦23tortoises⟧ in it.", "He kept 23 tortoises in it."),
        bad("The pump had run for ⟦36hours⟧ by then.", "The pump had run for 36 hours by then."),
        bad("The new line cost ⟦$7billion⟧ in all.", "The new line cost $7 billion in all."),
        bad("She rode ⟦a26⟧-foot boat.", "She rode a 26-foot boat."),
        bad("It fell by ⟦4.1%in⟧ June.", "It fell by 4.1% in June."),
        bad("It ⟦stopped15cm⟧ from the wall.", "It stopped 15cm from the wall."),
        bad("The market opens ⟦at5am⟧ in winter.", "The market opens at 5am in winter."),
        good("He played 5 Nc3 a6 6 Be3 e5 7 Nb3 Be6 and won."),
        good("The 1990s, the 3rd, 10am, 5km, 49ers, 4chan, 802.11ac, £3.2m, mp3, covid19, 2x and h1n1."),
        good("The fee of £38million was paid."),
        good("In the blind fish a gene called per2 answers to light."),
        good("Channel4 and Studio54 on the M25 near E17, 7pm, 30mph, 10bn, 1080p."),
    ],
    specificity=1,
)
def digits_fused_with_word(match: Any, document: Document) -> Iterator[Finding]:
    """A number and a word with no space between them.

    Engines copy numbers as units of their own, and the space beside them is lost.
    """
    text, word, cut = document.text, match["word"], match.start("cut")
    if _MOVE.fullmatch(match.group()) and _MOVES.search(text, max(0, match.start() - _NEAR), match.end() + _NEAR):
        return  # 6 Be3 e5 7 Nb3
    if word.islower() and match.start("word") < cut and word_before(text, match.start()) in _BEFORE_SYMBOLS:
        return  # a gene called per2
    token = token_at(text, match.start())
    if is_address(text[token.start : token.end]):
        return
    if (word.isupper() and len(word) > 1) or word[1:] != word[1:].lower():
        return  # A$, HER2, MH17
    start, end = match.start(), match.end()
    if text[end : end + 1] == "-" and word != "a" and word.lower() not in facts(document).words("number-words"):
        return  # 4x-as-fast; but £600one-off
    if match.start("word") < cut:
        tail = match["tail"].lower()
        if _is_fused_before(word, match["number"], tail, document):
            certain = len(tail) < 3  # else a third word is fused with the two: on14August
            yield Finding(start, end, (safe if certain else unsafe)(Edit(cut, cut, " ")))
    elif _is_fused_after(match["number"], word, document):
        language = facts(document)
        end = match.end("word")
        following = text[end : end + 1] == " " and text[end + 1 : end + 2].islower()
        if word in language.words("begins-sentence") and following:
            yield Finding(start, end, safe(Edit(cut, cut, ". ")))
        elif _unit(word, document):
            cut = match.start("word") + len(_unit(word, document))
            yield Finding(start, end, safe(Edit(cut, cut, " ")))
        elif word.lower() in language.words("number-words") or word in language.starters:
            yield Finding(start, end, unsafe(Edit(cut, cut, " ")))
        else:
            yield Finding(start, end, safe(Edit(cut, cut, " ")))


def _is_fused_before(word: str, number: str, tail: str, document: Document) -> bool:
    """Whether a word stands before a number that is no part of it: since2013, at6am; but mp3, Studio54."""
    words, language = lexicon(document.language), facts(document)
    if tail and tail not in language.words("after-number") | _MEASURES and not (tail in words and len(tail) > 2):
        return False
    if word.lower() in language.function_words:
        return word.lower() not in language.words("number-words") or not number.isdigit() or len(number) > 1
    digits = number.strip("$£€.,")
    if word in language.months and digits.isdigit() and int(digits) <= 31:
        return True
    if word[0].isupper() and word.lower() in language.words("before-number") and digits.replace(".", "", 1).isdigit():
        return word[1:].islower() and word not in ("Area", "Channel", "Level", "Platform")
    year = len(digits) == 4 and digits[:2] in ("19", "20")
    if len(digits) > 1 and word in language.words("past-forms") | language.words("verb-particles") | {"past"}:
        return digits.isdigit() or number[0] in "$£€"
    if word.islower() and words.zipf(word) >= 3.5:
        return year or "," in digits or number[0] in "$£€" or (len(word) > 4 and len(digits) > 1)
    name = word[1:].islower() and word in words and len(word) > 2
    return year and name and word.lower() not in ("area", "studio", "channel")


_AMOUNTS = ("million", "billion", "trillion")
_GLUED_AMOUNT = Pattern(r"[$£€]\d[\d,.]*(?:million|billion|trillion)\b", linear=True)


def _is_fused_after(number: str, word: str, document: Document) -> bool:
    """Whether a word stands after a number that is no part of it: 14hours, $12billion; but 4chan, 17a."""
    words, language = lexicon(document.language), facts(document)
    if number.endswith("%"):
        return word in language.function_words
    money = number[0] in "$£€"
    if (
        _unit(word, document)
        or word in language.months | language.weekdays
        or (word in language.starters and word != "A")
    ):
        return True
    if word[0].isupper():
        return word[1:].islower() and len(word) > 4 and len(number.strip(",.")) > 2 and not money
    if money and word in _AMOUNTS and (number[0] == "£" or len([*_GLUED_AMOUNT.finditer(document.text)]) > 1):
        return False  # how some papers write it
    if word in language.function_words and word != "in" and number.isdigit() and len(number) == 4:
        return number[:2] in ("19", "20")  # 2005as
    if len(word) < 4 and word in language.function_words | {"per"}:
        divided = any(mark in number for mark in ".,") and len(word) > 1 and word != "in"
        return money or divided or word in ("of", "and", "for", "per", "or", "to", "the", "was")
    known = word in words and words.zipf(word) >= (4.5 if len(word) == 3 else 3.0 if len(word) < 6 else 2.0)
    return known and len(word) > 2 and (word not in language.words("units") or word == "per")


def _unit(word: str, document: Document) -> str:
    """The unit that a word of a closed class is glued to: am in 12.15amon; or nothing."""
    words = lexicon(document.language)
    if words.knows(word):
        return ""
    if word[0] == "s" and words.zipf(word[1:]) >= 4.0:
        return "s"  # 1990sband
    function = facts(document).function_words
    units = ("am", "pm", "kg", "km", "mph", "cm", "mm", "ft", "th", "st", "nd", "rd")
    return next((unit for unit in units if word.startswith(unit) and word[len(unit) :] in function), "")
