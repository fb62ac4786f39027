"""The front matter of Markdown, in YAML (---) or TOML (+++): the fields that readers see are headlines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from mtcheck.base.patterns import Pattern
from mtcheck.formats._readers.jsontext import String, add_string
from mtcheck.formats.build import Builder
from mtcheck.formats.lines import Line, lines
from mtcheck.model.document import BlockKind
from mtcheck.model.offsets import Escape
from mtcheck.model.plugin import ReadError

FIELDS = frozenset(
    "title linktitle subtitle subheading headline heading kicker description summary excerpt lead lede standfirst dek"
    " teaser".split()
)
"""The keys, in lower case, whose values Hugo, Jekyll and their themes show."""

_FENCES = Pattern(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?P<inside>(?s:.*?)(?:\r\n|\r|\n))??"
    r"(?P=fence)[ \t]*(?:\r\n|\r|\n|$)"
)
_FIELD = Pattern(r"(?P<key>[A-Za-z_][\w-]*)[ \t]*(?P<sign>[:=])[ \t]*(?P<value>\S.*?)?[ \t]*$", linear=True)
_DOUBLE = Pattern(r"\"(?P<said>(?:[^\"\\]|\\[\"\\/bfnrt]|\\u[0-9a-fA-F]{4})*+)\"(?:[ \t]*|[ \t]+#.*)", linear=True)
_SINGLE = Pattern(r"'(?P<said>(?:[^']|'')*+)'(?:[ \t]*|[ \t]+#.*)", linear=True)
_BLOCK = Pattern(r"[|>][+-]?\d?[+-]?(?:[ \t]+#.*)?", linear=True)
_PLAIN = Pattern(r"(?P<said>[^\s\"'\[\]{}&*!|>%@`#,?:-](?:(?! #|: |:$).)*)", linear=True)
_UNPLAIN = frozenset(":#\"'[]{}&*!|>%@`\n\r\t\\")


def end_of(origin: str) -> int:
    """Where the front matter of a file ends: behind its byte order mark where there is none."""
    front = _FENCES.match(origin)
    return front.end() if front else int(origin.startswith("\ufeff"))


def add_fields(builder: Builder) -> None:
    """Add the fields of the front matter that readers see, each a block."""
    front = _FENCES.match(builder.origin)
    if not front or not front["inside"]:
        return
    found = list(lines(builder.origin, *front.span("inside")))
    is_yaml = front["fence"] == "---"
    for number, line in enumerate(found):
        if not is_yaml and builder.origin.startswith("[", line.start):
            return  # a table
        field = _FIELD.match(builder.origin, line.start, line.end)
        if not field or not field["value"] or field["key"].lower() not in FIELDS or (field["sign"] == ":") != is_yaml:
            continue
        start, end = field.span("value")
        if is_yaml:
            _add_yaml(builder, start, end, list(_indented(builder.origin, found, number + 1)))
        elif not _add_quoted(builder, start, end, doubled=False):
            continue


def _add_yaml(builder: Builder, start: int, end: int, more: list[Line]) -> None:
    if _add_quoted(builder, start, end, doubled=True):
        return
    plain = _PLAIN.match(builder.origin, start, end)
    if plain:
        first = Line(start, start + len(plain["said"].rstrip()), more[0].start if more else end)
        _add_lines(builder, [first, *more], _plain)
    elif more and _BLOCK.fullmatch(builder.origin, start, end):
        _add_lines(builder, more, _in_line)


def _add_quoted(builder: Builder, start: int, end: int, doubled: bool) -> bool:
    """Add a value in quotation marks; `doubled`: in '' a mark is written twice. Whether it was one."""
    double = _DOUBLE.fullmatch(builder.origin, start, end)
    single = None if double else _SINGLE.fullmatch(builder.origin, start, end)
    if double and double["said"].strip():
        builder.begin(start, ("front",))
        builder.escape(_in_double)
        try:
            add_string(builder, String("", *double.span("said")))
        except ReadError:  # a lone surrogate
            builder.copy(*double.span("said"))
        builder.end(BlockKind.HEADLINE, double.end("said"))
    elif single and single["said"].strip():
        builder.begin(start, ("front",))
        builder.escape(partial(_in_single, doubled))
        at, stop = single.span("said")
        mark = builder.origin.find("''", at, stop)
        while mark >= 0:
            builder.copy(at, mark)
            builder.add("'", mark, mark + 2)
            at = mark + 2
            mark = builder.origin.find("''", at, stop)
        builder.copy(at, stop)
        builder.end(BlockKind.HEADLINE, stop)
    return bool(double or single)


def _add_lines(builder: Builder, said: list[Line], escape: Escape) -> None:
    builder.begin(said[0].start, ("front",))
    builder.escape(escape)
    for line in said:
        builder.copy(line.start, line.end)
        if line is not said[-1]:
            builder.add("\n", line.end, line.after, kept=True)
    builder.end(BlockKind.HEADLINE, said[-1].end)


def _indented(origin: str, found: list[Line], number: int) -> Iterator[Line]:
    """The lines from a number on that go on with a value, without their indentation."""
    while number < len(found) and (indent := _indent(origin, found[number])):
        line, number = found[number], number + 1
        further = _indent(origin, found[number]) if number < len(found) else 0
        end = line.start + len(origin[line.start : line.end].rstrip())
        yield Line(line.start + indent, end, line.after + further)


def _indent(origin: str, line: Line) -> int:
    """How far a line is indented; 0 for a blank one."""
    text = origin[line.start : line.end]
    return len(text) - len(text.lstrip()) if text.strip() else 0


def _plain(text: str) -> str | None:
    return None if set(text) & _UNPLAIN else text


def _in_line(text: str) -> str | None:
    return None if set(text) & {"\n", "\r"} else text


def _in_double(text: str) -> str | None:
    return text.replace("\\", "\\\\").replace('"', '\\"') if text.isprintable() else None


def _in_single(doubled: bool, text: str) -> str | None:
    if not doubled and "'" in text:
        return None
    return text.replace("'", "''") if text.isprintable() else None
