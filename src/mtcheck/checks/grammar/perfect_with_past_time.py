"""The perfect with a time that is over: has died yesterday, have met two weeks ago, has resigned in March."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Language,
    Pattern,
    Related,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    occurrences,
    vocabulary,
)
from mtcheck.text.frames import frames
from mtcheck.text.grammar.participles import may_be_participle
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.sentences import sentence_opened_at

_LEFT = 70
_over = frames(
    ("yesterday", "ago", "last"),
    Pattern(
        r"(?<=last) (?:night|week|month|year|(?P<named>\p{L}{3,}))\b(?!['’s-])"
        r"|(?<!last)(?=[.,;”\"]|$| (?!and\b))(?!['’-])",
        linear=True,
    ),
)
_PERFECT = Pattern(
    r"\b(?P<before>\p{L}+,?) (?P<verb>(?:has|have) (?:been )?(?P<participle>\p{Ll}+)) (?P<between>[\p{L}\d ]{0,40})$",
    linear=True,
)
_opened = frames(
    ("Yesterday", "Last"),
    Pattern(
        r"(?:(?<=Last) (?:night|week|month|year)|(?<=y)),? (?:(?:the|a|an|his|her|their|its) )?[\p{L}-]+(?: \p{L}+)? "
        r"(?P<verb>(?:has|have) (?:been )?(?P<participle>\p{Ll}+)) (?!in\b|since\b)[\p{L}\d]",
        linear=True,
    ),
)
"""A time that is over and opens a sentence, its subject and a perfect."""

_LINKS = frozenset(
    "since from than of until till as before by that who which and or but between like because to".split()
)
"""Words after which a time belongs to something else: has doubled since last year."""

_DATED = Pattern(
    r"\b(?P<before>\p{L}+,?) "
    r"(?P<verb>(?:has|have) (?:(?:also|already|just|\p{Ll}+ly) )?(?:been )?(?P<participle>\p{Ll}+))"
    r"(?P<object>(?: (?!at\b|in\b|to\b)[\p{Ll}\p{N}’'-]+)*?)(?: (?:in|at|to|near) (?:\p{Lu}[\p{L}-]+ ?){1,3})?"
    r" (?:(?P<preposition>on|in the(?: early| late)?|in)(?P<day> \d\d?)?"
    r"|(?:at|around|shortly before|shortly after) (?:about |around )?\d\d?(?:[.:]\d\d)?) $"
)
"""A perfect, its object, a place and the preposition of a time."""
_END = Pattern(
    r"(?: (?P<day>\d\d?)\b,?)?(?: (?:morning|afternoon|evening|night|local time|(?:19|20)\d\d))?"
    r"(?=[,;”\"]|\.(?!\d)|$| (?!and\b|or\b|to\b|each\b|every\b)(?P<next>\p{Ll}+))",
    linear=True,
)
_CENTURY = Pattern(r"1\d\d0s|1\dth century", linear=True)
_SELVES = frozenset("himself herself itself themselves".split())
"""What is the object of another verb: has confirmed that two men hurt themselves yesterday."""

_ATTACHING = _LINKS | frozenset("in on at over for about after against during following into his her their".split())


def candidates(document: Document) -> Iterator[tuple[Span, Span | None]]:
    """The perfects with a time that is over: the verb, and what follows up to the end of the time, if it follows."""
    text, language = document.text, facts(document)
    modals = language.words("modals") | {"to", "not", "cannot"}
    for start, after in _over(document):
        found = _PERFECT.search(text, max(0, start - _LEFT), start)
        if not found or found["between"].endswith(
            ("the ", "over ", "in ", "its ", "his ", "her ", "their ", "so long ")
        ):
            continue  # has grown over the last year
        if found["before"] in modals or not (_LINKS | _SELVES).isdisjoint(found["between"].split()):
            continue
        named = after.groupdict().get("named")
        if named and named not in language.weekdays | language.months | language.words("seasons"):
            continue
        participle = found["participle"]
        if participle.endswith("en") or may_be_participle(participle, language):
            yield Span(*found.span("verb")), Span(found.end("verb") + 1, after.end())
    for start, after in _opened(document):
        if may_be_participle(after["participle"], language) and sentence_opened_at(document, start):
            yield Span(*after.span("verb")), None
    for start, end in _dates(document):
        left = max(0, start - _LEFT)
        if text.find("has ", left, start) < 0 and text.find("have ", left, start) < 0:
            continue
        found = _DATED.search(text, left, start)
        after = _END.match(text, end) if found and found["before"] not in modals else None
        if after and (after["next"] or "on") in language.function_words:
            date = "day" if found["day"] or after["day"] else text[start:end]
            if _is_over(found, date, language):
                yield Span(*found.span("verb")), Span(found.end("verb") + 1, after.end())


def _dates(document: Document) -> Iterator[tuple[int, int]]:
    """Days, months, years and times of day in an article that has a form of have."""
    words, text, language = vocabulary(document), document.text, facts(document)
    if words.isdisjoint(("has", "have")):
        return
    for name in sorted((language.weekdays | language.months) & words):
        yield from occurrences(text, name)
    for century in (" in 17", " in 18", " in 19", " in 20"):
        for at in find_all(text, century):
            if text[at + 6 : at + 8].isdigit():
                yield at + 4, at + 8
    for at in find_all(text, " the 1"):
        if found := _CENTURY.match(text, at + len(" the ")):
            yield found.span()
    for mark in (" a.m.", " p.m."):
        for at in find_all(text, mark):
            yield at + 1, at + 5


def _is_over(found: Any, date: str, language: Language) -> bool:
    """Whether a date after a perfect tells when it was done, and not when what it speaks of is: called a meeting on."""
    participle, preposition, named = found["participle"], found["preposition"], found["object"].split()
    if preposition and (date in language.weekdays | {"day"} or preposition.startswith("in the")):
        once = participle in language.words("done-at-once")
        plain = participle.endswith("en") or may_be_participle(participle, language)
        free = not named or (named[0] == "with" and "with" not in named[1:])  # has spoken with the mayor on Monday
        right = once or (plain and free and participle not in language.words("set-for-a-time"))
    elif date in language.months and preposition == "in":
        right = participle in language.words("done-at-once") and not named  # has released data in May
    elif date.isdigit():
        sure = "done-at-once" if date < "2000" else "done-once-ever"
        right = participle in language.words(sure) and not named and found["verb"].startswith("has")
    else:
        right = not preposition and participle in language.words("done-at-once")
        named = [word for word in named if word != "of"]
    ended = any(may_be_participle(word, language) for word in named)
    attached = _ATTACHING | language.words("planned-events")
    return right and len(named) < 5 and not ended and attached.isdisjoint(named)


@check(
    "perfect-with-past-time",
    family="grammar",
    category=Category.GRAMMAR,
    message="A time that is over goes with the past: she left yesterday.",
    on=candidates,
    examples=[
        good("The board has confirmed two men hurt themselves yesterday."),
        bad("He ⟦has died⟧ yesterday, and they ⟦have opened⟧ it two years ago."),
        bad("The lease ⟦has expired⟧ last December. The bishop ⟦has resigned⟧ in March after a fall."),
        bad("The mayor ⟦has met⟧ the bakers on Tuesday evening, and two men ⟦have been arrested⟧ in Lund on Friday."),
        bad("He ⟦has lost⟧ hold of the rope at about 5 a.m. in a storm. She ⟦has been elected⟧ in 2011."),
        bad("It ⟦has been built⟧ in the 15th century. They ⟦have also met⟧ on 5 May, and she ⟦has left⟧ on May 6."),
        bad("Last week the town ⟦has opened⟧ a hall. Yesterday, Ana Vik ⟦has resigned⟧ from it."),
        good("Last year has been hard. Last week has shown it, and Yesterday has won a prize."),
        good("It has doubled since last year, it may have opened yesterday, and they have read last year’s report."),
        good("He has left; she died yesterday. It has been shut, as it was two years ago."),
        good("She has called a meeting on Friday, has condemned the raid on Monday and has won it in 2010 and 2014."),
        good("The match has been moved to Monday, and the club has agreed a vote in March, open on Sundays."),
        good("Sales have grown strongly in 2004, it has approved a strike on Friday, and has a stall on Monday."),
    ],
    confidence=0.9,
)
def perfect_with_past_time(place: tuple[Span, Span | None], document: Document) -> Iterator[Finding]:
    """The present perfect with yesterday, ago or last week, or with the day, month or hour at which all was done.

    German, French and Italian have their perfect there (ist gestern gestorben), English the past tense.
    """
    verb, time = place
    if not is_quoted(document, verb.start):
        yield Finding(*verb, related=(Related(*time, "The time is over."),) if time else ())
