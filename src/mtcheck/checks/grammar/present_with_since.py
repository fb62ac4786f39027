"""The present with what goes on since a date: is waiting since 2021, lives here since May, is married for ten years."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Related,
    bad,
    check,
    facts,
    find_all,
    good,
    occurrences,
    unsafe,
    vocabulary,
)
from mtcheck.text.numerals import numbers

_PROGRESSIVE = Pattern(
    r"\b(?P<be>is|are|am) (?P<between>(?:not|now|also|already|still|only) )?"
    r"(?P<verb>\p{Ll}+ing(?: (?:here|there|together|alone|abroad"
    r"|(?:in|at|for|with|on) (?:(?:the )?\p{Lu}|(?:the|a) (?:same )?)\p{Ll}+))?"
    r"|(?:closed|shut|missing|empty|married|blocked|abandoned|occupied|divorced|banned|suspended)"
    r"|(?:ill|sick|open|retired|in force|in use|on the run)"
    r"|under (?:review|construction|investigation|repair|siege|guard)"
    r"|(?:in office|in prison|in custody|in power|in jail|in hospital|on strike|at war|under arrest|on trial))$"
)
_SIMPLE = Pattern(
    r"\b(?:[Hh]e|[Ss]he|who|they|we|I|and|\p{Lu}\p{Ll}+|(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:\p{Ll}+ )?\p{Ll}+) "
    r"(?P<verb>lives?|works?|leads?|heads?|runs?|owns?|teaches|manages?"
    r"|makes?|produces?|builds?|plays?|serves?|studies"
    r"|coaches|governs?|rules?|belongs?|exists?|wears?|suffers?|hosts?|chairs?)(?P<rest>(?: \p{L}+){0,7})$"
)
_NEGATED = Pattern(
    r"\b(?P<verb>(?:does not|doesn[’']t|do not|don[’']t) (?:happen|occur|exist|work|live|speak|play|rain|appear|open))"
    r"(?P<rest>(?: \p{L}+){0,3})$"
)
_STATES = frozenset("married together missing divorced unemployed jobless widowed".split())
_DOINGS = frozenset("working living fighting teaching studying suffering waiting struggling playing".split())
_LASTING = Pattern(
    r"(?P<be>is|are|am) (?:already |now |still |happily )?(?P<lasting>\p{Ll}+)"
    r"(?:(?<!ing) for (?:more than |over |almost |nearly |about )?"
    rf"(?:a long time|(?:\d+|{'|'.join(numbers(2, 20))}|many|several) (?:days|weeks|months|years|decades))"
    r"|(?<=ing)(?: (?!to\b|and\b|until\b)[\p{L}’'-]+){0,5}? for (?:(?:more than|over|almost|nearly) [\p{L}\d]+ \p{Ll}+"
    r"|(?:\d\d|ten|twenty|thirty|many) years|(?:\p{L}+ )?decades))\b"
)
_SUPPOSED = frozenset("who that if when once while after unless until anyone".split())
"""Words after which a time is no past one: those who are unemployed for two years."""
_AFTER = Pattern(
    r"(?:(?:early|late|mid)[ -])?(?:(?:19|20)\d\d|the (?:spring|summer|autumn|winter|war)"
    r"|(?:she|he|they|I|we) (?:was|were) "
    r"(?:a (?:little )?(?:girl|boy|child|teenager|student)|\d+|born|young|little|children)"
    r"|(?:she|he|they|I|we) (?:has|have) (?:\p{Ll}+|\d+) years"
    r"|(?P<word>\p{L}+))\b",
    linear=True,
)
_OPENING = Pattern(
    r"Since (?:(?:early|late|mid)[ -])?(?:(?:19|20)\d\d|(?P<opening>\p{L}+)),? "
    r"(?:he|she|it|they|we|I|(?:the|a|his|her|its|their) [\p{Ll}-]+(?: \p{Ll}+)?|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) "
    r"(?P<verb>is|are|am|lives?|works?|leads?|heads?|runs?|owns?|teaches|manages?|belongs?|exists?|suffers?"
    r"|(?<=it )(?:rains|snows))\b(?! to\b)"
)
_NO_VERBS = frozenset("nothing something anything everything".split())
_BACK = 70
_NEAR = 16


def presents(document: Document) -> Iterator[tuple[int, Any]]:
    """A present tense before since, or after Since: the offset that its match counts from, and the match."""
    text = document.text
    for state in sorted((_STATES | _DOINGS) & vocabulary(document)):
        for start, end in occurrences(text, state):
            found = _LASTING.search(text, max(0, start - _NEAR), end + _BACK)
            before = text[max(0, start - _BACK) : start].lower().rpartition(". ")[2].split()
            if found and found.start("lasting") == start and _SUPPOSED.isdisjoint(before):
                yield 0, found
    for at in find_all(text, "Since "):
        if found := _OPENING.match(text, at):
            yield 0, found
    for at in find_all(text, " since "):
        start = max(0, at - _BACK)
        left = text[start:at]
        found = _PROGRESSIVE.search(left) or _SIMPLE.search(left) or _NEGATED.search(left)
        if found and not left[: found.start("verb")].endswith(_RANKS):
            yield start, found


_RANKS = ("first ", "last ", "only ", "longest ", "biggest ", "best ", "worst ")
"""Words after which a verb is a noun: her first run of shows since May."""


@check(
    "present-with-since",
    family="grammar",
    category=Category.GRAMMAR,
    message="What goes on since a date, or for years, stands in the perfect.",
    on=presents,
    examples=[
        bad(
            "She ⟦is waiting⟧ since 2021 for it, and they ⟦are still asking⟧ since May.",
            "She has been waiting since 2021 for it, and they have still been asking since May.",
        ),
        bad("The hall ⟦is closed⟧ since Monday.", "The hall has been closed since Monday."),
        bad("She ⟦lives⟧ there since 2010, with Ola Vik, who ⟦leads⟧ a choir since birth."),
        bad("Since 2011 she ⟦lives⟧ in Lund, and is well. Since May, the bridge ⟦is⟧ shut."),
        bad("He ⟦is working in the mine for over ten years⟧.", "He has been working in the mine for over ten years."),
        bad("They ⟦are married for ten years⟧ now.", "They have been married for ten years now."),
        bad("She ⟦is working⟧ since she was a girl.", "She has been working since she was a girl."),
        bad(
            "Vik, who ⟦is playing for the club⟧ since 2019, left.",
            "Vik, who has been playing for the club since 2019, left.",
        ),
        bad("I ⟦am swimming⟧ since I have four years.", "I have been swimming since I have four years."),
        bad(
            "It ⟦is under review⟧ since the autumn, and she ⟦is playing for the Larks⟧ since 2019.",
            "It has been under review since the autumn, and she has been playing for the Larks since 2019.",
        ),
        bad("It ⟦does not happen⟧ since the war. Since Sunday it ⟦rains⟧. Larkvik ⟦makes⟧ since 1921 nets."),
        bad("The actor ⟦lives⟧ in Lund since 2009, and is well."),
        bad("She was born in Lund and ⟦lives⟧ in Vik since 2014."),
        good("It was to be her first run of shows since 2017, and their first play since May."),
        good("Those who are unemployed for two years get it. He is working in Lund for six months."),
        good("Since May is near, they wait. Since 2011 she has lived here. Since then, all is well."),
        good("She has been waiting since 2021. It is surprising since nobody asked, and the first meeting since May."),
        good("There is nothing since 2019. He is the longest-serving since 1990."),
        good("He leads the highest fall since 2010, and runs his first race since May. He works as it is since May."),
    ],
)
def present_with_since(place: tuple[int, Any], document: Document) -> Iterator[Finding]:
    """The present with since and a date, or for and a time that is not over.

    Most languages have the present there (wartet seit 2021, attend depuis 2021), English the perfect.
    """
    base, before = place
    groups = before.groupdict()
    if "lasting" in groups:
        have = "has" if before["be"] == "is" else "have"
        start, end = before.span("be")
        yield Finding(start, before.end(), unsafe(Edit(start, end, f"{have} been")))
        return
    if "opening" in groups:
        if _is_date(groups["opening"], document):
            yield Finding(*before.span("verb"))
        return
    language, start = facts(document), base + before.start("verb")
    end = base + before.end() + len(" since")
    after = _AFTER.match(document.text, end + 1)
    if before["verb"] in _NO_VERBS or not after or not _is_date(after["word"], document):
        return
    since = (Related(end - len("since"), after.end(), "It goes on since then."),)
    if "rest" in groups:
        words = groups["rest"].split()
        compared = any(word.endswith("est") or word in _COMPARED for word in words)
        if not compared and not any(word in language.words("finite-auxiliaries") for word in words):
            yield Finding(start, end - len(" since") - len(groups["rest"]), related=since)
        return
    have, between = "has" if before["be"] == "is" else "have", before["between"] or ""
    be = Edit(base + before.start(), start, f"{have} {between}been ")
    yield Finding(base + before.start(), end - len(" since"), unsafe(be), related=since)


_COMPARED = frozenset("first only most best worst last biggest next that which who and as".split())


def _is_date(word: str | None, document: Document) -> bool:
    """Whether since has a date after it: a year where there is no word, a day, a month, birth."""
    language = facts(document)
    return word is None or word in language.months | language.weekdays | {
        "last",
        "yesterday",
        "birth",
        "childhood",
        "then",
    }
