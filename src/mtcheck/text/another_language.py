"""Whether an article is not in the language that it is said to be in, so that nothing about that language holds."""

from __future__ import annotations

from mtcheck.model.document import Document, layer
from mtcheck.text.language import facts
from mtcheck.text.triggers import shape
from mtcheck.text.words import lexicon, running_words, vocabulary

FEW = 12
"""Different words in lower case that tell a language."""

MANY = 12
"""Different function words with which an article is in their language, whatever else it has."""

OWN, UNKNOWN = 1 / 12, 1 / 3
"""The share of function words that a language has at least, and that of unknown words which it never has."""


@layer
def is_in_another_language(document: Document) -> bool:
    """Whether hardly any word of a document is a function word of its language, and many are none of its words.

    Lists of names and figures have no function words, either, but no unknown words in lower case. A script in which no
    letter has case is not that of a language with a table.
    """
    letters = shape(document)
    if letters.count("x") > letters.count("a") + letters.count("A"):
        return True  # a script without case: Chinese, Arabic
    own = facts(document).function_words - facts(document).words("in-other-languages-too")
    if len(own & vocabulary(document)) >= MANY:
        return False
    words = running_words(document)
    different = {word for word in words if len(word) > 1 and word.islower()}
    if len(different) < FEW:
        return False
    known = lexicon(document.language).knows
    if sum(word.lower() in own for word in words) >= OWN * len(words):
        return False
    return sum(not known(word) for word in different) > UNKNOWN * len(different)
