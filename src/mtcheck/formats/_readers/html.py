"""HTML: the text of the article, and what its pictures are said to show; no scripts, menus, or other attributes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from mtcheck.base.patterns import Pattern
from mtcheck.formats import decode
from mtcheck.formats._readers.prose import Escapes, Passage, Remark, Vocabulary, Walker, put
from mtcheck.formats._readers.tags import Kind, Token, tokens
from mtcheck.formats.build import Builder
from mtcheck.model.document import BlockKind, Document
from mtcheck.model.issue import Edit
from mtcheck.model.offsets import Escape

SHARE = 3
"""An <article> is part of the text if it has at least this part (a third) of the text of the longest."""

_CHARSET = Pattern(
    r"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)", ignore_case=True
)
_BYLINES = frozenset(("byline", "author", "article-author", "post-author", "entry-author", "byline-name"))
_HIDDEN_ROLES = frozenset(("navigation", "banner", "complementary", "search", "menu", "toolbar", "dialog"))


def _mark(attributes: dict[str, str]) -> BlockKind | bool:
    """Whether an element is hidden or no text by its attributes, or a byline."""
    if "hidden" in attributes or attributes.get("aria-hidden") == "true" or attributes.get("role") in _HIDDEN_ROLES:
        return True
    if "display:none" in attributes.get("style", "").replace(" ", "").lower():
        return True
    classes = set(attributes.get("class", "").lower().split())
    byline = classes & _BYLINES or attributes.get("itemprop") == "author" or attributes.get("rel") == "author"
    return BlockKind.BYLINE if byline else False


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


_PLAIN = _names(
    "blockquote body center details dir div dl fieldset figure footer form head header hgroup html hr menu nav"
    " ol p pre section table tbody tfoot thead tr ul aside search address"
)
_BLOCKS: dict[str, BlockKind | None] = {
    **dict.fromkeys(_PLAIN),
    **dict.fromkeys(_names("article main"), BlockKind.PARAGRAPH),
    **dict.fromkeys(_names("h1 h2 h3 h4 h5 h6 legend summary title"), BlockKind.HEADLINE),
    **dict.fromkeys(_names("figcaption caption"), BlockKind.CAPTION),
    **dict.fromkeys(_names("li dt dd td th"), BlockKind.LIST_ITEM),
}

VOCABULARY = Vocabulary(
    blocks=_BLOCKS,
    skipped=_names(
        "script style template noscript iframe noembed noframes xmp textarea select option datalist button nav footer"
        " aside search menu dialog pre svg math audio video canvas map label del rp rt"
    ),
    objects=_names("img code kbd samp tt var object embed input svg math progress meter"),
    breaks=_names("br"),
    void=_names("area base br col embed hr img input link meta param source track wbr"),
    implied={
        **dict.fromkeys(_PLAIN | _names("article main h1 h2 h3 h4 h5 h6 figcaption"), _names("p")),
        "li": _names("li"),
        **dict.fromkeys(("dt", "dd"), _names("dt dd")),
        **dict.fromkeys(("td", "th"), _names("td th")),
        "tr": _names("tr"),
        "option": _names("option"),
        "body": _names("head"),
    },
    barriers=_names("ul ol dl table article section div blockquote body"),
    captions=("alt", "title"),
    mark=_mark,
)


def escapes(encoding: str) -> Escapes:
    """How a text is written in HTML: as an entity where it would be markup, or its encoding has no such character."""
    return Escapes(partial(escaped, encoding, ""), Attributes(encoding), partial(escaped, encoding, ""))


def escaped(encoding: str, quote: str, text: str) -> str | None:
    """A text between tags, or in an attribute's value between two `quote`; None if it cannot stand there."""
    if quote == " ":  # a value without quotation marks, or no value
        return text if text.isalnum() and text.isascii() else None
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        text = text.replace(quote, "&quot;" if quote == '"' else "&#39;")
    return text.encode(encoding, "xmlcharrefreplace").decode(encoding)


class Attributes:
    """The escapes of attributes, one each for a kind of quotation mark."""

    def __init__(self, encoding: str) -> None:
        self._escapes = {quote: partial(escaped, encoding, quote or " ") for quote in ('"', "'", "", " ")}

    def __call__(self, quote: str) -> Escape:
        """The escape for a value between two of these marks."""
        return self._escapes[quote]


def declared(data: bytes) -> str | None:
    """The encoding that a page declares, or an XML file."""
    match = _CHARSET.search(data[:4096].decode("latin-1"))
    return match[1] or match[2] if match else None


def read(data: bytes, language: str) -> Iterator[Document]:
    """The article of a page: of its <article> or <main> if it has one."""
    origin, encoding = decode.decode(data, declared)
    builder = Builder(origin)
    found = passages(origin, int(origin.startswith("\ufeff")), len(origin), escapes(encoding))
    put(_of_article(found), builder)
    yield builder.document(language)


def passages(text: str, start: int, end: int, escapes: Escapes) -> list[Passage | Remark]:
    """The passages of a range of a text that is HTML, and what comments say between them."""
    return Walker(text, VOCABULARY, escapes).walk(without_notes(text, tokens(text, start, end)))


NOTE = 20
"""Tokens up to which what is raised may be the number of a note."""


def without_notes(text: str, tokens: Iterator[Token]) -> Iterator[Token]:
    """The tokens without the numbers of notes and powers: what is raised or lowered, and not letters, as in 1st."""
    for token in tokens:
        if token.kind is not Kind.OPEN or token.name not in ("sup", "sub"):
            yield token
            continue
        inside: list[Token] = []
        for inner in islice(tokens, NOTE):
            inside.append(inner)
            if inner.kind is Kind.CLOSE and inner.name == token.name:
                break
        said = "".join(text[inner.start : inner.end] for inner in inside if inner.kind is Kind.TEXT)
        if said.isalpha() or len(inside) == NOTE:
            yield from inside


def _of_article(found: list[Passage | Remark]) -> Iterator[Passage | Remark]:
    """Those that are of the article, if the page says which are; all comments."""
    said = [passage for passage in found if isinstance(passage, Passage)]
    lengths = Counter({passage.article: 0 for passage in said})
    for passage in said:
        lengths[passage.article] += len(passage.said)
    whole = lengths.total()
    main = sum(len(passage.said) for passage in said if "main" in passage.within)
    longest = max((length for article, length in lengths.items() if article), default=0)

    def is_chosen(passage: Passage) -> bool:
        if "title" in passage.within:
            return False
        if 2 * longest >= whole:
            return passage.article > 0 and SHARE * lengths[passage.article] >= longest
        if 2 * main >= whole:
            return "main" in passage.within
        return "header" not in passage.within or passage.article > 0 or passage.kind is BlockKind.HEADLINE

    chosen = {id(passage) for passage in said if is_chosen(passage)}
    if not any("h1" in passage.within for passage in said if id(passage) in chosen):
        heads = [passage for name in ("h1", "title") for passage in said if name in passage.within]
        chosen |= {id(passage) for passage in heads[:1]}
    for item in found:
        if isinstance(item, Remark) or id(item) in chosen:
            yield item


def write(data: bytes, edits: Sequence[tuple[str | None, Edit]]) -> bytes:
    """The page after edits."""
    return decode.rewrite(data, edits, declared)
