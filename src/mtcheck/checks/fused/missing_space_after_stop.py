"""Two sentences with no space between them."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Span,
    bad,
    check,
    facts,
    good,
    is_address,
    is_address_ending,
    lexicon,
    safe,
    shapes,
    token_at,
    unsafe,
    word_at,
)
from mtcheck.text.words import word_after, word_before


@check(
    "missing-space-after-stop",
    family="fused",
    category=Category.PUNCTUATION,
    message="No space between two sentences.",
    on=shapes(
        "a.A",
        "a?A",
        "a!A",
        "0.Aa",
        "0.A a",
        "a).A",
        "A).A",
        "0).A",
        ".).A",
        "a.aaa",
        "a.(A",
        "%.A",
        "A.Aa",
        "’.A",
        "”.A",
        '".A',
        "a….A",
        "a.0",
        "a.a.a",
        "a.a.A",
    ),
    examples=[
        bad("The vote passe⟦d.C⟧ritics objected.", "The vote passed. Critics objected."),
        bad("It opened in 199⟦8.Th⟧e hall was full.", "It opened in 1998. The hall was full."),
        bad("They go at 2⟦5.A⟧ day lasts long.", "They go at 25. A day lasts long."),
        good("See Table 25.A for it, and Section 3.A of the law."),
        bad("They were all righ⟦t.J⟧.D. Smith was not.", "They were all right. J.D. Smith was not."),
        bad("Acme In⟦c.said⟧ it would appeal.", "Acme Inc. said it would appeal."),
        good("He joined the U.S.Army in 1990, and St.John’s later."),
        good("Read it on bbc.co.uk, Amazon.com, Last.FM or ESPN.com today."),
        bad("Nobody let him i⟦n.T⟧he rest was noise.", "Nobody let him in. The rest was noise."),
        bad("She flew from S⟦t.L⟧ouis to M⟦t.E⟧verest.", "She flew from St. Louis to Mt. Everest."),
        good("The founders of Two.Fold left. It was Two.Fold that paid."),
        good("Pres. J.Robert Doe of Yahoo!News spoke. Lindo & Sons LNDa.N fell."),
    ],
    specificity=1,
)
def missing_space_after_stop(at: Span, document: Document) -> Iterator[Finding]:
    """Two sentences with no space between them.

    Engines translate segment by segment, and the space is lost where the segments are joined again.
    """
    text = document.text
    if text[at.end - 2] == " ":  # 25.A day
        article = text[at.start + 2] == "A" and word_after(text, at.start + 3) not in facts(document).function_words
        if article and word_before(text, token_at(text, at.start).start).islower():
            yield Finding(at.start, at.start + 3, safe(Edit(at.start + 2, at.start + 2, " ")))
        return
    if at.end - at.start == 5 and text[at.start + 1] == text[at.start + 3] == ".":
        if (
            text[at.start : at.start + 4] in ("a.m.", "p.m.")
            and text[at.start - 1 : at.start] in (" ", "")
            and text[at.end : at.end + 1].isalpha()
        ):
            yield Finding(at.start, at.end, safe(Edit(at.end - 1, at.end - 1, " ")))
        return
    if at.end - at.start == 5 and text[at.start + 2 : at.end].isalpha():
        yield from _after_abbreviation(at, document)
        return
    mark = next(i for i in range(at.start + 1, at.end) if text[i] in ".?!…")
    token = token_at(text, at.start)
    if is_address(text[token.start : token.end]) and text[mark] == ".":
        return
    left, right = word_at(text, at.start), word_at(text, at.end - 1)
    before, after = text[left.start : left.end], text[right.start : right.end]
    words = lexicon(document.language)
    if text[mark] == "." and before in facts(document).months and text[at.end - 1].isdigit():
        yield Finding(at.start, at.end, safe(Edit(at.end - 1, at.end - 1, " ")))
        return  # Aug.30
    if (
        text[mark] == "."
        and before in facts(document).titles - {"St", "Ft", "Mt"}
        and len(after) > 2
        and after[1:].islower()
    ):
        yield Finding(at.start, at.end, safe(Edit(mark + 1, mark + 1, " ")))
        return  # Mr.Smith
    if text[mark] == "." and before in ("St", "Ft", "Mt") and _is_place(after, text[right.end : right.end + 2]):
        yield Finding(at.start, at.end, safe(Edit(mark + 1, mark + 1, " ")))
        return  # St.Petersburg
    if text[mark] == "." and before.istitle() and after.istitle() and text.count(f"{before}.{after}") > 1:
        return  # a company that is called Two.Fold
    unit = left.start and text[left.start - 1].isdigit() and after in facts(document).starters
    if (
        text[mark] == "."
        and not unit
        and not (len(before) == 1 and before.isupper() and after in facts(document).starters and len(after) > 1)
        and (
            (before in facts(document).abbreviations and not (before.islower() and after in facts(document).starters))
            or (len(before) == 1 and not before.isdigit())
        )
    ):
        return
    if (is_address_ending(after) and after not in facts(document).starters) or (
        before == "Yahoo" and text[mark] == "!"
    ):
        return
    if text[at.start].isdigit() and text[mark] == "." and any(map(str.isdigit, text[mark : token.end])):
        return  # a move of chess: 38.Rf1
    if not after and not (before in words and len(before) > 2):  # "vote.12 people"
        return
    if len(before) == 0 and not text[at.start].isdigit() and text[at.start] not in ")%.":
        return
    if after.isupper() and len(after) in (2, 3) and before[:1].isupper():
        return
    if after.isupper() and len(after) < 3 and before[:2].isupper():
        return  # a code of an exchange: BRKa.N
    initial = text[right.end : right.end + 1] == "." and before.islower() and len(before) > 2 and before in words
    if (
        after
        and len(after) == 1
        and after not in "AI"
        and not initial
        and not text[right.end : right.end + 1].isspace()
    ):
        return
    right_start = mark + 1 + (text[mark + 1] in ")”’")
    certain = words.knows(before) if before else text[at.start] not in '”’"'
    make = safe if certain and after else unsafe
    yield Finding(at.start, at.end, make(Edit(right_start, right_start, " ")))


def _after_abbreviation(at: Span, document: Document) -> Iterator[Finding]:
    """A word in lower case that is glued to the stop of an abbreviation: Inc.said."""
    text = document.text
    left, right = word_at(text, at.start), word_at(text, at.end - 1)
    before, after = text[left.start : left.end], text[right.start : right.end]
    known = before[0].isupper() and before in facts(document).abbreviations and text[right.end : right.end + 1] == " "
    if known and lexicon(document.language).zipf(after) >= 4.0 and not is_address_ending(after):
        yield Finding(at.start, right.end, safe(Edit(right.start, right.start, " ")))


def _is_place(name: str, following: str) -> bool:
    """Whether a name after St., Ft. or Mt. ends there and is no church's or bank's: St.Louis, but St.John’s Road."""
    return len(name) > 4 and name[1:].islower() and not (following[:1] in ("-", "’", "'") or following[1:].isupper())
