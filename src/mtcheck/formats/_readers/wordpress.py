"""The content of WordPress's posts: HTML in which lines are paragraphs too, and with short codes."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.base.patterns import Pattern
from mtcheck.formats._readers import html
from mtcheck.formats._readers.prose import Passage, Remark, Walker
from mtcheck.formats._readers.tags import Kind, Token, tokens
from mtcheck.model.document import BlockKind

REACH = 5_000
"""Code points within which a short code that is closed is closed."""

_CODE = Pattern(r"\[(?P<close>/)?(?P<name>[a-z][a-z0-9_-]{2,30})(?:\s[^\[\]]{0,1000})?/?\]", linear=True)
_KNOWN = frozenset("caption wp_caption gallery embed audio video playlist contact-form subscribe more".split())
_LINES = Pattern(r"[ \t]*(?:\r\n|\r|\n)[\s]*", linear=True)

VOCABULARY = html.VOCABULARY._replace(
    blocks=html.VOCABULARY.blocks | dict.fromkeys(("[caption", "[wp_caption"), BlockKind.CAPTION),
    skipped=html.VOCABULARY.skipped | {"[embed", "[video", "[audio", "[gallery", "[playlist"},
)


def passages(text: str, start: int, end: int) -> list[Passage | Remark]:
    """The passages of a range of a text that is the content of a post."""
    tags = html.without_notes(text, tokens(text, start, end))
    return Walker(text, VOCABULARY, html.escapes("utf-8")).walk(_with_lines(text, tags))


def _with_lines(text: str, tags: Iterator[Token]) -> Iterator[Token]:
    """The tokens, with short codes as elements of their own, and with line breaks where lines end."""
    for token in tags:
        if token.kind is not Kind.TEXT:
            yield token
            continue
        at = token.start
        for start, end, mark in sorted((*_codes(text, token), *_breaks(text, token))):
            if start < at:
                continue
            if start > at:
                yield Token(Kind.TEXT, at, start)
            yield from mark
            at = end
        if at < token.end:
            yield Token(Kind.TEXT, at, token.end)


def _codes(text: str, token: Token) -> Iterator[tuple[int, int, list[Token]]]:
    absent: dict[str, int] = {}  # up to where no closing of a name was found: no text is looked through twice
    for match in _CODE.finditer(text, token.start, token.end):
        name, (start, end) = match["name"], match.span()
        if match["close"]:
            yield start, end, [Token(Kind.CLOSE, start, end, f"[{name}")]
        elif text.find(f"[/{name}]", max(end, absent.get(name, 0)), end + REACH) >= 0:
            yield start, end, [Token(Kind.OPEN, start, end, f"[{name}")]
        else:
            absent[name] = end + REACH - len(name) - 3
            if name in _KNOWN or "=" in match.group():
                yield start, end, [Token(Kind.EMPTY, start, end, f"[{name}")]


def _breaks(text: str, token: Token) -> Iterator[tuple[int, int, list[Token]]]:
    """Where lines end: a blank line divides paragraphs, as two line breaks do."""
    for match in _LINES.finditer(text, token.start, token.end):
        start, end = match.span()
        blank = match.group().replace("\r\n", "\n").count("\n") > 1
        yield start, end, [Token(Kind.EMPTY, start, end, "br")] * (1 + blank)
