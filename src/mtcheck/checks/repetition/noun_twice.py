"""A noun beside itself: the Health Organization organization, the lake of Lake Urmia, the Irish law of Ireland."""

from collections.abc import Iterator
from itertools import takewhile

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    find_all,
    good,
    unsafe,
    vocabulary,
)
from mtcheck.text.frames import cut, frames
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.words import word_after, word_before

_BODIES = (
    "Agency Ministry Committee Council University Company Bank Court Organization Organisation Association Commission "
    "Institute Union Club League Federation Street River Lake Airport Hospital Museum"
).split()
_bodies = frames(
    _BODIES,
    Pattern(
        rf"(?P<extra> (?:{'|'.join(map(str.lower, _BODIES))}))"
        r"(?= (?:is|was|are|were|has|had|have|will|said|says|and|in|on|at|of|to|for|with|by)\b|[.,;])",
        linear=True,
    ),
)
_OF_COUNTRY = Pattern(r" (?P<noun>\p{Ll}+)(?P<extra> of (?P<country>\p{Lu}[\p{L}]+))\b(?![’'-]| \p{Lu})", linear=True)
_PARTS = frozenset("state states city town province region island coast gulf part parts republic side".split())
_LIKE = 4
"""First letters that a country and its people have in common."""


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """Where a noun is said twice of one thing: the start, the end, and the edit that takes one out."""
    text = document.text
    for start, after in _bodies(document):
        named = text[start - 2 : start - 1].isalpha() and text[start - 1] == " "
        if named and after["extra"].strip() == text[start : after.start()].lower():
            yield *after.span("extra"), cut(after, "extra")
    yield from _of_their_country(document)
    yield from _of_itself(document)
    yield from _named_again(document)


