"""A future in a clause of time or condition: if the river will rise, until the court will decide."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Fix, Pattern, bad, check, facts, good, unsafe
from mtcheck.text.frames import frames, in_either_case
from mtcheck.text.grammar.inflection import Form, inflected
from mtcheck.text.grammar.nouns import Number, number_of
from mtcheck.text.sentences import sentence_at, sentence_opened_at
from mtcheck.text.words import word_before

_CLAUSE = (
    r" (?P<subject>(?:[\p{L}’'-]+ ){1,6}?)(?P<future>will (?!(?:not|only|never|ever|also|still)\b)(?P<verb>\p{Ll}+))\b"
)
_opening = frames(("If", "When", "Once"), Pattern(_CLAUSE + r"[^.?!\n,;]*,(?P<main>[^.?!\n]*)"))
_after = frames(("After",), Pattern(_CLAUSE + r"(?<=be|have) \p{Ll}+(?:ed|en|wn)\b[^.?!\n,;]*,(?P<main>[^.?!\n]*)"))
_until = frames(in_either_case("until", "till"), Pattern(_CLAUSE))
_before = frames(
    ("before",),
    Pattern(r" (?P<subject>the (?:\p{Ll}+ )?)(?P<future>will (?!not\b)(?P<verb>\p{Ll}+))\b", linear=True),
)
_soon = frames(("soon",), Pattern(" as" + _CLAUSE))
_when = frames(("when",), Pattern(_CLAUSE))
_ALLOWED = Pattern(r"\b(?:may|can|will|must|should|could|would) \p{Ll}+\b", linear=True)
_ASKED = frozenset(
    "know say tell ask announce reveal discuss determine see learn wonder predict explain clear unclear set find guess "
    "decide remember wait date day time moment hour minute week month season period point era age occasion future "
    "question answer details of on about and or until since to that who which what how why if".split()
)
"""Words before when with which it opens a question, or tells of a time that they name: the day when it will end."""
_by = frames(in_either_case("by"), Pattern(" the time" + _CLAUSE))
_MAIN = Pattern(
    r" (?!(?:and|or|but|how|where|who|what|which|is|was)\b).*"
    r"\b(?:will|would|can|could|must|may|might|shall|should|won['’]t|has to|have to|is going to|are going to)\b",
    linear=True,
)
_CONSENT = frozenset("help make let agree accept listen allow give bring save please".split())
"""What somebody may be willing to do, or what comes of something: if it will help, we will do it."""
_BOUNDS = frozenset("end start beginning middle holiday weekend".split())
_PRONOUNS = {"I": "am", "you": "are", "we": "are", "they": "are", "he": "is", "she": "is", "it": "is"}
"""Those that are subjects, with their form of be."""


def candidates(document: Document) -> Iterator[Any]:
    """Clauses with will: what their pattern has found."""
    for start, after in _opening(document):
        consent = document.text[start] == "I" and (after["verb"] in _CONSENT or after["subject"] == "you ")
        if not consent and sentence_opened_at(document, start) and _MAIN.match(after["main"]):
            yield after
    for start, after in _after(document):
        if sentence_opened_at(document, start) and _MAIN.match(after["main"]):
            yield after
    for start, after in _before(document):
        last = word_before(document.text, start)
        if last != "long" and last not in facts(document).words("units-of-time"):
            yield after
    for start, after in _until(document):
        if _opens_clause(document, start):
            yield after
    for start, after in _when(document):
        sentence = sentence_at(document, start)
        before = document.text[sentence.start : start] if sentence else ""
        if "," not in before and _ASKED.isdisjoint(before.lower().split()) and _ALLOWED.search(before):
            yield after
    yield from (after for start, after in chain(_soon(document), _by(document)))


def _opens_clause(document: Document, start: int) -> bool:
    """Whether until opens a clause: in what stands before it no other one begins, whose end it may be."""
    sentence = sentence_at(document, start)
    before = document.text[sentence.start : start].split() if sentence else []
    return {"who", "which", "that"}.isdisjoint(before) and before[-1:] not in (["Up"], ["up"])


@check(
    "future-in-condition",
    family="grammar",
    category=Category.GRAMMAR,
    message="A clause of time or condition has the present: if it rains, when she comes.",
    on=candidates,
    examples=[
        bad("If the wind ⟦will drop⟧ at night, she will leave.", "If the wind drops at night, she will leave."),
        bad("“When I ⟦will be⟧ mayor, he will go,” she said.", "“When I am mayor, he will go,” she said."),
        bad("After the votes ⟦will be⟧ counted, he may speak.", "After the votes are counted, he may speak."),
        bad(
            "They may go home when the wind ⟦will turn⟧ to the north.",
            "They may go home when the wind turns to the north.",
        ),
        good("She will say when the wind will turn. He may sing on the day when it will rain."),
        good("It will be a year before the boats will be ready."),
        bad("They sow before the rains ⟦will come⟧ in May.", "They sow before the rains come in May."),
        bad("We wait until the judge ⟦will decide⟧.", "We wait until the judge decides."),
        bad("It opens as soon as Lund ⟦will have⟧ paid for it.", "It opens as soon as Lund has paid for it."),
        bad("By the time the trains ⟦will come⟧, all will sleep.", "By the time the trains come, all will sleep."),
        good("She asked when the school will open and if it will rain. “If you will wait, I will come,” he said."),
        good("Shops that close until the spring will open again. If this will help, we will do it."),
        good("When the quake will come, nobody knows. When it will end, and how, is a riddle that we will solve."),
        good(
            "If the mayor will not listen, we will leave. As soon as possible will do. Until then a pool will be shut."
        ),
        good("Until the end of May will be best. If they come, the boats will leave. Sooner or later it will be over."),
    ],
    confidence=0.9,
)
def future_in_condition(clause: Any, document: Document) -> Iterator[Finding]:
    """The future with will after if, when, once, until or as soon as.

    Russian, French, Italian and most other languages have their future there, English the present or the perfect.
    """
    subject = clause["subject"].split()
    if _is_subject(subject, document):
        start, end = clause.span("future")
        yield Finding(start, end, _present(subject, clause, document))


def _is_subject(words: list[str], document: Document) -> bool:
    """Whether words are one subject: a pronoun, a name, or a noun with its determiner, and no time."""
    language, (first, *_) = facts(document), words
    if len(words) == 1:
        named = first[0].isupper() and first not in language.weekdays | language.months
        return first in _PRONOUNS or named or number_of(first, language.tag) is Number.PLURAL
    if number_of(first, language.tag) is Number.PLURAL and words[1] in ("to", "in", "at", "of", "on", "from", "for"):
        return True  # repairs to the roof
    closed = language.function_words - language.words("determiners") - {"of", "new"}
    times = ("points-in-time", "units-of-time", "seasons", "parts-of-day")
    timed = _head(words) in _BOUNDS or any(_head(words) in language.words(name) for name in times)
    return first in language.words("determiners") and closed.isdisjoint(words) and not timed


def _head(words: list[str]) -> str:
    """The noun that others are tied to: the level of the river."""
    return words[words.index("of") - 1] if "of" in words else words[-1]


def _present(words: list[str], clause: Any, document: Document) -> tuple[Fix, ...]:
    """The verb in the present, where the number of its subject is known."""
    head, verb = _head(words), clause["verb"]
    number = Number.SINGULAR if head[0].isupper() else number_of(head, facts(document).tag)
    be = _PRONOUNS.get(head) or (number and {Number.SINGULAR: "is", Number.PLURAL: "are"}[number])
    if not be:
        return ()
    form = be if verb == "be" else inflected(verb, Form.S if be == "is" else Form.BASE)
    start, end = clause.span("future")
    return unsafe(Edit(start, end, form))
