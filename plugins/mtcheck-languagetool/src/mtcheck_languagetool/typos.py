"""Which of the words that LanguageTool's dictionary does not know are slips of the hand."""

from __future__ import annotations

from mtcheck.api import Document, lexicon
from mtcheck_languagetool.settings import Found

COMMON = 3.0
"""The Zipf frequency that a correction has at least: a rare word is as likely a third one."""


def is_typo(found: Found, document: Document) -> bool:
    """Whether a word in lower case, which no dictionary knows, is a letter (if long, two) away from a common one."""
    word = document.text[found.start : found.end]
    right = found.replacements[0] if found.replacements else ""
    if not (len(word) > 3 and word.isalpha() and word.islower() and right.isalpha() and right.islower()):
        return False
    if word.rstrip("s") == right.rstrip("s") or word.replace("s", "z") == right.replace("s", "z"):  # number; -ise, -ize
        return False
    try:
        words = lexicon(document.language)
        if words.knows(word) or words.zipf(right) < COMMON:
            return False
    except LookupError:
        pass  # no list of words: LanguageTool's own dictionary decides alone
    return distance(word, right) <= (1 if len(word) < 8 else 2)


def distance(word: str, other: str) -> int:
    """How many letters must be put in, left out or changed, or neighbours exchanged, to make one word of another."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        last, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == wanted:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
