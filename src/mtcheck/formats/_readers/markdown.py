"""Markdown (CommonMark and tables), as static sites write it: the fields of the front matter that readers see, and the
text without code, link targets, short codes, the marks of notes, and the tags of HTML.

markdown-it-py says which lines a block of text stands on and what its parts are; this module finds the parts again in
the file, one after the other, so that every code point keeps its exact place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter
from typing import TYPE_CHECKING

from mtcheck.base.patterns import Pattern
from mtcheck.formats._readers import html
from mtcheck.formats._readers.directive import directive
from mtcheck.formats._readers.frontmatter import add_fields, end_of
from mtcheck.formats._readers.masks import masked
from mtcheck.formats._readers.prose import Passage, Remark, put
from mtcheck.formats.build import OBJECT, Builder
from mtcheck.formats.decode import decode
from mtcheck.formats.lines import classify, comments, lines
from mtcheck.model.document import BlockKind, Document, Span
from mtcheck.model.plugin import ReadError

if TYPE_CHECKING:
    from markdown_it.token import Token

_ESCAPES = str.maketrans({sign: "\\" + sign for sign in "\\`*_[]<&"})
_TARGET = Pattern(
    r"\(\s*(?:<[^>\n]*>|(?:[^\s()\\]|\\.|\([^()\s]*\))*)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)|\[[^\]]*\]"
)
_OBJECTS = Pattern(f"{OBJECT}+", linear=True)


def read(data: bytes, language: str) -> Iterator[Document]:
    """The one article of a Markdown file."""
    from markdown_it import MarkdownIt  # a slow import that only this format needs

    origin, encoding = decode(data)
    base = end_of(origin)
    text = masked(origin, base)
    spans = [Span(line.start, line.end) for line in lines(text, base)]
    builder = Builder(origin)
    about_us = directive(origin[:base])
    if about_us:
        builder.comment(*about_us)
    add_fields(builder)
    used: dict[int, int] = {}
    containers: list[str] = []
    captions: list[Passage] = []
    parser = MarkdownIt("commonmark").enable("table").disable("text_join")  # joined escapes would lose their place
    for token in parser.parse(text[base:]):
        if token.nesting == 1:
            containers.append(token.type)
        elif token.nesting == -1:
            containers.pop()
        elif token.type == "html_block" and token.map:
            start, end = spans[token.map[0]].start, spans[token.map[1] - 1].end
            captions += _add_html(builder, text, start, end, encoding)
        elif token.type == "inline" and token.map:
            builder.escape(escape)
            inline = _Inline(builder, text, token, tuple(containers), spans, used)
            inline.copy()
            captions += inline.captions
    put(captions, builder)
    yield builder.document(language)


def _add_html(builder: Builder, text: str, start: int, end: int, encoding: str) -> list[Passage]:
    """Add a block of HTML, of one that is broken only what its comments say, and return its captions."""
    try:
        found = html.passages(text, start, end, html.escapes(encoding))
    except ReadError:
        found = [Remark(span.start, said) for span, said in comments(text, start, end)]
    captions = [item for item in found if isinstance(item, Passage) and item.kind is BlockKind.CAPTION]
    put([item for item in found if item not in captions], builder)
    return captions


def escape(text: str) -> str:
    """A text as Markdown writes it: what would be markup gets a backslash."""
    return text.translate(_ESCAPES)


def _kind(containers: tuple[str, ...]) -> BlockKind:
    if "heading_open" in containers:
        return BlockKind.HEADLINE
    return BlockKind.LIST_ITEM if "list_item_open" in containers else BlockKind.PARAGRAPH


class _Inline:
    """One run of inline Markdown: its content, where each line of it stands in the file, and how far it is copied."""

    def __init__(
        self,
        builder: Builder,
        text: str,
        token: Token,
        containers: tuple[str, ...],
        spans: list[Span],
        used: dict[int, int],
    ) -> None:
        self.builder, self.content, self.children = builder, token.content, token.children or []
        self.containers = containers
        self.captions: list[Passage] = []
        self.at = 0
        self.begun: int | None = None
        self.starts: list[tuple[int, int]] = []
        first = token.map[0] if token.map else 0
        offset = 0
        for number, line in enumerate(self.content.split("\n"), first):
            begin, end = spans[min(number, len(spans) - 1)]
            place = text.find(line.rstrip(), max(begin, used.get(number, begin)), end)
            if place < 0:  # tabs expanded or pipes escaped: the line is left unchecked rather than misplaced
                self.children = []
                break
            used[number] = place + len(line.rstrip())
            self.starts.append((offset, place))
            offset += len(line) + 1

    def place(self, offset: int) -> int:
        """The offset in the file of an offset in the content."""
        start, place = self.starts[bisect_right(self.starts, offset, key=itemgetter(0)) - 1]
        return offset - start + place

    def copy(self) -> None:
        """Add the text of all parts as one block."""
        automatic = False
        for child in self.children:
            if child.type == "link_open":
                automatic = child.markup == "autolink"
                self.skip("<" if automatic else "[", opening=True)
            elif child.type == "link_close":
                self.skip(">" if automatic else "]")
                self.skip_target(automatic)
                automatic = False
            elif child.type == "text":
                self.take(child.content, OBJECT if automatic else child.content, kept=automatic)
            elif child.type == "text_special":
                self.take(child.markup, child.content)
            elif child.type in ("softbreak", "hardbreak"):
                self.take("\n", "\n")
            elif child.type == "code_inline":
                self.take(child.markup, OBJECT, kept=True)
                self.skip(child.markup)
            elif child.type == "image":
                self.picture(child)
            elif child.type == "html_inline":
                found = self.content.find(child.content, self.at)
                for span, said in comments(child.content, 0, len(child.content)):
                    self.builder.comment(said, self.place(found + span.start), within=self.begun is not None)
                if child.content.lower().startswith("<br"):
                    self.take(child.content, "\n", kept=True)
                else:
                    self.skip(child.content, opening=not child.content.startswith("</"))
            else:
                self.skip(child.markup, opening=child.nesting == 1)
        if self.begun is not None:
            kind = _kind(self.containers)
            if kind is BlockKind.PARAGRAPH:
                kind = classify(self.builder.since(self.begun), first=False)
            self.builder.end(kind, self.place(self.at))

    def picture(self, child: Token) -> None:
        """Keep for later what a picture is said to show; between words an object stands for it."""
        start = self.content.find("![", self.at)
        caption = Passage(BlockKind.CAPTION, (), 0)
        caption.escape(escape)
        self.skip("![")
        for inner in child.children or []:
            found = self.content.find(inner.content, self.at) if inner.type == "text" else -1
            if found >= 0:
                caption.copy(inner.content, self.place(found))
                self.at = found + len(inner.content)
        self.skip("]")
        self.skip_target(False)
        caption.trim()
        if caption.said.strip():
            self.captions.append(caption)
        if start >= 0 and any(child.type == "text" and child.content.strip() for child in self.children):
            end, self.at = self.at, start
            self.take(self.content[start:end], OBJECT, kept=True)

    def take(self, source: str, text: str, kept: bool = False) -> None:
        """Add `text`, which stands for the next `source` in the content."""
        found = self.content.find(source, self.at)
        if found < 0 or not text:
            return
        start, self.at = self.place(found), found + len(source)
        if source != text or OBJECT not in text:
            end = self.line_end(start) if source == "\n" else self.place(self.at - 1) + 1
            self.add(text, start, end, kept)
            return
        at = 0
        for match in _OBJECTS.finditer(text):
            self.add(text[at : match.start()], start + at, start + match.start())
            first, at = start + match.start(), match.end()
            if self.builder.origin[first] == "{" and not self.builder.origin.startswith("{:", first):
                self.add(OBJECT, first, start + at, kept=True)
        self.add(text[at:], start + at, start + len(text))

    def add(self, text: str, start: int, end: int, kept: bool = False) -> None:
        """Add a piece, the first of which begins the block."""
        if self.begun is None and text.replace(OBJECT, " ").strip():
            self.builder.begin(start, self.containers)
            self.begun = self.builder.length
        if self.begun is not None:
            self.builder.add(text, start, end, kept)

    def line_end(self, start: int) -> int:
        """Where the line end that begins at an offset of the file ends."""
        return start + (2 if self.builder.origin.startswith("\r\n", start) else 1)

    def skip(self, source: str, opening: bool = False) -> None:
        """Go past the next `source` in the content; `opening`: a text to insert here belongs before it."""
        found = self.content.find(source, self.at)
        if found >= 0:
            if opening and source:
                self.builder.anchor(self.place(found))
            self.at = found + len(source)

    def skip_target(self, automatic: bool) -> None:
        """Go past the address or the label of a link."""
        target = None if automatic else _TARGET.match(self.content, self.at)
        if target:
            self.at = target.end()
