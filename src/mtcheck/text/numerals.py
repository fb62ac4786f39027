"""The English words for small numbers, for patterns that are written before the language of a document is known."""

from __future__ import annotations

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = dict(zip(_WORDS, range(20), strict=True)) | dict(zip(_TENS, range(20, 100, 10), strict=True))


def numbers(first: int, last: int) -> dict[str, int]:
    """The words for the numbers from the first to the last of them, each with its number; of one word, below 100."""
    return {word: number for word, number in _NUMBERS.items() if first <= number <= last}
