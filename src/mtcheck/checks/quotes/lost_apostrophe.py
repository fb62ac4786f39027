"""A contraction without its apostrophe: didnt, theyre, he cant walk."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Span,
    bad,
    check,
    facts,
    good,
    lexicon,
    occurrences,
    safe,
    vocabulary,
)
from mtcheck.text.grammar.base_forms import may_be_base_form
from mtcheck.text.quotations.quoted import quotation_at
from mtcheck.text.typed import as_typed
from mtcheck.text.words import word_after, word_before

_TWO_LETTERS = ("re", "ve", "ll")
"""The endings of contractions that have two letters after the apostrophe."""


def contractions(document: Document) -> Iterator[Span]:
    """The words that are a contraction but for its apostrophe; those with another meaning between subject and verb."""
    text, language, there = document.text, facts(document), vocabulary(document)
    counted = language.words("determiners") | {"many"}
    for word in sorted(language.words("without-apostrophe") & there):
        yield from (place for place in occurrences(text, word) if word_before(text, place.start) not in counted)
    for country in sorted(f"{country}s" for country in language.countries if f"{country}s" in there):
        place, *more = occurrences(text, country)
        named = word_before(text, place.start).istitle() or lexicon(document.language).knows(country)
        if word_after(text, place.end).islower() and not more and not named:
            yield place
    for word in sorted(language.words("without-apostrophe-too") & there):
        for place in occurrences(text, word):
            subject, verb = word_before(text, place.start), word_after(text, place.end)
            if subject.lower() in language.words("subjects-of-contractions") and (
                verb in language.words("parting-adverbs") or verb == "be" or may_be_base_form(verb, language.tag)
            ):
                yield place


@check(
    "lost-apostrophe",
    family="quotes",
    category=Category.PUNCTUATION,
    message="The apostrophe of the contraction is lost.",
    on=contractions,
    examples=[
        bad("It ⟦didnt⟧ rain, and ⟦theyre⟧ glad.", "It didn’t rain, and they’re glad."),
        bad("A child who ⟦cant⟧ walk said it ⟦wont⟧ help.", "A child who can’t walk said it won’t help."),
        bad("“It ⟦isnt⟧ over,” she said.", "“It isn’t over,” she said."),
        bad("⟦Swedens⟧ prime minister left.", "Sweden’s prime minister left."),
        good("It didn't rain; as was his wont, he spoke in cant. The book dont on parle is French."),
        good("He wrote: “dont come, it isnt over”. She is wont to sing. He heard many thats."),
    ],
    confidence=0.9,
)
def lost_apostrophe(place: Span, document: Document) -> Iterator[Finding]:
    """A contraction without its apostrophe.

    Filters and fonts that lack the curly apostrophe drop it. What is cited as somebody typed it, in small letters,
    is left alone.
    """
    text, (start, end) = document.text, place
    if text[start - 1 : start] in ("-", "#", "@", "/", "_", ".") or text[end : end + 1] in ("-", "_", "/", "@"):
        return
    said = quotation_at(document, start)
    if said and _is_typed(text, said):
        return
    word = text[start:end]
    at = end - (2 if word.endswith(_TWO_LETTERS) else 1)
    yield Finding(start, end, safe(Edit(at, at, as_typed(document, "’"))))


def _is_typed(text: str, quotation: Span) -> bool:
    """Whether a quotation is a sentence in small letters, as people type."""
    return text[quotation.start].islower() and text[quotation.start - 3 : quotation.start - 2] in (":", ",", ".", "\n")
