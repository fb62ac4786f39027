"""A verb without a passive in the passive: was happened, has been existed."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Span, bad, check, facts, good
from mtcheck.text.pairs import pairs

_intransitive = pairs(("finite-auxiliaries", "intransitive-past"), ("been", "intransitive-past"))


def candidates(document: Document) -> Iterator[Span]:
    """Forms of be before a past form that makes no passive."""
    be = facts(document).words("forms-of-be") | {"been"}
    for start, end in _intransitive(document):
        if document.text[start:end].split()[0].lower() in be:
            yield Span(start, end)


@check(
    "active-verb-in-passive",
    family="grammar",
    category=Category.GRAMMAR,
    message="This is no passive of the verb.",
    on=candidates,
    examples=[
        bad("The fire ⟦was happened⟧ in May, and the hall has ⟦been existed⟧ since."),
        good("It happened in May. She was succeeded by her son."),
        good("The hall was attacked by a bear, and it is run by them. It was art by a child."),
        good("They will be back by May. What he was happened to be known, and what it is consisted of two parts."),
    ],
    confidence=0.9,
)
def active_verb_in_passive(at: Span, document: Document) -> Iterator[Finding]:
    """A form of be before a verb that has no passive.

    Chinese and Japanese mark neither, and an engine adds a be to be safe.
    """
    text, (start, end) = document.text, at
    before_it = text[max(0, start - 40) : start].lower().split()
    if not {"what", "all", "who", "where", "how", "whatever"}.isdisjoint(before_it):
        return
    yield Finding(start, end)
