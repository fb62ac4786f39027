"""A word whose beginning or end comes twice: the propo proposal, Philadelphiaphia."""

from collections.abc import Iterator
from itertools import compress, count, product

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
    occurrences,
    pattern,
    unknown_words,
    unsafe,
)
from mtcheck.text.names.known import known
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.tokens import starts, tokens

SHORTEST = 3
"""Letters of a beginning or an end that is no chance."""

LONG = 6
"""Letters of a word whose beginning stands before it."""

LONGEST = 40
"""Letters of a word that is one: a file of a single word would be tried at each of its letters."""


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """The unknown words that are a beginning of the word after them, and those that end with their end once more."""
    text, unknown = document.text, frozenset(unknown_words(document))
    written, there, words = tokens(document), starts(document), lexicon(document.language)
    for at in compress(count(), map(unknown.__contains__, written[:-1])):
        stub, word, start = written[at], written[at + 1], there[at]
        follows = text[start + len(stub) : there[at + 1]] == " " and len(word) >= LONG > len(stub)
        if follows and len(stub) >= SHORTEST and stub.islower() and word.startswith(stub) and words.knows(word):
            yield start, there[at + 1], Edit(start, there[at + 1], "")
    for match in _prefixed(document):
        prefix, rest = match["prefix"].lower(), match["rest"]
        if words.zipf(rest) > words.zipf(prefix + rest) + 1 and words.knows(prefix + rest):
            yield match.start(), match.end(), Edit(match.start(), match.end(), match["prefix"] + rest)
    for long in (word for word in unknown if len(word) <= LONGEST):
        whole = _without_echo(long, document) or _without_echo_before(long, document) or _without_inner(long, document)
        if whole is not None and not _is_prefixed(long, document):
            for start, end in occurrences(text, long):
                yield start, end, Edit(start, end, whole)


def _without_echo_before(word: str, document: Document) -> str | None:
    """The word that a longer one is but for its first letters, which come twice: secsecond."""
    for size in range(SHORTEST, len(word) // 2 + 1):
        whole = word[size:]
        if whole.startswith(word[:size]) and len(whole) >= LONG and lexicon(document.language).knows(whole):
            return whole
    return None


def _without_inner(word: str, document: Document) -> str | None:
    """The long word that another is but for two to four letters in its middle, which come twice: representatatives."""
    if len(word) < VERY_LONG or not word.islower() or not _TWICE.search(word):
        return None
    for at, size in product(range(1, len(word) - 4), (2, 3, 4)):
        whole = word[:at] + word[at + size :]
        if word[at : at + size] == word[at + size : at + 2 * size] and lexicon(document.language).knows(whole):
            return whole
    return None


def _is_prefixed(word: str, document: Document) -> bool:
    """Whether a word is a known one after a short word: an inswinging corner."""
    knows = lexicon(document.language).knows
    rests = (word[len(first) :] for first in _PREFIXES if word.startswith(first) and not word.startswith(first * 2))
    return any(map(knows, rests))


_PREFIXES = ("in", "out", "up", "down", "off", "on", "over", "under", "back", "mid")

_prefixed = pattern(
    r"\b(?P<prefix>[Rr]e|[Uu]n|[Pp]re|[Nn]on|[Ii]nter|[Oo]ver|[Uu]nder)-(?i:(?P=prefix))(?P<rest>\p{Ll}{4,})\b(?!-)",
    near=("a-aa",),
    reach=24,
)
_TWICE = Pattern(r"(\p{L}{2,4})\1", linear=True)
VERY_LONG = 10
"""Letters of a word in whose middle letters may come twice."""


def _without_echo(word: str, document: Document) -> str | None:
    """The word or name that a longer one is but for its last letters, which come twice."""
    words, table = lexicon(document.language), known(facts(document).tag)
    for size in range(SHORTEST, len(word) // 2):
        whole = word[:-size]
        if whole.endswith(word[-size:]) and (words.knows(whole) or (table is not None and table.has(whole.lower()))):
            return whole
    return None


@check(
    "stuttered-word",
    family="repetition",
    category=Category.SPELLING,
    message="A part of the word comes twice.",
    on=candidates,
    examples=[
        bad("Voters rejected the ⟦propo ⟧proposal by far.", "Voters rejected the proposal by far."),
        bad("The ⟦secsecond⟧ payment came.", "The second payment came."),
        bad("They play in ⟦Philadelphiaphia⟧ in May.", "They play in Philadelphia in May."),
        bad("The ⟦investigatigation⟧ goes on, said the ⟦re-reelected⟧ mayor."),
        good("The re-released re-recording is re-read."),
        good("Her inswinging corner was outbringing them."),
        good("He met Sam Samuels, ate couscous and rang the Anna Annan Hall."),
    ],
    confidence=0.9,
)
def stuttered_word(found: tuple[int, int, Edit], document: Document) -> Iterator[Finding]:
    """A word whose first part stands before it, or whose last part stands behind it once more.

    Engines write words in parts, and may begin one again or not end.
    """
    start, end, edit = found
    if not is_quoted(document, start):
        yield Finding(start, end, unsafe(edit))
