"""Inline suppressions: `<!-- mtcheck: allow CHECK[, CHECK…] -- reason -->` silences checks in the next block."""

from __future__ import annotations

from typing import NamedTuple

from mtcheck.model.check import Check
from mtcheck.model.document import Document
from mtcheck.model.issue import Finding
from mtcheck.text.triggers import Pattern

_ALLOW = Pattern(r"mtcheck:\s*allow\s+(?P<names>[\w-]+(?:\s*,\s*[\w-]+)*)(?:\s+--\s*(?P<reason>.*))?")


class Suppression(NamedTuple):
    """Checks (or families) allowed in a half-open range of the document, and why."""

    names: frozenset[str]
    start: int
    end: int
    reason: str

    def covers(self, check: Check, finding: Finding) -> bool:
        """Whether a finding of a check is allowed here."""
        return self.start <= finding.start < self.end and (check.name in self.names or check.family in self.names)


def suppressions(document: Document, known: frozenset[str]) -> tuple[list[Suppression], list[str]]:
    """The suppressions of a document, and what is wrong with those that cannot be understood."""
    found, wrong = [], []
    for comment in document.comments:
        if not comment.text.startswith("mtcheck:"):
            continue
        match = _ALLOW.fullmatch(comment.text)
        if not match:
            wrong.append(f"comment not understood: {comment.text!r} (write: mtcheck: allow CHECK -- reason)")
            continue
        names = frozenset(name.strip() for name in match["names"].split(","))
        for name in sorted(names - known):
            wrong.append(f"comment allows {name!r}, which is no check or family (`mtcheck checks` lists them)")
        block = next((block for block in document.blocks if block.end > comment.offset), None)
        if block:
            found.append(Suppression(names, block.start, block.end, match["reason"] or ""))
    return found, wrong
