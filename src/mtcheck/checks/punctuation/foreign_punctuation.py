"""A punctuation mark of another language: ，。（ ¡ ¿."""

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
    lexicon,
    pattern,
    safe,
    unsafe,
    word_at,
)

MARKS = {
    "，": ",",
    "‚": ",",
    "。": ".",
    "．": ".",
    "｡": ".",
    "۔": ".",
    "、": ",",
    "；": ";",
    "：": ":",
    "！": "!",
    "？": "?",
    "（": "(",
    "）": ")",
    "［": "[",
    "］": "]",
    "・": "-",
    "·": "-",
    "－": "-",
    "،": ",",
    "؛": ";",
    "؟": "?",
    "।": ".",
    "％": "%",
    "٪": "%",
    "＝": "-",
    "＆": "&",
    "＋": "+",
    "／": "/",
    "～": "-",
    "〜": "-",
    "【": "[",
    "】": "]",
    "№": "No.",
    "¡": "",
    "¿": "",
}
"""Marks that English lacks, and those it uses instead (CLDR exemplar punctuation of ja, zh, ar, ur, hi, es)."""

_WITHOUT_COMMA = frozenset("that whether than".split())
"""Words that no comma stands before."""

_RELATIVE = frozenset("which who whose whom".split())
"""Words that no semicolon stands before."""

_ENDED = tuple(stop + closing for stop in ".!?" for closing in "”’\"'")
_NO_SPACE_BEFORE = ",.;:!?)]%-"
_SPACE_AFTER = ",.;:!?)]"


