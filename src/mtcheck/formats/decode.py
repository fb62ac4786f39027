"""From bytes to text, without ever guessing."""

from __future__ import annotations

import codecs

from mtcheck.model.plugin import ReadError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16 LE, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes) -> str:
    """The text of a file: UTF-8, or what its byte order mark says. The mark stays in the text.

    Raises ReadError for any other encoding and for binary data: a wrong guess would report damage that is not there.
    """
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReadError(
            f"line {line}, byte {error.start}: not valid {encoding.upper()}"
            " (if it is text, save it as UTF-8, e.g. with iconv; nothing was checked)"
        ) from None
    nul = text.find("\0")
    if nul >= 0:
        raise ReadError(f"line {text.count(chr(10), 0, nul) + 1}: a NUL character: this is not a text file")
    return text
