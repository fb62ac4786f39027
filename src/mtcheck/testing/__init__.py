"""What a check is tested with, by its author and by mtcheck itself: its own examples.

The tests of a plugin can be as short as this:

    @pytest.mark.parametrize("example", my_check.examples, ids=str)
    def test_example(example):
        verify_example(my_check, example)

or `verify(my_check)`, which stops at the first example that fails.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from mtcheck.formats.text import reader
from mtcheck.model.check import Check, Example
from mtcheck.model.document import Document
from mtcheck.model.issue import Edit, Finding, Safety, apply
from mtcheck.model.offsets import Span

__all__ = ["Case", "apply", "document", "findings", "parse", "verify", "verify_example"]

OPEN, CLOSE = "⟦⟧"


class Case(NamedTuple):
    """An example without its marks: the text, and the spans that were marked, in order."""

    text: str
    spans: tuple[Span, ...]


def parse(marked: str) -> Case:
    """The text and the spans of an example's ⟦marks⟧. Raises ValueError where they do not pair."""
    text, spans = "", []
    for number, part in enumerate(marked.split(OPEN)):
        inside, close, after = part.partition(CLOSE)
        if bool(close) != bool(number) or CLOSE in after:
            raise ValueError(f"marks that do not pair: {marked!r}")
        if number:
            spans.append(Span(len(text), len(text) + len(inside)))
        text += inside + after
    return Case(text, tuple(spans))


def document(text: str, language: str = "en") -> Document:
    """The document that a plain text file of this text gives."""
    return next(iter(reader.read(text.encode("utf-8"), language)))


def findings(check: Check, text: str, language: str = "en") -> list[Finding]:
    """What one check, with its default options, finds in a text: ordered by place, in offsets of the text."""
    read = document(text, language)

    def place(edit: Edit) -> Edit:
        return Edit(*read.place(edit.start, edit.end), edit.text)

    found = []
    for finding in check.run(read):
        start, end = read.place(finding.start, finding.end)
        fixes = tuple(fix._replace(edits=tuple(map(place, fix.edits))) for fix in finding.fixes)
        found.append(finding._replace(start=start, end=end, fixes=fixes))
    return sorted(found, key=lambda finding: (finding.start, finding.end))


def verify(check: Check) -> None:
    """Raise AssertionError for the first example of a check that does not hold: see `verify_example`."""
    for example in check.examples:
        verify_example(check, example)


def verify_example(check: Check, example: Example) -> None:
    """Raise AssertionError, saying what was expected and what came, where an example of a check does not hold.

    The reports must stand exactly where the marks stand: nowhere in a good example. After the first fix of each report
    the text must equal `fixed`, and the check must be silent on it. A safe fix must be shown in an example.
    """
    text, spans = parse(example.marked)
    found = findings(check, text, example.language)
    reported = tuple(Span(finding.start, finding.end) for finding in found)
    if reported != spans:
        raise AssertionError(
            f"{check.name}: other reports than marked\n"
            f"  expected: {example.marked}\n  reported: {_mark(text, reported)}"
        )
    fixes = [finding.fixes[0] for finding in found if finding.fixes]
    if example.fixed is None:
        if any(fix.safety is Safety.SAFE for fix in fixes):
            raise AssertionError(
                f"{check.name}: a safe fix, but no `fixed` text to test it\n  example: {example.marked}"
            )
        return
    fixed = apply(text, (edit for fix in fixes for edit in fix.edits))
    if fixed != example.fixed:
        raise AssertionError(
            f"{check.name}: another fix than expected\n  example:  {example.marked}\n"
            f"  expected: {example.fixed}\n  fixed:    {fixed}"
        )
    left = [Span(finding.start, finding.end) for finding in findings(check, fixed, example.language)]
    if left:
        raise AssertionError(
            f"{check.name}: reports again after the fix\n  example:  {example.marked}\n  reported: {_mark(fixed, left)}"
        )


def _mark(text: str, spans: Iterable[Span]) -> str:
    """The text with the spans marked ⟦so⟧."""
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + OPEN + text[start:end] + CLOSE + text[end:]
    return text
