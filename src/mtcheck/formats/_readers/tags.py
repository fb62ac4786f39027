"""The tags of HTML and XML, with exact places, in linear time: what html.parser and expat do not keep of attributes.

HTML is read as browsers do, as far as it matters for what is text. XML must be well-formed: `mtcheck.formats.xml` sees
to that.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.model.offsets import Span
from mtcheck.model.plugin import ReadError

MAX_TAGS = 100_000
"""Tags of one article, from which on it is none; and likewise attributes."""

MAX_ATTRIBUTES = 1_000
"""Attributes of one tag, past which it is made to keep a reader busy."""

_RAW = frozenset("script style iframe noembed noframes xmp textarea title plaintext".split())
"""The elements of HTML whose content is no markup."""

_NAME = Pattern(r"[^\s/>]+", linear=True)
_ATTRIBUTE = Pattern(
    r"[\s/]*(?P<name>[^\s/>=][^\s/>=]*)(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>\"'][^\s>]*)))?",
    linear=True,
)
_BARE = Pattern(r"<(?P<close>/)?(?P<name>[a-zA-Z_][^\s/>]*)\s*(?P<empty>/)?>", linear=True)
_TAG_END = Pattern(r"[\s/]*>", linear=True)
_REFERENCE = Pattern(r"&(?:#[xX][0-9a-fA-F]{1,8};?|#\d{1,9};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)", linear=True)


class Kind(Enum):
    """What a token is. The range of a CDATA section and of a comment is that of all of it."""

    TEXT = "text"
    OPEN = "open"
    CLOSE = "close"
    EMPTY = "empty"
    COMMENT = "comment"
    CDATA = "cdata"


class Attribute(NamedTuple):
    """The value of an attribute: its range without quotation marks, and the mark, which may be none."""

    span: Span
    quote: str


class Token(NamedTuple):
    """A piece of markup or of text, its range, and of a tag the element's name (lower case in HTML) and attributes.

    `written` counts these as they are written, repeated ones too.
    """

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: dict[str, Attribute] = {}  # noqa: RUF012 - a default that nobody changes
    written: int = 0


def tokens(
    text: str, start: int = 0, end: int | None = None, xml: bool = False, limit: int = MAX_TAGS
) -> Iterator[Token]:
    """The tokens of a range of a text, which begins and ends between tags. Raises ReadError for what never ends."""
    end = len(text) if end is None else end
    at = start
    tags = attributes = 0
    while at < end:
        mark = _next_tag(text, at, end)
        if mark > at:
            yield Token(Kind.TEXT, at, mark)
        if mark == end:
            return
        tags += 1
        if tags > limit:
            raise ReadError(f"more than {limit:,} tags: this is no article")
        token = _markup(text, mark, end, xml)
        if token:
            attributes += token.written
            if attributes > limit:
                raise ReadError(f"more than {limit:,} attributes: this is no article")
            yield token
            at = token.end
            if token.kind is Kind.OPEN and not xml and token.name in _RAW:
                close = _closing(token.name).search(text, at, end)
                stop = close.start() if close else end
                if token.name == "title" and stop > at:
                    yield Token(Kind.TEXT, at, stop)
                at = stop
        else:
            at = _after(text, ">", mark, end)


def _next_tag(text: str, at: int, end: int) -> int:
    """Where the next markup begins: a < before a letter, a /, a ! or a ?."""
    while True:
        at = text.find("<", at, end)
        if at < 0 or at + 1 >= end:
            return end
        after = text[at + 1]
        if after in "!?" or after.isalpha() or after == "_" or (after == "/" and text[at + 2 : at + 3].strip() != ""):
            return at
        at += 1


def _markup(text: str, at: int, end: int, xml: bool) -> Token | None:
    """The token that begins at a <; None for a declaration or an instruction."""
    bare = _BARE.match(text, at, end)
    if bare:
        kind = Kind.CLOSE if bare["close"] else Kind.EMPTY if bare["empty"] else Kind.OPEN
        return Token(kind, at, bare.end(), _cased(bare["name"], xml))
    if text.startswith("<!--", at):
        close = text.find("-->", at + 4, end)
        if close < 0 and not xml and text.startswith(("<!-->", "<!--->"), at):
            return Token(Kind.COMMENT, at, text.index(">", at) + 1)
        return Token(Kind.COMMENT, at, _after(text, "-->", at, end, 4))
    if text.startswith("<![CDATA[", at):
        return Token(Kind.CDATA, at, _after(text, "]]>", at, end))
    if text[at + 1] in "!?":
        return None
    if text[at + 1] == "/":
        name = _NAME.match(text, at + 2, end)
        close = _after(text, ">", at, end)
        return Token(Kind.CLOSE, at, close, _cased(name.group(), xml)) if name else None
    name = _NAME.match(text, at + 1, end)
    stop = name.end()
    stop, attributes, written = _attributes(text, stop, end, xml)
    close = _TAG_END.match(text, stop, end)
    if not close:
        many = f"has more than {MAX_ATTRIBUTES:,} attributes: this is no article"
        what = many if written == MAX_ATTRIBUTES else "never ends"
        raise ReadError(f"line {line_of(text, at)}: the tag <{name.group()[:40]} {what}")
    kind = Kind.EMPTY if text[close.end() - 2] == "/" else Kind.OPEN
    return Token(kind, at, close.end(), _cased(name.group(), xml), attributes, written)


def _attributes(text: str, at: int, end: int, xml: bool) -> tuple[int, dict[str, Attribute], int]:
    """Where the attributes that begin at an offset end, what they are (of one name the first), and how many."""
    attributes: dict[str, Attribute] = {}
    for written in range(MAX_ATTRIBUTES):
        attribute = _ATTRIBUTE.match(text, at, end)
        if not attribute:
            return at, attributes, written
        at = attribute.end()
        for group, quote in (("double", '"'), ("single", "'"), ("bare", "")):
            if attribute[group] is not None:
                attributes.setdefault(_cased(attribute["name"], xml), Attribute(Span(*attribute.span(group)), quote))
                break
        else:
            attributes.setdefault(_cased(attribute["name"], xml), Attribute(Span(at, at), " "))
    return at, attributes, MAX_ATTRIBUTES


def _cased(name: str, xml: bool) -> str:
    return name if xml else name.lower()


def _after(text: str, mark: str, at: int, end: int, skip: int = 0) -> int:
    """Where the markup that begins at an offset ends: after a mark, which is looked for from `skip` on."""
    found = text.find(mark, at + skip, end)
    if found < 0:
        raise ReadError(f"line {line_of(text, at)}: {text[at : at + 9]!r} is never closed by {mark!r}")
    return found + len(mark)


def line_of(text: str, at: int) -> int:
    """The number of the line of an offset, from 1."""
    return text.count("\n", 0, at) + 1


@lru_cache
def _closing(name: str) -> Pattern:
    return Pattern(rf"</{name}(?=[\s/>])", ignore_case=True, linear=True)


def decoded(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The parts of a text with character references: what each says, and its range."""
    at = start
    if text.find("&", start, end) >= 0:
        for match in _REFERENCE.finditer(text, start, end):
            said, length = _said(match.group())
            if said:
                if match.start() > at:
                    yield text[at : match.start()], at, match.start()
                at = match.start() + length
                yield said, match.start(), at
    if at < end:
        yield text[at:end], at, end


@lru_cache(maxsize=1024)
def _said(reference: str) -> tuple[str, int]:
    """What a reference stands for, and how much of it does: of `&ampx;` the first four; "" for what is none."""
    from html import unescape  # long tables, which hardly a text needs
    from html.entities import html5

    if reference[1] == "#":
        return unescape(reference), len(reference)
    for length in range(len(reference), 2, -1):
        if reference[1:length] in html5:
            return html5[reference[1:length]], length
    return "", 0
