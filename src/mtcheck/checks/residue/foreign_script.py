"""Letters of another script: a word left in Cyrillic or Chinese."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, Pattern, bad, check, good, safe, unsafe
from mtcheck.text.page import removal

_ANY = Pattern(r"[^\p{Latin}\p{Common}\p{Inherited}\p{Greek}]|\p{Greek}{4,}", linear=True)
"""A letter of another script; of Greek a word, since its letters are symbols, too."""
_GLOSS = Pattern(
    r"\b(?:called|named|known as|means?|meaning|written|spelled|characters?|letters?|words?|phrase|term|reads?)\b"
    r"[ ,:“\"‘'(]*$"
)


MANY = 12
"""Letters of other scripts, of every sixteenth code point, from which the article is in another language."""


def runs(document: Document) -> Iterator[Any]:
    """The runs of letters of other scripts."""
    text, done = document.text, 0
    if text.isascii():
        return
    sample = text[::16]
    if sum(not letter.isascii() and letter.isalpha() for letter in sample) > max(MANY, len(sample) // 12):
        return  # an article in another language
    for letter in _ANY.finditer(text):
        if letter.start() < done:
            continue
        end = letter.end()
        while (
            end < len(text) and text[end] != "\n" and (not text[end].isascii() or text[end] in " ,.:;!?-\"'0123456789")
        ):
            end += 1
        done = max(end, letter.end())
        yield letter.start(), done


@check(
    "foreign-script",
    family="residue",
    category=Category.UNTRANSLATED,
    message="Letters of another script are left untranslated.",
    on=runs,
    examples=[
        bad("A look in the ⟦зеркало⟧, and she left."),
        bad("It rained.\n\n⟦責任編集：山本⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("It rained.\n\n⟦ΔΕΙΤΕ ΕΠΙΣΗΣ⟧\n\nIt did.", "It rained.\n\nIt did."),
        bad("He fell. ⟦(笑)⟧ Nobody saw it.", "He fell. Nobody saw it."),
        good("The shop is called 東京 in Japanese; Kyiv (Київ), “Привет” and the letter ф; α and β."),
    ],
    confidence=0.9,
)
def foreign_script(run: tuple[int, int], document: Document) -> Iterator[Finding]:
    """Letters of another script.

    What the engine did not know it copied, and credits and links are not translated. Words that are quoted,
    bracketed after a name or spoken of as words are right.
    """
    text = document.text
    start, end = run
    while end > start and not text[end - 1].isalpha():
        end -= 1
    before, after = text[start - 1 : start], text[end : end + 1]
    block = document.block_at(start)
    if block is None or start == end:  # code points of no script yet are no letters
        return
    if before == "（" and after == "）":
        start, end = start - 1, end + 1
    whole = start - block.start < 2 and block.end - end < 3
    if whole:
        yield Finding(start, end, safe(removal(document, block.start, block.end)))
        return
    if _is_aside(text, start, end):
        yield Finding(start - 1, end + 1, unsafe(removal(document, start - 1, end + 1)))
        return
    if (
        end - start < 2
        or before in ("(", "“", "‘", '"', "'", "«", "/", "[", "「", "『", "《", "@", "#")
        or after in ("”", "’", "»", "」")
    ):
        return
    if _GLOSS.search(text, max(block.start, start - 40), start):
        return
    yield Finding(start, end, unsafe(Edit(start, end, "")))


def _is_aside(text: str, start: int, end: int) -> bool:
    """Whether letters stand in brackets between two sentences, where they explain no word: He fell. (笑) They saw."""
    return text[start - 1 : start] == "(" and text[end : end + 1] == ")" and text[start - 3 : start - 1] in _AFTER_STOP


_AFTER_STOP = (". ", "! ", "? ")
