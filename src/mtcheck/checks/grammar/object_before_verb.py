"""A pronoun for the object between a modal verb and its verb: we could it hardly believe, they can him see."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, Span, bad, check, facts, good
from mtcheck.text.frames import frames
from mtcheck.text.grammar.base_forms import may_be_base_form
from mtcheck.text.words import word_before

_SUBJECTS = frozenset("i we he she they you who".split())
_ADVERBS = frozenset("not never hardly scarcely barely only just also always".split())
_modals = frames(
    "can could would must should might".split(),
    Pattern(r" (?:it|him|them|us|me) (?P<next>\p{Ll}+)\b", linear=True),
)


def candidates(document: Document) -> Iterator[Span]:
    """Modal verbs between a pronoun for the subject and one for the object, with the verb or the adverb after it."""
    text, language = document.text, facts(document)
    for start, found in _modals(document):
        after = found["next"]
        closed = after in language.words("finite-auxiliaries") | language.words("modals")
        goes_on = after in _ADVERBS or (may_be_base_form(after, language.tag) and not closed)
        if word_before(text, start).lower() in _SUBJECTS and goes_on:
            yield Span(start, found.end())


@check(
    "object-before-verb",
    family="grammar",
    category=Category.GRAMMAR,
    message="The object stands after the verb.",
    on=candidates,
    examples=[
        bad("“We ⟦could it hardly⟧ believe,” she said, and he ⟦must them sell⟧ at once."),
        good("Could it hardly be so? She did what she could; it rained. As best we could it was done."),
        good("He can help them, and they could hardly believe it. Would you let him go?"),
    ],
    confidence=0.9,
)
def object_before_verb(at: Span, _: Document) -> Iterator[Finding]:
    """A pronoun that is the object, right after a modal verb.

    German and Dutch put the verb last, French and Spanish the pronoun before it, and an engine keeps their order.
    """
    yield Finding(*at)
