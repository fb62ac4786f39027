"""Characters as an address has them: It%27s, S%C3%A3o, the+vote+passed."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    bad,
    check,
    facts,
    good,
    is_address,
    pattern,
    safe,
    token_at,
    unsafe,
)
from mtcheck.text.typed import as_typed
from mtcheck.text.undecoded import decoded_bytes

_PERCENT = pattern(
    r"(?<![\p{L}\d%])(?:%2[278])?\p{L}+(?:(?:%[0-9A-F]{2})+\p{L}+)+(?:%2[1279])?|\p{L}+(?:%[0-9A-F]{2})+(?![\p{L}\d])",
    near=("%0", "%A"),
)
_PLUS = pattern(
    r"(?<![\p{L}\d+])\p{L}[\p{Ll}’']*(?:\+\p{L}[\p{Ll}’']*){2,}(?![\p{L}\d+])", near=("a+a", "a+A"), reach=90
)


def codes(document: Document) -> Iterator[Any]:
    """The words with codes of an address in them, and those that plus signs join."""
    yield from _PERCENT(document)
    yield from _PLUS(document)


@check(
    "percent-encoding",
    family="encoding",
    category=Category.ENCODING,
    message="Characters as a web address writes them.",
    on=codes,
    specificity=3,
    examples=[
        bad("⟦It%27s⟧ a long way to ⟦S%C3%A3o⟧ Paulo.", "It's a long way to São Paulo."),
        bad("The ⟦minister%20said⟧ no.", "The minister said no."),
        bad("⟦The+vote+passed+on+Friday⟧ at noon.", "The vote passed on Friday at noon."),
        good("A rise of 20%, 5%ABV; see example.org/S%C3%A3o?q=a+b+c and LGBTQ+ or red+green+blue."),
    ],
)
def percent_encoding(match: Any, document: Document) -> Iterator[Finding]:
    """Characters as a web address writes them (RFC 3986, section 2.1; a plus sign stands for a space in a query).

    A text that was sent in an address or a form was not decoded.
    """
    start, end = match.span()
    written = match.group()
    if is_address(document.text[slice(*token_at(document.text, start))]):
        return
    if "%" not in written:
        if not facts(document).function_words.isdisjoint(written.lower().split("+")):
            yield Finding(start, end, safe(Edit(start, end, written.replace("+", " "))))
    elif decoded := _decoded(written):
        yield Finding(
            start, end, (safe if decoded.isprintable() else unsafe)(Edit(start, end, as_typed(document, decoded)))
        )


def _decoded(written: str) -> str:
    """What a word with codes stands for; nothing if they are none of characters."""
    from urllib.parse import unquote_to_bytes

    return decoded_bytes(unquote_to_bytes(written))
