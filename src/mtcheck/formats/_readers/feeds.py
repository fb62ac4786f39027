"""Feeds: RSS, Atom, and what WordPress exports (WXR). Each item is an article, addressed by its guid or number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from mtcheck.formats._readers import html
from mtcheck.formats._readers.story import HTML, Story, named_apart, rewrite
from mtcheck.formats._readers.wordpress import passages as wordpress
from mtcheck.formats._readers.xmltree import Node, Tree
from mtcheck.model.document import BlockKind, Document
from mtcheck.model.issue import Edit

NO_POSTS = frozenset(
    "attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_template"
    " wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face".split()
)
"""The types of WordPress's posts that are no articles."""

Tell = Callable[[Tree, Node, Story], None]
"""Adds the fields of an item to an article."""


def _add(tree: Tree, node: Node | None, story: Story, kind: BlockKind | None, markup: bool = False) -> None:
    if node and tree.value(node):
        tree.add_value(node, story.begin(node.start))
        story.end(kind, HTML if markup else None)


def _tell_rss(tree: Tree, item: Node, story: Story) -> None:
    fields = {node.name: node for node in reversed(item.children)}
    content = fields.get("content:encoded")
    _add(tree, fields.get("title"), story, BlockKind.HEADLINE, markup=True)
    _add(tree, fields.get("dc:creator"), story, BlockKind.BYLINE)
    _add(tree, fields.get("description"), story, BlockKind.HEADLINE if content else None, markup=True)
    _add(tree, content, story, None, markup=True)
    for caption in item.every("media:description", "media:title"):
        _add(tree, caption, story, BlockKind.CAPTION, markup=tree.attribute(caption, "type") == "html")


def _tell_wordpress(tree: Tree, item: Node, story: Story) -> None:
    fields = {node.name: node for node in reversed(item.children)}
    kind = tree.value(fields.get("wp:post_type"))
    if kind == "attachment":
        _add(tree, fields.get("excerpt:encoded"), story, BlockKind.CAPTION, markup=True)
    if kind in NO_POSTS:
        return
    _add(tree, fields.get("title"), story, BlockKind.HEADLINE)
    _add(tree, fields.get("excerpt:encoded"), story, BlockKind.HEADLINE, markup=True)
    content = fields.get("content:encoded")
    if content:
        tree.add_value(content, story.begin(content.start))
        story.end(None, wordpress)


def _tell_atom(tree: Tree, entry: Node, story: Story) -> None:
    fields = {node.local: node for node in reversed(entry.children)}
    content = fields.get("content")
    if content and (tree.attribute(content, "src") or not content.end > content.start):
        content = None
    _add_atom(tree, fields.get("title"), story, BlockKind.HEADLINE)
    _add(tree, entry.first("author", "name"), story, BlockKind.BYLINE)
    _add_atom(tree, fields.get("summary"), story, BlockKind.HEADLINE if content else None)
    _add_atom(tree, content, story, None)


def _add_atom(tree: Tree, node: Node | None, story: Story, kind: BlockKind | None) -> None:
    """Add a text construct of Atom (RFC 4287, section 3.1): plain text, HTML that is escaped, or XHTML."""
    if node and tree.attribute(node, "type") == "xhtml":
        story.copy(node.start, node.end, partial(html.passages, escapes=tree.escapes), kind)
    elif node:
        _add(tree, node, story, kind, markup=tree.attribute(node, "type") in ("html", "text/html"))


def _stories(data: bytes, items: str, guid: str, tell: Tell) -> Iterator[Story]:
    tree = Tree(data)
    nodes = [tree.root] if tree.root.local == items else list(tree.root.every(items))
    known: set[str] = set()
    for number, node in enumerate(nodes, 1):
        story = Story(tree.text, named_apart(tree.value(node.first(guid)), f"item {number}", known))
        tell(tree, node, story)
        story.remark(tree.comments(node))
        yield story


def _read(tell: Tell, items: str, guid: str) -> Callable[[bytes, str], Iterator[Document]]:
    return lambda data, language: (story.document(language) for story in _stories(data, items, guid, tell))


def _write(tell: Tell, items: str, guid: str) -> Callable[[bytes, Sequence[tuple[str | None, Edit]]], bytes]:
    return lambda data, edits: rewrite(data, edits, lambda: _stories(data, items, guid, tell), html.declared)


read_rss, write_rss = _read(_tell_rss, "item", "guid"), _write(_tell_rss, "item", "guid")
read_atom, write_atom = _read(_tell_atom, "entry", "id"), _write(_tell_atom, "entry", "id")
read_wxr, write_wxr = _read(_tell_wordpress, "item", "guid"), _write(_tell_wordpress, "item", "guid")
