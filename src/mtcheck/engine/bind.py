"""Binds findings to files: offsets, lines, columns and fingerprints."""

from __future__ import annotations

from collections.abc import Sequence

from mtcheck.base.lines import Lines, lines_of
from mtcheck.engine.merge import Found
from mtcheck.model.check import Check
from mtcheck.model.document import Document
from mtcheck.model.issue import Finding, Fix, Issue, Place, Related, Safety
from mtcheck.model.plugin import Article

try:
    from _blake2 import blake2b  # that of hashlib, which loads all of OpenSSL besides
except ImportError:  # a Python whose hashes all come from elsewhere
    from hashlib import blake2b


def bind(path: str, document: Document, found: Sequence[Found], read: bool) -> tuple[list[Issue], Article | None]:
    """The issues of the findings in one document, and, if it is to be `read`, the article as it reads.

    They are in the order of their places in the file: the article may read in another, such as captions last.
    """
    binder = Binder(path, document)
    bound = [(binder.bind(*item), item[1]) for item in found]
    bound.sort(key=lambda pair: (pair[0].start, pair[0].end))
    issues = [issue for issue, _ in bound]
    if not read:
        return issues, None
    findings = {issue: binder.as_safe(finding) for issue, finding in bound}
    return issues, Article(document.text, document.blocks, findings)


class Binder:
    """Makes issues of the findings in one document."""

    def __init__(self, path: str, document: Document) -> None:
        self._path, self._document = path, document
        self._lines = Lines(document.origin)

    def bind(self, check: Check, finding: Finding) -> Issue:
        """The issue of a finding."""
        document = self._document
        start, end = document.place(finding.start, finding.end)
        line, column = self._lines.position(start)
        end_line, end_column = self._lines.position(end)
        return Issue(
            path=self._path,
            part=document.part,
            check=check.name,
            family=check.family,
            category=check.category,
            severity=check.severity,
            confidence=check.confidence if finding.confidence is None else finding.confidence,
            message=finding.message or check.message,
            text=document.origin[start:end],
            start=start,
            end=end,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            related=tuple(Related(*document.place(r.start, r.end), r.message) for r in finding.related),
            fixes=tuple(fix for fix in map(self._fix, finding.fixes) if fix.edits),
            fingerprint=fingerprint(document, check.name, finding),
            rule=finding.rule,
            url=finding.url,
            in_file=self._in_file(start, end),
        )

    def _in_file(self, start: int, end: int) -> Place | None:
        """Where a range of a part stands in the file."""
        if self._document.in_file is None:
            return None
        text, offsets = self._document.in_file
        first, last = offsets.span(start, end)
        lines = lines_of(text)
        return Place(*lines.position(first), *lines.position(last))

    def as_safe(self, finding: Finding) -> Finding:
        """A finding with fixes that are as safe as in the origin."""
        bound = [(self._fix(fix), fix) for fix in finding.fixes]
        return finding._replace(fixes=tuple(Fix(own.safety, fix.edits) for own, fix in bound if own.edits))

    def _fix(self, fix: Fix) -> Fix:
        """The fix in the origin: less safe than it was, or only shown, where it would run over markup."""
        document = self._document
        written = [document.offsets.rewrite(document.text, edit) for edit in fix.edits]
        safety = fix.safety
        if not all(rewriting.writable for rewriting in written):
            safety = Safety.SHOWN
        elif safety is Safety.SAFE and not all(rewriting.certain for rewriting in written):
            safety = Safety.UNSAFE
        return Fix(safety, tuple(sorted(edit for rewriting in written for edit in rewriting.edits)))


def fingerprint(document: Document, check: str, finding: Finding) -> str:
    """What stays the same when text elsewhere changes, or the block moves.

    A hash of check, matched text and up to three words of the block on either side.
    """
    text, start, end = document.text, finding.start, finding.end
    first, last = document.block_at(start), document.block_at(max(start, end - 1))
    before = text[max(first.start, start - 60) : start].split()[-3:] if first else []
    after = text[end : min(last.end, end + 60)].split()[:3] if last else []
    parts = (check, " ".join(before), text[start:end], " ".join(after))
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
