"""XML as a tree of places in its text. expat says first that it is well-formed; entities of its own are refused."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import partial
from operator import attrgetter

from mtcheck.base import xml
from mtcheck.formats import decode
from mtcheck.formats._readers.html import Attributes, declared, escaped
from mtcheck.formats._readers.prose import Escapes
from mtcheck.formats._readers.tags import Kind, Token, decoded, tokens
from mtcheck.formats.build import Builder


class Node:
    """An element: its tag, the elements in it, the range of its content, and where its closing tag ends."""

    __slots__ = ("after", "children", "end", "start", "tag")

    def __init__(self, tag: Token) -> None:
        self.tag = tag
        self.start = self.end = self.after = tag.end
        self.children: list[Node] = []

    @property
    def name(self) -> str:
        """Its name as written, with the prefix of its namespace."""
        return self.tag.name

    @property
    def local(self) -> str:
        """Its name without the prefix."""
        return self.tag.name.rpartition(":")[2]

    def every(self, *names: str) -> Iterator[Node]:
        """All elements below that have one of these names, none within another."""
        for child in self.children:
            if child.name in names or child.local in names:
                yield child
            else:
                yield from child.every(*names)

    def first(self, *path: str) -> Node | None:
        """The first element at the end of a path of local names."""
        if not path:
            return self
        for child in self.children:
            if child.local == path[0]:
                found = child.first(*path[1:])
                if found:
                    return found
        return None


class Tree:
    """An XML file. Raises ReadError for what is not well-formed, nests too deep, or has entities of its own."""

    def __init__(self, data: bytes) -> None:
        self.text, self.encoding = decode.decode(data, declared)
        self.escapes = escapes(self.encoding)
        xml.parse(self.text.encode(), "utf-8")
        self._comments: list[Token] = []
        start = int(self.text.startswith("\ufeff"))
        self.root = self._build(start)

    def _build(self, start: int) -> Node:
        stack = [Node(Token(Kind.OPEN, start, start))]
        for token in tokens(self.text, start, xml=True, limit=2 * xml.MAX_ELEMENTS):
            if token.kind in (Kind.OPEN, Kind.EMPTY):
                node = Node(token)
                stack[-1].children.append(node)
                if token.kind is Kind.OPEN:
                    stack.append(node)
            elif token.kind is Kind.CLOSE:
                node = stack.pop()
                node.end, node.after = token.start, token.end
            elif token.kind is Kind.COMMENT:
                self._comments.append(token)
        return stack[0].children[0]

    def attribute(self, node: Node, name: str) -> str:
        """The value of an attribute; "" where there is none."""
        value = node.tag.attributes.get(name)
        return "".join(text for text, *_ in decoded(self.text, *value.span)) if value else ""

    def comments(self, node: Node) -> Iterator[tuple[str, int]]:
        """The comments in an element: what they say, and where they begin."""
        first = bisect_left(self._comments, node.start, key=attrgetter("start"))
        for token in self._comments[first:]:
            if token.start > node.end:
                break
            yield self.text[token.start + 4 : token.end - 3], token.start

    def value(self, node: Node | None) -> str:
        """The text in an element; "" where there is none."""
        builder = Builder(self.text)
        if node:
            self.add_value(node, builder)
        return builder.text.strip()

    def add_value(self, node: Node, builder: Builder) -> None:
        """Add the text in an element, without tags, comments, references and the marks of CDATA sections."""
        for token in tokens(self.text, node.start, node.end, xml=True, limit=2 * xml.MAX_ELEMENTS):
            if token.kind is Kind.TEXT:
                builder.escape(self.escapes.text)
                for text, first, last in decoded(self.text, token.start, token.end):
                    builder.add(text, first, last)
            elif token.kind is Kind.CDATA:
                builder.escape(self.escapes.cdata)
                builder.copy(token.start + 9, token.end - 3)


def escapes(encoding: str) -> Escapes:
    """How a text is written in XML."""
    return Escapes(partial(escaped, encoding, ""), Attributes(encoding), partial(_in_cdata, encoding))


def _in_cdata(encoding: str, text: str) -> str:
    """A text within <![CDATA[ ]]>, which is closed for what it cannot hold."""
    text = text.replace("]]>", "]]]]><![CDATA[>")
    return "".join(sign if _can(sign, encoding) else f"]]>&#{ord(sign)};<![CDATA[" for sign in text)


def _can(sign: str, encoding: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
