"""A question mark in the place of a letter or a mark: didn?t, Jos? Ruiz, ?40."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Span,
    bad,
    check,
    good,
    is_address,
    occurrences,
    pattern,
    token_at,
    unknown_words,
    unsafe,
)
from mtcheck.text.accented import LOST, accented

_CONTRACTED = ("t", "s", "re", "ve", "ll", "d", "m")
_BEFORE_MORE = pattern(
    r"(?<![\p{L}\d/=&])(?:\p{L}+\?\p{Ll}+|O\?\p{Lu}\p{Ll}+)(?![\p{L}\d=&/])"
    r"|(?<=\p{Ll} )\?\d+(?:[.,]\d+)*|\b\d+\?\d+\b"
    r"|(?<=\p{Ll},? |^|\n)\?(?=\p{Lu}\p{Ll}* \p{Ll})|(?<=\p{Ll},)\?(?= \p{Ll})",
    near=("?a", "?A", "?0", ",?"),
    reach=30,
)


def words(document: Document) -> Iterator[Span]:
    """The words and numbers with a question mark in them, and those that lack a letter where one stands."""
    yield from (Span(*match.span()) for match in _BEFORE_MORE(document))
    if LOST not in document.text or not document.language.startswith("en"):
        return
    by_rest = accented().by_rest
    for word in unknown_words(document):
        if f"{word}{LOST}" in by_rest:
            for start, end in occurrences(document.text, word):
                if document.text[end : end + 1] == LOST and document.text[end + 1 : end + 3].strip(" ,").isalpha():
                    yield Span(start, end + 1)


@check(
    "lost-character",
    family="encoding",
    category=Category.ENCODING,
    message="A character is lost: a question mark stands in its place.",
    on=words,
    examples=[
        bad("They ⟦didn?t⟧ go at all.", "They didn’t go at all."),
        bad("They went to La ⟦Ni?a⟧ at dusk.", "They went to La Niña at dusk."),
        bad("They met in ⟦S?o⟧ Paulo.", "They met in São Paulo."),
        bad("The owner, Ann ⟦O?Brady⟧, was out."),
        bad("The player ⟦Andr?⟧ Lobo left the ⟦caf?⟧ in May.", "The player André Lobo left the café in May."),
        bad("It cost ⟦?40⟧ in ⟦2020?21⟧."),
        bad("⟦?⟧We will not go,⟦?⟧ she said."),
        good("Go to example.org/a?b=c, or ask “Who?” and go."),
        good("Did he ask Andrew? Nobody knew. Where is the café? She said “Why?” at 10. Is it 20? It is 21."),
    ],
    universal=True,
)
def lost_character(word: Span, document: Document) -> Iterator[Finding]:
    """A question mark in the place of a character that the target encoding does not have."""
    text, (start, end) = document.text, word
    if is_address(text[slice(*token_at(text, start))]):
        return
    at = text.index(LOST, start)
    if at > start and text[at + 1 : end] in _CONTRACTED:
        yield Finding(start, end, unsafe(Edit(at, at + 1, "’")))
    else:
        whole = accented().by_rest.get(text[start:end])
        yield Finding(start, end, unsafe(Edit(start, end, whole)) if whole else ())
