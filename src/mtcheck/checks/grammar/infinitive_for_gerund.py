"""An infinitive where a gerund belongs: without to pay, after to eat, enjoys to walk, suggested to close it."""

from collections.abc import Callable, Iterator

from mtcheck.api import Category, Document, Finding, Pattern, Span, bad, check, facts, good
from mtcheck.text.frames import Framed, frames, in_either_case
from mtcheck.text.grammar.base_forms import is_base_form, may_be_base_form
from mtcheck.text.grammar.nouns import Number, number_of
from mtcheck.text.grammar.plain_subjects import has_plain_subject
from mtcheck.text.pairs import pairs
from mtcheck.text.words import word_after, word_before

_AFTER = Pattern(r" (?:(?:him|them|us|me|it) )?to (?P<verb>\p{Ll}+)\b", linear=True)
_enjoying = frames(
    "enjoy enjoys enjoyed avoid avoids avoided avoiding considering contemplating risking difficulty".split(), _AFTER
)
_insisting = frames(
    (
        *("finished", "succeed", "succeeds", "succeeded", "succeeding", "insist", "insists", "insisted", "insisting"),
        *("contemplated", "envisages", "envisaged", "denies", "denied", "denying", "dreams", "dreamed", "dreamt"),
        *("dreaming", "resisted", "refrain", "apologised", "apologized", "congratulated", "justify", "involves"),
        *("accused", "incapable", "exclude", "excludes", "keeps"),
    ),
    _AFTER,
)
_out = frames(("rule", "rules", "ruled", "ruling"), Pattern(r" out to (?P<verb>\p{Ll}+)\b", linear=True))
_despite = frames(in_either_case("despite"), Pattern(r" to (?P<verb>\p{Ll}+)\b", linear=True))
_worth = frames(("worth", "responsible"), _AFTER)
_advising = frames(
    (
        *("suggest", "suggests", "suggested", "recommend", "recommends", "recommended", "considers", "risks"),
        *("admitted", "admits", "complained", "complains", "postponed"),
    ),
    _AFTER,
)
_preventing = frames(
    "prevent prevents prevented preventing discourage discourages discouraged deterred dissuaded".split(),
    Pattern(
        r" (?:him|them|us|me|it|(?:the|a|his|her|their|its) (?:\p{Ll}+ )??(?P<noun>\p{Ll}+)) to (?P<verb>\p{Ll}+)\b",
        linear=True,
    ),
)
_to = pairs(("without", "to"), ("of", "to"), ("object-prepositions", "to"), ("before-gerunds", "to"))
_PLAIN = frozenset(
    "be have get make take see go come pay help find buy leave eat use give work play walk build mention answer name "
    "speak admit".split()
)
_NOUNS = frozenset("right way need order chance time state work police staff press board return".split())
"""Nouns that an infinitive belongs to, or that are told something: the right to vote, suggested to police."""

_MEANING = frozenset("be have constitute represent".split())
_BEFORE_ADVERB = frozenset("day night week month year years hours days seen ever never than came went go look".split())
"""Words after which before, after and in are adverbs: came the day before to help, went in to pay."""


def candidates(document: Document) -> Iterator[Span]:
    """Prepositions and verbs that want a gerund, each with the infinitive after it."""
    text, tag = document.text, facts(document).tag
    for find, is_wrong in _GOVERNORS:
        for place in find(document):
            verb = place.after["verb"]
            sure = verb in _PLAIN or is_base_form(verb, word_after(text, place.after.end()), facts(document))
            free = find in (_enjoying, _out) or (find is _advising and verb not in _NOUNS)
            if (sure or (free and may_be_base_form(verb, tag))) and is_wrong(place, document):
                yield Span(place.start, place.after.end())
    for start, end in _to(document):
        verb = word_after(text, end)
        after = end + 1 + len(verb)
        if word_before(text, start) in _BEFORE_ADVERB or text.startswith("into", start):
            continue
        if verb in _PLAIN or is_base_form(verb, word_after(text, after), facts(document)):
            yield Span(start, after)


def _always(_: Framed, __: Document) -> bool:
    return True


def _is_active(place: Framed, document: Document) -> bool:
    """Whether somebody denies something; access that is denied to use by others is another matter."""
    if _is_after_be(place, document):
        return not document.text.startswith("denied", place.start)
    return not document.text.startswith("accused", place.start)  # he helped the co-accused to flee


def _is_after_be(place: Framed, document: Document) -> bool:
    """Whether it is said of a thing that it is worth something, not: proved his worth to."""
    return word_before(document.text, place.start) in facts(document).words("forms-of-be") | {"be", "been", "being"}


def _is_advice(place: Framed, document: Document) -> bool:
    """Whether it is said that somebody suggested to do something; what one considers to be is another matter."""
    return place.after["verb"] not in _MEANING and has_plain_subject(document, place.start)


def _is_prevented(place: Framed, document: Document) -> bool:
    """Whether what is prevented is one thing or person, and the infinitive does not belong to its noun."""
    noun, language = place.after["noun"], facts(document)
    if noun is None:
        return True
    with_infinitive = noun in language.words("nouns-with-infinitive") or noun in _NOUNS
    counted = number_of(noun, language.tag) is Number.SINGULAR or noun in language.words("persons")
    return counted and not with_infinitive


_GOVERNORS: tuple[tuple[Callable[[Document], Iterator[Framed]], Callable[[Framed, Document], bool]], ...] = (
    (_enjoying, _always),
    (_insisting, _is_active),
    (_out, _always),
    (_despite, _always),
    (_worth, _is_after_be),
    (_advising, _is_advice),
    (_preventing, _is_prevented),
)


@check(
    "infinitive-for-gerund",
    family="grammar",
    category=Category.GRAMMAR,
    message="A gerund belongs here, as going.",
    on=candidates,
    examples=[
        bad("He left ⟦without to pay⟧ and, ⟦after to eat⟧, slept. He sang ⟦despite to be⟧ ill."),
        bad("She ⟦enjoys to walk⟧, and rain ⟦prevented them to go⟧ there. It ⟦prevented the farmers to cut⟧ the hay."),
        bad("The baker ⟦suggested to widen⟧ the lane, and has not ⟦ruled out to sell⟧ the mill. It is ⟦worth to see⟧."),
        bad("They ⟦succeeded to seal⟧ the leak, ⟦insisted to share⟧ their bread and ⟦denied to have⟧ slept."),
        good("He had helped the accused and the co-accused to flee."),
        good("Risks to which he alludes; she succeeded to the throne, and came in to pay."),
        good("It suggests to me that he finished to applause. Before they sell it, before selling it."),
        good("The steps he suggested to curb the noise came late. It is recommended to read it."),
        good("She insisted to friends that it was denied to use by others, and they succeeded to his title."),
        good("They came the day before to help. It prevented the plan to cut it, and proved his worth to the club."),
    ],
    confidence=0.9,
)
def infinitive_for_gerund(at: Span, _: Document) -> Iterator[Finding]:
    """An infinitive after a preposition, or after a verb that wants a gerund.

    Most languages have an infinitive there.
    """
    yield Finding(*at)
