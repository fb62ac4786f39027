"""The examples of a check mean something: a mutant of the check fails on them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from mtcheck.model.check import Check
from mtcheck.model.document import Document
from mtcheck.model.issue import Finding
from mtcheck.plugins.manager import Plugins
from mtcheck.testing import verify

CHECKS = list(Plugins().checks.values())


def blind(check: Check) -> Check:
    """Its trigger finds nothing."""
    return replace(check, on=lambda document: ())


def blunt(check: Check) -> Check:
    """It reports every candidate, and the whole block that the candidate stands in."""

    def decide(candidate: Any, document: Document, *options: Any) -> Iterator[Finding]:
        start = getattr(candidate, "start", 0)
        block = document.block_at(start() if callable(start) else start)
        yield Finding(block.start, block.end) if block else Finding(0, len(document.text))

    return replace(check, decide=decide)


def shifted(check: Check) -> Check:
    """It reports the code point after the place, or before it at the end."""

    def decide(candidate: Any, document: Document, *options: Any) -> Iterator[Finding]:
        for finding in check.decide(candidate, document, *options):
            step = 1 if finding.end < len(document.text) else -1
            yield finding._replace(start=finding.start + step, end=finding.end + step)

    return replace(check, decide=decide)


def unmended(check: Check) -> Check:
    """Its fixes change nothing."""

    def decide(candidate: Any, document: Document, *options: Any) -> Iterator[Finding]:
        for finding in check.decide(candidate, document, *options):
            yield finding._replace(fixes=())

    return replace(check, decide=decide)


@pytest.mark.parametrize("mutant", [blind, blunt, shifted])
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_mutant_fails(check: Check, mutant: Any) -> None:
    with pytest.raises(AssertionError):
        verify(mutant(check))


@pytest.mark.parametrize("check", [c for c in CHECKS if any(e.fixed for e in c.examples)], ids=lambda check: check.name)
def test_unmended_mutant_fails(check: Check) -> None:
    with pytest.raises(AssertionError):
        verify(unmended(check))
