"""A finite verb after there is and its subject: There are many people live here."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, facts, good, unsafe
from mtcheck.text.frames import Framed, frames
from mtcheck.text.grammar.inflection import Form, inflected

_REST = Pattern(
    r" (?:is|are|was|were) (?:[\p{L}\d,]+ ){0,5}?(?P<who>\p{Ll}+) (?P<verb>\p{Ll}+)"
    r" (?:in|on|at|of|from|with|the|there|here|under|to)\b",
    linear=True,
)
_STATES = frozenset("live work wait stay play die".split())


@check(
    "clause-after-there",
    family="grammar",
    category=Category.GRAMMAR,
    message="The verb lacks its who, or is a participle.",
    on=frames(("There", "there"), _REST),
    examples=[
        bad("There are more than 40 people ⟦live⟧ in the hut.", "There are more than 40 people living in the hut."),
        good("There are people who live in it. There are teachers present at it, and there were people here."),
        good("There were two men to watch the house, and there are workers need of help would reach."),
    ],
    confidence=0.9,
)
def clause_after_there(place: Framed, document: Document) -> Iterator[Finding]:
    """A verb after there are and persons: two clauses that share what stands between.

    Chinese (yǒu rén zhù) and Vietnamese put the verb right after what there is.
    """
    start, end = place.after.span("verb")
    verb, language = place.after["verb"], facts(document)
    person = place.after["who"] in language.words("persons")
    if person and (verb in language.words("bare-verbs") or verb in _STATES):
        yield Finding(start, end, unsafe(Edit(start, end, inflected(verb, Form.ING))))
