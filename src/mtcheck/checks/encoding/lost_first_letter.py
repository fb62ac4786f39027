"""The first letter of a paragraph is lost: olice in Antwerp have arrested a man."""

from collections.abc import Iterator
from string import ascii_lowercase

from mtcheck.api import BlockKind, Category, Document, Edit, Finding, Span, bad, check, good, lexicon, unsafe, word_at

USUAL = 4.0
"""The frequency (Zipf) of a word that begins a paragraph."""

SHORTEST = 4
"""Letters of what is left of it."""


def candidates(document: Document) -> Iterator[Span]:
    """The unknown words in small letters that begin a paragraph."""
    text, words = document.text, lexicon(document.language)
    for block in document.blocks:
        if block.kind is BlockKind.PARAGRAPH and text[block.start].islower():
            word = word_at(text, block.start)
            written = text[slice(*word)]
            if len(written) >= SHORTEST and text[word.end : word.end + 1] == " " and not words.knows(written):
                yield word


@check(
    "lost-first-letter",
    family="encoding",
    category=Category.ENCODING,
    message="The first letter of the paragraph is lost.",
    on=candidates,
    examples=[
        bad("It rained.\n\n⟦olice⟧ in Orsa have arrested a man.", "It rained.\n\nPolice in Orsa have arrested a man."),
        good("It rained.\n\neasyJet has said no.\n\nolicer is no word.\n\npolice have said so."),
    ],
)
def lost_first_letter(word: Span, document: Document) -> Iterator[Finding]:
    """A usual word without its first letter, where a paragraph begins.

    Pages set a large first letter as a picture or an element of its own.
    """
    start, end = word
    rest, words = document.text[start:end], lexicon(document.language)
    whole = [letter for letter in ascii_lowercase if words.zipf(letter + rest) >= USUAL and letter + rest in words]
    if len(whole) == 1:
        yield Finding(start, end, unsafe(Edit(start, start, whole[0].upper())))
