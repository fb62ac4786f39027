"""The text of a DOCX file: its paragraphs, and where each code point stands in the XML of which run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mtcheck.formats._readers.docx_archive import Archive
from mtcheck.formats._readers.tags import Kind, decoded, tokens
from mtcheck.formats._readers.xmltree import Node, Tree
from mtcheck.formats.build import OBJECT
from mtcheck.model.document import BlockKind

_LEFT_OUT = frozenset(
    "del moveFrom delText instrText delInstrText Fallback pPr rPr sectPr tblPr tblGrid trPr tcPr sdtPr rt".split()
)
_SIGNS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "br": " ", "cr": " "}
_OBJECTS = frozenset("drawing pict object sym".split())
_KINDS = {
    "heading": BlockKind.HEADLINE,
    "title": BlockKind.HEADLINE,
    "subtitle": BlockKind.HEADLINE,
    "caption": BlockKind.CAPTION,
    "list": BlockKind.LIST_ITEM,
    "byline": BlockKind.BYLINE,
    "author": BlockKind.BYLINE,
}
"""The kinds of paragraphs by the first word of the name of their style, which is English in every language of Word."""


class Atom(NamedTuple):
    """A piece of the text: its range, its range in the XML, and whether it is text of a run, which may be edited."""

    start: int
    end: int
    xml_start: int
    xml_end: int
    is_text: bool


class Run:
    """A run: text of one form. `insertion` is the tracked insertion that it stands in."""

    def __init__(self, node: Node, insertion: Node | None) -> None:
        self.node, self.insertion = node, insertion
        self.atoms: list[Atom] = []

    @property
    def start(self) -> int:
        """Where its text begins."""
        return self.atoms[0].start

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.atoms[-1].end


class Paragraph(NamedTuple):
    """A paragraph: what it is by its style (None: nothing special), and the range of its text."""

    kind: BlockKind | None
    start: int
    end: int


class Remark(NamedTuple):
    """A comment: what it says, and where in the text it begins."""

    said: str
    start: int


class Text:
    """The text of a file, in which every paragraph is a line. Raises ReadError."""

    def __init__(self, archive: Archive) -> None:
        self.tree = Tree(archive.part(archive.main))
        self.runs: list[Run] = []
        self.paragraphs: list[Paragraph] = []
        self.text = ""
        self.remarks: list[Remark] = []
        self._comments = _comments(archive)
        self._styles = _Styles(archive)
        self._parts: list[str] = []
        self._length = self._start = 0
        self._inner: list[Node] = []
        body = self.tree.root.first("body")
        for node, in_table in _paragraphs(body, False) if body else ():
            self._add_paragraph(node, in_table)
        self.text = "".join(self._parts)

    def _add_paragraph(self, node: Node, in_table: bool) -> None:
        properties = node.first("pPr")
        self._walk(node, None)
        if not (properties and properties.first("rPr", "del")):  # else the next paragraph is joined to it
            kind = self._styles.kind(self.tree, properties)
            kind = BlockKind.LIST_ITEM if in_table and not kind else kind
            self.paragraphs.append(Paragraph(kind, self._start, self._length))
            self._put("\n")
            self._start = self._length
        inner, self._inner = self._inner, []
        for box in inner:
            for paragraph, in_inner_table in _paragraphs(box, in_table):
                self._add_paragraph(paragraph, in_inner_table)

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _walk(self, node: Node, insertion: Node | None) -> None:
        for child in node.children:
            if child.local in _LEFT_OUT:
                continue
            if child.local == "r":
                run = Run(child, insertion)
                self._add_run(run, child)
                if run.atoms:
                    self.runs.append(run)
            elif child.local == "commentRangeStart":
                self._remark(child)
            else:
                self._walk(child, child if child.local == "ins" else None)

    def _add_run(self, run: Run, node: Node) -> None:
        for child in node.children:
            if child.local == "t":
                self._add_text(run, child, editable=node is run.node)
            elif child.local in _OBJECTS:
                self._add(run, OBJECT, child.tag.start, child.after)
                self._inner.append(child)
            elif child.local == "commentReference":
                self._remark(child)
            elif child.local in _SIGNS:
                sign = _SIGNS[child.local]
                last = self._parts[-1][-1:] if self._parts else "\n"
                if sign != " " or not last.isspace():
                    self._add(run, sign, child.tag.start, child.after)
            elif child.local not in _LEFT_OUT:
                self._add_run(run, child)

    def _remark(self, node: Node) -> None:
        """Note a comment where it is first met: its range begins before its reference, if it has one."""
        said = self._comments.pop(_attribute(self.tree, node, "id"), None)
        if said:
            self.remarks.append(Remark(said, self._length))

    def _add_text(self, run: Run, node: Node, editable: bool) -> None:
        for token in tokens(self.tree.text, node.start, node.end, xml=True):
            if token.kind is Kind.TEXT:
                for text, first, last in decoded(self.tree.text, token.start, token.end):
                    self._add(run, text.replace("\n", " "), first, last, editable)

    def _add(self, run: Run, text: str, start: int, end: int, is_text: bool = False) -> None:
        run.atoms.append(Atom(self._length, self._length + len(text), start, end, is_text))
        self._put(text)


def _paragraphs(node: Node, in_table: bool) -> Iterator[tuple[Node, bool]]:
    """The paragraphs in an element, and whether they stand in a table."""
    for child in node.children:
        if child.local == "p":
            yield child, in_table
        elif child.local not in _LEFT_OUT:
            yield from _paragraphs(child, in_table or child.local == "tc")


def _comments(archive: Archive) -> dict[str, str]:
    """What each comment says, by its id."""
    part = archive.related(archive.main, "comments")
    if not part or not archive.has(part):
        return {}
    tree = Tree(archive.part(part))
    return {
        _attribute(tree, node, "id"): " ".join(tree.value(line) for line in node.every("p"))
        for node in tree.root.every("comment")
    }


class _Styles:
    """What paragraphs are by their styles."""

    def __init__(self, archive: Archive) -> None:
        self._kinds: dict[str, BlockKind | None] = {}
        part = archive.related(archive.main, "styles")
        if not part or not archive.has(part):
            return
        tree = Tree(archive.part(part))
        styles = {_attribute(tree, node, "styleId"): node for node in tree.root.every("style")}
        self._kinds = {name: _kind_of_style(tree, styles, name) for name in styles}

    def kind(self, tree: Tree, properties: Node | None) -> BlockKind | None:
        """What a paragraph with these properties is."""
        if properties is None:
            return None
        style = properties.first("pStyle")
        kind = self._kinds.get(_attribute(tree, style, "val")) if style else None
        if kind is None and properties.first("numPr"):
            return BlockKind.LIST_ITEM
        return kind or (BlockKind.HEADLINE if properties.first("outlineLvl") else None)


def _kind_of_style(tree: Tree, styles: dict[str, Node], identifier: str) -> BlockKind | None:
    for _ in range(10):  # styles that are based on others
        style = styles.get(identifier)
        if style is None:
            return None
        name = style.first("name")
        words = _attribute(tree, name, "val").lower().split() if name else []
        kind = _KINDS.get(words[0]) if words else None
        if kind or style.first("pPr", "outlineLvl"):
            return kind or BlockKind.HEADLINE
        based = style.first("basedOn")
        if based is None:
            return None
        identifier = _attribute(tree, based, "val")
    return None


def _attribute(tree: Tree, node: Node | None, name: str) -> str:
    """The value of an attribute, whatever the prefix of its namespace."""
    if node is None:
        return ""
    return next(
        (tree.attribute(node, full) for full in node.tag.attributes if full.rpartition(":")[2] == name),
        "",
    )