@check(
    "foreign-punctuation",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A punctuation mark of another language.",
    on=pattern(
        r"(?<=[\p{Latin}\p{N}\s\"“”'‘’.,!?()（]|^)[，‚。．｡۔、；：！？（）［］・·－～〜،؛؟।％٪＝＆＋／【】№¡¿](?=[\p{Latin}\p{N}\s\"“”'’.,!?(]|$)",
        needs=" ".join(MARKS),
    ),
    examples=[
        bad(
            "He keeps a herd of 34,00⟦0，a⟧ number that grows.",
            "He keeps a herd of 34,000, a number that grows.",
        ),
        bad("The soup was much salte⟦d。⟧", "The soup was much salted."),
        bad("It is wet ther⟦e۔⟧ They left i⟦t．W⟧e did.", "It is wet there. They left it. We did."),
        bad("⟦¡W⟧e will dance until noon!", "We will dance until noon!"),
        bad("“It is lat⟦e‚”⟧ he said.", "“It is late,” he said."),
        bad("It rose by 0.⟦1٪⟧ in May.", "It rose by 0.1% in May."),
        bad("It lay at dock ⟦№⟧ 2.", "It lay at dock No. 2."),
        bad("They won by ⟦2～1⟧ on Monday.", "They won by 2-1 on Monday."),
        bad("The Ors⟦a＝B⟧alt line and Lund ⟦＆⟧ Vik are shut.", "The Orsa-Balt line and Lund & Vik are shut."),
        bad(
            "The halls in ⟦Vik·Lund⟧ are shut until the rain is over, he said.",
            "The halls in Vik and Lund are shut until the rain is over, he said.",
        ),
        bad("The parts for ⟦drills·pumps⟧ are made in the north of the town, he said."),
        bad("It is wet. ⟦‘¿W⟧hat do I pay for?’", "It is wet. ‘What do I pay for?’"),
        good("He says that the Teatre del Paral·lel in the col·legi of Barcelona is shut, and that it rained on."),
        good("“¿Ya mero?” the boy said. “¡Se acabó! It is over.”"),
        good("The shop is called 東京、大阪 in Japanese."),
        bad(
            "The road to the harbour was shut for a da⟦y·⟧ It opened again on Monday.",
            "The road to the harbour was shut for a day. It opened again on Monday.",
        ),
        bad(
            "The road to the harbour was shut for a da⟦y·⟧ it opened again on Monday.",
            "The road to the harbour was shut for a day; it opened again on Monday.",
        ),
        bad(
            "He left in ⟦1：4⟧8. “It is late.⟦”。⟧ They saw the cha⟦i；w⟧hich is hot.",
            "He left in 1:48. “It is late.” They saw the chai, which is hot.",
        ),
        good("We will dance until noon!"),
    ],
)
def foreign_punctuation(match: Any, document: Document) -> Iterator[Finding]:
    """A punctuation mark of another language, between letters of this one.

    Engines copy the full-width marks of Chinese and Japanese, the reversed ones of Arabic and the inverted ones of
    Spanish. Inside a run of the other script they are right.
    """
    text = document.text
    start, end = match.span()
    mark = MARKS[match.group()]
    after = text[end : end + 1]
    if match.group() == "·":
        block = document.block_at(start)
        if block is None or block.end - block.start < _SENTENCES:
            return  # a label
        glued = text[start - 1 : start].isalpha() and after.isalpha()
        if not glued and text.count("·", block.start, block.end) > 1:
            return  # the items of a menu
        if text[start - 1 : start].islower() and after.isalpha() and text[start - 1 : end + 1] != "l·l":
            names = word_at(text, start - 1).start, word_at(text, end).end
            yield Finding(*names, unsafe(Edit(start, end, " and ")))
            return
        if not _ends_sentence(text, start):
            return
        mark = "." if text[start + 2].isupper() else ";"
    if match.group() == "‚" and after not in (" ", "”", '"'):
        return  # an opening quotation mark of another language
    replacement = mark + (" " if mark and (mark in _SPACE_AFTER or mark == "No.") and after.isalnum() else "")
    following = text[slice(*word_at(text, end))]
    if mark == ":" and text[start - 1 : start].isdigit() and after.isdigit():
        replacement = ":"
    if mark == ";" and following in _RELATIVE:
        replacement = ", "
    if mark == "," and following in _WITHOUT_COMMA:
        replacement = " "
    if mark == "." and text[start - 2 : start].endswith(_ENDED):
        replacement = ""  # it is late.”。
    if mark == "," and text[start - 1 : start].isdigit() and text[end : end + 3].isdigit():
        replacement = ","
    if mark in ("(", "[") and start and not text[start - 1].isspace():
        replacement = " " + replacement
    if not mark and not _is_in_language(document, end):
        return
    before = start
    while mark and mark in _NO_SPACE_BEFORE and before > 0 and text[before - 1] == " ":
        before -= 1
    shown = before - 1 if before and not text[before - 1].isspace() else before
    goes_on = mark == "." and text[end : end + 2].lstrip()[:1].islower()  # another mark than the one it stands for
    make = unsafe if goes_on or (mark == "-" and following in facts(document).words("after-dash")) else safe
    yield Finding(shown, end + 1 if after and not after.isspace() else end, make(Edit(before, end, replacement)))


def _is_in_language(document: Document, start: int) -> bool:
    """Whether all small words of a sentence, and its first one, are known, and it is not one of the other language."""
    text, knows = document.text, lexicon(document.language).knows
    ends = (text.find(mark, start, start + _FAR) for mark in ".!?\n")
    end = min((at for at in ends if at >= 0), default=start + _FAR)
    first, *others = [match.group() for match in _WORDS.finditer(text, start, end)] or [""]
    return knows(first) and all(map(knows, filter(str.islower, others)))


_FAR = 200
"""Code points of a sentence that are looked at."""
_WORDS = Pattern(r"\p{L}{2,}", linear=True)


def _ends_sentence(text: str, dot: int) -> bool:
    """Whether a raised dot stands where a clause ends, and not in a word or a number."""
    return text[dot - 1].islower() and text[dot + 1 : dot + 2] == " " and text[dot + 2 : dot + 3].isalpha()


_SENTENCES = 50
"""Code points of a paragraph that is no label."""
