"""Applies fixes until none is left to apply, and takes back those after which something new is wrong."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from mtcheck.model.issue import Edit, Issue, Safety
from mtcheck.model.offsets import Span
from mtcheck.model.plugin import FileReport, Level, WriteError

ROUNDS = 12
"""How often fixes may uncover more to fix before they count as chasing each other."""

UNASKED = frozenset({Safety.SAFE})
"""The fixes that are applied unless one asks for more."""

HERE = (False, 0)
"""The distance of a place from a fix that changed it."""

TRIED = 20
"""How many fixes far from what was raised are left out, one by one, to see which is to blame: each takes a run."""

PartEdit = tuple[str | None, Edit]


class Place(NamedTuple):
    """Where a check reports something: a half-open range of code points of a part of the file, as it was at first."""

    check: str
    part: str | None
    start: int
    end: int

    @classmethod
    def of(cls, issue: Issue) -> Place:
        """The place of an issue in the file as it was."""
        return cls(issue.check, issue.part, issue.start, issue.end)

    def meets(self, other: Place) -> bool:
        """Whether both are reports of one check on ranges that overlap or touch."""
        return self[:2] == other[:2] and self.start <= other.end and other.start <= self.end


class Places:
    """Places, to be asked whether another meets one of them."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places: dict[tuple[str, str | None], list[Place]] = {}
        for place in places:
            self._places.setdefault(place[:2], []).append(place)

    def meet(self, place: Place) -> bool:
        """Whether the place meets one of them."""
        return any(place.meets(other) for other in self._places.get(place[:2], ()))


class Mending(NamedTuple):
    """A fix that was applied: the place of its issue, and the ranges that it changed, in the file as it was."""

    place: Place
    changed: tuple[Span, ...]

    def distance(self, place: Place) -> tuple[bool, int]:
        """How far from what it changed a place is: smaller is nearer, and another part is farther than all."""
        gaps = (max(place.start - span.end, span.start - place.end, 0) for span in self.changed)
        return self.place.part != place.part, min(gaps)


