"""A word twice in a row: the the, fog fog."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Language,
    bad,
    check,
    facts,
    good,
    layer,
    lexicon,
    safe,
    unsafe,
    word_at,
)
from mtcheck.text.echoes import Echo, echoes
from mtcheck.text.quoted import is_quoted

COMMON = 2.5
"""The Zipf frequency of a word that news uses: what is rarer, as gado gado, may be a word of another language."""


_GAPS = frozenset("who what whatever whoever whom where which that how why hard easy nothing something".split())
"""Words with which a clause has a gap, so that its preposition stands before what goes on."""

_SUBJECTS = frozenset("he she they we you i it who that".split())

LONG = 4
"""Letters of a name that is no syllable of a longer one, as Li Li is."""


def candidates(document: Document) -> Iterator[Echo]:
    """The single words that come again after nothing but space."""
    for echo in echoes(document):
        between = document.text[echo.first.end : echo.second.start]
        if echo.words == 1 and between.isspace() and between.count("\n") < 2:
            yield echo


@check(
    "doubled-word",
    family="repetition",
    category=Category.GRAMMAR,
    message="A word stands twice.",
    on=candidates,
    examples=[
        bad("The ferry left ⟦the the⟧ old harbor at dawn.", "The ferry left the old harbor at dawn."),
        bad("⟦Divers divers⟧ searched the lake for an hour.", "Divers searched the lake for an hour."),
        bad("They hope to sail again ⟦in in⟧ a week.", "They hope to sail again in a week."),
        bad("He sat on the ⟦bench bench bench⟧ and waited.", "He sat on the bench and waited."),
        good("She had had enough, and he said that that was what it was was a shame to him."),
        good("Members log in in June, and the town that they live in in winter is what they look at at night."),
        good("Duran Duran played in Walla Walla and sang La La Land, and Boutros Boutros-Ghali heard it."),
        good("It was very very cold, and no no would do; she told her her bag was gone. The first FIRST race began."),
        bad(
            "Two towns on Lake Sands were cut off, and Lake ⟦Sands Sands⟧ froze.",
            "Two towns on Lake Sands were cut off, and Lake Sands froze.",
        ),
        bad(
            "Rain fell in ⟦London London⟧, on ⟦Lake Lake⟧ Baikal and on living ⟦trees trees⟧.",
            "Rain fell in London, on Lake Baikal and on living trees.",
        ),
        bad(
            "It will come ⟦from from⟧ the clinics, he found ⟦that that⟧ the door was shut.",
            "It will come from the clinics, he found that the door was shut.",
        ),
        good("“He is in the business business, not in the show business,” said Ann Li Li. Li is his friend."),
        good("The two two-year-olds ate gado gado. Those who can can go, he told you you were late."),
    ],
)
def doubled_word(echo: Echo, document: Document) -> Iterator[Finding]:
    """A word that stands twice in a row.

    Engines that generate a text word by word fall back on what they have just said, and a word stands twice where two
    segments meet. Grammar, names and emphasis double words lawfully: had had, log in in June, Walla Walla, very very.
    """
    text, language = document.text, facts(document)
    (start, end), last = echo.first, echo.second.end
    word = text[start:end]
    while last < echo.end and text.startswith(f" {word}", last):
        last += 1 + len(word)
    if _is_part(text, start, last, word.lower() in language.function_words):
        return
    if word[0].isupper() and text[echo.second.start].isupper() and not word.isupper():
        lawful = not _is_known_name(document, echo) and not _is_part_of_name(document, echo)
    elif word[0].isupper() and text[start - 2 : start - 1].isalnum():
        lawful = True  # the Champions League league phase
    else:
        lawful = _is_lawful(text, echo, document, language)
    if not lawful:
        edit = Edit(end, last, "")
        sure = word.islower() or not text[echo.second.start].isupper()
        yield Finding(start, last, (safe if sure else unsafe)(edit))


def _is_part(text: str, start: int, end: int, is_function_word: bool) -> bool:
    """Whether one of the two is a part of a longer word: size-2 two-year, M&S’s, it it’s; but cross-border border."""
    before, after = text[start - 1 : start], text[end : end + 2]
    if before == "-" and not is_function_word and text[start - 2 : start - 1].isalpha():
        before = " "
    return (
        before.isdigit()
        or (before != "" and before in "-'’&@#/_.")
        or (after[:1] != "" and after[:1] in "-&@/_")
        or (after[:1] in ("'", "’", ".") and after[1:].isalpha())
        or after[:1].isdigit()
    )


def _is_known_name(document: Document, echo: Echo) -> bool:
    """Whether the text has the name elsewhere once only, after the same word: Lake Sands Sands beside Lake Sands."""
    text, (start, end) = document.text, echo.first
    name, before = text[start:end], text[max(0, start - 30) : start].split(" ")[-2:]
    if len(before) < 2 or before[1] or not before[0][:1].isupper():
        return False
    counts = _counts(document)
    return counts(f"{before[0]} {name}") > 1 and counts(f"{name} {name}") == 1


def _is_part_of_name(document: Document, echo: Echo) -> bool:
    """Whether a doubled word is a place after a preposition, or the noun of a name: Inverness Inverness, Lake Lake."""
    text, (start, end), last = document.text, echo.first, echo.second.end
    name, language = text[start:end], facts(document)
    if len(name) < LONG or name in language.words("doubled-names") or is_quoted(document, start):
        return False
    if name in language.words("generic-names"):
        return True
    before, after = text[word_at(text, start - 2).start : start - 1], text[last : last + 2].strip(" ")
    known = name in lexicon(document.language) and name.lower() not in lexicon(document.language)
    return known and before in language.words("before-places") and not after.isupper()


@layer
def _counts(document: Document) -> Callable[[str], int]:
    """Says how often a text holds a string, and remembers it."""
    return lru_cache(maxsize=1000)(document.text.count)


def _is_lawful(text: str, echo: Echo, document: Document, language: Language) -> bool:
    """Whether grammar, emphasis or another language doubles the word."""
    word = text[echo.first.start : echo.first.end]
    if text[echo.second.start].isupper() and not word.isupper():
        return True  # the The
    word = word.lower()
    if len(word) == 1 and (word != "a" or text[echo.first.start] == "A"):
        return True
    if word == "that" and text[slice(*word_at(text, echo.second.end + 1))] in language.words("articles"):
        return False
    if word in language.words("doubled-lawfully") or word in language.words("number-words"):
        return True
    if lexicon(document.language).zipf(word) < COMMON:
        return True
    before = _words_before(text, echo.first.start)
    if word in language.words("never-stranded") and _GAPS.isdisjoint(before):
        return False
    if word in language.words("particles"):
        return any(other in language.words("particle-verbs") for other in before[-3:])
    if word in language.words("doubled-after-subject"):
        return bool(before) and before[-1] in language.words("subjects")
    if not language.words("free-relatives").isdisjoint(before) and not (_GAPS | _SUBJECTS).isdisjoint(before):
        return True
    named = bool(before) and before[-1] in language.words("determiners") and word not in language.function_words
    return named and is_quoted(document, echo.first.start)  # the business business, as opposed to show business


def _words_before(text: str, start: int) -> list[str]:
    """The up to four words before an offset, in lower case, of the same clause."""
    before = text[max(0, start - 60) : start].lower()
    for mark in ".,;:!?\n":
        before = before.rpartition(mark)[2]
    return before.replace("’", "'").split()[-4:]
