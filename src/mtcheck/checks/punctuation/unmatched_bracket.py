"""A bracket without its partner, or with the wrong one."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Related,
    Span,
    bad,
    check,
    good,
    safe,
    unsafe,
)

PAIRS = {"(": ")", "[": "]", "{": "}", "（": ")", "［": "]"}
OPENINGS = {")": "(（", "]": "[［", "}": "{", "）": "(（", "］": "[［"}
"""Closing brackets with the opening ones that they match; those of full width are reported by foreign-punctuation."""

BRACKETS = "()[]{}（）［］"
_BRACKET = Pattern(r"[()\[\]{}（）［］]", linear=True)

LONGEST = 40
"""Code points beside a bracket that are reported: its partner may belong before or after any word of them."""

REACH = 300
"""Code points within which a bracket is expected to close."""

MANY = 50
"""So many brackets of a block that stay open are code or no prose: the first of them is reported."""


def blocks_with_brackets(document: Document) -> Iterator[Span]:
    """The blocks that hold a bracket."""
    text = document.text
    there = [mark for mark in BRACKETS if mark in text]
    for block in document.blocks if there else ():
        if any(text.find(mark, block.start, block.end) >= 0 for mark in there):
            yield Span(block.start, block.end)


@check(
    "unmatched-bracket",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A bracket without its partner.",
    on=blocks_with_brackets,
    examples=[
        bad("⟦Ring the vet on 0800 331 240).⟧"),
        bad(
            "The span (a copy of the old crossing⟦]⟧ opens in May.",
            "The span (a copy of the old crossing) opens in May.",
        ),
        bad(
            "The span ⟦(a copy of the old crossing⟧ is open in May.",
            "The span (a copy of the old crossing) is open in May.",
        ),
        bad(
            "The Regional Harbour Board ⟦(RHB⟧ tolls were raised in May.",
            "The Regional Harbour Board (RHB) tolls were raised in May.",
        ),
        bad("Two men were hurt (the police said that they were ⟦well.⟧ It rained."),
        good("It is told (see Section 14(c)) that ((1)) is next, by Lund (in the Post (5)) and Sunn O)))."),
        good("1) The span (a copy [of sorts]) opens: a) in May, b) in June :-) or never :("),
    ],
)
def unmatched_bracket(block: Span, document: Document) -> Iterator[Finding]:
    """A bracket without its partner, or closed by one of another kind.

    One of the two is lost with a segment, or changed on the way through a language that uses others. The brackets of
    numbered points and of smileys are no pairs.
    """
    text = document.text
    open_brackets: list[int] = []
    for match in _BRACKET.finditer(text, block.start, block.end):
        at, character = match.start(), match.group()
        if character in (text[at - 1 : at], text[at + 1 : at + 2]):
            paired = open_brackets if character in OPENINGS else 2 * PAIRS[character] in text[at : block.end]
            if not paired:
                continue  # a band called Sunn O))), a smiley
        if character in PAIRS:
            if text[at - 1 : at] in (":", ";", "-") and at > 1 and text[at - 2 : at - 1] in (" ", ":", ";", ""):
                continue
            open_brackets.append(at)
        elif character in OPENINGS:
            if open_brackets and text[open_brackets[-1]] in OPENINGS[character]:
                open_brackets.pop()
            elif open_brackets:
                partner = open_brackets.pop()
                yield Finding(
                    at, at + 1, safe(Edit(at, at + 1, PAIRS[text[partner]])), "The bracket closes one of another kind."
                )
            elif not _is_no_pair(text, at, block.start):
                end = at + 1
                while end < block.end and not text[end].isspace() and end - at < LONGEST:
                    end += 1
                start = max(block.start, at - LONGEST)
                start = start if start == block.start else text.find(" ", start, at) + 1 or start
                yield Finding(start, end, unsafe(Edit(at, at + 1, "")))
    for at in open_brackets[: 1 if len(open_brackets) >= MANY else MANY]:
        related = (Related(at, at + 1, "The bracket is opened here."),)
        if clause := _CLAUSE.match(text, at, block.end):
            end = int(clause.end())
            first = max(at, text.rfind(" ", at, end) + 1)
            yield Finding(first, end + 1, unsafe(Edit(end, end, PAIRS[text[at]])), related=related)
            continue
        end = _place(text, at, block.end)
        shown = end if end - at <= LONGEST else max(text.rfind(" ", at, at + LONGEST), at + 1)
        yield Finding(
            at,
            shown,
            unsafe(Edit(end, end, PAIRS[text[at]])),
            related=related,
        )


def _place(text: str, opening: int, end: int) -> int:
    """Where the closing bracket most likely belongs.

    After an acronym, an amount or a handle; else before the next mark, or a word that goes on with the sentence.
    """
    end = min(end, opening + REACH)
    if item := _ITEM.match(text, opening + 1, end):
        return int(item.end())
    found = _CLAUSE_END.search(text, opening + 1, end)
    return int(found.start()) if found else end


_ITEM = Pattern(
    r"(?:\p{Lu}[\p{Lu}\d&-]+s?|@\w+|(?:\p{Lu}*[$£€¥])?\d[\d.,]*(?: (?:million|billion|trillion|\p{L}{1,3}\b))?)"
    r"(?= \p{Ll}| [-–—])"
)
_CLAUSE = Pattern(
    r"\((?:(?:the|his|her|their|its|an?) \p{Ll}+|he|she|it|they) (?:said|says|was|were|is|are|has|had|have|will)\b"
    r"[^.!?()\n]{5,200}?(?=[.!?](?:\s|$))",
    linear=True,
)
"""A clause in brackets, which goes on to the end of the sentence: (the police said that it was late."""

_CLAUSE_END = Pattern(
    r"[,;.:!?](?=\s|$)|(?<=\p{L}{3})\s+(?:through|said|says|was|were|is|are|has|had|have|will|would|and|but|who|which|at|on)\b|$"
)


def _is_no_pair(text: str, at: int, start: int) -> bool:
    """Whether a closing bracket numbers a point, "1)" or "b)", or ends a smiley."""
    before = text[max(start, at - 4) : at]
    label = before.split()[-1] if before.split() else ""
    return before.endswith((":", ";", ":-", ";-", "=", "8-")) or (label.isdigit() and len(label) < 3) or len(label) == 1
