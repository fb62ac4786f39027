"""A present in a past narrative: stopped at a school and drive on, smiled and answers, last year the town export."""

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
    good,
    lexicon,
    unsafe,
)
from mtcheck.text.frames import frames
from mtcheck.text.inflection import Form, inflected, irregular_forms, singulars
from mtcheck.text.nouns import Number, number_of
from mtcheck.text.pairs import pairs
from mtcheck.text.people import is_person
from mtcheck.text.sentences import sentence_at, sentence_opened_at
from mtcheck.text.words import word_after, word_before

_SUBJECT = (
    r"(?:(?P<pronoun>[Hh]e|[Ss]he|[Ii]t)|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[\p{L}’'-]+ ){0,2}?"
    r"(?P<noun>\p{Ll}+)|(?P<name>\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){0,2}))"
)
_NARRATED = Pattern(
    r"[“\"]?(?:(?:After|When|As|In|On|At|During|Before|Yesterday|Then|But)\b[^,“”\"]*, |Then |But )?"
    rf"{_SUBJECT} (?:(?:then|later|also|\p{{Ll}}+ly) )?(?P<past>\p{{Ll}}+)\b(?P<rest>[^“”\";:()–—]*)"
)
"""A sentence that begins with a subject and its verb, with a phrase before them at most."""
_dated = frames(
    ("Last", "Yesterday"),
    Pattern(
        r"(?:(?<=y)|(?<=Last) (?:night|week|month|year|summer|winter|autumn|spring|\p{Lu}\p{Ll}+)),? "
        rf"{_SUBJECT} (?P<verb>\p{{Ll}}+) (?P<object>\d|\p{{Ll}}+)"
    ),
)
_MOMENTS = (
    "answers apologises apologizes arrests catches collides confesses decides destroys disappears discovers dismisses "
    "drops escapes explodes flees forgets frees grabs greets hesitates jumps kills nods notices persuades pulls pushes "
    "realises realizes rejects replies rescues resigns saves shoots shouts smiles steals throws vanishes withdraws"
).split()
"""What is done in a moment: what goes on, or is to come, may stand after a past (she moved to Lund and lives there)."""
_moments = frames(_MOMENTS, Pattern(r"(?=[.,]| \p{L})", linear=True))
_PARTICLES = frozenset("on off away up out back down".split())
_ADVERBS = frozenset("then never later".split())
_RELATIVE = frozenset("who that which whom where if than".split())
_HOLDING = _RELATIVE | frozenset(
    "to let lets make makes made making help helps helped see saw watch watched hear heard felt had have has do does "
    "did not said told rather is was are were would could should must will can may".split()
)
"""Words on which a verb in its base form may depend: had to stop and drive on, saw him stop and drive on."""
_joined = pairs(
    *(
        (join, kind)
        for join in ("and", "then", "parting-adverbs")
        for kind in ("bare-verbs", "irregular-bases", "noun-verbs")
    )
)


def candidates(document: Document) -> Iterator[Span]:
    """Verbs in the present that stand after and in a past narrative, or after a time that is over."""
    text, language = document.text, facts(document)
    for start, end in _joined(document):
        verb = Span(text.index(" ", start) + 1, end)
        join = text[start : verb.start - 1]
        if join != "and" and (join not in _ADVERBS or not text.endswith((" and ", " but ", ", "), 0, start)):
            continue  # almost never use
        if _goes_on(text[slice(*verb)], end, document) and _is_narrated(start, document, _HOLDING):
            yield verb
    for start, after in _moments(document):
        if word_before(text, start) == "and" and _is_narrated(start - len("and "), document, _RELATIVE):
            yield Span(start, after.start())
    for start, after in _dated(document):
        verb, opens = after["verb"], sentence_opened_at(document, start)
        sure = after["object"].isdigit() or _is_pure(verb, language)
        if opens and sure and _is_base(verb, document):
            yield Span(*after.span("verb"))


