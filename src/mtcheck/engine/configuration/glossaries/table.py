"""Glossaries as tables, CSV or tab-separated, with a header: a row a name, or a row each form of a concept."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator

from mtcheck.engine.configuration.glossaries.entry import (
    Entry,
    Form,
    Status,
    concept,
    decoded,
    is_status,
    status,
    verified,
)
from mtcheck.model.plugin import ReadError
from mtcheck.model.terms import Term

_COLUMNS = {
    "name": ("name", "term", "preferred", "preferred term", "right"),
    "variants": ("variants", "variant", "forbidden", "forbidden terms", "deprecated", "wrong", "avoid"),
    "kind": ("kind", "type", "category", "domain", "subject", "subject field"),
    "status": ("status", "term status", "usage status", "administrative status"),
    "concept": ("concept", "concept id", "entry", "entry id", "id"),
    "language": ("language", "lang", "locale"),
}
"""What columns may be called, in any case."""

_YES, _NO = frozenset(("yes", "true", "1", "x")), frozenset(("no", "false", "0"))
"""What stands in a column `forbidden` of tools that have a row for each form."""

Row = dict[str, str]


def entries(data: bytes) -> Iterator[Entry]:
    """The entries of a file. Raises ReadError, which names the line."""
    concepts: dict[tuple[str, str], list[tuple[Form, str]]] = defaultdict(list)
    for line, row in _rows(decoded(data)):
        forbidden = row.get("variants", "").lower()
        if not is_status(row.get("status", "")):
            raise ReadError(f"line {line}: no status {row['status']!r}: write preferred, admitted or forbidden")
        said = Status.FORBIDDEN if forbidden in _YES else status(row.get("status", ""))
        variants = [] if forbidden in _YES | _NO else _list(row.get("variants", ""), line)
        kind, language = row.get("kind", ""), row.get("language", "")
        if row.get("concept") or said is Status.FORBIDDEN:
            key = row.get("concept") or f"line {line}", language
            concepts[key].append((Form(verified(row["name"], line), said, line), kind))
            concepts[key] += ((Form(variant, Status.FORBIDDEN, line), kind) for variant in variants)
        elif row["name"] or variants:
            yield Entry(Term(verified(row["name"], line) if row["name"] else "", kind, tuple(variants)), line, language)
    for (_, language), forms in concepts.items():
        kind = next((kind for _, kind in forms if kind), "")
        yield from concept([form for form, _ in forms], kind, language)


def _rows(text: str) -> Iterator[tuple[int, Row]]:
    """The rows with something in them, by our names of the columns, each with its line."""
    header = text.partition("\n")[0]
    delimiter = max("\t;,", key=header.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    columns: list[str] = []
    try:
        for cells in reader:
            line = reader.line_num
            cells = [" ".join(cell.split()) for cell in cells]
            if not any(cells):
                continue
            if not columns:
                columns = _columns(cells, line)
                continue
            if len(cells) > len(columns):
                raise ReadError(f"line {line}: more cells than the header has: put quotation marks around a comma")
            cells += [""] * (len(columns) - len(cells))
            yield line, {name: cell for name, cell in zip(columns, cells, strict=True) if name}
    except csv.Error as error:
        raise ReadError(f"line {reader.line_num}: no CSV: {error}") from None


def _columns(header: list[str], line: int) -> list[str]:
    """Our names of the columns, of the first that is called so; "" for what does not concern us."""
    names: list[str] = []
    for cell in header:
        name = next((name for name, others in _COLUMNS.items() if cell.lower() in others), "")
        names.append("" if name in names else name)
    if "name" not in names:
        raise ReadError(f"line {line}: no column is called name or term, as the header must say: {', '.join(header)}")
    return names


def _list(cell: str, line: int) -> list[str]:
    parts = cell.split("|" if "|" in cell else ";")
    return [verified(part, line) for part in parts if part.strip()]
