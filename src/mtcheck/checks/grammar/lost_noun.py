"""An article and nothing that it belongs to: The from Brenner promised talks, held by the and."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Span, bad, check, good
from mtcheck.text.pairs import pairs
from mtcheck.text.quotations.quoted import is_quoted


@check(
    "lost-noun",
    family="grammar",
    category=Category.GRAMMAR,
    message="The noun after the article is lost, or stands elsewhere.",
    on=pairs(
        ("articles", "never-after-article"),
        ("articles", "object-prepositions"),
        ("articles", "of"),
        ("articles", "finite-auxiliaries"),
    ),
    examples=[
        bad("⟦The from⟧ Lund promised talks began, and ⟦the with⟧ flags hung hall was full."),
        bad("It was held by ⟦the has⟧ been known since."),
        good("The with-profits fund, an is-it-art show, “the said tenant” of old, plan a was it. The Who said it."),
    ],
    confidence=0.9,
)
def lost_noun(at: Span, document: Document) -> Iterator[Finding]:
    """An article before a preposition, a conjunction or a finite verb.

    German, Russian and Japanese set what belongs to a noun between it and its article, and an engine that goes word by
    word keeps the order; or a link was lost with its text.
    """
    text, (start, end) = document.text, at
    first, second = text[start:end].split()
    if text[end : end + 1] != " " or first.lower() != "the" or not second.islower():
        return
    if not is_quoted(document, start) and "The The" not in text:
        yield Finding(start, end)
