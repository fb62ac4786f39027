"""From tags to blocks: what of an HTML or XML text is read, as what, and with which white space."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.formats._readers.tags import Attribute, Kind, Token, decoded, line_of
from mtcheck.formats.build import OBJECT, Builder, limit
from mtcheck.formats.lines import classify
from mtcheck.model.document import BlockKind
from mtcheck.model.offsets import Escape
from mtcheck.model.plugin import ReadError

MAX_DEPTH = 500
"""How deep elements may nest in an article."""

MAX_BYLINE = 200
"""Code points up to which what is marked as a byline is one, and not what is told about the writer."""

_SPACES = Pattern(r"[ \t\r\n\f]+", linear=True)


class Vocabulary(NamedTuple):
    """What the elements of a format are. Those that it does not name are part of the line that they stand in.

    `blocks` begin a block of their kind; None: of the kind that holds around them. `objects` stand in a line and are no
    text. `void` elements have no content. `implied` says which open elements the start of one closes, up to the next of
    the `barriers`. `captions` are the attributes that readers see. `mark` tells by a tag's attributes that an element
    is left out (True), or what kind its blocks are of.
    """

    blocks: dict[str, BlockKind | None]
    skipped: frozenset[str]
    objects: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    void: frozenset[str] = frozenset()
    implied: dict[str, frozenset[str]] = {}  # noqa: RUF012 - a default that nobody changes
    barriers: frozenset[str] = frozenset()
    captions: tuple[str, ...] = ()
    mark: Callable[[dict[str, str]], BlockKind | bool] = lambda attributes: False


class Escapes(NamedTuple):
    """How a text is written between tags, in an attribute's value between marks of a kind, and in a CDATA section."""

    text: Escape
    attribute: Callable[[str], Escape]
    cdata: Escape


class Remark(NamedTuple):
    """A comment: where it begins, and what it says."""

    start: int
    said: str

    def put(self, builder: Builder, within: bool = False) -> None:
        """Add it to a document, in a block or not."""
        builder.comment(self.said, self.start, within)


class Passage:
    """A block in the making.

    `pieces` are (text, start, end in the origin, kept), with an empty text where an opening tag begins; `end` is where
    the last text and the tags that close after it end; `within` names the elements around.
    """

    def __init__(self, kind: BlockKind, within: tuple[str, ...], article: int) -> None:
        self.kind, self.within, self.article = kind, within, article
        self.pieces: list[tuple[str, int, int, bool]] = []
        self.comments: list[tuple[int, Remark]] = []
        self.escapes: list[tuple[int, Escape]] = []
        self.breaks: list[tuple[int, int]] = []
        self.end = 0
        self._last = " "

    @property
    def said(self) -> str:
        """Its text."""
        return "".join(piece[0] for piece in self.pieces)

    def add(self, text: str, start: int, end: int, kept: bool = False) -> None:
        """Add a piece."""
        if text:
            self.pieces.append((text, start, end, kept))
            self._last, self.end = text[-1], end

    def escape(self, escape: Escape) -> None:
        """Say how texts are written in what is added from now on."""
        self.escapes.append((len(self.pieces), escape))

    def copy(self, text: str, start: int) -> None:
        """Add a text that stands so in the origin; white space as it is shown, but for spaces within a line."""
        at = 0
        for match in _SPACES.finditer(text):
            first, last = match.span()
            if first == 0 and self._last in " \n":
                at = last
            elif match.group().strip(" "):
                self.add(text[at:first], start + at, start + first)
                self.add(" ", start + first, start + last)
                at = last
        self.add(text[at:], start + at, start + len(text))

    def trim(self) -> None:
        """Take the white space off its end."""
        while self.pieces:
            text, start, end, kept = self.pieces.pop()
            bare = text.rstrip(" \n")
            if bare:
                self.pieces.append((bare, start, start + len(bare) if bare != text else end, kept))
                return

    def put(self, builder: Builder) -> None:
        """Add it to a document as a block."""
        builder.begin(next(start for text, start, _, _ in self.pieces if text))
        comments, escapes = [*reversed(self.comments)], dict(self.escapes)
        for number, (text, start, end, kept) in enumerate(self.pieces):
            if number in escapes:
                builder.escape(escapes[number])
            while comments and comments[-1][0] <= number:
                comments.pop()[1].put(builder)
            if text:
                builder.add(text, start, end, kept)
            else:
                builder.anchor(start)
        for _, remark in reversed(comments):
            between = builder.origin[self.pieces[-1][2] : remark.start]
            remark.put(builder, within="\n" not in between and "\r" not in between)
        builder.end(self.kind, self.end)


