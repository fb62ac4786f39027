"""A verb without a passive in the passive, or a base form in it: was happened, has been existed, was attack by."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Span, bad, check, facts, good, lexicon
from mtcheck.text.inflection import Form, inflected, irregular_forms
from mtcheck.text.nouns import Number, number_of
from mtcheck.text.pairs import before, pairs

_intransitive = pairs(("finite-auxiliaries", "intransitive-past"), ("been", "intransitive-past"))
_by = before(lambda _, verb, after: after == "by" and verb[-2:] != "ed", "finite-auxiliaries", "been", "be", "being")


def candidates(document: Document) -> Iterator[Span]:
    """Forms of be before a past form that makes no passive, and before what is perhaps a base form and by."""
    text, language = document.text, facts(document)
    be = language.words("forms-of-be") | {"been", "be", "being"}
    for start, end in _intransitive(document):
        if text[start:end].split()[0].lower() in be:
            yield Span(start, end)
    for start, end in _by(document):
        first, verb = text[start:end].split()
        if first.lower() in be and text.startswith(" by ", end) and _is_base_form(verb, document):
            yield Span(start, end)


def _is_base_form(verb: str, document: Document) -> bool:
    """Whether a word is the base form of a verb, and a noun that would have an article here: was attack by."""
    language, zipf = facts(document), lexicon(document.language).zipf
    if (
        verb in irregular_forms()
        or verb in language.function_words
        or not verb.islower()
        or inflected(verb, Form.PARTICIPLE) == verb
    ):
        return False
    if verb in language.words("bare-verbs"):
        return True
    both = min(zipf(inflected(verb, form)) for form in (Form.PAST, Form.ING, Form.S))
    return both > 3 and number_of(verb, language.tag) is Number.SINGULAR and verb not in _UNCOUNTED


_UNCOUNTED = frozenset(
    "trade work research support control design music love lead host part access fit mean back open close clear "
    "complete present correct live calm dry warm cool free clean square flat".split()
)
"""Base forms that stand after a form of be as adjectives, or as nouns without an article."""


@check(
    "active-verb-in-passive",
    family="grammar",
    category=Category.GRAMMAR,
    message="This is no passive of the verb.",
    on=candidates,
    examples=[
        bad("The fire ⟦was happened⟧ in May, and the hall has ⟦been existed⟧ since."),
        bad("The town ⟦was attack⟧ by a bear, which had ⟦been catch⟧ by a trap."),
        good("It happened in May. The hall was attacked by a bear, and it is run by them. It was art by a child."),
        good("They will be back by May. What he was happened to be known, and what it is consisted of two parts."),
    ],
    confidence=0.9,
)
def active_verb_in_passive(at: Span, document: Document) -> Iterator[Finding]:
    """A form of be before a verb that has no passive, or before a base form.

    Chinese and Japanese mark neither, and an engine adds a be to be safe.
    """
    text, (start, end) = document.text, at
    before_it = text[max(0, start - 40) : start].lower().split()
    if not {"what", "all", "who", "where", "how", "whatever"}.isdisjoint(before_it):
        return
    yield Finding(start, end)
