"""NewsML-G2 (IPTC): a newsItem is an article, a newsMessage holds several, each addressed by its guid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from mtcheck.formats._readers import html, nitf
from mtcheck.formats._readers.story import HTML, Story, named_apart, rewrite
from mtcheck.formats._readers.xmltree import Node, Tree
from mtcheck.model.document import BlockKind, Document
from mtcheck.model.issue import Edit

ITEMS = ("newsItem", "packageItem")

_META = {
    "headline": BlockKind.HEADLINE,
    "by": BlockKind.BYLINE,
    "dateline": BlockKind.BYLINE,
    "description": BlockKind.HEADLINE,
}
"""The fields of contentMeta that are read; a description is a caption where the item is a picture."""


def _stories(data: bytes) -> Iterator[Story]:
    tree = Tree(data)
    if tree.root.local in ITEMS:
        yield _story(tree, tree.root, None)
        return
    known: set[str] = set()
    for number, item in enumerate(tree.root.every(*ITEMS), 1):
        yield _story(tree, item, named_apart(tree.attribute(item, "guid"), f"item {number}", known))


def _story(tree: Tree, item: Node, part: str | None) -> Story:
    story = Story(tree.text, part)
    item_class = item.first("itemMeta", "itemClass")
    is_text = item_class is None or tree.attribute(item_class, "qcode").rpartition(":")[2] in ("text", "composite")
    meta = item.first("contentMeta")
    for node in meta.children if meta else ():
        kind = _META.get(node.local)
        if kind and tree.value(node):
            tree.add_value(node, story.begin(node.start))
            story.end(kind if is_text or node.local != "description" else BlockKind.CAPTION)
    contents = item.first("contentSet")
    for node in contents.children if contents else ():
        _add_content(tree, node, story)
    story.remark(tree.comments(item))
    return story


def _add_content(tree: Tree, node: Node, story: Story) -> None:
    kind = tree.attribute(node, "contenttype")
    if node.local == "inlineXML":
        is_nitf = "nitf" in kind or any(child.local == "nitf" for child in node.children)
        read = nitf.passages if is_nitf else html.passages
        story.copy(node.start, node.end, partial(read, escapes=tree.escapes))
    elif node.local == "inlineData" and (not kind or kind.startswith("text/")):
        tree.add_value(node, story.begin(node.start))
        story.end(None, HTML if "html" in kind else None)


def read(data: bytes, language: str) -> Iterator[Document]:
    """The articles of a NewsML-G2 file."""
    for story in _stories(data):
        yield story.document(language)


def write(data: bytes, edits: Sequence[tuple[str | None, Edit]]) -> bytes:
    """The file after edits: of one article in offsets of the file, of several in those of their parts."""
    return rewrite(data, edits, lambda: _stories(data), html.declared)
