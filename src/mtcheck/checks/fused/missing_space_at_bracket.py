"""No space between a word and a bracket."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Span,
    bad,
    check,
    good,
    is_address,
    lexicon,
    safe,
    shapes,
    token_at,
    word_at,
)

LONGEST = 200
"""Code points in brackets at most."""


@check(
    "missing-space-at-bracket",
    family="fused",
    category=Category.PUNCTUATION,
    message="No space between the word and the bracket.",
    on=shapes(
        "a(A",
        "a(a",
        "a(0",
        "a($",
        "a(€",
        "a(£",
        "A(A",
        "A(a",
        "0(A",
        "0(a",
        "a)a",
        "A)a",
        "a)A",
        "A)A",
        "0)a",
        "0)A",
        "a]A",
        "a[A",
        ".)A",
        ".(A",
        ".)a",
    ),
    examples=[
        bad("It exceeds the budge⟦t(G⟧AA) of last year.", "It exceeds the budget (GAA) of last year."),
        bad("The pla⟦n(s⟧ee below) is good.", "The plan (see below) is good."),
        bad("The bank (of Greec⟦e)a⟧nd the court agreed.", "The bank (of Greece) and the court agreed."),
        bad(
            "Rep. Blake Ostrando⟦l(R⟧-Texas) and Tiverlan⟦d(T⟧VL) agreed.",
            "Rep. Blake Ostrandol (R-Texas) and Tiverland (TVL) agreed.",
        ),
        bad("The RS⟦F(w⟧hose men left) said so.", "The RSF (whose men left) said so."),
        bad("It cost six million yua⟦n($⟧840,000) to build.", "It cost six million yuan ($840,000) to build."),
        good("It has goethite, α-FeO(OH), in it, and Ca(OH)2."),
        good("The member(s), (re)opened [t]he A(H1N1) hall; f(x) = Fe(II) and (s)he left."),
        good("Use print(name) or the walk(ing) stick."),
    ],
    specificity=1,
)
def missing_space_at_bracket(at: Span, document: Document) -> Iterator[Finding]:
    """No space before an opening or after a closing bracket.

    The space is lost with a tag or a link. Optional endings, formulas and altered quotations have none.
    """
    text = document.text
    token = token_at(text, at.start)
    if is_address(text[token.start : token.end]):
        return
    words = lexicon(document.language)
    if text[at.start + 1] in "([":
        close = ")" if text[at.start + 1] == "(" else "]"
        end = text.find(close, at.end, at.end + LONGEST)
        inside = text[at.start + 2 : end] if end > 0 else ""
        before = word_at(text, at.start)
        word = text[before.start : before.end] or text[token.start : at.start + 1]
        if set(inside) <= set("IVXLCDM") or (word.isupper() and inside.islower() and " " not in inside):
            return  # iron(III), NGO(s)
        if inside.isupper() and len(inside) < 4 and len(word) < 4 and not word.isupper():
            return  # FeO(OH)
        if (
            not inside
            or (len(inside) < 3 and not inside.isupper())
            or inside in ("ing", "ies")
            or (end + 1 < len(text) and text[end + 1].isalnum() and " " not in inside)
        ):
            return
        if word.isalpha() and (
            (not words.knows(word) and not (word[0].isupper() and (" " in inside or "-" in inside or inside.isupper())))
            or (len(word) < 3 and word.lower() not in ("of", "in", "to", "by", "at", "on", "is"))
        ):
            return
        if inside.islower() and " " not in inside and words.zipf(word.lower() + inside) > 0:
            return
        if inside.islower() and " " not in inside and end + 1 < len(text) and text[end + 1] in "(;=":
            return
        if word in ("print", "def", "function", "return", "len", "int", "str"):
            return
        yield Finding(at.start, at.end, safe(Edit(at.start + 1, at.start + 1, " ")))
        return
    mark = at.start + 1
    opening = text.rfind("(" if text[mark] == ")" else "[", max(0, mark - 120), mark)
    if (
        opening < 0
        or (mark - opening <= 4 and not text[opening + 1 : mark].isupper())
        or (opening > 0 and text[opening - 1].isalnum() and mark - opening < 8)
    ):
        return
    after = word_at(text, at.end - 1)
    if not words.knows(text[after.start : after.end]):
        return
    yield Finding(at.start, at.end, safe(Edit(mark + 1, mark + 1, " ")))
