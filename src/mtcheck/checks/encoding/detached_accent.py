"""An accent that stands beside its letter: Bj¨orn, Jos´e, Franc¸ois."""

from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, lexicon, safe, word_at
from mtcheck.text.accented import accented, is_known_bare
from mtcheck.text.triggers import beyond_ascii

_COMBINING = dict(zip("´¨˜ˆ¸ˇ˘˝`", "\u0301\u0308\u0303\u0302\u0327\u030c\u0306\u030b\u0300", strict=True))
"""The marks as characters of their own, and those that go on the letter before."""

_BESIDE = Pattern(f"(?<=\\p{{L}})[{''.join(_COMBINING)}]\\p{{L}}|(?<=\\s|^)[ˇ¨˜´ˆ]\\p{{Lu}}(?=\\p{{Ll}})", linear=True)
_AFTER_SPACE = Pattern(r"(?<=\p{L}) [\u0300-\u036f](?!\p{L})", linear=True)


def marks(document: Document) -> Iterator[Any]:
    """The accents beside a letter, and those on a space after one."""
    there = beyond_ascii(document)
    if not there.isdisjoint(_COMBINING):
        yield from _BESIDE.finditer(document.text)
    if any("\u0300" <= sign <= "\u036f" for sign in there):
        yield from _AFTER_SPACE.finditer(document.text)


@check(
    "detached-accent",
    family="encoding",
    category=Category.ENCODING,
    message="An accent stands beside its letter.",
    on=marks,
    specificity=4,
    examples=[
        bad("⟦Bj¨orn⟧ and ⟦Jos´e⟧ met ⟦Franc¸ois⟧ in ⟦ˇSumava⟧.", "Björn and José met François in Šumava."),
        bad("They met ⟦Jose \u0301⟧ Ruiz.", "They met José Ruiz."),
        good("She said “l´eau”; a caret ^ and a tilde ~."),
    ],
)
def detached_accent(match: Any, document: Document) -> Iterator[Finding]:
    """An accent that stands beside its letter.

    Documents are typeset with an accent and a letter apart, one above the other; a program that takes out the text
    writes one after the other.
    """
    text, (start, end) = document.text, match.span()
    first = start if not text[start - 1 : start].strip() else word_at(text, start - 1).start
    last = word_at(text, end).end
    if match.group()[0] == " ":
        letter = normalize("NFC", text[start - 1] + text[start + 1])
        if len(letter) == 1:
            yield Finding(first, end, safe(Edit(start - 1, end, letter)))
        return
    mark = _COMBINING[match.group()[0]]
    for at, letter in ((start, text[start + 1]), (start - 1, text[start - 1 : start])):
        whole = normalize("NFC", letter + mark)
        word = text[first:at] + whole + text[at + 2 : last]
        if letter.isalpha() and len(whole) == 1 and (mark != "\u0301" or _is_word(word, document)):
            yield Finding(first, last, safe(Edit(first, last, word)))
            return


def _is_word(word: str, document: Document) -> bool:
    """Whether a word has its accent by right: an acute stands for an apostrophe more often."""
    return accented().has(word) or is_known_bare(word, lexicon(document.language))
