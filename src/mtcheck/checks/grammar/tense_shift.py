"""A present in a past narrative: stopped at a school and drive on, smiled and answers, last year the town export."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

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
from mtcheck.text.grammar.base_forms import base_of_third_person, is_pure_verb
from mtcheck.text.grammar.inflection import Form, inflected, irregular, irregular_forms
from mtcheck.text.grammar.nouns import Number, number_of
from mtcheck.text.pairs import pairs
from mtcheck.text.sentences import sentence_at, sentence_opened_at
from mtcheck.text.words import word_after, word_before

_NARRATED = Pattern(
    r"[“\"]?(?:(?:After|When|As|In|On|At|During|Before|Yesterday|Then|But)\b[^,“”\"]*, |Then |But )?"
    r"(?P<clause>[^“”\";:()–—]+)"
)
"""A sentence that begins with its subject, with a phrase before it at most."""
_dated = frames(
    ("Last", "Yesterday"),
    Pattern(
        r"(?:(?<=y)|(?<=Last) (?:night|week|month|year|summer|winter|autumn|spring|\p{Lu}\p{Ll}+)),? "
        r"(?P<clause>[\p{L}’'-]+ [\p{L}’' -]{3,40}\d?)"
    ),
)
"""A time that is over and opens a sentence, with what follows up to a number."""
_LONGEST = 5
_USUAL = 3.0
_DETERMINERS = frozenset("the a an his her its their".split())
_MOMENTS = (
    "answers apologises apologizes arrests catches collides confesses decides destroys disappears discovers dismisses "
    "drops escapes explodes flees forgets frees grabs greets hesitates jumps kills nods notices persuades pulls pushes "
    "realises realizes rejects replies rescues resigns saves shoots shouts smiles steals throws vanishes withdraws"
).split()
"""What is done in a moment: what goes on, or is to come, may stand after a past (she moved to Lund and lives there)."""
_moved = frames("takes gives puts brings sends hands".split(), Pattern(r"(?= (?:him|them|us|me)\b)", linear=True))
_moments = frames(_MOMENTS, Pattern(r"(?=[.]| \p{L})", linear=True))
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
        for join in ("and", "then", "parting-adverbs", "never-after-article")
        for kind in ("bare-verbs", "irregular-bases", "noun-verbs")
    )
)


def candidates(document: Document) -> Iterator[Span]:
    """Verbs in the present that stand after and in a past narrative, or after a time that is over."""
    text, language = document.text, facts(document)
    for start, end in _joined(document):
        verb = Span(text.index(" ", start) + 1, end)
        join = text[start : verb.start - 1]
        if join not in ("and", "but") and (
            join not in _ADVERBS or not text.endswith((" and ", " but ", ", "), 0, start)
        ):
            continue  # almost never use
        if _goes_on(text[slice(*verb)], end, document) and _is_narrated(start, document, base=True):
            yield verb
    for start, after in chain(_moments(document), _moved(document)):
        if word_before(text, start) == "and" and _is_narrated(start - len("and "), document, base=False):
            yield Span(start, after.start())
    for start, after in _dated(document):
        clause = after["clause"] if sentence_opened_at(document, start) else ""
        for subject, word, rest in _clauses(clause, language):
            sure = is_pure_verb(word, language) or word in language.words("never-nouns")
            if rest and (sure or rest[0].isdigit()) and _is_base(word, document):
                at = after.start("clause") + len(" ".join(subject)) + 1
                yield Span(at, at + len(word))


def _clauses(text: str, language: Language) -> Iterator[tuple[list[str], str, list[str]]]:
    """The ways to read a clause as its subject (a pronoun, a name, a noun with a determiner), its verb and the rest."""
    words = text.split()
    first = words[0].lower() if words else ""
    for at in range(1, min(_LONGEST, len(words))):
        named = at > 1 and all(word[0].isupper() for word in words[:at])
        if (
            (at == 1 and first in language.words("singular-subjects") | {"it"})
            or (at > 1 and first in _DETERMINERS)
            or named
        ):
            yield words[:at], words[at], words[at + 1 :]
        if at > 1 and words[at] in language.function_words - {"new", "first", "last"}:
            return


def _goes_on(verb: str, end: int, document: Document) -> bool:
    """Whether what follows a base form shows that it is a verb."""
    text, language = document.text, facts(document)
    following = word_after(text, end)
    if following in _PARTICLES:
        second = word_after(text, end + 1 + len(following))
        return not second or second in language.function_words - language.words("determiners")
    if is_pure_verb(verb, language):
        return following != "of" and text[end : end + 1] in " .,"
    if verb in language.words("never-nouns"):
        return text[end : end + 1] in ".," or following in language.function_words | {"home"}
    if following == "to":
        return verb in ("start", "try")
    objects = ("object-pronouns", "possessives", "multitudes", "counts")
    return following == "it" or any(following in language.words(kind) for kind in objects)


def _is_narrated(end: int, document: Document, base: bool) -> bool:
    """Whether a sentence up to a code point is a subject and its past, with nothing on which what follows depends."""
    sentence, language = sentence_at(document, end), facts(document)
    forbidden = (_HOLDING if base else _RELATIVE) | language.words("before-subjunctive")
    found = _NARRATED.fullmatch(document.text, sentence.start, end - 1) if sentence else None
    for subject, verb, rest in _clauses(found["clause"].replace(",", ""), language) if found else ():
        if verb.endswith("ed") or (verb in irregular_forms() and verb.islower()):
            known = not base or _is_singular(subject, document)
            return known and forbidden.isdisjoint((verb, *rest))
    return False


def _is_base(verb: str, document: Document) -> bool:
    """Whether a word is the base form of a verb that has a past of its own."""
    zipf = lexicon(document.language).zipf
    if verb in _pasts() or verb in facts(document).function_words or verb.endswith(("s", "ed", "ing", "ly")):
        return False
    past = inflected(verb, Form.PAST)
    return past != verb and min(zipf(past), zipf(inflected(verb, Form.ING)), zipf(inflected(verb, Form.S))) > _USUAL


@lru_cache(maxsize=1)
def _pasts() -> frozenset[str]:
    """The past forms that no rule gives."""
    return frozenset(form for (_, kind), form in irregular().items() if kind is Form.PAST)


def _is_singular(subject: list[str], document: Document) -> bool:
    """Whether a subject is a pronoun, a noun in the singular or a name of two words."""
    noun, language = subject[-1], facts(document)
    if noun[0].isupper() and subject[1:]:
        return subject[0].lower() not in language.function_words and noun[-1] != "s"
    several = language.words("plural-in-sense") | language.words("collectives")
    return noun not in several and number_of(noun, language.tag) is not Number.PLURAL


@check(
    "tense-shift",
    family="grammar",
    category=Category.GRAMMAR,
    message="The verb is not in the past as what stands beside it.",
    on=candidates,
    examples=[
        bad("The cook dived and ⟦catches⟧ it.", "The cook dived and caught it."),
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
        good("He had to stop and drive on, she saw him stop and drive on, and they stopped and drive on."),
        good(
            "She moved to Lund and lives there. It began in May and ends in June. He liked the run and drive on the "
            "coast."
        ),
        good("On Friday the nets go on view, and in 2040 the rules change. In 2040 the games return to Lund."),
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
    base = base_of_third_person(verb, document.language) if verb.endswith("s") else verb
    yield Finding(*at, unsafe(Edit(*at, inflected(base, Form.PAST))))
