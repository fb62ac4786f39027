"""An adjective in the plural: importants reforms, they are hungries."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Span,
    bad,
    check,
    good,
    lexicon,
    occurrences,
    unknown_words,
    unsafe,
)
from mtcheck.text.grammar.inflection import singulars
from mtcheck.text.grammar.nouns import number_of
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.words import word_after

_ENDINGS = ("al", "ous", "ent", "ant", "ive", "ble", "ic", "ful", "less", "gry", "py", "dy", "ty", "sy", "zy", "cy")
_USUAL = 3.5
_VERBS = frozenset("is are was were has have had will would can could do did".split())
"""Words before which a plural is the subject: that automotives are left out."""


def candidates(document: Document) -> Iterator[tuple[Span, str]]:
    """Words in s that no dictionary has, and the adjective that they are without it."""
    known = lexicon(document.language)
    for word in unknown_words(document):
        if word.endswith("s") and word.islower() and not word.endswith("ics"):
            for adjective in singulars(word):
                if adjective.endswith(_ENDINGS) and known.zipf(adjective) > _USUAL:
                    yield from ((place, adjective) for place in occurrences(document.text, word))


@check(
    "plural-adjective",
    family="grammar",
    category=Category.GRAMMAR,
    message="An adjective has no plural.",
    on=candidates,
    examples=[
        bad(
            "They talked of ⟦importants⟧ reforms, ⟦hungries⟧ as they were.",
            "They talked of important reforms, hungry as they were.",
        ),
        good("It bought renewables and sold its financials."),
        good("The locals and the officials met the presidents. “Les importants,” she calls them."),
    ],
    confidence=0.9,
)
def plural_adjective(found: tuple[Span, str], document: Document) -> Iterator[Finding]:
    """An adjective with the s of its noun.

    In French, Spanish and Portuguese an adjective is in the number of its noun.
    """
    (start, end), adjective = found
    named = adjective.endswith(("ble", "al")) and number_of(word_after(document.text, end), document.language) is None
    if named:
        return  # renewables, financials
    if word_after(document.text, end) not in _VERBS and not is_quoted(document, start):
        yield Finding(start, end, unsafe(Edit(start, end, adjective)))
