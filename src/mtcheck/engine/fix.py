"""Applies fixes until none is left to apply, and takes back those after which something new is wrong."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
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


class Mending(NamedTuple):
    """A fix that was applied: the place of its issue, and the ranges that it changed, in the file as it was."""

    place: Place
    changed: tuple[Span, ...]

    def distance(self, place: Place) -> tuple[bool, int]:
        """How far from what it changed a place is: smaller is nearer, and another part is farther than all."""
        gaps = (max(place.start - span.end, span.start - place.end, 0) for span in self.changed)
        return self.place.part != place.part, min(gaps)


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
        self._rounds: list[list[PartEdit]] = []

    def fixable(self, safeties: Collection[Safety], held: Collection[Place]) -> list[Issue]:
        """The issues, in order, whose first fix is of one of the safeties and whose place is not held back."""
        return [
            issue
            for issue in self.report.issues
            if issue.fixes
            and issue.fixes[0].safety in safeties
            and not any(self.place(issue).meets(other) for other in held)
        ]

    def apply(self, issues: Iterable[Issue]) -> list[Place]:
        """Apply the first fix of each issue, none that touches one before it, and check again.

        Returns the places of the issues whose fix was applied. Applies nothing where it raises ReadError or WriteError.
        """
        edits: list[PartEdit] = []
        mendings: list[Mending] = []
        for issue in issues:
            own = [(issue.part, edit) for edit in issue.fixes[0].edits]
            if not any(_touch(one, other) for one in own for other in edits):
                edits += own
                changed = tuple(self._origin(issue.part, edit.start, edit.end) for edit in issue.fixes[0].edits)
                mendings.append(Mending(self.place(issue), changed))
        data = self._rewrite(self.data, edits)
        report = self._check(data)
        for notice in report.notices:
            if notice.level is Level.ERROR and notice not in self.report.notices:
                raise WriteError(f"not fixed, since it could not be checked afterwards: {notice.message}")
        self.data, self.report = data, report
        self._rounds.append(sorted(edits, key=lambda item: item[1]))
        self.mendings += mendings
        return [mending.place for mending in mendings]

    def place(self, issue: Issue) -> Place:
        """Where an issue would have stood in the file as it was: as much of it as fixes have changed since."""
        return Place(issue.check, issue.part, *self._origin(issue.part, issue.start, issue.end))

    def raised(self) -> Iterator[Place]:
        """The places of the issues that were not there at first, or are there again after they were fixed."""
        done = {mending.place for mending in self.mendings}
        known = {Place.of(issue) for issue in self._first.issues} - done
        for issue in self.report.issues:
            place = self.place(issue)
            if not any(place.meets(other) for other in known):
                yield place

    def _origin(self, part: str | None, start: int, end: int) -> Span:
        for edits in reversed(self._rounds):
            start, end = _before([edit for owner, edit in edits if owner == part], start, end)
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
        """Fix until nothing is left to fix; fixing the result again changes nothing. Issues that are `left` stay.

        Raises ReadError and WriteError.
        """
        held = [Place.of(issue) for issue in left]
        applied = 0
        for _ in range(ROUNDS):
            attempt, refused = self._settle(data, report, held)
            applied += len(attempt.mendings)
            # a fix that was refused for the sake of one that was then refused itself may have its turn now
            held = _kept(attempt, held)
            changed = data != attempt.data
            data, report = attempt.data, attempt.report
            if not (changed and refused):
                break
        return Fixed(data, report, applied)

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

        A check that looks at the whole article may report far from what was changed.
        """
        near = sorted(attempt.mendings, key=lambda mending: mending.distance(place))
        if near[0].distance(place) > HERE:
            for mending in near:
                without, _ = self._run(data, report, [*held, mending.place])
                if place not in without.raised():
                    return mending.place
        return near[0].place


def _kept(attempt: Attempt, held: Sequence[Place]) -> list[Place]:
    """The places that are held back, as they stand in the file now."""
    return [
        Place.of(issue) for issue in attempt.report.issues if any(attempt.place(issue).meets(other) for other in held)
    ]


def _touch(one: PartEdit, other: PartEdit) -> bool:
    return one[0] == other[0] and one[1].start <= other[1].end and other[1].start <= one[1].end


def _before(edits: Sequence[Edit], start: int, end: int) -> Span:
    """Where a range stood before ascending edits: with the whole of what it touches of them."""
    first, last, grown = start, end, 0
    touched: list[Edit] = []
    for edit in edits:
        begin = edit.start + grown
        if begin > end:
            break
        growth = len(edit.text) - (edit.end - edit.start)
        grown += growth
        last -= growth
        if begin + len(edit.text) < start:
            first -= growth
        else:
            touched.append(edit)
    if touched:
        return Span(min(first, touched[0].start), max(last, touched[-1].end))
    return Span(first, last)
