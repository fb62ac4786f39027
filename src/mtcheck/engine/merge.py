"""Several reports on one defect become one."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable

from mtcheck.model.check import Check
from mtcheck.model.issue import Finding

Found = tuple[Check, Finding]


def merge(found: Iterable[Found]) -> list[Found]:
    """Of reports whose ranges share a code point keep the most specific, then the surest, then the shortest.

    Ordered by place. The result does not depend on the order of the checks.
    """

    def strength(item: Found) -> tuple[int, float, int, str]:
        check, finding = item
        return -check.specificity, -confidence(item), finding.end - finding.start, check.name

    kept: list[Found] = []
    taken: list[tuple[int, int]] = []  # the ranges of what is kept, in order: none overlaps another
    for item in sorted(found, key=lambda item: (strength(item), item[1].start)):
        finding = item[1]
        at = bisect(taken, (finding.start, finding.end))
        if not any(_overlap(finding, *other) for other in taken[max(0, at - 2) : at + 2]):
            taken.insert(at, (finding.start, finding.end))
            kept.append(item)
    return sorted(kept, key=lambda item: (item[1].start, item[1].end, item[0].name))


def _overlap(finding: Finding, start: int, end: int) -> bool:
    if finding.start == finding.end or start == end:
        return finding.start <= end and start <= finding.end
    return finding.start < end and start < finding.end


def confidence(item: Found) -> float:
    """How sure a finding is, from 0 to 1: as it says itself, or else its check."""
    check, finding = item
    return check.confidence if finding.confidence is None else finding.confidence
