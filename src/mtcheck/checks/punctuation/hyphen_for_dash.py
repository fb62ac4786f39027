"""A hyphen in the place of a dash: the fifth-his best."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    lexicon,
    pattern,
    unsafe,
)

_parts = pattern(
    r"(?<=\p{Ll}{3})-(?:one|all|some|most|many|each|none|both|two|three)(?= of (?:them|which|whom|these|those)\b)",
    near=("a-a",),
    reach=16,
)
_numbers = pattern(r"(?<=\p{L}{3})-\d{1,3},\d{3}(?![\d-])", near=("a-0",), reach=10)

_small = pattern(
    r"(?<=(?<![\p{L}-])(?:to|of|from|with|for|by|at|and|but|that|which|than))"
    r"-(?:in|on|the|an|at|of|for|from|with|by|and|but|as|if)(?![\p{L}-])",
    near=("a-a",),
    reach=16,
)
_BEFORE_DASH = Pattern(r"(?<=[.!?\n][^.!?\n–—]{1,80}) - (?=(?:(?! - )[^.!?\n–—]){3,80} (?P<dash>[–—]) )")
_COMPOUNDS = frozenset((("out", "there"), ("not", "yet"), ("and", "and"), ("at", "will")))
_BEFORE_NO = frozenset("yes say just".split())


def candidates(document: Document) -> Iterator[Span]:
    """The hyphens before a word that begins a clause, or before a large number, with the word."""
    text, words = document.text, facts(document).words("after-dash")
    for at in find_all(text, "-"):
        word = text[at + 1 : at + 12].partition(" ")[0].rstrip(",.;’'")
        end = at + 1 + len(word)
        if word in words and text[end : end + 1] in tuple(" ,.;’'"):
            yield Span(at, end)
    if " - " in text and ("—" in text or "–" in text):
        yield from (Span(*match.span()) for match in _BEFORE_DASH.finditer(text))
    for at in find_all(text, " _ "):
        if text[at - 1].isalpha() and (text[at + 3].isalpha() or text[at + 3] in '“"‘'):
            yield Span(at, at + 3)
    for find in (_numbers, _parts, _small):
        for match in find(document):
            yield Span(*match.span())


@check(
    "hyphen-for-dash",
    family="punctuation",
    category=Category.PUNCTUATION,
    message="A hyphen joins two words that a dash divides.",
    on=candidates,
    examples=[
        bad("He came in ⟦fifth-his⟧ best place so far."),
        bad("Others would try ⟦it-every⟧ county has one. There was ⟦silence-no⟧ groans, no songs."),
        bad("He asked for all, from his pay ⟦to-in⟧ the extreme case — his boat. In May⟦ - ⟧it was wet — he left."),
        good("It is an out-there idea. Well-meaning men met in a not-yet free town, with at-will jobs."),
        good("It is a yes-no question and a just-say-no song."),
        bad("They sold every ⟦car-2,140⟧ of them by noon."),
        bad("The firms have grown into regional ⟦powers-one⟧ of them sells fuel."),
        good("Sixty-one of them are here, and twenty-two of those are his."),
        good("A built-in, state-of-the-art, know-it-all passer-by and a has-been met face-to-face at a sit-in, as-is."),
        good(
            "It is an out-there idea. They asked rich people as well as well-meaning ones, and a few ill-meaning ones."
        ),
        good("On his say-so, the have-nots, a Catch-22, a wait-and-see call and a who-was-who of the U-20 team."),
    ],
    confidence=0.9,
)
def hyphen_for_dash(hyphen: Span, document: Document) -> Iterator[Finding]:
    """A hyphen between two words that a dash divides, with the spaces around it lost.

    Filters turn dashes into hyphens. Seen where the second word begins a clause and is no second part of a compound.
    """
    text, language = document.text, facts(document)
    at, end = hyphen
    if other := _BEFORE_DASH.match(text, at):
        yield Finding(at, end, unsafe(Edit(at + 1, at + 2, other["dash"])))
        return
    start = at
    while start > 0 and at - start < 30 and text[start - 1].isalnum():
        start -= 1
    left, right = text[start:at], text[at + 1 : end]
    small = len(left) > 1 and left in language.function_words and right in language.function_words
    whole = len(left) > 2 or small or (left == "it" and right in language.words("determiners"))
    if not whole or text[start - 1 : start] in ("-", "’", "'") or (right == "no" and left in _BEFORE_NO):
        return
    if right == "not" and left == "have":
        return  # a have and have-not market
    if right == "meaning" and left.lower() in ("well", "ill"):
        return
    if (left, right) in _COMPOUNDS:
        return
    if right == "so" and len(left) < 4:
        return  # on his say-so
    if left.lower() in language.words("tens"):
        return  # sixty-one of them
    words = lexicon(document.language)
    if f"{left}-{right}".lower() in words or (left + right).lower() in words:
        return
    dash = "—" if "—" in text else " – " if " – " in text else " - "
    yield Finding(start, end, unsafe(Edit(at, at + 1, dash)))
