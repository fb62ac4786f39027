"""NITF (IPTC's News Industry Text Format): headlines, bylines, paragraphs and captions by their elements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtcheck.formats import decode
from mtcheck.formats._readers import html
from mtcheck.formats._readers.prose import Escapes, Passage, Remark, Vocabulary, Walker, put
from mtcheck.formats._readers.tags import tokens
from mtcheck.formats._readers.xmltree import Tree
from mtcheck.formats.build import Builder
from mtcheck.model.document import BlockKind, Document
from mtcheck.model.issue import Edit

VOCABULARY = Vocabulary(
    blocks={
        **dict.fromkeys(
            "nitf body body.head body.content body.end block hedline abstract p bq fn note table nitf-table thead tbody"
            " tfoot tr ul ol dl hr media docdata".split()
        ),
        **dict.fromkeys("hl1 hl2".split(), BlockKind.HEADLINE),
        **dict.fromkeys("byline byttl distributor dateline credit tagline media-producer".split(), BlockKind.BYLINE),
        **dict.fromkeys("media-caption caption".split(), BlockKind.CAPTION),
        **dict.fromkeys("li dt dd td th".split(), BlockKind.LIST_ITEM),
    },
    skipped=frozenset("head docdata rights media-object media-metadata nitf-table-metadata pre datasource".split()),
    breaks=frozenset(("br",)),
    captions=("alternate-text",),
)


def passages(text: str, start: int, end: int, escapes: Escapes) -> list[Passage | Remark]:
    """The passages of a range of a text that is NITF."""
    return Walker(text, VOCABULARY, escapes).walk(tokens(text, start, end, xml=True))


def read(data: bytes, language: str) -> Iterator[Document]:
    """The one article of a NITF file."""
    tree = Tree(data)
    builder = Builder(tree.text)
    put(passages(tree.text, tree.root.tag.start, len(tree.text), tree.escapes), builder)
    yield builder.document(language)


def write(data: bytes, edits: Sequence[tuple[str | None, Edit]]) -> bytes:
    """The article after edits."""
    return decode.rewrite(data, edits, html.declared)
