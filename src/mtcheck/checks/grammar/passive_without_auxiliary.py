"""A relative clause in the passive without its auxiliary: the bridge, which built by monks; the bridge whose built."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, bad, check, good
from mtcheck.text.frames import Framed, frames
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.words import word_before

_REST = Pattern(
    r" (?P<verb>\p{Ll}+(?:ed|en|wn|ne)|held|made|found|built|led|sold|bought|told|caught|kept|sent|won|lost|taught|hit)"
    r" (?P<link>by) (?P<next>(?:the|a|an|two|three|his|her|its|their|many|several) \p{Ll}+|\p{Ll}+s\b)",
    linear=True,
)
_PARTICIPLE = Pattern(
    r" (?P<verb>written|given|taken|seen|shown|driven|chosen|stolen|thrown|drawn|broken|spoken|eaten|born|known|hidden"
    r"|forgotten|worn|torn|sworn|done) (?P<link>in|by|on|at|to|from|as|for|with|during|after)\b",
    linear=True,
)
_WHOSE = Pattern(
    r" (?P<verb>built|founded|made|held|written|opened|born|established|created) (?P<link>in|by) ", linear=True
)
_INTRANSITIVE = frozenset(
    "passed stopped dropped increased decreased rose grew lived walked grown risen fallen expanded declined improved "
    "changed varied differed worked started begun ended opened stayed remained arrived sailed moved sat stood died "
    "happened profited benefited abided seen been gone came done traveled travelled responded reacted succeeded swore "
    "sworn won lost learned learnt began closed competed earned narrowed widened shrunk slowed jumped climbed "
    "slipped".split()
)
"""Verbs that by follows in the active, too: who stopped by the house, which grew by many metres, who won by two."""

_COUNTED = frozenset("as many several two three".split())
"""Words that tell by how much somebody led."""

_which = frames(("which", "who"), _REST)
_only_participles = frames(("which", "who"), _PARTICIPLE)
_whose = frames(("whose",), _WHOSE)


def candidates(document: Document) -> Iterator[Framed]:
    """Relative pronouns with a participle and by, and whose with a participle."""
    yield from _which(document)
    yield from _only_participles(document)
    yield from _whose(document)


@check(
    "passive-without-auxiliary",
    family="grammar",
    category=Category.GRAMMAR,
    message="The passive lacks its auxiliary verb.",
    on=candidates,
    examples=[
        bad("The bridge, ⟦which designed⟧ by a monk, is out. The hut, ⟦whose built⟧ in May, is wet."),
        bad("The novel, ⟦which written⟧ in Lund, was lost."),
        good(
            "The man who stopped by the house, the firm that grew by two sites, the books whose written form is lost."
        ),
        good("The law is older than that offered by the bank; a bridge, designed by a monk, fell."),
    ],
    confidence=0.9,
)
def passive_without_auxiliary(place: Framed, document: Document) -> Iterator[Finding]:
    """A relative pronoun, a participle and by: what was built by somebody lacks its was.

    Chinese and Japanese verbs have one form for both voices, and a Russian participle stands for the whole clause.
    """
    start, after = place
    counted = (after.groupdict().get("next") or "").partition(" ")[0] in _COUNTED
    if after["verb"] == "led" and counted:
        return  # which led by as many as 19
    said = word_before(document.text, start) in ("said", "says", "believe", "know") or after["verb"] in _INTRANSITIVE
    if not said and not is_quoted(document, start):
        yield Finding(start, after.end("verb"))
