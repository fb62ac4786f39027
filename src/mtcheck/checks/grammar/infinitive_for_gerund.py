"""An infinitive where a gerund belongs: without to pay, after to eat, before leave, enjoys to walk."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Language, Pattern, Span, bad, check, facts, good
from mtcheck.text.frames import frames
from mtcheck.text.pairs import pairs
from mtcheck.text.participles import goes_on
from mtcheck.text.words import word_after

_PLAIN = frozenset(
    "be have get make take see go come pay help find buy leave eat use give work play walk build".split()
)
_AFTER = Pattern(r" (?:(?:him|them|us|me|it) )?to (?P<verb>\p{Ll}+)\b", linear=True)
_taking = frames(
    "enjoy enjoys enjoyed avoid avoids avoided avoiding finished succeed succeeds succeeded".split(), _AFTER
)
_preventing = frames(
    "prevent prevents prevented preventing".split(),
    Pattern(r" (?:him|them|us|me|it) to (?P<verb>\p{Ll}+)\b", linear=True),
)
_to = pairs(("without", "to"), ("of", "to"), ("object-prepositions", "to"), ("before-gerunds", "to"))
_bare = pairs(("before-gerunds", "bare-verbs"))


def candidates(document: Document) -> Iterator[Span]:
    """Prepositions and verbs that want a gerund, each with the infinitive after it."""
    text, language = document.text, facts(document)
    for find in (_taking, _preventing):
        for start, after in find(document):
            if _is_base_form(after["verb"], language):
                yield Span(start, after.end())
    for start, end in _to(document):
        verb = word_after(text, end)
        if _is_base_form(verb, language) and text[start:end].split()[0].lower() != "into":
            yield Span(start, end + 1 + len(verb))
    for start, end in _bare(document):
        if goes_on(word_after(text, end), language):
            yield Span(start, end)


def _is_base_form(verb: str, language: Language) -> bool:
    return verb in _PLAIN or verb in language.words("bare-verbs") or verb in language.words("noun-verbs")


@check(
    "infinitive-for-gerund",
    family="grammar",
    category=Category.GRAMMAR,
    message="A gerund belongs here, as going.",
    on=candidates,
    examples=[
        bad("He left ⟦without to pay⟧ and, ⟦after to eat⟧, slept. ⟦Before sell⟧ the car he washed it."),
        bad("She ⟦enjoys to walk⟧, and rain ⟦prevented them to go⟧ there."),
        good("Risks to which he alludes; she succeeded to the throne, and came in to pay."),
        good("It suggests to me that he finished to applause. Before they sell it, before selling it."),
    ],
    confidence=0.9,
)
def infinitive_for_gerund(at: Span, _: Document) -> Iterator[Finding]:
    """An infinitive after a preposition, or after a verb that wants a gerund.

    Most languages have an infinitive there.
    """
    yield Finding(*at)
