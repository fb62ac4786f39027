"""XML as events, by expat: well-formed, neither too deep nor too long, and without entities of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mtcheck.model.plugin import ReadError

MAX_DEPTH = 500
"""How deep elements may nest."""
MAX_ELEMENTS = 500_000
"""How many elements a file may have."""

Begin = Callable[[str, dict[str, str], int], None]
"""(name, attributes, line): an element begins. Names are as written, with the prefixes of their namespaces."""


def _nothing(*_: Any) -> None:
    pass


def parse(
    data: bytes,
    encoding: str | None = None,
    begin: Begin = _nothing,
    end: Callable[[str], None] = _nothing,
    text: Callable[[str], None] = _nothing,
    most: int = MAX_ELEMENTS,
) -> None:
    """Tell what stands in a file, in an encoding or the one that it declares: elements that begin and end, and text.

    Raises ReadError, which names the line, for what is not well-formed, nests too deep, has more than the `most`
    elements, or declares an entity, since a few of those can stand for more than any memory holds.
    """
    from xml.parsers import expat  # only XML needs it

    parser = expat.ParserCreate(encoding)
    parser.buffer_text = True
    depth = elements = 0

    def opened(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements
        depth += 1
        elements += 1
        line = parser.CurrentLineNumber
        if elements > most:
            raise ReadError(f"line {line}: more than {most:,} elements: divide the file")
        if depth > MAX_DEPTH:
            raise ReadError(f"line {line}: elements nest deeper than {MAX_DEPTH}")
        begin(name, attributes, line)

    def closed(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(name)

    def entity(name: str, *declaration: object) -> None:
        raise ReadError(
            f"line {parser.CurrentLineNumber}: an entity is declared, {name!r}, and none is read: write its text"
        )

    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.EntityDeclHandler = entity
    parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        said = expat.ErrorString(error.code)
        raise ReadError(f"line {error.lineno}, column {error.offset + 1}: not well-formed XML: {said}") from None
    except (LookupError, ValueError) as error:  # an encoding that expat and Python do not know
        if isinstance(error, ReadError):
            raise
        raise ReadError(f"line 1: its encoding is none that can be read: save it as UTF-8 ({error})") from None
