"""The wrong form of the indefinite article: an voyage, a eight-person crew, a FBI agent."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Language,
    Pattern,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    lexicon,
    safe,
    vocabulary,
)

_NEXT = Pattern(
    r"[“‘\"']?(?:[$£€]?(?P<number>\d[\d,]*)"
    r"|(?P<letter>\p{L})(?=[-‑&\d]|\.\p{Lu}\b)"
    r"|(?P<word>\p{L}[\p{L}\p{M}]+)(?![.@_]\w))",
    linear=True,
)
_ONSET = Pattern("[^aeiou]*+(?=[aeiou])|.*", linear=True)
_SYLLABLE = Pattern("[aeiouy]+", linear=True)
_LIKE_VOWELS, _LIKE_CONSONANTS = frozenset("aefilmnorsx"), frozenset("bcdgjkpqtuvwyz")
"""Letters whose names begin with a vowel, and with a consonant; that of h does either way."""

_VOWELS = frozenset("aeiouáàâäåæéèêëíìîïóòôöøœúùûü")


def articles(document: Document) -> Iterator[Span]:
    """Where a and an stand as words before what is perhaps not theirs."""
    text, words = document.text, vocabulary(document)
    for word, written in (("a", " a "), ("an", " an "), ("a", "“a "), ("an", "“an "), ("A", "A "), ("An", "An ")):
        for at in find_all(text, written) if word in words else ():
            end = at + len(written)
            start = end - 1 - len(word)
            if _is_suspicious(text, end, word[1:] == "n") and _is_open(text, start):
                yield Span(start, end - 1)


def _is_open(text: str, start: int) -> bool:
    return not start or text[start - 1] in " \n\t“‘\"'(—"


def _is_suspicious(text: str, start: int, has_n: bool) -> bool:
    """Whether what begins here may have another article, by its first letters."""
    first = text[start : start + 1]
    if has_n:
        return first not in "aeioAEIO" or text.startswith(("eu", "Eu", "on", "ou", "Oa", "Ou"), start)
    if first in "FLMNRSXflmnrsx":
        return not text[start + 1 : start + 2].islower()
    return first in "aeiouAEIOUáéíóúåäöø8$£€1“‘\"'" or text.startswith(("hour", "heir", "hon"), start)


@check(
    "a-or-an",
    family="grammar",
    category=Category.GRAMMAR,
    message="The wrong form of the indefinite article.",
    on=articles,
    examples=[
        bad(
            "It was ⟦an voyage⟧ of days, with ⟦a eight⟧-person crew.",
            "It was a voyage of days, with an eight-person crew.",
        ),
        bad("⟦A industry⟧ group said it. ⟦An spokesman⟧ agreed.", "An industry group said it. A spokesman agreed."),
        bad(
            "⟦An European⟧ court and ⟦an university⟧ saw ⟦an one⟧-off.",
            "A European court and a university saw a one-off.",
        ),
        bad("He met ⟦a FBI⟧ agent, ⟦an BBC⟧ crew and ⟦an UN⟧ team.", "He met an FBI agent, a BBC crew and a UN team."),
        bad(
            "She paid ⟦a $8⟧ million fine for ⟦a 18⟧-year-old; ⟦an 10⟧% rise.",
            "She paid an $8 million fine for an 18-year-old; a 10% rise.",
        ),
        bad("He took ⟦a X⟧-ray and ⟦a hour⟧ in ⟦an house⟧.", "He took an X-ray and an hour in a house."),
        good("A union, a unit, a U-turn, a euro, a one-off, a ewe, a US court, a UFO and a Ukrainian."),
        good(
            "An hour, an heir, an FBI agent, an MP, an X-ray, an iPhone, an $11bn plan, an 80-year-old, an 1800s house."
        ),
        good("An historic day, a historic day; an NGO, a NATO base, an SQL or a SQL query, an HIV test, a HIV test."),
        good("He got an A and a B. Vitamin A is good. Plan A or plan B? Grade A eggs. Play Serie A at home."),
        good("An unidentified man, an unusual, uninvited and unimportant guest, an umbrella, an usher."),
    ],
)
def a_or_an(article: Span, document: Document) -> Iterator[Finding]:
    """The wrong form of the indefinite article.

    The sound of the next word decides, not its letter (Chicago Manual of Style 5.74): an hour, a union, an FBI agent.
    Engines choose the article before they know the word. Silent where usage is divided, as with historic and HIV.
    """
    text, (start, end) = document.text, article
    following = _NEXT.match(text, end + 1)
    if not following or not _is_article(article, following, document):
        return
    vowel = _begins_with_vowel(following, document)
    if vowel is not None and vowel != (end - start == 2):
        yield Finding(start, following.end(), safe(Edit(start, end, text[start] + ("n" if vowel else ""))))


def _is_article(article: Span, following: Any, document: Document) -> bool:
    """Whether an a or an is an article, and no letter, label or word of another language."""
    text, start, language = document.text, article.start, facts(document)
    if following["word"] in language.words("after-no-article") and text[following.end() : following.end() + 1] != "-":
        return False
    if not start or text[start - 1] != " ":
        return True
    before = text[max(0, start - 30) : start - 1]
    if text[start] == "A":
        return before.endswith((".", "!", "?", "”", '"', ":", "…"))
    word = (before.split() or [""])[-1].lstrip("“‘\"'(")
    if not word.isalpha():
        return True
    return word.lower() not in language.words("before-letter") and lexicon(document.language).knows(word)


def _begins_with_vowel(following: Any, document: Document) -> bool | None:
    """Whether what follows an article begins with the sound of a vowel; None where that is not certain."""
    text = document.text
    if following["number"]:
        return _number_begins_with_vowel(following["number"])
    if following["letter"]:
        money = following["letter"] in "NR" and text[following.end() : following.end() + 3].isdigit()
        return None if money else _letter_begins_with_vowel(following["letter"])
    language, word = facts(document), following["word"]
    acronym = word[:-1] if word.endswith("s") and word[:-1].isupper() else word
    if acronym.isupper() and len(acronym) > 1:
        if acronym in language.words("not-spelled"):
            return None
        spelled = _letter_begins_with_vowel(acronym[0])
        onset = _ONSET.match(acronym.lower()).group()
        if acronym in language.words("spelled") or onset not in language.words("onsets"):
            return spelled
        return spelled if spelled == _word_begins_with_vowel(acronym.lower(), document) else None
    if word[1:] != word[1:].lower():  # iPhone, PhD, MoU, OpenAI
        return True if word[0] in "aeioAEIO" else False if word[0] in "BCDGJKPQTVWZ" else None
    return _word_begins_with_vowel(word, document)


def _number_begins_with_vowel(number: str) -> bool | None:
    """Eight, eleven and eighteen do, alone, in thousands and in millions; 1,800 and 1100 are read in two ways."""
    digits = number.replace(",", "")
    if digits[:1] == "8":
        return True
    if digits[:2] in ("11", "18") and len(digits) % 3 != 0:
        return True if len(digits) % 3 == 2 else None
    return None if digits[:1] == "0" else False


def _letter_begins_with_vowel(letter: str) -> bool | None:
    letter = letter.lower()
    return True if letter in _LIKE_VOWELS else False if letter in _LIKE_CONSONANTS else None


def _word_begins_with_vowel(word: str, document: Document) -> bool | None:
    language, low = facts(document), word.lower()
    known = low in lexicon(document.language)
    if not known and word.islower():
        return None
    first, second = low[0], low[1]
    if low in language.words("w-sound"):
        return False
    if first in _VOWELS:
        y_sound = low.startswith(tuple(language.words("y-sound"))) and not low.startswith(
            tuple(language.words("no-y-sound"))
        )
        if known or first in "aáàâäåæ" or y_sound:
            return (
                None
                if low.startswith("ew") or (not known and low.startswith("eu") and not low.startswith("eur"))
                else not y_sound
            )
        return None if first not in "eio" or second in _VOWELS else True
    if first == "h":
        return _h_is_silent(low, language)
    if first == "y":
        return False if second in _VOWELS else None
    if first == "x" or not _SYLLABLE.search(low) or (not known and second not in _VOWELS):
        return None
    return False


def _h_is_silent(word: str, language: Language) -> bool | None:
    if word.startswith(tuple(language.words("silent-h"))):
        return True
    syllables = len(list(_SYLLABLE.finditer(word.removesuffix("e"))))
    if word in language.words("spoken-h") or (syllables == 1 and not word.startswith("herb")):
        return False
    return None
