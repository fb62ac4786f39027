"""The wrong form of the indefinite article: an voyage, a eight-person crew, a FBI agent."""

from collections.abc import Iterator
from typing import Any

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
    safe,
    vocabulary,
)
from mtcheck.text.grammar.onsets import begins_with_vowel, next_word

_BOWLED = Pattern(r" \p{Lu}[\p{L}’'-]+ (?:lbw|b|c|st|run|not|retired|absent) ", linear=True)
"""What follows the initial of a batsman in a scorecard."""


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


_SON = ("Mac", "Nic", "Ní", "Ó")
"""Beginnings of Gaelic names, in which an is the article."""


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
        bad("He called Adeyinko ⟦a unlawful⟧ firm.", "He called Adeyinko an unlawful firm."),
        good("A union, a unit, a U-turn, a euro, a one-off, a ewe, a US court, a UFO and a Ukrainian."),
        good(
            "An hour, an heir, an FBI agent, an MP, an X-ray, an iPhone, an $11bn plan, an 80-year-old, an 1800s house."
        ),
        good("A Oldroyd lbw b Stead 3"),
        good("She spent a NZ$5 note, and he an A$5 one."),
        good("An historic day, a historic day; an NGO, a NATO base, an SQL or a SQL query, an HIV test, a HIV test."),
        good("She met Ruaridh Mac an t-Saoir. An Post said so."),
        good("Craig Mac an Tuile drove a ute over a boat, and Mac an Tuile scored."),
        good("Is it late?\n\nA It is, and it was."),
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
    following = next_word(text, end + 1)
    if not following or not _is_article(article, following, document):
        return
    if text[following.end() : following.end() + 1] in ("$", "£", "€") and following["word"].isupper():
        return  # a NZ$5 note is read as a New Zealand one
    vowel = begins_with_vowel(following, document)
    if vowel is not None and vowel != (end - start == 2):
        yield Finding(start, following.end(), safe(Edit(start, end, text[start] + ("n" if vowel else ""))))


def _is_article(article: Span, following: Any, document: Document) -> bool:
    """Whether an a or an is an article, and no letter, label or word of another language."""
    text, start, language = document.text, article.start, facts(document)
    if following["word"] in language.words("after-no-article") and text[following.end() : following.end() + 1] != "-":
        return False
    if text.startswith("An ", start) and following["word"] in language.words("after-irish-article"):
        return False  # An Post, of Ireland
    if text[start] == "A" and following["word"] in language.starters:
        return False  # A It is late, as an answer begins
    if text[start] == "A" and _BOWLED.match(text, article.end):
        return False  # A Oldroyd lbw b Stead 3
    if not start or text[start - 1] != " ":
        return True
    before = text[max(0, start - 30) : start - 1]
    first, second = ["", "", *before.split()][-2:]
    second_name = (following["word"] or "").istitle() and second.istitle()
    if second in _SON or (second_name and first.istitle()):
        return False  # Craig Mac an Tuile
    if text[start] == "A":
        return before.endswith((".", "!", "?", "”", '"', ":", "…"))
    word = (before.split() or [""])[-1].lstrip("“‘\"'(")
    if not word.isalpha():
        return True
    words, next_one = lexicon(document.language), following["word"] or ""
    named = word.istitle() and len(next_one) > 3 and next_one.islower() and next_one in words
    english = words.knows(word) or named
    return english and word.lower() not in language.words("before-letter")
