"""A quotation that the headline gives in other words than the body: “hangs by a string” for “hangs by a thread”."""

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.api import BlockKind, Category, Document, Finding, Related, Severity, Span, bad, check, facts, good, whole
from mtcheck.text.quotations.roles import Quotation, quotations
from mtcheck.text.speech import WORD
from mtcheck.text.stems import stem

LEAST = 4
"""Words of a quotation, of which one is another."""


class Word(NamedTuple):
    """A word in lower case, and where it stands."""

    text: str
    place: Span


@check(
    "quotation-in-two-wordings",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="The headline gives a quotation in other words than the body.",
    on=whole,
    severity=Severity.WARNING,
    confidence=0.8,
    examples=[
        bad("Ferry line “hangs by a ⟦string⟧”, says owner\n\nThe line lost money.\n\n“It hangs by a thread,” he said."),
        good("Ferry line “hangs by a thread”, says owner\n\nThe line lost money.\n\n“It hangs by a thread,” he said."),
        good("Owner: “We will never sell”\n\nThe line lost money.\n\n“I will never sell,” said the owner."),
        good("“A good long day”\n\nThey went home.\n\n“It was a good short night,” she said."),
    ],
)
def quotation_in_two_wordings(_: Document, document: Document) -> Iterator[Finding]:
    """A quotation of the headline or of a caption that stands in the body with another word.

    Headlines are translated apart from the text, so that one of the two is not what was said. Shorter words, such as
    pronouns, and other forms of a word are changed lawfully.
    """
    apart = [
        words
        for quotation in quotations(document)
        if _is_apart(quotation, document)
        if (words := _words(quotation, document))
    ]
    if not apart:
        return
    body = [_words(quotation, document) for quotation in quotations(document) if not _is_apart(quotation, document)]
    for words in apart:
        if len(words) < LEAST or any(_stands_in(words, other) for other in body):
            continue
        for other in body:
            for one, counterpart in _differing(words, other):
                if not {one.text, counterpart.text} & facts(document).function_words:
                    text = document.text[slice(*counterpart.place)]
                    yield Finding(
                        *one.place,
                        message=f"The body quotes “{text}” here.",
                        related=(Related(*counterpart.place, f"Here {text}."),),
                    )


def _is_apart(quotation: Quotation, document: Document) -> bool:
    return document.blocks[quotation.block].kind in (BlockKind.HEADLINE, BlockKind.CAPTION)


def _words(quotation: Quotation, document: Document) -> list[Word]:
    """The words of a quotation; none of one that lacks a mark."""
    if not (quotation.opening and quotation.closing):
        return []
    found = WORD.finditer(document.text, quotation.opening.end, quotation.closing.start)
    return [Word(match.group().rstrip("’'").lower(), Span(*match.span())) for match in found]


def _stands_in(words: list[Word], other: list[Word]) -> bool:
    """Whether the other quotation has the same words."""
    ours, theirs = ([word.text for word in part] for part in (words, other))
    return any(theirs[at : at + len(ours)] == ours for at in range(len(theirs) - len(ours) + 1))


def _differing(words: list[Word], other: list[Word]) -> Iterator[tuple[Word, Word]]:
    """The word that another quotation replaces, with what stands there, where all the others are the same."""
    for at in range(len(other) - len(words) + 1):
        pairs = list(zip(words, other[at : at + len(words)], strict=True))
        differing = [(one, two) for one, two in pairs if one.text != two.text]
        if len(differing) == 1 and stem(differing[0][0].text) != stem(differing[0][1].text):
            yield differing[0]
