"""From bytes to text, without ever guessing, and from edits of the text back to bytes."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Sequence
from typing import NamedTuple

from mtcheck.model.issue import Edit, apply
from mtcheck.model.plugin import ReadError, WriteError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16 LE, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Decoded(NamedTuple):
    """The text of a file, a byte order mark included, and the name of its encoding."""

    text: str
    encoding: str


Declared = Callable[[bytes], str | None]
"""Finds in a file's bytes the encoding that they declare, as HTML and XML do."""


def decode(data: bytes, declared: Declared | None = None) -> Decoded:
    """The text of a file by its byte order mark, or the encoding it declares, or UTF-8. The mark stays in the text.

    Raises ReadError for any other encoding and for binary data: a wrong guess would report damage that is not there.
    """
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), None)
    if encoding is None:
        claim = declared(data) if declared else None
        encoding = _known(claim)
        if encoding != "utf-8" and not data.isascii() and _is_utf8(data):
            raise ReadError(f"it declares {claim!r} but is UTF-8: mend the declaration")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = error.start - data.rfind(b"\n", 0, error.start)
        raise ReadError(
            f"line {line}, byte {byte}: not valid {encoding.upper()}"
            " (if it is text, save it as UTF-8, e.g. with iconv; nothing was checked)"
        ) from None
    nul = text.find("\0")
    if nul >= 0:
        raise ReadError(f"line {text.count(chr(10), 0, nul) + 1}: a NUL character: this is not a text file")
    return Decoded(text, encoding)


_NO_CHARSETS = ("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7")
"""What Python knows as encodings, and no file is written in."""


def _known(declared: str | None) -> str:
    """Python's name of a declared encoding; UTF-8 where none is declared, or one that would not let itself be read."""
    name = (declared or "utf-8").strip().lower()
    if name.startswith(("utf-16", "utf-32", "ucs-")):
        return "utf-8"
    if name in ("iso-8859-1", "latin1", "iso8859-1", "us-ascii", "ascii"):
        return "cp1252"  # as browsers do
    try:
        " ".encode(name)
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        known = _NO_CHARSETS[0]
    if known in _NO_CHARSETS:
        raise ReadError(f"it declares the encoding {declared!r}, which is none that is known (save it as UTF-8)")
    return known


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def rewrite(data: bytes, edits: Sequence[tuple[str | None, Edit]], declared: Declared | None = None) -> bytes:
    """A text file after edits of its decoded text: every byte outside of them stays."""
    text, encoding = decode(data, declared)
    for _, edit in edits:
        if not 0 <= edit.start <= edit.end <= len(text):
            raise WriteError(f"an edit beyond the file: {edit!r}")
    if text.encode(encoding) != data:
        raise WriteError(f"its bytes are not as {encoding} is written: mend it by hand, or save it as UTF-8 first")
    try:
        return apply(text, [edit for _, edit in edits]).encode(encoding)
    except UnicodeEncodeError as error:
        raise WriteError(
            f"{error.object[error.start]!r} cannot be written in {encoding}: save it as UTF-8 first"
        ) from None
    except ValueError as error:
        raise WriteError(str(error)) from None
