"""An apostrophe in the middle of a word that has none: sandwich’es, cap'ital."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Span, bad, check, facts, good, lexicon, safe, shapes, word_at

_ELIDED = ("en", "er")
"""What follows a letter that is left out: hallowe’en."""


@check(
    "apostrophe-inside-word",
    family="quotes",
    category=Category.PUNCTUATION,
    message="An apostrophe inside a word that has none.",
    on=shapes("a'aa", "a’aa"),
    examples=[
        bad("She ate two ⟦sandwich’es⟧ at nine.", "She ate two sandwiches at nine."),
        bad("They left the ⟦cap'ital⟧ by train.", "They left the capital by train."),
        good("On hallowe’en they’re o’clock and ma’am people, y’all; they read of Xi’an, the Qur’an and Shi’ites."),
        good("The fo’c’sle crew of O’Brien’s ship couldn’t've known the five-o’clock rule of d’Artagnan."),
    ],
)
def apostrophe_inside_word(at: Span, document: Document) -> Iterator[Finding]:
    """An apostrophe inside a word that has none.

    Engines that put words together out of pieces take some for a contraction.
    Reported where the letters without it are a usual word.
    """
    text, words = document.text, lexicon(document.language)
    left, right = word_at(text, at.start), word_at(text, at.start + 2)
    before, after = text[left.start : left.end], text[right.start : right.end]
    if not before.islower() or len(before) < 3 or after in facts(document).endings:
        return
    if text[left.start - 1 : left.start] in ("'", "’", "-") or text[right.end : right.end + 1] in ("'", "’"):
        return
    if words.zipf(before + after) >= 3.0 and after not in _ELIDED:
        yield Finding(left.start, right.end, safe(Edit(left.end, right.start, "")))