class _Element(NamedTuple):
    name: str
    kind: BlockKind
    skipped: bool
    article: int
    start: int


class Walker:
    """Walks over the tags of a text, and collects passages, and between them what comments say."""

    def __init__(self, text: str, vocabulary: Vocabulary, escapes: Escapes) -> None:
        self.passages: list[Passage | Remark] = []
        self._text, self._vocabulary, self._escapes = text, vocabulary, escapes
        self._stack = [_Element("", BlockKind.PARAGRAPH, False, 0, 0)]
        self._open: Counter[str] = Counter()
        self._passage: Passage | None = None
        self._anchor: int | None = None
        self._later: list[Passage] = []
        self._articles = 0
        self._parts = 0

    def walk(self, tokens: Iterable[Token]) -> list[Passage | Remark]:
        """The passages of all tokens. Raises ReadError for elements that nest too deep."""
        for token in tokens:
            if token.kind is Kind.TEXT:
                self._say(token.start, token.end)
            elif token.kind is Kind.CLOSE:
                self._close(token)
            elif token.kind is Kind.COMMENT:
                self._comment(Remark(token.start, self._text[token.start + 4 : token.end - 3]))
            elif token.kind is Kind.CDATA:
                self._literal(token.start + 9, token.end - 3)
            else:
                self._begin(token)
        self._finish()
        return self.passages

    def _say(self, start: int, end: int) -> None:
        if self._stack[-1].skipped or self._is_idle(start, end):
            return
        for text, first, last in decoded(self._text, start, end):
            self._parts += 1
            limit(self._parts)
            passage = self._current(text, self._escapes.text)
            if last - first == len(text):
                passage.copy(text, first)
            else:
                passage.add(text, first, last)

    def _literal(self, start: int, end: int) -> None:
        if not self._stack[-1].skipped and not self._is_idle(start, end):
            self._current(self._text[start:end], self._escapes.cdata).copy(self._text[start:end], start)

    def _is_idle(self, start: int, end: int) -> bool:
        """Whether a range is white space between blocks, or at a line break."""
        return (self._passage is None or bool(self._passage.breaks)) and not self._text[start:end].strip()

    def _current(self, text: str, escape: Escape) -> Passage:
        """The passage to which a text belongs: after a line break it may be the next one."""
        passage = self._passage
        if passage and passage.breaks:
            breaks, passage.breaks = passage.breaks, []
            if len(breaks) == 1 and text.lstrip()[:1].islower():
                passage.trim()
                passage.add("\n", *breaks[0], kept=True)
            else:
                self._finish()
        if self._passage is None:
            self._passage = self._new(self._stack[-1].kind)
            if self._anchor is not None:
                self._passage.pieces.append(("", self._anchor, self._anchor, False))
        self._passage.escape(escape)
        return self._passage

    def _new(self, kind: BlockKind) -> Passage:
        return Passage(kind, tuple(element.name for element in self._stack), self._stack[-1].article)

    def _finish(self) -> None:
        """End the passage, and put after it what stood in attributes within it."""
        passage, self._passage, self._anchor = self._passage, None, None
        if passage:
            passage.trim()
            said = passage.said.replace(OBJECT, " ").strip()
            if passage.kind is BlockKind.BYLINE and len(said) > MAX_BYLINE:
                passage.kind = BlockKind.PARAGRAPH
            if passage.kind is BlockKind.PARAGRAPH:
                passage.kind = classify(said, first=False)
            if said:
                self.passages.append(passage)
            else:
                self.passages += (remark for _, remark in passage.comments)
        self.passages += self._later
        self._later.clear()

    def _comment(self, remark: Remark) -> None:
        if self._passage is None:
            self.passages.append(remark)
        else:
            self._passage.comments.append((len(self._passage.pieces), remark))

    def _begin(self, token: Token) -> None:
        words = self._vocabulary
        if token.name in words.breaks:
            if self._passage:
                self._passage.breaks.append((token.start, token.end))
            return
        self._imply(token.name)
        parent = self._stack[-1]
        block = token.name in words.blocks
        if block:
            self._finish()
        kind, skipped = self._read_as(token, parent, block)
        if not skipped:
            self._keep_shown(token)
        if token.name in words.void or token.kind is Kind.EMPTY:
            if token.name in words.objects and not skipped and self._passage:
                self._current(OBJECT, self._escapes.text).add(OBJECT, token.start, token.end, kept=True)
            return
        if not block and not skipped:
            self._opening(token.start)
        if token.name == "article" and not parent.article:
            self._articles += 1
        article = parent.article or (self._articles if token.name == "article" else 0)
        self._stack.append(_Element(token.name, kind, skipped or token.name in words.objects, article, token.start))
        self._open[token.name] += 1
        if len(self._stack) > MAX_DEPTH:
            line = line_of(self._text, token.start)
            raise ReadError(f"line {line}: elements nest deeper than {MAX_DEPTH}: this is no article")

    def _read_as(self, token: Token, parent: _Element, block: bool) -> tuple[BlockKind, bool]:
        """Of what kind the blocks in an element are, and whether they are left out."""
        kind = self._vocabulary.blocks.get(token.name) or parent.kind
        if parent.skipped or token.name in self._vocabulary.skipped:
            return kind, True
        if not token.attributes:
            return kind, False
        mark = self._vocabulary.mark({name: self._text[slice(*value.span)] for name, value in token.attributes.items()})
        if isinstance(mark, BlockKind):
            return mark if block else kind, False
        return kind, mark

    def _opening(self, at: int) -> None:
        """Note where an element begins that may hold the next text: what is inserted there belongs before it."""
        if self._passage:
            self._passage.pieces.append(("", at, at, False))
        elif self._anchor is None:
            self._anchor = at

    def _keep_shown(self, token: Token) -> None:
        """Keep the attributes that readers see for after the passage."""
        for name in self._vocabulary.captions:
            value = token.attributes.get(name)
            if value and self._text[slice(*value.span)].strip():
                self._later.append(self._caption(value))
        if self._later and self._passage is None:
            self._finish()

    def _caption(self, value: Attribute) -> Passage:
        passage = self._new(BlockKind.CAPTION)
        passage.escape(self._escapes.attribute(value.quote))
        for text, first, last in decoded(self._text, *value.span):
            if last - first == len(text):
                passage.copy(text, first)
            else:
                passage.add(text, first, last)
        passage.trim()
        return passage

    def _imply(self, name: str) -> None:
        """Close what the start of an element closes: a paragraph before the next."""
        closed = self._vocabulary.implied.get(name)
        if not closed:
            return
        for index in range(len(self._stack) - 1, 0, -1):
            if self._stack[index].name in closed:
                self._pop(index)
                return
            if self._stack[index].name in self._vocabulary.barriers:
                return

    def _close(self, token: Token) -> None:
        if not self._open[token.name]:
            return
        index = next(i for i in range(len(self._stack) - 1, 0, -1) if self._stack[i].name == token.name)
        element = self._stack[index]
        self._pop(index)
        if element.name in self._vocabulary.objects and not self._stack[-1].skipped:
            self._current(OBJECT, self._escapes.text).add(OBJECT, element.start, token.end, kept=True)
        elif self._passage and element.name not in self._vocabulary.blocks and not element.skipped:
            self._passage.end = max(self._passage.end, token.end)

    def _pop(self, index: int) -> None:
        if any(element.name in self._vocabulary.blocks for element in self._stack[index:]):
            self._finish()
        for element in self._stack[index:]:
            self._open[element.name] -= 1
        del self._stack[index:]


def put(items: Iterable[Passage | Remark], builder: Builder) -> None:
    """Add passages, and comments before them, to a document: captions last, since the text goes on across them."""
    captions: list[Passage | Remark] = []
    waiting: list[Passage | Remark] = []
    for item in items:
        waiting.append(item)
        if isinstance(item, Passage):
            if item.kind is BlockKind.CAPTION:
                captions += waiting
            else:
                _put(waiting, builder)
            waiting = []
    _put([*captions, *waiting], builder)


def _put(items: list[Passage | Remark], builder: Builder) -> None:
    for item in items:
        item.put(builder)
