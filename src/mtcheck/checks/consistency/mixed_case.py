"""A word with a capital in one place and without in another: the moon and the Moon, Covid and COVID."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Severity,
    Span,
    bad,
    check,
    facts,
    good,
    occurrences,
    vocabulary,
)
from mtcheck.text.names.acronyms import acronyms
from mtcheck.text.usage import Usage, disagreement, in_own_words
from mtcheck.text.words import word_after, word_before


def candidates(document: Document) -> Iterator[list[Usage]]:
    """The two ways to write a word that stands in both."""
    there = vocabulary(document)
    for word in sorted(there & facts(document).words("capital-or-not")):
        if word.capitalize() in there:
            yield [Usage(f"the {form}", _after_the(form, document)) for form in (word, word.capitalize())]
    for word in sorted(there & acronyms("acronyms-said-as-words")):
        if word.capitalize() in there:
            yield [Usage(form, _alone(form, document)) for form in (word, word.capitalize())]


def _after_the(word: str, document: Document) -> list[Span]:
    return [place for place in _alone(word, document) if word_before(document.text, place.start).lower() == "the"]


def _alone(word: str, document: Document) -> list[Span]:
    """Where a word stands in the body, outside quotations and longer names."""
    text, found = document.text, in_own_words(document, occurrences(document.text, word))
    beside = (
        (place, word_before(text, place.start), word_after(text, place.end))
        for place in found
        if "/" not in text[place.start - 1 : place.end + 1]
    )
    return [place for place, before, after in beside if not (after[:1].isupper() or before[1:].isupper())]


@check(
    "mixed-case",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="With a capital and without.",
    on=candidates,
    severity=Severity.SUGGESTION,
    examples=[
        bad(
            "It left the moon in May, and fell on the moon again. The far side of the ⟦Moon⟧ is dark.",
            "It left the moon in May, and fell on the moon again. The far side of the moon is dark.",
        ),
        bad("Covid was new. Few knew that Covid would stay, or what ⟦COVID⟧ costs."),
        good("The probe left the moon for another moon. The band is called The Moon Lovers, and “the Moon” is a pub."),
        good("Aids was rare. HIV/AIDS clinics shut, and Aids drugs are dear."),
        good("The UK Covid Inquiry sat. COVID was new, and few knew that COVID would stay."),
    ],
)
def mixed_case(usages: list[Usage], document: Document) -> Iterator[Finding]:
    """A word with a capital in one place and without in another.

    Houses differ, and an engine has learnt from all of them. Reported is one place against two or more; a longer name
    and what somebody says may differ.
    """
    rare = min(usages, key=lambda usage: len(usage.places))
    if len(rare.places) == 1:
        yield from disagreement(*usages, rewrite=lambda _, usual: usual.form.rpartition(" ")[2], times=2)