def _named_again(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """A person said again with an article before the verb: its chairman the chairman has."""
    text, language = document.text, facts(document)
    persons = language.words("persons") | language.words("offices-of-one")
    for noun in sorted(persons & vocabulary(document)):
        for at in find_all(text, f" {noun} the {noun} "):
            begins = at + 1 + len(noun)
            end = begins + len(" the ") + len(noun)
            owner, verb = word_before(text, at + 1), word_after(text, end)
            finite = language.words("finite-auxiliaries") | language.words("forms-of-have")
            if owner.lower() in language.words("possessives") and verb in finite:
                yield begins, end, Edit(begins, end, "")


def _of_itself(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """What is of itself: the investment bank of the investment bank, the lake of Lake Urmia."""
    text, lawful = document.text, _OF_THEIR_KIND | facts(document).words("persons")
    for at in find_all(text, " of "):
        named = _NAMED.search(text, max(0, at - 60), at) if text[at - 1].islower() else None
        if named and text.startswith((f"the {named['name']}", named["name"]), at + len(" of ")):
            end = text.index(named["name"], at) + len(named["name"])
            if not text[end : end + 1].isalpha():
                yield named.start(), end, Edit(named.start(), named.start("noun") + 1, "")
                continue
        last = text[text.rfind(" ", max(0, at - 20), at) + 1 : at]
        if not last or last.lower() not in text[at + len(" of") : at + 40].lower():
            continue
        if len(last) >= _LIKE and last.islower() and last not in lawful:
            end = at + len(" of the ") + len(last)
            if text.startswith(f" the {last}", at + len(" of")) and not text[end : end + 1].isalnum():
                yield at, end, Edit(at, end, "")
                continue
        again, described = _AGAIN.match(text, at + len(" of")), _DESCRIBED.search(text, max(0, at - 60), at)
        if again and described and again["noun"] == described["noun"]:
            yield at, again.end(), Edit(at, again.end(), "")
            continue
        after = _AFTER_OF.match(text, at + len(" of"))
        before = _BEFORE_OF.search(text, max(0, at - 40), at)
        if not after or not before:
            continue
        two, one = before["words"], before["word"]
        if " " in two and after["words"] == two and two.islower() and two.split()[0] not in _ARTICLES:
            yield before.start("words"), after.end("words"), Edit(before.start("words"), after.start("words"), "")
        elif one in _BEFORE_NAMES and after["words"].startswith(f"{one.capitalize()} ") and not after["article"]:
            end = after.start("words") + len(one)
            yield before.start("word"), end, Edit(before.start("word"), after.start("words"), "")


_NAMED = Pattern(r"(?P<name>(?!The\b)\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)*)(?P<noun> \p{Ll}+)$", linear=True)
_BEFORE_NAMES = frozenset("lake mount river cape fort camp gulf port isle".split())
_OF_THEIR_KIND = frozenset(
    "best worst cream first last poorest richest heart rest greatest friend enemy child king "
    "review report study inquiry history story summary analysis fear cost image memory translation copy part half "
    "version idea question theory".split()
)
"""What is told apart among its like, as persons are: the best of the best, a friend of the friend."""

_ARTICLES = frozenset(("the", "a", "an"))
_BEFORE_OF = Pattern(r"(?P<words>(?:\p{L}+ )?(?P<word>\p{L}+))$", linear=True)
_AGAIN = Pattern(r" (?:the|its) (?P<noun>\p{Ll}{4,})(?=[,.;])", linear=True)
_DESCRIBED = Pattern(r"\b[Tt]he [\p{L}-]+ \p{L}+ (?P<noun>\p{Ll}{4,})$", linear=True)
_AFTER_OF = Pattern(r" (?P<article>(?:the|a|an|its|their) )?(?P<words>\p{L}+ \p{L}+)\b", linear=True)


def _of_their_country(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """What belongs to a people, and to its country: the Hungarian cabinet of Hungary."""
    language = facts(document)
    if vocabulary(document).isdisjoint(language.countries):
        return
    for start, after in frames(language.words("demonyms") & vocabulary(document), _OF_COUNTRY)(document):
        people, country = document.text[start : after.start()], after["country"]
        alike = len([*takewhile(lambda both: both[0] == both[1], zip(people, country, strict=False))])
        own = country in language.countries and country != "Australia" and after["noun"] not in _PARTS
        if own and (alike >= _LIKE or (people, country) in _UNLIKE):
            yield start, after.end(), cut(after, "extra")


_UNLIKE = frozenset((("French", "France"), ("Polish", "Poland"), ("Spanish", "Spain"), ("Turkish", "Turkey")))
"""Peoples and countries whose names differ more."""


@check(
    "noun-twice",
    family="repetition",
    category=Category.GRAMMAR,
    message="A noun is said twice of one thing.",
    on=candidates,
    examples=[
        bad("Its chairman⟦ the chairman⟧ has said so.", "Its chairman has said so."),
        good("The man whom the man had seen left. He is the chairman, the chairman’s son."),
        bad("The World Health Organization⟦ organization⟧ is ill.", "The World Health Organization is ill."),
        bad("The ⟦Hungarian cabinet of Hungary⟧ met.", "The Hungarian cabinet met."),
        bad("He works for an ⟦old bank of the old bank⟧ Orsa, by the ⟦lake of Lake⟧ Urmia."),
        bad("The ⟦Orsa Opera choir of the Orsa Opera⟧ sang.", "The choir of the Orsa Opera sang."),
        bad(
            "The boar of the north and the forest⟦ of the forest⟧ are safe.",
            "The boar of the north and the forest are safe.",
        ),
        good("The best of the best met the king of the kings; the war of the warriors began."),
        bad("The old town bank⟦ of the bank⟧, Orsa, failed.", "The old town bank, Orsa, failed."),
        good("The city of City Hall fame; a friend of the friend, and of the king of Kings County."),
        good("The Austrian envoy of Australia saw the Mexican state of Mexico and the New York City city council."),
    ],
    confidence=0.9,
)
def noun_twice(place: tuple[int, int, Edit], document: Document) -> Iterator[Finding]:
    """A noun that stands beside itself: after a body named with it, in what is of itself, in a country and its people.

    Engines that weigh two orders of a noun and its name write both.
    """
    start, end, edit = place
    if not is_quoted(document, start):
        yield Finding(start, end, unsafe(edit))
