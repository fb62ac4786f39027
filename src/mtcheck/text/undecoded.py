"""Bytes that stand in a text as codes, as programs, mails and addresses write them."""

from __future__ import annotations


def decoded_bytes(data: bytes) -> str:
    """What bytes stand for in UTF-8, or else in the code page of Western Windows; nothing if they are no characters."""
    for encoding in ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return ""
