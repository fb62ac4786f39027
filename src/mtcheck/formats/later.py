"""Readers that are imported when a file of their format is met, and what tells such a file by its first bytes."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from mtcheck.base.patterns import Pattern

_ROOT = Pattern(r"<(?P<name>[A-Za-z_][\w.:-]*)", linear=True)
_QUOTED = r"\"[^\"]*+\"|'[^']*+'"
_DOCTYPE = rf"<!DOCTYPE(?:[^\[>\"']|{_QUOTED}|\[(?:[^\]\"']|{_QUOTED})*+\])*+>"
_BEFORE = Pattern(rf"(?:\ufeff|\s+|<\?[^>]*>|<!--(?:(?!-->)(?s:.)){{0,4000}}-->|{_DOCTYPE})*+")


def later(module: str, function: str) -> Callable[..., Any]:
    """A function of a module of `mtcheck.formats._readers`, which is imported when the function is called."""

    def call(*arguments: Any) -> Any:
        return getattr(import_module(f"mtcheck.formats._readers.{module}"), function)(*arguments)

    return call


def root_of(head: bytes) -> tuple[str, str]:
    """The local name of the root element of what may be XML, "" if it is none; and the text of these first bytes."""
    encoding = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    text = head.decode(encoding, "ignore")
    root = _ROOT.match(text, _BEFORE.match(text).end())
    return (root["name"].rpartition(":")[2] if root else ""), text


def rooted(*roots: str) -> Callable[[bytes], float]:
    """A reader's `sniff` that knows files by the local name of their root element."""
    return lambda head: 0.9 * (root_of(head)[0] in roots)
