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
            lone = written in _LEFT and text[word.end + 1 : word.end + 3].islower()
            if text[word.end : word.end + 1] == " " and (
                lone or (len(written) >= SHORTEST and not words.knows(written))
            ):
                yield word


_LEFT = frozenset("e f n s t y ll nd ut".split())
"""What is left of short words: In, It, He, All, And, But."""


@check(
    "lost-first-letter",
    family="encoding",
    category=Category.ENCODING,
    message="The first letter of the paragraph is lost.",
    on=candidates,
    examples=[
        bad("It rained.\n\n⟦olice⟧ in Orsa have arrested a man.", "It rained.\n\nPolice in Orsa have arrested a man."),
        bad("It rained.\n\n⟦n⟧ addition to that, it was cold."),
        good("It rained.\n\nx marks the spot.\n\neasyJet has said no.\n\nolicer is no word.\n\npolice have said so."),
    ],
)
def lost_first_letter(word: Span, document: Document) -> Iterator[Finding]:
    """A usual word without its first letter, where a paragraph begins.

    Pages set a large first letter as a picture or an element of its own.
    """
    start, end = word
    rest, words = document.text[start:end], lexicon(document.language)
    if rest in _LEFT:
        yield Finding(start, end)
        return
    whole = [letter for letter in ascii_lowercase if words.zipf(letter + rest) >= USUAL and letter + rest in words]
    if len(whole) == 1:
        yield Finding(start, end, unsafe(Edit(start, start, whole[0].upper())))
