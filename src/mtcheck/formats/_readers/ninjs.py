"""ninjs (IPTC's News in JSON), 1.x to 3.x: one article, with what its pictures are said to show.

Where a body comes in several forms, such as text and HTML, the HTML is the article; the others are parts of their own,
addressed by their JSON pointers, so that each is checked and can be mended.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.formats import decode
from mtcheck.formats._readers.jsontext import String, add_string, escape, load, strings
from mtcheck.formats._readers.story import HTML, Story, rewrite
from mtcheck.model.document import BlockKind, Document
from mtcheck.model.issue import Edit
from mtcheck.model.plugin import ReadError

MAX_FORMS = 100
"""Forms of the texts of one article, such as text beside HTML, past which it is none."""

_POINTER = Pattern(
    r"(?P<item>(?:/associations/[^/]+)*)/"
    r"(?:(?P<name>headline|byline|body|description)(?:_(?P<form>\w+))?|(?P<list>headlines|bodies|descriptions)/\d+/value)"
)
_NAMES = {"headlines": "headline", "bodies": "body", "descriptions": "description"}
_ORDER = ("headline", "byline", "description", "body")


class _Field(NamedTuple):
    """A string that is text. Those of one item, name and role are forms of one text."""

    string: String
    item: str
    name: str
    role: str
    is_html: bool

    @property
    def rank(self) -> tuple[bool, str, int, str, bool]:
        """Its place in the article: that of what its name says, pictures last; of several forms HTML first."""
        return bool(self.item), self.item, _ORDER.index(self.name), self.role, not self.is_html

    @property
    def kind(self) -> BlockKind | None:
        """The kind of its blocks."""
        if self.name == "body":
            return None
        if self.item:
            return BlockKind.CAPTION
        return BlockKind.BYLINE if self.name == "byline" else BlockKind.HEADLINE


def _fields(text: str, start: int) -> list[_Field]:
    found = [string for string in strings(text, start) if string.end > string.start]
    said = {string.pointer: text[string.start : string.end] for string in found}
    fields = []
    for string in found:
        match = _POINTER.fullmatch(string.pointer)
        if match:
            beside = string.pointer.removesuffix("value")
            form = (said.get(beside + "contenttype", "") if match["list"] else match["form"]) or ""
            role = said.get(beside + "role", "") if match["list"] else ""
            name = match["name"] or _NAMES[match["list"]]
            fields.append(_Field(string, match["item"], name, role, "html" in form))
    return sorted(fields, key=lambda field: field.rank)


def _stories(data: bytes) -> Iterator[Story]:
    text = decode.decode(data).text
    start = int(text.startswith("\ufeff"))
    if not isinstance(load(text[start:]), dict):
        raise ReadError("line 1: not ninjs, which is an object: --format jsonl reads one a line")
    article, forms, before = Story(text), [], None
    for field in _fields(text, start):
        this = field.item, field.name, field.role
        story = article
        if this == before:
            story = Story(text, field.string.pointer)
            forms.append(story)
            if len(forms) > MAX_FORMS:
                raise ReadError(f"more than {MAX_FORMS} other forms of its texts: this is no article")
        before = this
        builder = story.begin(field.string.start)
        builder.escape(escape(text))
        add_string(builder, field.string)
        story.end(field.kind, HTML if field.is_html else None)
    yield article
    yield from forms


def read(data: bytes, language: str) -> Iterator[Document]:
    """The article of a file, then the other forms of its texts."""
    for story in _stories(data):
        yield story.document(language)


def write(data: bytes, edits: Sequence[tuple[str | None, Edit]]) -> bytes:
    """The file after edits."""
    return rewrite(data, edits, lambda: _stories(data))
