"""A plural possessive with no space after its apostrophe: months'notice."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, good, lexicon, safe, shapes, word_at


@check(
    "word-fused-with-possessive",
    family="fused",
    category=Category.SPELLING,
    message="No space after the apostrophe of the possessive.",
    on=shapes("a'aaa", "a’aaa"),
    examples=[
        bad("It needs six ⟦months’notice⟧ first.", "It needs six months’ notice first."),
        good("It is six o’clock at Hawai’i, said D’Souza and N’Golo; y’all know rock’n’roll."),
    ],
)
def word_fused_with_possessive(at: Span, document: Document) -> Iterator[Finding]:
    """A plural possessive with no space after its apostrophe.

    The engine takes the apostrophe for one inside a word.
    """
    text, words = document.text, lexicon(document.language)
    left, right = word_at(text, at.start), word_at(text, at.start + 2)
    before, after = text[left.start : left.end], text[right.start : right.end]
    if before.endswith("s") and len(before) > 3 and words.knows(before) and words.zipf(after) >= 3.0:
        yield Finding(left.start, right.end, safe(Edit(right.start, right.start, " ")))
