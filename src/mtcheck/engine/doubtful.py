"""Leaves out what is doubtful where an article shows no other damage, since damage seldom comes alone.

The words that a synonymiser puts in the place of others are words that people write, too. In an article that was
damaged they are probably damage, and in one that is sound they are not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from enum import StrEnum

from mtcheck.engine.merge import Found, confidence, merge
from mtcheck.model.check import Check
from mtcheck.model.issue import Severity

SURE = 0.8
"""The confidence from which a finding is reported whatever else there is in the article."""

SUPPORT = 0.1
"""What each other finding adds to the confidence of a doubtful one; half of it if it is doubtful itself."""

LENGTH = 2_400
"""Code points, some 400 words: in an article that is longer, findings support each other so much the less."""

SHORT, IN_SHORT = 600, 0.14
"""Code points, some 100 words, of a text that is too short to tell whether it is sound, and what that adds."""

MOST = 2
"""How many findings of one check count: what a site or a house does everywhere is no sign of more."""


class Doubtful(StrEnum):
    """When doubtful findings are reported."""

    SUPPORTED = "supported"
    ALWAYS = "always"
    NEVER = "never"


def divide(
    found: Collection[Found],
    text: str,
    when: Doubtful = Doubtful.SUPPORTED,
    chosen: Callable[[Check], bool] = lambda check: False,
) -> tuple[list[Found], list[Found]]:
    """The findings to report in a text, and those to leave out, each merged.

    `chosen` says of a check whether it was selected by its name or its family: its findings are wanted.
    """
    merged = merge(found)
    if when is Doubtful.ALWAYS:
        return merged, []
    support = _Support(merged, text)
    reported, left_out = list[Found](), list[Found]()
    for item in found:
        sure = confidence(item)
        wanted = when is Doubtful.SUPPORTED and (chosen(item[0]) or round(sure + support(item), 6) >= SURE)
        (reported if sure >= SURE or wanted else left_out).append(item)
    return merge(reported) if left_out else merged, merge(left_out)


class _Support:
    """What the findings in a text add to the confidence of one of them."""

    def __init__(self, found: Iterable[Found], text: str) -> None:
        self._text = text
        self._least = IN_SHORT if len(text) < SHORT else 0.0
        self._each = SUPPORT / max(1.0, len(text) / LENGTH)
        weights = defaultdict[str, dict[str, float]](dict)
        for check, finding in found:
            if check.severity is not Severity.SUGGESTION:
                weight = 1.0 if confidence((check, finding)) >= SURE else 0.5
                weights[check.name][text[finding.start : finding.end]] = weight
        self._best = {
            name: sorted(own.items(), key=lambda item: item[1], reverse=True)[: MOST + 1]
            for name, own in weights.items()
        }
        self._all = sum(map(self._of, self._best))

    def __call__(self, item: Found) -> float:
        check, finding = item
        others = self._all - self._of(check.name) + self._of(check.name, self._text[finding.start : finding.end])
        return self._least + self._each * others

    def _of(self, check: str, said: str | None = None) -> float:
        """What the findings of a check weigh, but for those that say the same."""
        return sum([weight for one, weight in self._best.get(check, ()) if one != said][:MOST])
