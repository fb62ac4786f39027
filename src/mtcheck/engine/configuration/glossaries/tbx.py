"""Glossaries in TBX (ISO 30042), in both its styles, and as tools still write its former edition."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.base import xml
from mtcheck.engine.configuration.glossaries.entry import Entry, Form, Status, concept, status, verified
from mtcheck.model.plugin import ReadError

MAX_ELEMENTS = 10_000_000

_CONCEPT = frozenset(("conceptEntry", "termEntry"))
_LANGUAGE = frozenset(("langSec", "langSet"))
_TERM = frozenset(("termSec", "tig", "ntig"))
_TYPED = frozenset(("termNote", "descrip", "admin"))
"""Elements of the style DCA, which say in `type` what the style DCT says by the name of the element."""
_STATUS = frozenset(("administrativeStatus", "normativeAuthorization"))
"""Data categories that say whether a term is to be written."""


class _Reader:
    """Gathers the terms of a file as its elements begin and end."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._open: list[str] = []
        self._text: list[str] = []
        self._in_term = False
        self._kind = self._language = ""
        self._term, self._status, self._line = "", Status.ADMITTED, 0
        self._forms: dict[str, list[Form]] = {}

    def begin(self, name: str, attributes: dict[str, str], line: int) -> None:
        """An element begins."""
        local = name.rpartition(":")[2]
        if not self._open and local not in ("tbx", "martif"):
            raise ReadError(f"line {line}: the root is <{name}>, and that of TBX <tbx> or <martif>")
        what = attributes.get("type", local) if local in _TYPED else local
        self._open.append(what)
        if self._in_term:  # marks within a term, such as <hi>
            return
        self._text.clear()
        if local in _CONCEPT:
            self._kind, self._forms = "", {}
        elif local in _LANGUAGE:
            self._language = attributes.get("xml:lang") or attributes.get("lang", "")
        elif local in _TERM:
            self._term, self._status = "", Status.ADMITTED
        elif local == "term":
            self._in_term, self._line = True, line

    def text(self, data: str) -> None:
        """Text within the element that began last, or within a term."""
        self._text.append(data)

    def end(self, name: str) -> None:
        """An element ends."""
        local, what = name.rpartition(":")[2], self._open.pop()
        said = "".join(self._text).strip()
        if local == "term":
            self._term, self._in_term = verified(said, self._line), False
        elif self._in_term:
            return
        elif what in _STATUS:
            self._status = status(said)
        elif what == "subjectField":
            self._kind = said
        elif local in _TERM and self._term:
            self._forms.setdefault(self._language, []).append(Form(self._term, self._status, self._line))
        elif local in _CONCEPT:
            for language, forms in self._forms.items():
                self.entries += concept(forms, self._kind, language)
        self._text.clear()


def entries(data: bytes) -> Iterator[Entry]:
    """The entries of a file. Raises ReadError, which names the line."""
    reader = _Reader()
    xml.parse(data, begin=reader.begin, end=reader.end, text=reader.text, most=MAX_ELEMENTS)
    return iter(reader.entries)
