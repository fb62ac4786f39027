"""Which checks run: by name, family or severity."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from mtcheck.model.check import Check
from mtcheck.model.issue import Severity

ALL = "all"


class Selection(NamedTuple):
    """Selectors: each the name of a check, a family, a severity, or "all". `select` None: the default checks."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()

    def apply(self, checks: dict[str, Check]) -> list[Check]:
        """The selected checks, in their order. The more exact selector wins, and of equal ones `ignore`.

        Raises ValueError for a selector that means nothing.
        """
        self._verify(checks)
        return [check for check in checks.values() if self._takes(check)]

    def _takes(self, check: Check) -> bool:
        if self.select is None:
            chosen = 0 if check.default else -1
        else:
            chosen = _exactness(check, self.select)
        chosen = max(chosen, _exactness(check, self.extend))
        return chosen >= 0 and chosen > _exactness(check, self.ignore)

    def _verify(self, checks: dict[str, Check]) -> None:
        known = {ALL, *Severity, *checks, *(check.family for check in checks.values())}
        for selector in (*(self.select or ()), *self.ignore, *self.extend):
            if selector not in known:
                from difflib import get_close_matches

                close = get_close_matches(selector, sorted(known), 1)
                hint = f"did you mean {close[0]!r}?" if close else "`mtcheck checks` lists them"
                raise ValueError(f"no check, family or severity named {selector!r} ({hint})")


def _exactness(check: Check, selectors: Iterable[str]) -> int:
    """How exactly one of the selectors names the check: 3 by name, 2 family, 1 severity, 0 all, -1 not."""
    levels = (ALL, check.severity.value, check.family, check.name)
    return max((level for level, name in enumerate(levels) if name in selectors), default=-1)