def _goes_on(verb: str, end: int, document: Document) -> bool:
    """Whether what follows a base form shows that it is a verb."""
    text, language = document.text, facts(document)
    following = word_after(text, end)
    if following in _PARTICLES:
        second = word_after(text, end + 1 + len(following))
        return not second or second in language.function_words - language.words("determiners")
    if _is_pure(verb, language):
        return following != "of" and text[end : end + 1] in " .,"
    return following in language.words("object-pronouns") | language.words("possessives") | {"it"}


def _is_pure(verb: str, language: Language) -> bool:
    """Whether a base form is a verb and nothing else."""
    return verb in language.words("bare-verbs") or any(
        inflected(verb, Form.S) in language.words(kind) for kind in ("verbs-in-s", "third-person")
    )


def _is_narrated(end: int, document: Document, holding: frozenset[str]) -> bool:
    """Whether a sentence up to a code point is one subject and its past, with none of the words that may hold more."""
    sentence, language = sentence_at(document, end), facts(document)
    found = _NARRATED.fullmatch(document.text, sentence.start, end - 1) if sentence else None
    if not found or not _is_singular(found, document):
        return False
    past, words = found["past"], [found["past"], *found["rest"].replace(",", " ").split()]
    finite = past.endswith("ed") or past in irregular_forms()
    return finite and holding.isdisjoint(words) and language.words("before-subjunctive").isdisjoint(words)


def _is_base(verb: str, document: Document) -> bool:
    """Whether a word is the base form of a verb that has a past of its own."""
    zipf = lexicon(document.language).zipf
    if verb in irregular_forms() or verb in facts(document).function_words or verb.endswith(("s", "ed", "ing", "ly")):
        return False
    past = inflected(verb, Form.PAST)
    return past != verb and min(zipf(past), zipf(inflected(verb, Form.ING)), zipf(inflected(verb, Form.S))) > _USUAL


_USUAL = 3.0


def _is_singular(found: Any, document: Document) -> bool:
    """Whether a subject is a pronoun or a noun in the singular, or the name of a person."""
    noun, language = found["noun"], facts(document)
    if found["name"]:
        first, *others = found["name"].split()
        plain = first.lower() not in language.function_words | language.words("persons")
        return plain and ((bool(others) and others[-1][-1] != "s") or is_person(first, document))
    many = (
        noun in language.words("plural-in-sense") or number_of(noun, language.tag) is Number.PLURAL if noun else False
    )
    return not many


@check(
    "tense-shift",
    family="grammar",
    category=Category.GRAMMAR,
    message="The verb is not in the past as what stands beside it.",
    on=candidates,
    examples=[
        bad(
            "The van stopped at a farm and ⟦drive⟧ on. She opened it, read it, and then ⟦throw⟧ it away.",
            "The van stopped at a farm and drove on. She opened it, read it, and then threw it away.",
        ),
        bad(
            "Ola Vik took the first game and never ⟦lose⟧ his nerve.",
            "Ola Vik took the first game and never lost his nerve.",
        ),
        bad(
            "When he was asked, the cook smiled and ⟦answers⟧ that he was well.",
            "When he was asked, the cook smiled and answered that he was well.",
        ),
        bad(
            "Last year the town ⟦export⟧ 4,000 tons of it.",
            "Last year the town exported 4,000 tons of it.",
        ),
        good("On Friday the letters go on view, and in 2031 she returns to them."),
        good("He had to stop and drive on, she saw him stop and drive on, and they stopped and drive on."),
        good(
            "She moved to Lund and lives there. It began in May and ends in June. He liked the run and drive on the "
            "coast."
        ),
        good("Last year the town exported it. Last week it cost 3 euros. On Monday the man the police want was seen."),
        good("The club asked that he stop and give it up. Stop and give it up!"),
    ],
    confidence=0.9,
)
def tense_shift(at: Span, document: Document) -> Iterator[Finding]:
    """A verb in the present or in its base form after one in the past, or after a time that is over.

    Chinese and Japanese verbs have no tense, and what joins two of them shows it once; an engine guesses the other.
    """
    verb = document.text[slice(*at)]
    base = verb if not verb.endswith("s") else next(one for one in singulars(verb) if inflected(one, Form.S) == verb)
    yield Finding(*at, unsafe(Edit(*at, inflected(base, Form.PAST))))