class Round:
    """The edits of one part that are applied at once: apart from each other, ascending."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._edits = sorted(edits)
        growths = [len(edit.text) - (edit.end - edit.start) for edit in self._edits]
        self._grown = [0, *accumulate(growths)]
        self._starts = [edit.start + grown for edit, grown in zip(self._edits, self._grown, strict=False)]
        self._ends = [start + len(edit.text) for edit, start in zip(self._edits, self._starts, strict=True)]

    def before(self, start: int, end: int) -> Span:
        """Where a range of the text stood before the edits: with the whole of what it touches of them."""
        index, after = bisect_left(self._ends, start), bisect_right(self._starts, end)
        first, last = start - self._grown[index], end - self._grown[after]
        if index < after:
            return Span(min(first, self._edits[index].start), max(last, self._edits[after - 1].end))
        return Span(first, last)


class Fixed(NamedTuple):
    """A file after fixing: its bytes, what is still to be said of it, and how many fixes were applied."""

    data: bytes
    report: FileReport
    applied: int = 0


class Attempt:
    """A file on its way: fixes are applied round by round, and every place is traced back to the file as it was.

    `check` gives the report on bytes, `rewrite` the bytes after edits.
    """

    def __init__(
        self,
        data: bytes,
        report: FileReport,
        check: Callable[[bytes], FileReport],
        rewrite: Callable[[bytes, Sequence[PartEdit]], bytes],
    ) -> None:
        self.data, self.report = data, report
        self.mendings: list[Mending] = []
        self._check, self._rewrite = check, rewrite
        self._first = report
        self._rounds: list[dict[str | None, Round]] = []

    def fixable(self, safeties: Collection[Safety], held: Collection[Place]) -> list[Issue]:
        """The issues, in order, whose first fix is of one of the safeties and whose place is not held back."""
        stopped = Places(held)
        return [
            issue
            for issue in self.report.issues
            if issue.fixes and issue.fixes[0].safety in safeties and not stopped.meet(self.place(issue))
        ]

    def apply(self, issues: Iterable[Issue]) -> list[Place]:
        """Apply the first fix of each issue, none that touches one before it, and check again.

        Returns the places of the issues whose fix was applied. Applies nothing where it raises ReadError or WriteError.
        """
        taken: dict[str | None, list[Edit]] = {}
        mendings: list[Mending] = []
        for issue in issues:
            part = taken.setdefault(issue.part, [])
            own = issue.fixes[0].edits
            if not any(_touches(edit, part) for edit in own):
                for edit in own:
                    insort(part, edit)
                changed = tuple(self._origin(issue.part, edit.start, edit.end) for edit in own)
                mendings.append(Mending(self.place(issue), changed))
        edits = [(part, edit) for part, own in taken.items() for edit in own]
        data = self._rewrite(self.data, edits)
        report = self._check(data)
        for notice in report.notices:
            if notice.level is Level.ERROR and notice not in self.report.notices:
                raise WriteError(f"not fixed, since it could not be checked afterwards: {notice.message}")
        self.data, self.report = data, report
        self._rounds.append({part: Round(own) for part, own in taken.items()})
        self.mendings += mendings
        return [mending.place for mending in mendings]

    def place(self, issue: Issue) -> Place:
        """Where an issue would have stood in the file as it was: as much of it as fixes have changed since."""
        return Place(issue.check, issue.part, *self._origin(issue.part, issue.start, issue.end))

    def raised(self) -> Iterator[Place]:
        """The places of the issues that were not there at first, or are there again after they were fixed."""
        done = {mending.place for mending in self.mendings}
        known = Places({Place.of(issue) for issue in self._first.issues} - done)
        for place in map(self.place, self.report.issues):
            if not known.meet(place):
                yield place

    def at(self, places: Iterable[Place]) -> list[Issue]:
        """The issues that are left at places of the file as it was."""
        wanted = Places(places)
        return [issue for issue in self.report.issues if wanted.meet(self.place(issue))]

    def result(self, left: Sequence[Place]) -> Fixed:
        """The file as it is now. Of the issues at the places that were to be left nothing is said."""
        still = set(self.at(left))
        issues = tuple(issue for issue in self.report.issues if issue not in still)
        return Fixed(self.data, self.report._replace(issues=issues), len(self.mendings))

    def _origin(self, part: str | None, start: int, end: int) -> Span:
        for edits in reversed(self._rounds):
            if part in edits:
                start, end = edits[part].before(start, end)
        return Span(start, end)


class Fixer:
    """Fixes the bytes of one file. `check` gives the report on bytes, `rewrite` the bytes after edits."""

    def __init__(
        self,
        check: Callable[[bytes], FileReport],
        rewrite: Callable[[bytes, Sequence[PartEdit]], bytes],
        safeties: Collection[Safety] = UNASKED,
    ) -> None:
        self._check, self._rewrite, self._safeties = check, rewrite, safeties

    def begin(self, data: bytes, report: FileReport) -> Attempt:
        """The file before the first fix, with the report on it."""
        return Attempt(data, report, self._check, self._rewrite)

    def fix(self, data: bytes, report: FileReport, left: Iterable[Issue] = ()) -> Fixed:
        """Fix until nothing is left to fix; fixing the result again changes nothing.

        Issues that are `left` stay, and nothing is said of them. Raises ReadError and WriteError.
        """
        held = [Place.of(issue) for issue in left]
        applied = 0
        for _ in range(ROUNDS):
            attempt, refused = self._settle(data, report, held)
            applied += len(attempt.mendings)
            result = attempt.result(held)
            if data == attempt.data or not refused:
                break
            # a fix that was refused for the sake of one that was then refused itself may have its turn now
            held = [Place.of(issue) for issue in attempt.at(held)]
            data, report = attempt.data, attempt.report
        return result._replace(applied=applied)

    def refused(self, fixed: Fixed) -> Iterator[tuple[Issue, list[str]]]:
        """The issues of a file that keep their fixes after fixing, each with the checks that would report more then."""
        for issue in fixed.report.issues:
            if issue.fixes and issue.fixes[0].safety in self._safeties:
                attempt = self.begin(fixed.data, self._check(fixed.data))
                attempt.apply([issue])
                yield issue, sorted({place.check for place in attempt.raised()})

    def _settle(self, data: bytes, report: FileReport, held: Sequence[Place]) -> tuple[Attempt, list[Place]]:
        """The file with all fixes that raise nothing new, and the places of the fixes that did."""
        refused: list[Place] = []
        while True:
            stopped = [*held, *refused]
            attempt, chasing = self._run(data, report, stopped)
            raised = list(attempt.raised()) if attempt.mendings else []
            if not raised and not chasing:
                return attempt, refused
            refused += {*chasing, *(self._culprit(attempt, place, data, report, stopped) for place in raised)}

    def _run(self, data: bytes, report: FileReport, held: Sequence[Place]) -> tuple[Attempt, list[Place]]:
        """The file with all fixes but those held back, and the places where fixes still chase each other."""
        attempt = self.begin(data, report)
        last: list[Place] = []
        for _ in range(ROUNDS):
            issues = attempt.fixable(self._safeties, held)
            if not issues:
                return attempt, []
            last = attempt.apply(issues)
        return attempt, last

    def _culprit(self, attempt: Attempt, place: Place, data: bytes, report: FileReport, held: Sequence[Place]) -> Place:
        """The place of the fix that raised something: the first that changed its place, or one without which it goes.

        A check that looks at the whole article may report far from what was changed; the nearest fix is held back where
        none of the nearer ones alone is to blame.
        """
        near = sorted(attempt.mendings, key=lambda mending: mending.distance(place))
        if near[0].distance(place) > HERE:
            for mending in near[:TRIED]:
                without, _ = self._run(data, report, [*held, mending.place])
                if place not in without.raised():
                    return mending.place
        return near[0].place


def _touches(edit: Edit, taken: Sequence[Edit]) -> bool:
    """Whether an edit overlaps or touches one of edits that are ascending and apart."""
    at = bisect_left(taken, edit)
    return any(edit.start <= other.end and other.start <= edit.end for other in taken[max(0, at - 1) : at + 1])
