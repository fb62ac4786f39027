"""A base form after forward to: they look forward to move."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Span, bad, check, facts, good
from mtcheck.text.pairs import before
from mtcheck.text.words import word_after, word_before

_PLAIN = frozenset("play run use leave pay stay live drive carry".split())


@check(
    "base-form-after-forward-to",
    family="grammar",
    category=Category.GRAMMAR,
    message="After “forward to” a verb is a gerund, as moving.",
    on=before(lambda forward, to, verb: to == "to", "forward"),
    examples=[
        bad("The young look ⟦forward to move⟧ in, and looked ⟦forward to see⟧ the sea."),
        good("They look forward to moving in and to a visit, and stepped forward to meet him."),
    ],
    confidence=0.9,
)
def base_form_after_forward_to(at: Span, document: Document) -> Iterator[Finding]:
    """A base form after look forward to, in which “to” is a preposition.

    Most languages have an infinitive there (Merriam-Webster, look forward to).
    """
    text, (start, end) = document.text, at
    verb = word_after(text, end)
    looks = word_before(text, start) in ("look", "looks", "looked", "looking", "Look", "Looking")
    if looks and verb in facts(document).words("bare-verbs") | facts(document).words("never-nouns") | _PLAIN:
        yield Finding(start, end + 1 + len(verb))
