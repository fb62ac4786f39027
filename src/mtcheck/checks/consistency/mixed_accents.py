"""A name or a loan word with its accents and without: Pogačar beside Pogacar, façade beside facade."""

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
    word_at,
)
from mtcheck.text.folding import folded
from mtcheck.text.quotations.quoted import is_mention, quotation_at
from mtcheck.text.usage import Usage, disagreement, in_body
from mtcheck.text.words import letters, word_before


def candidates(document: Document) -> Iterator[tuple[str, str]]:
    """The words that stand there with accents and in the same article without."""
    if letters(document).isascii():
        return
    there = vocabulary(document)
    for word in sorted(word for word in there if not word.isascii()):
        for plain in folded(word):
            if plain in there:
                yield word, plain


@check(
    "mixed-accents",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="With accents and without.",
    on=candidates,
    severity=Severity.WARNING,
    examples=[
        bad(
            "Mayor Orsić spoke. ⟦Orsic⟧ left at noon, and Orsić came back.",
            "Mayor Orsić spoke. Orsić left at noon, and Orsić came back.",
        ),
        bad("The ⟦façade⟧ fell, and a new facade is planned."),
        good("The word “Orsic” on the sign lacks its mark. Orsić is right."),
        good("In the book L’être et le Néon, it is said that neon glows. Neon is a gas."),
        good("The Rio Grande, which the other bank calls the Río Bravo, is low."),
        good("Mayor Siân Orsa wore a badge that said “Sian Orsa” all day. Siân laughed, and Siân went home."),
        good("She will resume work, and her résumé is long. The rosé and the rose; nos amis and nós."),
    ],
)
def mixed_accents(pair: tuple[str, str], document: Document) -> Iterator[Finding]:
    """A name or a loan word with its accents and without.

    Engines and agencies drop what English does not use; in one article one way is right. Words in lower case are
    reported only where both forms are the same English word.
    """
    word, plain = pair
    if len(word) < 3 or not (word[0].isupper() or plain in facts(document).words("accented")):
        return
    places = [occurrences(document.text, form) for form in pair]
    if any(_is_cited(document, place) for several in places for place in several):
        return  # the sign says “Nga”
    if _are_two_names(places, document):
        return  # the Río Bravo and the Rio Grande
    usages = [Usage(form, in_body(document, several)) for form, several in zip(pair, places, strict=True)]
    if word[0].isupper():  # of a name the way that comes later is the slip, if both are as usual
        usages.sort(key=lambda usage: -usage.places[0].start if usage.places else 0)
    yield from disagreement(*usages, rewrite=lambda _, usual: usual.form)


_CITED = 30
"""Code points of a quotation, at most, that shows how something is written."""


def _is_cited(document: Document, place: Span) -> bool:
    """Whether a form stands in quotation marks, alone or with a few words (“Sian Orsa”), or in a title: le Néon."""
    quotation = quotation_at(document, place.start)
    few = quotation is not None and quotation.end - quotation.start < _CITED
    foreign = word_before(document.text, place.start) in facts(document).words("foreign-particles")
    return few or foreign or is_mention(document, place)


def _are_two_names(places: list[list[Span]], document: Document) -> bool:
    """Whether other words with a capital follow one form than the other, after a space, wherever they stand."""
    text = document.text
    one, other = (
        {text[slice(*word_at(text, end + 1))] * (text[end : end + 1] == " ") for _, end in each} for each in places
    )
    return all(map(str.istitle, one | other)) and one.isdisjoint(other)
