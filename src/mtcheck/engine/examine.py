"""Runs checks over one document, and keeps what was said of the run meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from mtcheck.engine.calls import Calls, InternalError, Step
from mtcheck.engine.flaws import flaw_of_finding
from mtcheck.engine.merge import Found
from mtcheck.model.check import Check
from mtcheck.model.document import Document
from mtcheck.model.issue import Category, Finding
from mtcheck.model.plugin import Level, Notice, UnavailableError
from mtcheck.text.dialect import is_dialect


class Notices:
    """What is said about a file, or about the whole run, while it is checked; each thing once."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._notices: dict[Notice, None] = {}
        self.lasting = True
        """False where another run may have more to say: after an error, or for want of what a check needs."""

    def warning(self, message: str, line: int | None = None) -> None:
        """A warning about the file, or a line of it."""
        self._notices[Notice(Level.WARNING, message, self._path, line=line)] = None

    def error(self, error: Exception | str) -> None:
        """An error about the file."""
        self._notices[Notice(Level.ERROR, str(error), self._path)] = None
        self.lasting = False

    def of_run(self, level: Level, message: str, lasting: bool = False) -> None:
        """Something about the whole run."""
        self._notices[Notice(level, message, whole_run=True)] = None
        self.lasting &= lasting

    def __iter__(self) -> Any:
        return iter(self._notices)


def examine(
    document: Document, checks: Iterable[Check], options: Mapping[str, Any], calls: Calls, said: Notices
) -> list[Found]:
    """What the checks find; one that fails loses no other's findings."""
    found: list[Found] = []
    for check in checks:
        step = _step(check.name)
        try:
            findings = calls(step, list, check.run(document, options.get(check.name)))
        except UnavailableError as error:
            said.of_run(error.level, str(error))
        except InternalError as error:
            said.error(error)
        else:
            for finding in findings:
                flaw = flaw_of_finding(finding, len(document.text))
                if flaw:
                    said.error(calls.error(step, flaw))
                elif not document.text.startswith(_MEANT, finding.end) and not _is_dialect(document, check, finding):
                    found.append((check, finding))
    return found


_MEANT = (" [sic", "[sic", " (sic")
"""What an editor sets after words that are to stand as they are, whatever is wrong with them."""

_OF_STANDARD = frozenset({Category.GRAMMAR, Category.SPELLING})
"""What holds of the standard language only, and not where somebody is quoted who speaks a dialect."""


def _is_dialect(document: Document, check: Check, finding: Finding) -> bool:
    """Whether a finding is only that somebody speaks a dialect: a capital inside a word is more than that."""
    if check.category not in _OF_STANDARD or any(map(str.isupper, document.text[finding.start + 1 : finding.end])):
        return False
    return is_dialect(document, finding.start)


@cache
def _step(check: str) -> Step:
    return Step("check", check)
