"""The present after “the first time”: it is the first time that the choir sings here."""

from collections.abc import Iterator
from itertools import accumulate

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Fix,
    Language,
    Pattern,
    Span,
    bad,
    check,
    facts,
    good,
    unsafe,
)
from mtcheck.text.frames import frames
from mtcheck.text.grammar.base_forms import base_of_third_person, is_pure_verb, is_third_person
from mtcheck.text.grammar.inflection import Form, inflected
from mtcheck.text.grammar.nouns import Number, number_of

_clauses = frames(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "tenth"),
    Pattern(r" time (?:that )?(?P<words>\p{L}+(?: [\p{L}’'-]+){1,6})", linear=True),
)
_BEFORE = Pattern(r"\b(?:[Ii]t|[Tt]his)(?: is|['’]s| isn['’]t) (?:not |only |also )?the (?:very )?$", linear=True)
_LEFT = 40
_SUBJECTS = {"I": "have", "we": "have", "they": "have", "he": "has", "she": "has", "it": "has"}
"""Pronouns with their form of have."""
_USUAL = frozenset("see meet come go take".split())


def candidates(document: Document) -> Iterator[tuple[list[str], Span]]:
    """Clauses after such words: the words of the subject, and the place of a verb in the present right after it."""
    text, language = document.text, facts(document)
    for start, after in _clauses(document):
        if not _BEFORE.search(text, max(0, start - _LEFT), start):
            continue
        words = after["words"].split(" ")
        places = list(accumulate((len(word) + 1 for word in words), initial=after.start("words")))
        for at, word in enumerate(words[1:], 1):
            passive = word in ("is", "are") and words[at + 1 : at + 2] and words[at + 1].endswith(("ed", "en"))
            if passive or _is_present(word, language):
                yield words[:at], Span(places[at], places[at] + len(word))
            if word in language.function_words - language.words("determiners") - {"of", "new"}:
                break


def _is_present(word: str, language: Language) -> bool:
    """Whether a word is a verb in the present and nothing else."""
    return is_third_person(word, language) or is_pure_verb(word, language) or word in _USUAL


@check(
    "present-after-first-time",
    family="grammar",
    category=Category.GRAMMAR,
    message="After “it is the first time” the verb is in the perfect.",
    on=candidates,
    examples=[
        bad(
            "It is the first time that the choir ⟦performs⟧ here, and this isn’t the first time they ⟦lose⟧.",
            "It is the first time that the choir has performed here, and this isn’t the first time they have lost.",
        ),
        bad("This is the third time the town ⟦expand⟧ it.", "This is the third time the town has expanded it."),
        bad("This isn’t the first time she ⟦is⟧ arrested.", "This isn’t the first time she has been arrested."),
        good("It is the first time they have met. This will be the first time the choir performs. It’s his first."),
        good("She cried the first time that he sings in it. It was the first time he sang."),
        good("This is the first time in years, and the first time since May that he has come."),
    ],
    confidence=0.9,
)
def present_after_first_time(place: tuple[list[str], Span], document: Document) -> Iterator[Finding]:
    """The present after it is the first time that.

    German, French, Russian and Chinese have their present there, English the perfect.
    """
    subject, at = place
    yield Finding(*at, _perfect(subject, at, document))


def _perfect(subject: list[str], at: Span, document: Document) -> tuple[Fix, ...]:
    """The verb in the perfect, where the number of its subject is known."""
    verb, language, head = document.text[slice(*at)], facts(document), subject[-1]
    if verb in ("is", "are"):
        return unsafe(Edit(*at, "has been" if verb == "is" else "have been"))
    known = is_third_person(verb, language)
    have = "has" if known else _SUBJECTS.get(head)
    if not have:
        number = Number.SINGULAR if head in language.words("collectives") else number_of(head, language.tag)
        have = {Number.SINGULAR: "has", Number.PLURAL: "have"}.get(number) if number else None
    if not have:
        return ()
    base = base_of_third_person(verb, document.language) if known else verb
    return unsafe(Edit(*at, f"{have} {inflected(base, Form.PARTICIPLE)}"))
