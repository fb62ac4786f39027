"""What a check finds (Finding), and what a user is told (Issue)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How sure it is that an editor will change the text: certainly, likely, perhaps."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def rank(self) -> int:
        """0 for a suggestion, 2 for an error."""
        return ("suggestion", "warning", "error").index(self.value)


class Safety(StrEnum):
    """Whether a fix may be applied unasked (only one reading is left), on request, or is only shown."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    SHOWN = "shown"


class Category(StrEnum):
    """The categories of MQM (Multidimensional Quality Metrics, themqm.org) that checks report."""

    PUNCTUATION = "linguistic-conventions/punctuation"
    SPELLING = "linguistic-conventions/spelling"
    GRAMMAR = "linguistic-conventions/grammar"
    ENCODING = "linguistic-conventions/character-encoding"
    UNINTELLIGIBLE = "linguistic-conventions/unintelligible"
    INCONSISTENCY = "style/inconsistent-style"
    UNIDIOMATIC = "style/unidiomatic-style"
    TERMINOLOGY = "terminology/wrong-term"
    MISTRANSLATION = "accuracy/mistranslation"
    UNTRANSLATED = "accuracy/untranslated"
    ADDITION = "accuracy/addition"
    OMISSION = "accuracy/omission"
    LOCALE = "locale-conventions"


class Edit(NamedTuple):
    """Put `text` in the place of a half-open range of code points; an empty range inserts."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """Edits that belong together, in ascending order, not overlapping."""

    safety: Safety
    edits: tuple[Edit, ...]


class Related(NamedTuple):
    """Another place that an issue speaks of."""

    start: int
    end: int
    message: str


class Finding(NamedTuple):
    """What a check reports: the defect itself, not the sentence around it, in offsets of the document.

    `message` and `confidence` (0 to 1) override those that the check declares. A check that hands on what another tool
    finds names that tool's own rule in `rule`, and in `url` the page that explains it.
    """

    start: int
    end: int
    fixes: tuple[Fix, ...] = ()
    message: str | None = None
    related: tuple[Related, ...] = ()
    confidence: float | None = None
    rule: str | None = None
    url: str | None = None


class Place(NamedTuple):
    """Lines and columns in a file, in code points, from 1; `end_column` is the column after the last code point."""

    line: int
    column: int
    end_line: int
    end_column: int


class Issue(NamedTuple):
    """A finding bound to its file. The fields are the machine contract; the JSON Schema is made from them.

    `start` and `end` are half-open, in code points of the file as decoded, where a byte order mark and every carriage
    return count (for a part: of the part's text); so are the ranges in `related` and `fixes`. Lines and columns count
    from 1, `end_column` is the column after the last code point. `rule` and `url` name another tool's rule that the
    check hands on, and the page that explains it. In a part all these places are those of its text; `in_file` is the
    place in the file itself, as far as the format tells (null elsewhere, where it would say the same).
    """

    path: str
    part: str | None
    check: str
    family: str
    category: Category
    severity: Severity
    confidence: float
    message: str
    text: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    related: tuple[Related, ...]
    fixes: tuple[Fix, ...]
    fingerprint: str
    rule: str | None = None
    url: str | None = None
    in_file: Place | None = None

    @property
    def file_place(self) -> Place | None:
        """Where it stands in its file; None for a part of which that is not known."""
        if self.part is not None:
            return self.in_file
        return Place(self.line, self.column, self.end_line, self.end_column)


def safe(*edits: Edit) -> tuple[Fix, ...]:
    """The only fix, which leaves one reading and may be applied unasked."""
    return (Fix(Safety.SAFE, edits),)


def unsafe(*edits: Edit) -> tuple[Fix, ...]:
    """The likely fix, which a person should see first."""
    return (Fix(Safety.UNSAFE, edits),)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """A text after edits, given in any order. Raises ValueError for edits that overlap."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < at:
            raise ValueError(f"edits overlap at {edit.start}: {edit!r}")
        parts += text[at : edit.start], edit.text
        at = edit.end
    return "".join((*parts, text[at:]))
