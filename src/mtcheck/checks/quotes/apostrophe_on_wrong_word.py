"""An apostrophe at the word after its own: Bulls 'Michael."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, facts, good, pattern, unsafe


@check(
    "apostrophe-on-wrong-word",
    family="quotes",
    category=Category.PUNCTUATION,
    message="The apostrophe of the word before stands at this word.",
    on=pattern(r"(?<=\p{L}s)(?P<mark> ['’])(?P<word>\p{L}+)", needs="' ’"),
    examples=[
        bad("The Bull⟦s 'M⟧ichael Adler scored twice.", "The Bulls' Michael Adler scored twice."),
        good("The singer sings 'Michael, row' and leaves."),
        good("He likes ’em hot, loves ’tis and ’twas, rock ’n’ roll and the girls ’round here."),
    ],
)
def apostrophe_on_wrong_word(match: Any, document: Document) -> Iterator[Finding]:
    """The apostrophe of a plural possessive that stands at the word after.

    A tokenizer takes the apostrophe after a final s for an opening quotation mark, and joins it to the next word.
    """
    text = document.text
    if match["word"].lower() in facts(document).elisions:
        return
    block = document.block_at(match.start())
    end = match.end("mark")
    if block is None or _closes_later(text, end, block.end):
        return
    start = match.start("mark")
    yield Finding(start - 1, end + 1, unsafe(Edit(start, end, text[end - 1] + " ")))


def _closes_later(text: str, start: int, end: int) -> bool:
    """Whether an apostrophe further on could close a quotation that begins here."""
    for at in range(start, end):
        if text[at] in "'’" and not text[at + 1 : at + 2].isalnum():
            return True
    return False
