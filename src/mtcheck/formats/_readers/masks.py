"""What Hugo, Jekyll and others put into Markdown that is none: short codes, tags of templates, notes, attributes.

It is masked by as many object characters before Markdown is parsed, so that every offset stays what it is.
"""

from __future__ import annotations

from typing import Any

from mtcheck.base.patterns import Pattern
from mtcheck.formats.build import OBJECT

REACH = 5_000
"""Code points within which a tag of a template is closed."""

_OPENINGS = Pattern(r"\{\{|\{%|\[\^|(?m:^)[ ]{0,3}\{:|(?<=[^\s{])\{:", linear=True)
_CLOSINGS = {"{{": "}}", "{%": "%}"}
_NOTE = Pattern(r"\[\^[^\]\s\[]{1,60}\](?::[ \t]*)?", linear=True)
_ATTRIBUTES = Pattern(r"[ ]{0,3}\{:[^{}\n]{0,500}\}", linear=True)
_PAIRED = Pattern(r"\{%-?\s*(?P<name>highlight|raw|comment)\b|\{\{[<%]\s*(?P<code>highlight|code|raw)\b", linear=True)


def masked(text: str, start: int) -> str:
    """The text, from an offset on with object characters for what is no Markdown."""
    parts, at = [text[:start]], start
    for match in _OPENINGS.finditer(text, start):
        if match.start() < at:
            continue
        end = _end(text, match)
        if end > match.start():
            parts += text[at : match.start()], OBJECT * (end - match.start())
            at = end
    return "".join((*parts, text[at:]))


def _end(text: str, match: Any) -> int:
    """Where what begins at a match ends; 0 where it is nothing to mask."""
    start = match.start()
    mark = match.group()
    if mark == "[^":
        note = _NOTE.match(text, start)
        return note.end() if note else 0
    if mark.endswith("{:"):
        attributes = _ATTRIBUTES.match(text, start)
        return attributes.end() if attributes else 0
    end = _close(text, _CLOSINGS[mark], start)
    paired = _PAIRED.match(text, start)
    if not end or not paired or text.startswith("/", end - 3):
        return end
    name = paired["name"] or paired["code"]
    last = text.find(f"end{name}" if paired["name"] else f"/{name}", end, end + 20 * REACH)
    if last < 0:
        last = text.find(f"/ {name}", end, end + 20 * REACH)
    return _close(text, _CLOSINGS[mark], last) if last >= 0 else end


def _close(text: str, mark: str, start: int) -> int:
    end = text.find(mark, start, start + REACH)
    return end + len(mark) if end >= 0 else 0
