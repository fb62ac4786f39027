"""Several reports on one defect become one."""

from __future__ import annotations

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
        return -check.specificity, -_confidence(item), finding.end - finding.start, check.name

    kept: list[Found] = []
    for item in sorted(found, key=lambda item: (strength(item), item[1].start)):
        finding = item[1]
        if not any(_overlap(finding, other) for _, other in kept):
            kept.append(item)
    return sorted(kept, key=lambda item: (item[1].start, item[1].end, item[0].name))


def _overlap(one: Finding, other: Finding) -> bool:
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def _confidence(item: Found) -> float:
    check, finding = item
    return check.confidence if finding.confidence is None else finding.confidence
