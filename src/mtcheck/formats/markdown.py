"""Markdown (CommonMark and tables): front matter, code, link targets and HTML are left out.

markdown-it-py says which lines a block of text stands on and what its parts are; this module finds the parts again in
the file, one after the other, so that every code point keeps its exact place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mtcheck.formats.build import OBJECT, Builder
from mtcheck.formats.decode import decode, rewrite
from mtcheck.formats.frontmatter import directive
from mtcheck.formats.lines import comments, lines
from mtcheck.model.document import BlockKind, Document, Span
from mtcheck.model.plugin import Reader
from mtcheck.text.triggers import Pattern

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = Pattern(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?s:.*?)(?:\r\n|\r|\n)(?P=fence)[ \t]*(?:\r\n|\r|\n|$)"
)
_ESCAPES = str.maketrans({sign: "\\" + sign for sign in "\\`*_[]<&"})
_TARGET = Pattern(
    r"\(\s*(?:<[^>\n]*>|(?:[^\s()\\]|\\.|\([^()\s]*\))*)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)|\[[^\]]*\]"
)


def read(data: bytes, language: str) -> Iterator[Document]:
    """The one article of a Markdown file."""
    from markdown_it import MarkdownIt  # a slow import that only this format needs

    origin = decode(data).text
    front = _FRONT_MATTER.match(origin)
    base = front.end() if front else int(origin.startswith("\ufeff"))
    spans = [Span(line.start, line.end) for line in lines(origin, base)]
    builder = Builder(origin)
    builder.escape(escape)
    about_us = directive(front.group()) if front else None
    if about_us:
        builder.comment(*about_us)
    used: dict[int, int] = {}
    containers: list[str] = []
    parser = MarkdownIt("commonmark").enable("table").disable("text_join")  # joined escapes would lose their place
    for token in parser.parse(origin[base:]):
        if token.nesting == 1:
            containers.append(token.type)
        elif token.nesting == -1:
            containers.pop()
        elif token.type == "html_block" and token.map:
            start, end = spans[token.map[0]].start, spans[token.map[1] - 1].end
            for span, said in comments(origin, start, end):
                builder.comment(said, span.start)
        elif token.type == "inline" and token.map:
            _Inline(builder, token, tuple(containers), spans, used).copy()
    yield builder.document(language)


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
        self, builder: Builder, token: Token, containers: tuple[str, ...], spans: list[Span], used: dict[int, int]
    ) -> None:
        self.builder, self.content, self.children = builder, token.content, token.children or []
        self.containers = containers
        self.at = 0
        self.begun = False
        self.starts: list[tuple[int, int]] = []
        first = token.map[0] if token.map else 0
        offset = 0
        for number, line in enumerate(self.content.split("\n"), first):
            begin, end = spans[min(number, len(spans) - 1)]
            place = builder.origin.find(line.rstrip(), max(begin, used.get(number, begin)), end)
            if place < 0:  # tabs expanded or pipes escaped: the line is left unchecked rather than misplaced
                self.children = []
                break
            used[number] = place + len(line.rstrip())
            self.starts.append((offset, place))
            offset += len(line) + 1

    def place(self, offset: int) -> int:
        """The offset in the file of an offset in the content."""
        start, place = next(pair for pair in reversed(self.starts) if pair[0] <= offset)
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
                self.skip("![", opening=True)
                for inner in child.children or []:
                    if inner.type == "text":
                        self.take(inner.content, inner.content)
                self.skip("]")
                self.skip_target(False)
            elif child.type == "html_inline":
                found = self.content.find(child.content, self.at)
                for span, said in comments(child.content, 0, len(child.content)):
                    self.builder.comment(said, self.place(found + span.start))
                self.skip(child.content, opening=not child.content.startswith("</"))
            else:
                self.skip(child.markup, opening=child.nesting == 1)
        if self.begun:
            self.builder.end(_kind(self.containers), self.place(self.at))

    def take(self, source: str, text: str, kept: bool = False) -> None:
        """Add `text`, which stands for the next `source` in the content."""
        found = self.content.find(source, self.at)
        if found < 0 or not text:
            return
        start = self.place(found)
        if not self.begun:
            self.builder.begin(start, self.containers)
            self.begun = True
        self.at = found + len(source)
        self.builder.add(text, start, self.line_end(start) if source == "\n" else start + len(source), kept)

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


reader = Reader("markdown", (".md", ".markdown", ".mdown"), read, rewrite)
