"""Space before a comma, stop, colon, semicolon, question or exclamation mark."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, facts, good, safe, shapes, unsafe, word_at
from mtcheck.text.quotations.style import with_mark

_BEFORE_SIGNS = frozenset("as like and or".split())
"""Words before a sign of which a text speaks: clicks, written with signs such as ! and ǂ."""


@check(
    "space-before-mark",
    family="spacing",
    category=Category.PUNCTUATION,
    message="Space before a punctuation mark.",
    on=shapes(" ,", " .", " ;", " :", " ?", " !"),
    examples=[
        bad(
            "He sells honey at two market⟦s .⟧ Nobody knew.",
            "He sells honey at two markets. Nobody knew.",
        ),
        bad("It rained on Saturda⟦y ,⟧flooding two roads.", "It rained on Saturday, flooding two roads."),
        bad("Who was it t⟦o ?⟧", "Who was it to?"),
        good("It ended ... well, it ended."),
        good("He carried a .45-caliber pistol and bought .DJI futures, and the Nikkei .N225 fell."),
        good("Use the .txt file : ) she wrote. Clicks have signs of their own, such as ! and ǂ, in print."),
    ],
)
def space_before_mark(at: Span, document: Document) -> Iterator[Finding]:
    """A space before a comma, stop, colon, semicolon, question or exclamation mark.

    Engines work on tokens, in which every mark stands alone; where they are joined again badly, the space stays.
    English sets all of these marks close (Chicago Manual of Style 6.7); French does not.
    """
    text, mark = document.text, at.end - 1
    start = at.start
    while start > 0 and text[start - 1] in " \t\u00a0":
        start -= 1
    before, after = text[start - 1 : start], text[at.end : at.end + 1]
    if not before or before.isspace() or not (before.isalnum() or before in "\"”’')]%»"):
        return
    if text[mark] == "." and after.isdigit() and before.isalpha():
        word = text[word_at(text, start - 1).start : start]
        if word in facts(document).abbreviations and word[0].isupper():
            yield Finding(start - 1, at.end, safe(Edit(start, at.end, ". ")))  # Aug .3
        return
    if text[mark] == "." and (after == "." or (after.isalnum() and not after.isupper())):
        return
    if text[mark] in ".," and after.isdigit():
        if (
            text[mark] == ","
            and before.isdigit()
            and text[at.end : at.end + 2] in ("19", "20")
            and text[at.end + 2 : at.end + 4].isdigit()
        ):
            yield Finding(start - 1, at.end, safe(Edit(start, at.end, ", ")))  # May 3 ,2019
        if text[mark] == "," and before.islower():
            yield Finding(start - 1, at.end, safe(Edit(start, at.end, ", ")))  # 16 hours ,40 minutes
        return
    if text[mark] == "." and after.isupper() and not text[at.end + 1 : at.end + 2].islower() and start == mark - 1:
        return  # a ticker: .DJI, .N225
    if text[mark] == ";" and after.islower() and text[at.end + 1 : at.end + 2].isalpha():
        yield Finding(start - 1, at.end, safe(Edit(start, at.end, "; ")))
        return
    if text[mark] in ":;!?" and after and not (after.isspace() or after in "\"”’'"):
        return
    if text[mark] in ":;" and text[at.end : at.end + 2].strip() in (")", "(", "-"):
        return
    if text[mark] in "!?" and text[word_at(text, start - 1).start : start] in _BEFORE_SIGNS and after == " ":
        return
    if after.isalpha():
        glyph = before if before in '"”’' and text[mark] == "," and text[start - 2].isalnum() else ""
        edit = Edit(start - len(glyph), at.end, with_mark(document, text[mark], glyph) + " ")
        initial = text[mark] == "." and before.isupper() and not text[start - 2 : start - 1].isalnum()  # J .T. Marsh
        yield Finding(start - 1, at.end, (unsafe if initial else safe)(edit))
    elif after and text[mark] == "." and text[at.end : at.end + 2] == " .":
        return
    else:
        goes_on = text[mark] == "." and after == " " and text[at.end + 1 : at.end + 2].islower()
        make = unsafe if goes_on else safe
        if before in '"”’' and text[mark] == "," and text[start - 2].isalnum():
            yield Finding(start - 1, at.end, make(Edit(start - 1, at.end, with_mark(document, text[mark], before))))
        else:
            yield Finding(start - 1, at.end, make(Edit(start, mark, "")))
