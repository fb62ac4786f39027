"""mtcheck fix: fix articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, redirect_stdout
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import PurePath
from typing import TextIO

import click

from mtcheck.base.show import counted, printable
from mtcheck.cli._ask import Asker
from mtcheck.cli._choice import Choice, choosing, progress, tell, told
from mtcheck.cli._scope import Scope, scoped
from mtcheck.cli._shared import Failure
from mtcheck.engine import write
from mtcheck.engine.batch import checking
from mtcheck.engine.calls import InternalError
from mtcheck.engine.configuration.config import ConfigError
from mtcheck.engine.doubtful import SURE, Doubtful
from mtcheck.engine.filter import Filter
from mtcheck.engine.fix import UNASKED, Fixed, Fixer, PartEdit
from mtcheck.engine.run import Engine
from mtcheck.engine.tasks import Task
from mtcheck.model.issue import Issue, Safety
from mtcheck.model.plugin import FileReport, Level, Notice, ReadError, Summary, WriteError


@click.command(short_help="Fix articles.")
@choosing
@scoped
@click.option("--unsafe", is_flag=True, help="Apply the likely fixes too, which somebody should look at.")
@click.option("--diff", is_flag=True, help="Write nothing: show what would change, as a unified diff.")
@click.option("--interactive", is_flag=True, help="Ask about each fix, safe and likely ones.")
def command(choice: Choice, scope: Scope, unsafe: bool, diff: bool, interactive: bool) -> None:
    """Fix the articles in PATHS: files, folders, and - for standard input, which is written to standard output.

    Only what leaves one reading is fixed, and nothing that would raise another issue. Exits with 0 if no issue is left,
    1 if there are some (with --diff: if something would change), 2 if something could not be checked or written.
    """
    if interactive and "-" in choice.paths:
        raise Failure("--interactive reads the answers from standard input: give it files, not -")
    if interactive and sys.stdin is None:
        raise Failure("--interactive reads the answers from standard input, which is closed")
    engine = choice.engine()
    filtered, paths = scope.open(engine, choice.files(engine))
    checked = choice.reports(engine, paths)
    out = sys.stdout
    out.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")  # type: ignore[union-attr]
    safeties = {Safety.SAFE, Safety.UNSAFE} if unsafe or interactive else UNASKED
    summary = Summary()
    bar = progress(checked, 0 if interactive else len(paths), "Fixing")
    all_of_it = choice.engine(doubtful=Doubtful.ALWAYS)  # what supports a doubtful issue may be fixed before it
    with closing(checked), checking(all_of_it, choice.way) as check, redirect_stdout(sys.stderr), bar as passing:
        run = _Run(choice, engine, check, filtered, out, safeties, Asker(out) if interactive else None, diff)
        for _ in summary.over(told(map(run.fix, paths, map(filtered, passing)))):
            pass
    click.echo(run.closing(summary), err=True)
    if diff and not summary.errors:
        sys.exit(run.files > 0 and not scope.exit_zero)
    tell(filtered.notices())
    scope.exit(summary)


@dataclass
class _Run:
    """One run of the command, and how many fixes it applied in how many files."""

    choice: Choice
    engine: Engine
    check: Callable[[Task], FileReport]
    filtered: Filter
    out: TextIO
    safeties: Collection[Safety]
    asker: Asker | None
    diff: bool
    files: int = 0
    fixes: int = 0

    def fix(self, path: str, report: FileReport) -> FileReport:
        """Fix one file, on which there is a report; returns the report on it afterwards."""
        task = self.choice.stdin if path == "-" else self.engine.read(path) if self._fixable(report) else report
        if isinstance(task, FileReport):
            return task
        try:
            fixed = self._fixed(task, report) if self._fixable(report) else Fixed(task.data, report)
            said = self._put(path, task, fixed)
        except (ReadError, WriteError, InternalError, ConfigError, OSError) as error:
            reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
            return report._replace(notices=(*report.notices, Notice(Level.ERROR, reason, report.path)))
        if fixed.data != task.data:
            self.files += 1
            self.fixes += fixed.applied
        self.out.buffer.write(said)  # what goes wrong here says nothing of the file
        self.out.flush()
        return fixed.report._replace(notices=tuple(dict.fromkeys((*report.notices, *fixed.report.notices))))

    def _fixable(self, report: FileReport) -> bool:
        return any(issue.fixes and issue.fixes[0].safety in self.safeties for issue in report.issues)

    def _fixed(self, task: Task, report: FileReport) -> Fixed:
        if self.engine.reader_for(task.path, task.data).write is None:
            said = Notice(Level.WARNING, "not fixed, since its format is read only", task.path)
            return Fixed(task.data, report._replace(notices=(said,)))

        def check(data: bytes) -> FileReport:
            return self.check(task._replace(data=data))

        def rewrite(data: bytes, edits: Sequence[PartEdit]) -> bytes:
            return self.engine.rewrite(data, task.path, edits)

        fixer = Fixer(check, rewrite, self.safeties)
        now = check(task.data)
        counting = self.filtered(now)
        unsaid = (issue for issue in now.issues if issue.confidence < SURE and issue not in report.issues)
        left = [*(issue for issue in now.issues if issue not in counting.issues), *unsaid]
        fixed = self.asker.fix(fixer, task.data, now, left) if self.asker else fixer.fix(task.data, now, left)
        refused = () if self.asker else tuple(_refusal(*kept) for kept in fixer.refused(fixed))
        return fixed._replace(report=fixed.report._replace(notices=refused, hidden=counting.hidden))

    def _put(self, path: str, task: Task, fixed: Fixed) -> bytes:
        """Write a file that was fixed, unless what would change is shown. What there is to print of it."""
        if self.diff:
            return "".join(self._changes(task, fixed.data)).encode("utf-8", "backslashreplace")
        if path == "-":
            return fixed.data
        if fixed.data == task.data:
            return b""
        write.replace(path, fixed.data, task.data)
        left = counted(len(fixed.report.issues), "issue")
        return f"{printable(task.path)}: {counted(fixed.applied, 'fix', 'fixes')}, {left} left\n".encode(
            "utf-8", "backslashreplace"
        )

    def _changes(self, task: Task, data: bytes) -> Iterator[str]:
        """The unified diff of a file in UTF-8, as git and patch take it; of another that of its texts, part by part."""
        old, new = (self._texts(task, content) for content in (task.data, data))
        name = PurePath(os.path.normpath(task.path)).as_posix()
        for part, text in old.items():
            shown = f"{name.lstrip('/')}{f' [{part}]' if part else ''}"
            before, after = (_quoted(f"{side}/{shown}") for side in "ab")
            for line in unified_diff(_lines(text), _lines(new.get(part, "")), before, after):
                yield printable(line.removesuffix("\n")) if self.out.isatty() else line.removesuffix("\n")
                yield "\n" if line.endswith("\n") else "\n\\ No newline at end of file\n"

    def _texts(self, task: Task, data: bytes) -> dict[str | None, str]:
        try:
            text = data.decode()
        except UnicodeDecodeError:
            text = "\0"
        return self.engine.texts(task.path, data) if "\0" in text else {None: text}

    def closing(self, summary: Summary) -> str:
        """The last line."""
        done = "would be made" if self.diff else "made"
        fixes = f"{counted(self.fixes, 'fix', 'fixes')} {done} in {self.files:,} of {counted(summary.files, 'file')}"
        left = f"{counted(summary.issues, 'issue')} left{' (`mtcheck check` shows them)' * bool(summary.issues)}"
        hidden = f"; {counted(summary.hidden, 'issue')} hidden by the baseline" if summary.hidden else ""
        unchecked = f"; {counted(summary.unchecked, 'file')} not checked" if summary.unchecked else ""
        return f"{fixes}; {left}{hidden}{unchecked}."


def _refusal(issue: Issue, raised: list[str]) -> Notice:
    """What to say of a fix that was not made for the sake of what it would raise."""
    text = f"{issue.check} is not fixed, since its fix would raise {', '.join(raised) or 'another issue'}"
    return Notice(Level.WARNING, text, issue.path, line=issue.file_place.line if issue.file_place else None)


def _quoted(name: str) -> str:
    """A name of a file as git writes it in a diff: in quotation marks where it is not plain text."""
    if name.isprintable() and not {'"', "\\"} & set(name):
        return name
    written = (
        chr(byte) if 0x20 <= byte < 0x7F and byte not in b'"\\' else f"\\{byte:03o}" for byte in os.fsencode(name)
    )
    return f'"{"".join(written)}"'


def _lines(text: str) -> list[str]:
    """The lines as diff and patch divide them: by line feeds alone."""
    *lines, last = text.split("\n")
    return [*(f"{line}\n" for line in lines), *([last] if last else [])]
