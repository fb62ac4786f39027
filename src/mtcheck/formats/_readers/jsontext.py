"""JSON with exact places: where each string of a value stands. The standard library says first that it is valid."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.formats.build import Builder, limit
from mtcheck.model.offsets import Escape
from mtcheck.model.plugin import ReadError

_TOKEN = Pattern(
    r"[\s,:]*+(?:(?P<open>[\[{])|(?P<close>[\]}])|\"(?P<string>(?:[^\"\\]|\\.)*+)\"|[^\s,:\[\]{}\"]+)", linear=True
)
_ESCAPE = Pattern(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", linear=True)


class String(NamedTuple):
    """A string of a value: its address (a JSON pointer, RFC 6901), and its range without quotation marks."""

    pointer: str
    start: int
    end: int


MAX_LENGTH = 10_000_000
"""Code points of one value, past which it is no article."""


def load(text: str, line: int = 1) -> Any:
    """The value that a text holds. Raises ReadError that names the place; `line` is that of its beginning."""
    if len(text) > MAX_LENGTH:
        raise ReadError(f"line {line}: more than {MAX_LENGTH:,} characters: this is no article")
    limit(text.count("\\"))  # before a pattern has to remember each
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ReadError(f"line {line + error.lineno - 1}, column {error.colno}: not valid JSON: {error.msg}") from None
    except RecursionError:
        raise ReadError(f"line {line}: values nest too deep: this is no article") from None
    except ValueError as error:
        raise ReadError(f"line {line}: not valid JSON: {error}") from None


def strings(text: str, start: int = 0, end: int | None = None) -> Iterator[String]:
    """The strings in a range of a text that is valid JSON, in order, keys not."""
    pointer: list[str | int] = []
    is_key = False
    for match in _TOKEN.finditer(text, start, end):
        if match["open"]:
            _count(pointer)
            is_key = match["open"] == "{"
            pointer.append("" if is_key else -1)
            continue
        if match["close"]:
            pointer.pop()
        elif match["string"] is not None and is_key:
            pointer[-1] = json.loads(f'"{match["string"]}"')
            is_key = False
            continue
        else:
            _count(pointer)
            if match["string"] is not None:
                yield String(_pointer(pointer), *match.span("string"))
        is_key = bool(pointer) and isinstance(pointer[-1], str)


def _count(pointer: list[str | int]) -> None:
    """Go on to the next element, within an array."""
    if pointer and isinstance(pointer[-1], int):
        pointer[-1] += 1


def _pointer(pointer: list[str | int]) -> str:
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in pointer)


def escape(origin: str) -> Escape:
    """How a text is written in a string of this file: in ASCII if the file is."""
    return partial(_escaped, origin.isascii())


def _escaped(ascii_only: bool, text: str) -> str:
    return json.dumps(text, ensure_ascii=ascii_only)[1:-1]


def add_string(builder: Builder, string: String) -> None:
    """Add the text of a string, without its escapes. Raises ReadError for a lone surrogate."""
    text, at = builder.origin, string.start
    if text.find("\\", string.start, string.end) >= 0:
        for match in _ESCAPE.finditer(text, string.start, string.end):
            builder.copy(at, match.start())
            said = json.loads(f'"{match.group()}"')
            if "\ud800" <= said <= "\udfff" and len(said) == 1:
                line = text.count("\n", 0, match.start()) + 1
                raise ReadError(f"line {line}: {match.group()} is a lone surrogate: this is no text")
            builder.add(said, *match.span())
            at = match.end()
    builder.copy(at, string.end)
