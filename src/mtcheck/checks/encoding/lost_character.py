"""A question mark in the place of a letter or an apostrophe: didn?t."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import Category, Document, Edit, Finding, bad, check, good, is_address, pattern, token_at, unsafe


@check(
    "lost-character",
    family="encoding",
    category=Category.ENCODING,
    message="A character is lost: a question mark stands in its place.",
    on=pattern(
        r"(?<![\p{L}\d/=&])(?:\p{L}+\?\p{Ll}+|O\?\p{Lu}\p{Ll}+)(?![\p{L}\d=&/])",
        near=("a?a", "A?a", "A?A"),
    ),
    examples=[
        bad("They ⟦didn?t⟧ go at all.", "They didn’t go at all."),
        bad("They went to La ⟦Ni?a⟧ at dusk."),
        bad("They met in ⟦S?o⟧ Paulo."),
        bad("The owner, Ann ⟦O?Brady⟧, was out."),
        good("Go to example.org/a?b=c, or ask “Who?” and go."),
    ],
    universal=True,
)
def lost_character(match: Any, document: Document) -> Iterator[Finding]:
    """A question mark in the place of a character that the target encoding does not have."""
    text = document.text
    token = token_at(text, match.start())
    if is_address(text[token.start : token.end]):
        return
    at = match.start() + match.group().index("?")
    if text[at + 1 : match.end()] in ("t", "s", "re", "ve", "ll", "d", "m"):
        yield Finding(match.start(), match.end(), unsafe(Edit(at, at + 1, "’")))
    else:
        yield Finding(match.start(), match.end())
