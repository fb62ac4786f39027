"""A past form where have wants a participle: the lake has rose by a metre, she had went home."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Pattern, Span, bad, check, good
from mtcheck.text.frames import frames
from mtcheck.text.pairs import pairs
from mtcheck.text.plain_subjects import has_plain_subject

_HAVE = Pattern(r"\b(?:has|have|had)(?: (?:already|also|never|just|now|since|still|\p{Ll}+ly))? $", linear=True)
_LEFT = 30
_rising = frames(
    ("rose",), Pattern(r" (?:by|to|from|above|sharply|slightly|two|three|nearly|almost|more|\d)", linear=True)
)
_had = pairs(("finite-auxiliaries", "past-only"))


def candidates(document: Document) -> Iterator[Span]:
    """Rose after have and before how far, and other past forms after had: after has they are no verb group at all."""
    text = document.text
    for start, _ in _rising(document):
        if found := _HAVE.search(text, max(0, start - _LEFT), start):
            yield Span(found.start(), start + len("rose"))
    for start, end in _had(document):
        if text.startswith("had ", start) and has_plain_subject(document, start):
            yield Span(start, end)


@check(
    "past-for-participle",
    family="grammar",
    category=Category.GRAMMAR,
    message="After “have” a verb is a participle, as risen.",
    on=candidates,
    examples=[
        bad("The lake ⟦has rose⟧ by a metre, and its level ⟦had already rose⟧ two metres in May."),
        bad("The bridge was shut, and she ⟦had went⟧ home."),
        good("The garden has rose bushes, and had rose petals on its paths. It also rose by a metre."),
        good("The idea she had came from him. What the ship had sank with it."),
    ],
    confidence=0.9,
)
def past_for_participle(at: Span, _: Document) -> Iterator[Finding]:
    """A past form after have, where the verb has another form for the participle.

    Many languages have one form for both.
    """
    yield Finding(*at)
