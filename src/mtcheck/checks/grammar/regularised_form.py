"""A form made by rule where English has another: readed, aircrafts."""

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
    occurrences,
    safe,
    unsafe,
)
from mtcheck.text.grammar.inflection import regularised
from mtcheck.text.words import unusual_words


def candidates(document: Document) -> Iterator[tuple[Span, list[str]]]:
    """Where such forms stand, and the right ones."""
    known = regularised(document.language)
    unknown, rare = unusual_words(document)
    for word in (word for word in unknown + rare if word in known):
        for place in occurrences(document.text, word):
            yield place, known[word]


@check(
    "regularised-form",
    family="grammar",
    category=Category.GRAMMAR,
    message="English makes this form irregularly.",
    on=candidates,
    examples=[
        bad(
            "The panel ⟦readed⟧ 40 novels and ordered nine ⟦aircrafts⟧.",
            "The panel read 40 novels and ordered nine aircraft.",
        ),
        bad("They ⟦goed⟧ home.", "They went home."),
        good("He was hanged, she was winded, and the leaded glass cost them what they had costed."),
        good("The aircraft’s crew and the men's team read it; childs-play.com is an address."),
    ],
)
def regularised_form(found: tuple[Span, list[str]], document: Document) -> Iterator[Finding]:
    """A plural or a past made by rule where English has a form of its own, or none.

    Engines that put words together of parts add the usual ending to any of them.
    """
    (start, end), right = found
    text = document.text
    if text[end : end + 1] in ("'", "’", "-") or text[start - 1 : start] in ("'", "’", "-"):
        return
    yield Finding(start, end, (unsafe if right[1:] else safe)(Edit(start, end, right[0])))
