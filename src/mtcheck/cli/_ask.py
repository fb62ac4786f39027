"""Asks which fixes to apply, one after the other, as `git add -p` does."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TextIO

import click

from mtcheck.base.show import fitted, fixed_span, fixed_text, printable
from mtcheck.cli._shared import color, complain
from mtcheck.engine.fix import Attempt, Fixed, Fixer, Place
from mtcheck.model.issue import Edit, Fix, Issue, Safety
from mtcheck.model.plugin import FileReport, ReadError, WriteError

KEYS = {
    "y": "apply this fix",
    "n": "leave this place as it is",
    "q": "leave this one and all that follow; fixes already applied stay",
    "a": "apply this fix and all that follow in this file",
    "d": "leave this one and all that follow in this file",
    "e": "type what shall stand there",
    "?": "say what the keys mean",
}
CONTEXT = 60
"""Columns shown before and after what a fix changes."""


class Asker:
    """Asks about the fixes of file after file, until `done`: answered by q, or nobody is left to answer."""

    def __init__(self, out: TextIO) -> None:
        self.done = False
        self._out = out
        self._color = color(out)

    def fix(self, fixer: Fixer, data: bytes, report: FileReport, left: Iterable[Issue] = ()) -> Fixed:
        """Ask about the fixes of one file, safe and unsafe ones, and apply those that are wanted."""
        attempt = fixer.begin(data, report)
        hidden = [Place.of(issue) for issue in left]
        held = [*hidden]
        answer = ""
        while not self.done and (issues := attempt.fixable((Safety.SAFE, Safety.UNSAFE), held)):
            issue = issues[0]
            if answer != "a":
                self._show(issue, attempt.report.origins[issue.part])
                answer = self._answer(f"({len(issues)} to ask) Apply this fix [{','.join(KEYS)}]? ")
            if answer in ("q", "d"):
                self.done = answer == "q"
                break
            wanted = self._typed(issue, attempt.report.origins[issue.part]) if answer == "e" else issue
            if answer == "n" or wanted is None or not self._apply(attempt, wanted):
                held.append(attempt.place(issue))
        return attempt.result(hidden)

    def _apply(self, attempt: Attempt, issue: Issue) -> bool:
        known = {*attempt.raised()}
        try:
            attempt.apply([issue])
        except (ReadError, WriteError) as error:
            complain("warning", f"{issue.path}: {error}")
            return False
        new = [place.check for place in attempt.raised() if place not in known]
        if new:
            self._echo(f"  After it, this is reported here: {', '.join(new)}")
        return True

    def _show(self, issue: Issue, origin: str) -> None:
        start, end = fixed_span(issue.fixes[0], origin, issue)
        before = fitted(printable(_line_before(origin, start))[::-1], CONTEXT)[::-1]
        after = fitted(printable(_line_after(origin, end)), CONTEXT)
        part = f" [{printable(issue.part)}]" if issue.part else ""
        likely = "" if issue.fixes[0].safety is Safety.SAFE else " (a likely fix: look)"
        self._echo(
            f"{printable(issue.path)}{part}:{issue.line}:{issue.column}: {issue.message} [{issue.check}]{likely}"
        )
        old, new = printable(origin[start:end]), printable(fixed_text(issue.fixes[0], origin, issue))
        for sign, text, paint in (("-", old, "31"), ("+", new, "32")):
            shown = f"\x1b[{paint}m{text}\x1b[0m" if self._color else text
            self._echo(f"{sign} {before}{shown}{after}")

    def _answer(self, question: str) -> str:
        while True:
            line = self._line(question)
            key = line.strip().lower()
            if line and key in KEYS and key != "?":
                return key
            if not line:
                return "q"
            for name, meaning in KEYS.items():
                self._echo(f"{name} - {meaning}")

    def _typed(self, issue: Issue, origin: str) -> Issue | None:
        """The issue with a fix as somebody types it, or None if nothing is typed."""
        start, end = fixed_span(issue.fixes[0], origin, issue)
        text = self._line(f"In the place of {printable(origin[start:end])!r} (nothing: leave it): ").rstrip("\r\n")
        return issue._replace(fixes=(Fix(Safety.UNSAFE, (Edit(start, end, text),)),)) if text else None

    def _echo(self, text: str, nl: bool = True) -> None:
        click.echo(text, file=self._out, nl=nl, color=self._color or None)

    def _line(self, question: str) -> str:
        """A line of standard input, with its end; nothing when it has ended."""
        self._echo(question, nl=False)
        self._out.flush()
        line = sys.stdin.readline()
        if not sys.stdin.isatty():
            self._echo(line.rstrip("\n"))
        return line


def _line_before(text: str, offset: int) -> str:
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    return text[max(start, offset - 4 * CONTEXT) : offset]


def _line_after(text: str, offset: int) -> str:
    after = text[offset : offset + 4 * CONTEXT]
    return after.partition("\n")[0].partition("\r")[0]
