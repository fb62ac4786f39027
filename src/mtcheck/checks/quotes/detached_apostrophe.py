"""An apostrophe torn off its word: museum 's, don 't, Sharks ' coach."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, facts, good, lexicon, pattern, safe, unsafe

CONTRACTED = {"don", "doesn", "didn", "isn", "aren", "wasn", "weren", "won", "wouldn", "couldn", "shouldn", "hasn", "haven", "hadn", "can", "mustn", "needn", "ain", "mightn"}


@check(
    "detached-apostrophe",
    family="quotes",
    category=Category.PUNCTUATION,
    message="The apostrophe is torn off its word.",
    on=pattern(
        r"(?<=(?P<word>\p{L}+))(?:"
        r"(?P<gap> )['’](?P<ending>s|t|d|m|re|ve|ll|S)(?![\p{L}\p{N}'’])"
        r"|['’](?P<gap> )(?P<ending>s|t|d|m|re|ve|ll)(?![\p{L}\p{N}'’])"
        r"|(?<=s)(?P<gap> )['’](?= \p{L})"
        r")",
        needs="' ’",
    ),
    examples=[
        bad("The museu⟦m 's⟧ director left.", "The museum's director left."),
        bad("He said that ovens do⟦n ’t⟧ wait.", "He said that ovens don’t wait."),
        bad("She said it⟦’ s⟧ late.", "She said it’s late."),
        bad("The Shark⟦s '⟧ coach was pleased.", "The Sharks' coach was pleased."),
        good("The drivers’ union, the ’90s, rock ’n’ roll and the boss's car."),
        good("He sang 'S Wonderful and 'Tis the season of the 's' in plurals ' as he said."),
    ],
)
def detached_apostrophe(match: Any, document: Document) -> Iterator[Finding]:
    """An apostrophe that a space divides from its word.

    Tokenizers cut contractions and possessives in two (`don 't`, `museum 's`); where the text is joined again badly, the
    space stays.
    """
    text = document.text
    start, end = match.span("gap")
    ending = match["ending"]
    if ending is None:  # a plural possessive: unless a quotation in single marks ends here
        block = document.block_at(start)
        if block is None or _opened(text, block.start, start):
            return
        yield Finding(match.start() - 1, match.end(), unsafe(Edit(start, end, "")))
        return
    word = match["word"].lower()
    if ending == "t" and word not in CONTRACTED:
        return
    if ending in ("d", "m", "re", "ve", "ll") and word not in facts(document).pronouns | {"you", "who", "there", "that", "what", "it", "would", "could", "should", "might"}:
        return
    if ending == "s" and text[match.end() : match.end() + 1] in ("'", "’"):
        return
    yield Finding(match.start() - 1, match.end(), safe(Edit(start, end, "")))


def _opened(text: str, start: int, end: int) -> bool:
    """Whether a single quotation mark opens in a range and is not closed there."""
    depth = 0
    for at in range(start, end):
        if text[at] in "'‘’":
            before = text[at - 1] if at > start else " "
            after = text[at + 1] if at + 1 < len(text) else " "
            if not before.isalnum() and after.isalnum() and text[at] != "’":
                depth += 1
            elif depth and not after.isalnum():
                depth -= 1
    return depth > 0
