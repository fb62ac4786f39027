"""Which checks run: by name, family or severity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mtcheck.model.check import Check
from mtcheck.model.issue import Severity

ALL = "all"

FAMILY = 2
"""How exactly a selector names a check that is the name of its family: see `exactness`."""


class Selection(NamedTuple):
    """What one place says of the checks that run: the command line, or a table of a configuration file.

    Selectors: each the name of a check, a family, a severity, or "all". `select` None: whatever ran without it.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()

    @property
    def selectors(self) -> tuple[str, ...]:
        """All that it names."""
        return (*(self.select or ()), *self.extend, *self.ignore)

    def decide(self, check: Check) -> bool | None:
        """Whether the check runs: the more exact selector wins, and of equal ones `ignore`. None: nothing is said."""
        chosen = max(exactness(check, self.select or ()), exactness(check, self.extend))
        dropped = exactness(check, self.ignore)
        if chosen < 0 and dropped < 0:
            return None if self.select is None else False
        return chosen > dropped


def choose(checks: Iterable[Check], selections: Iterable[Selection]) -> list[Check]:
    """The checks that run, in their order: a later selection overrides what an earlier one says of a check."""
    selections = list(selections)
    return [check for check in checks if _runs(check, selections)]


def _runs(check: Check, selections: list[Selection]) -> bool:
    said = (selection.decide(check) for selection in reversed(selections))
    return next((decision for decision in said if decision is not None), check.default)


def is_named(check: Check, selections: Iterable[Selection]) -> bool:
    """Whether a check is selected by its name or its family."""
    return any(exactness(check, (*(selection.select or ()), *selection.extend)) >= FAMILY for selection in selections)


def selectors(checks: Mapping[str, Check]) -> list[str]:
    """All that selects checks."""
    return [ALL, *map(str, Severity), *sorted({check.family for check in checks.values()}), *checks]


def verify(named: Iterable[str], checks: Mapping[str, Check]) -> None:
    """Raise ValueError for a selector that means nothing."""
    known = selectors(checks)
    for selector in named:
        if selector not in known:
            raise ValueError(f"no check, family or severity named {selector!r} ({hint(selector, known)})")


def hint(name: str, known: Iterable[str], otherwise: str = "`mtcheck checks` lists them") -> str:
    """What to do about a name that is not known: the one that is probably meant, or where to look."""
    from difflib import get_close_matches

    close = get_close_matches(name, sorted(known), 1)
    return f"did you mean {close[0]!r}?" if close else otherwise


def exactness(check: Check, selectors: Iterable[str]) -> int:
    """How exactly one of the selectors names the check: 3 by name, 2 family, 1 severity, 0 all, -1 not."""
    levels = (ALL, check.severity.value, check.family, check.name)
    return max((level for level, name in enumerate(levels) if name in selectors), default=-1)
