"""Letters that a scanner took for others: govemment, tbe, c1ock, 2O24."""

from collections.abc import Iterator
from functools import lru_cache

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Lexicon,
    Span,
    bad,
    check,
    facts,
    good,
    is_address,
    lexicon,
    occurrences,
    pattern,
    token_at,
    unknown_words,
    unsafe,
    vocabulary,
)
from mtcheck.text.foreign import foreign
from mtcheck.text.words import word_after, word_before

_TAKEN_FOR = tuple(
    pair.split(">")
    for pair in "rn>m m>rn cl>d d>cl li>h h>li tli>th vv>w ii>n ii>u ri>n nn>m b>h h>b c>e e>c n>u u>n f>s I>l".split()
)
"""What is written, and what was printed: letters of one outline."""

_COMMON, _SHORT = 3.9, 6.2
"""The Zipf frequency of what was printed: of a word of four letters or more in lower case, and of others."""

_WITH_DIGIT = 3.0
"""The same of a word with digits in it, which has no other reading."""

_NEAR = 15
"""Characters on either side in which a function word stands."""

_DIGITS = {"0": "o", "1": "li", "5": "s", "6": "b", "8": "b", "9": "g", "|": "l"}
_IN_WORD = pattern(
    r"(?<![\p{L}\p{N}.@#_/’'-])(?:\p{L}+[0-9|]{1,2}\p{Ll}+|[01589|]\p{Ll}{3,}|\p{Ll}{2,}[01]{1,2})"
    r"(?![\p{L}\p{N}@_/]|\.\p{L})",
    near=("a0a", "A0a", "a00a", "0aaa", "aa0", "a|", "|a"),
    reach=20,
)
_IN_NUMBER = pattern(
    r"(?<![\p{L}\p{N}.,#/-])(?:[12][90O][\dO]?[\dO]|l\d{1,3}|I[89]\d\d|\d{1,3}O{1,2}|\d{1,3},[\dO]{3})"
    r"(?![\p{L}\p{N}-]|[.,]\d)",
    near=("0A", "a0", "A0", ",A"),
    reach=12,
)
_STARTS = frozenset(("lt", "ln", "lf", "ls"))
"""It, In, If and Is as a scanner reads them."""

_BEFORE_START = ("", ".", "!", "?", "”", '"')


def candidates(document: Document) -> Iterator[tuple[Span, str]]:
    """Words and numbers that a scanner may have read wrongly, with what was printed."""
    text, known = document.text, lexicon(document.language)
    others, function = foreign(document.language), facts(document).function_words
    for word in unknown_words(document):
        if len(word) > 2 and (printed := _printed(word, known)) and not _is_other(word, known, function, others):
            for place in occurrences(text, word):
                if not _is_torn(place, text, known) and _is_among(place, text, function):
                    yield place, printed
    for match in _IN_WORD(document):
        if printed := _without_digits(match.group(), known):
            yield Span(*match.span()), printed
    for word in _STARTS & vocabulary(document):
        for place in occurrences(text, word):
            if text[place.start - 2 : place.start].strip("\n ")[-1:] in _BEFORE_START and text[place.end :][:1] == " ":
                yield place, "I" + word[1:]
    for match in _IN_NUMBER(document):
        if not match.group().replace(",", "").isdigit():
            yield Span(*match.span()), match.group().replace("O", "0").replace("l", "1").replace("I", "1")


@lru_cache(maxsize=1_000)
def _printed(word: str, known: Lexicon) -> str:
    """The one common word that an unknown one may have been on paper, or nothing."""
    least = _COMMON if word[0].islower() and len(word) > 3 else _SHORT
    found = {way for way in _ways(word) if len(way) > 2 and known.zipf(way.lower()) >= least}
    return found.pop() if len(found) == 1 else ""


def _is_other(word: str, known: Lexicon, function: frozenset[str], others: frozenset[str]) -> bool:
    """Whether an unknown word is none of the scanner's: a name, one of another language, or two words fused."""
    if word in others or known.knows(word.capitalize()):
        return True
    cuts = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
    return any(known.knows(one) and known.knows(other) and {one, other} & function for one, other in cuts)


def _is_torn(place: Span, text: str, known: Lexicon) -> bool:
    """Whether a word is a part of the one before or after it, with a space between them."""
    word, before, after = text[slice(*place)], word_before(text, place.start), word_after(text, place.end)
    return bool(before and known.knows(before + word)) or bool(after and known.knows(word + after))


def _is_among(place: Span, text: str, function: frozenset[str]) -> bool:
    """Whether a function word of the language is near a word: else it may be one of another language."""
    around = text[max(0, place.start - _NEAR) : place.start] + text[place.end : place.end + _NEAR]
    return not function.isdisjoint(around.lower().split())


def _ways(word: str) -> Iterator[str]:
    """A word with letters of it as others of the same outline: one, and all that are the same."""
    for written, printed in _TAKEN_FOR:
        at = word.find(written)
        while at >= 0:
            yield word[:at] + printed + word[at + len(written) :]
            at = word.find(written, at + 1)
        if word.count(written) > 1:
            yield word.replace(written, printed)


def _without_digits(word: str, known: Lexicon) -> str:
    """The common word that one with digits in it was on paper, or nothing."""
    ways = [""]
    for sign in word:
        ways = [way + letter for way in ways for letter in _DIGITS.get(sign, sign)]
    bare = "".join(sign for sign in word if sign not in _DIGITS)
    if len(bare) > 4 and word[-1] not in _DIGITS and word[0] not in _DIGITS:
        ways.append(bare)  # a speck of dust
    if word[0] in _DIGITS:
        ways += [way.capitalize() for way in ways]
    return next((way for way in ways if max(known.zipf(way), known.zipf(way.lower())) >= _WITH_DIGIT), "")


@check(
    "scan-error",
    family="encoding",
    category=Category.SPELLING,
    message="A scanner took letters for others.",
    on=candidates,
    specificity=1,
    examples=[
        bad("The ⟦govemment⟧ and ⟦tbe⟧ ⟦cornmittee⟧ were ⟦liere⟧.", "The government and the committee were here."),
        bad("The ⟦peopIe⟧ saw the ⟦c1ock⟧ and the ⟦Ministr1y⟧.", "The people saw the clock and the Ministry."),
        bad("⟦lt⟧ was hot. In ⟦2O24⟧, ⟦l0⟧ men paid ⟦3OO⟧ pounds.", "It was hot. In 2024, 10 men paid 300 pounds."),
        good("A modem, an arid land, H2O and CO2, MP3s, the B52s, u2 and a 5k run on the l."),
        good("“Ich habe, dass” is German; she met ari."),
    ],
)
def scan_error(place: tuple[Span, str], document: Document) -> Iterator[Finding]:
    """Letters or digits that a scanner took for others of the same outline.

    Archives are read from paper, and rn is m there, l is 1 and O is 0. Reported where what stands there is no word and
    what was printed is a common one.
    """
    span, printed = place
    if not is_address(document.text[slice(*token_at(document.text, span.start))]):
        yield Finding(*span, unsafe(Edit(*span, printed)))
