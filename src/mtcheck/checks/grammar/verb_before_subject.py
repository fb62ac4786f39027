"""The order of words of another language: Then saw we, Yesterday said the minister, that he the house bought."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    facts,
    good,
    occurrences,
    vocabulary,
)
from mtcheck.text.frames import frames
from mtcheck.text.numerals import numbers
from mtcheck.text.pairs import pairs
from mtcheck.text.sentences import sentence_opened_at
from mtcheck.text.words import word_before

_SUBJECT = r"(?:he|she|we|they|I)\b(?! who\b)"
_ADVERBS = ("Then", "Now", "Yesterday", "Today", "Tomorrow", "Later", "Soon", "Afterwards", "Suddenly", "Also")
_then = frames(_ADVERBS, Pattern(rf" (?P<verb>\p{{Ll}}+) {_SUBJECT}", linear=True))
_never = frames(("Never", "Seldom", "Rarely"), Pattern(r" (?:he|she|we|they|it|I) \p{Ll}+", linear=True))
_SMALL = "|".join(numbers(2, 10))
_WHEN = (
    r"(?:Yesterday|Today|Last (?:week|year|month|night)|(?:On|Since|Last|This) \p{L}+day|(?:In|Since) (?:\d{4}|\p{L}+))"
)
_TIME = Pattern(
    rf"{_WHEN}"
    r" (?P<verb>\p{Ll}+) (?:the|a|an|his|its|our|their) \p{Ll}+",
    linear=True,
)
_VERBS = frozenset(
    "said told announced decided wanted took made gave got built found saw held won lost sold bought sent wrote "
    "asked started published launched signed confirmed visited scored met received reached ordered reported "
    "arrived died happened occurred ended warned returned explained showed closed opened left paid rejected "
    "approved".split()
)
"""Past forms of verbs that seldom stand before their subjects in English, unlike came, stood or followed."""
_AUXILIARY = Pattern(
    rf"{_WHEN} (?P<verb>has|have|had|will) (?:the|a|an|his|its|our|their|all|many|some|several) \p{{Ll}}+"
    r"(?: (?:in|of|at) the \p{Ll}+)? (?:\p{Ll}+(?:ed|en|wn)|been|held|said|told|made|won|lost) ",
    linear=True,
)
_PASSIVE = Pattern(
    r" (?:[^,;:.!?“”\"()—–]{3,60}),"
    r" (?P<verb>(?:was|were|has been|have been) (?:\p{Ll}+(?:ed|en|wn)|found|held|made|built)"
    rf" (?:\d[\d,]*|{_SMALL}|dozens|hundreds|thousands|several|many)"
    r" (?:of )?\p{Ll}+)",
    linear=True,
)
_reasons = frames(("Because", "In", "On", "At", "During", "After", "Due", "Since", "As"), _PASSIVE)
_ARRIVED = Pattern(
    rf" (?:the|a|an|his|her|its|their|{_SMALL}|several|many|some) (?:\p{{Ll}}+ ){{1,3}}?"
    r"(?:in|at|on|within|after|before|to|from|with|for|and|but)\b",
    linear=True,
)
_arrived = frames(("Arrived", "Died", "Happened", "Appeared", "Started", "Continued", "Increased", "Arose"), _ARRIVED)
_OPENERS = frozenset("Yesterday Today Last On This In Since".split())
_CONJUNCTIONS = frozenset("that because when while if although as where".split())
_turned = pairs(
    *(
        (subject, other)
        for subject in ("singular-subjects", "plural-subjects")
        for other in ("object-pronouns", "articles")
    )
)


def candidates(document: Document) -> Iterator[Span]:
    """Verbs between an adverb and their subject, and pronouns that an object follows."""
    text, language = document.text, facts(document)
    for start, after in _then(document):
        verb = after["verb"]
        closed = language.function_words | language.words("finite-auxiliaries")
        if _opens(document, start) and verb not in closed and not verb.endswith("ly"):
            yield Span(start, after.end())
    for start, after in _never(document):
        if _opens(document, start):
            yield Span(start, after.end())
    for start, after in _reasons(document):
        if _opens(document, start):
            yield Span(*after.span("verb"))
    for start, after in _arrived(document):
        if _opens(document, start):
            yield Span(start, after.end())
    for opener in sorted(_OPENERS & vocabulary(document)):
        for start, _ in occurrences(text, opener):
            found = _TIME.match(text, start, start + 60)
            turned = found and found["verb"] in _VERBS
            found = found if turned else _AUXILIARY.match(text, start, start + 100)
            if found and _opens(document, start):
                yield Span(found.start("verb"), found.end() if turned else found.end() - 1)
    for start, end in _turned(document):
        before = word_before(text, start)
        article = text[start:end].split()[1] in language.words("articles")
        if text[start] != "I" and text[end - 1].islower() and (before in _CONJUNCTIONS or (before and not article)):
            yield Span(start, end)


def _opens(document: Document, start: int) -> bool:
    """Whether a sentence that is no question begins at a code point, or a quotation in it."""
    sentence = sentence_opened_at(document, start)
    return sentence is not None and document.text[sentence.end - 1] != "?"


@check(
    "verb-before-subject",
    family="grammar",
    category=Category.GRAMMAR,
    message="The order of words is that of another language.",
    on=candidates,
    examples=[
        bad("⟦Then saw we⟧ the boat, she said. On Monday ⟦said the mayor⟧ that it is late."),
        bad("⟦Never he had⟧ seen it. ⟦Arrived the nurses at⟧ noon."),
        bad("Because of the fog, ⟦were cancelled 23 flights⟧."),
        bad("On Friday ⟦arrived the first⟧ boat from Lund."),
        bad("Yesterday ⟦has the club resigned⟧ from it."),
        bad("It is known that ⟦he the⟧ house bought, and that ⟦they us⟧ helped."),
        good("Then suddenly we found the boat."),
        good("Then came the rain, and then they left. On Monday came news. Then again, we saw it. Now that we know."),
        good("In Lund, was that two men? At 23, was she not old? Died a death in a hall? After that, many were told."),
        good("Is he the mayor? Then did they go? He gave them the net. In 1990 followed the first of them."),
    ],
    confidence=0.9,
)
def verb_before_subject(at: Span, _: Document) -> Iterator[Finding]:
    """A verb before its subject or after it where English has the other order, or an object before its verb.

    German, Dutch and the Scandinavian languages set the verb second in a sentence, and German and Japanese set it last
    in a clause; an engine that goes word by word keeps the order.
    """
    yield Finding(*at)
