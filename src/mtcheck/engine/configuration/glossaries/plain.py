"""Glossaries in plain text: a name a line, or `wrong => right`; `[kind]` heads the names of a kind."""

from __future__ import annotations

from collections.abc import Iterator

from mtcheck.engine.configuration.glossaries.entry import Entry, decoded, verified
from mtcheck.model.plugin import ReadError
from mtcheck.model.terms import Term

ARROW = "=>"
_OTHER_ARROWS = (" = ", " -> ", " → ", "\t", " : ")
"""What other glossaries write between two forms, and no name has."""


def entries(data: bytes) -> Iterator[Entry]:
    """The entries of a file. Raises ReadError, which names the line."""
    kind = ""
    for number, line in enumerate(decoded(data).splitlines(), 1):
        said = line.strip()
        if not said or said.startswith("#"):
            continue
        if said.startswith("["):
            if not said.endswith("]"):
                raise ReadError(f"line {number}: what begins with [ heads the names of a kind: write `[kind]`")
            kind = said[1:-1].strip()
            continue
        yield Entry(_term(said, kind, number), number)


def _term(said: str, kind: str, line: int) -> Term:
    """The term of a line: `Kyiv`, or `Kiev | Kiew => Kyiv`; with nothing after the arrow nothing is right."""
    wrong, arrow, right = said.partition(ARROW)
    if not arrow:
        other = next((mark.strip() or "a tab" for mark in _OTHER_ARROWS if mark in said), None)
        if other:
            raise ReadError(f"line {line}: {other} stands between two forms: write `wrong {ARROW} right`")
        return Term(verified(said, line), kind)
    if ARROW in right:
        raise ReadError(f"line {line}: two arrows: write `wrong | wrong {ARROW} right`")
    variants = tuple(verified(variant, line) for variant in wrong.split("|"))
    return Term(verified(right, line) if right.strip() else "", kind, variants)
