"""What a branch changed, as git says: files, and the lines in them."""

from __future__ import annotations

import os
import subprocess
from bisect import bisect_right
from collections.abc import Iterator

from mtcheck.base.patterns import Pattern
from mtcheck.model.issue import Issue
from mtcheck.model.plugin import FileReport

_HUNK = Pattern(r"@@ -\d+(?:,(?P<old>\d+))? \+(?P<start>\d+)(?:,(?P<new>\d+))? @@")

_OPTIONS = (
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--no-relative",
    "--find-renames",
    "--inter-hunk-context=0",
    "--ignore-submodules",
)
"""What makes git's answer the same however somebody has configured it."""

Lines = list[tuple[int, int]]
"""Half-open ranges of lines, counted from 1, ascending."""


class GitError(ValueError):
    """What git cannot tell. The message says why, and what to do."""


class Changes:
    """The changes of the working tree since it branched off a revision; files that git does not know yet are new.

    Lines are those that end in a line feed. Raises GitError.
    """

    def __init__(self, revision: str, folder: str = ".") -> None:
        root = os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").removesuffix(b"\n"))
        self._root = os.path.normcase(os.path.realpath(root))
        base = self._base(revision)
        whole = [
            *self._names("diff", *_OPTIONS, "--diff-filter=TU", "--name-only", "-z", base, "--"),  # links, conflicts
            *self._names("ls-files", "--others", "--exclude-standard", "-z"),
        ]
        names = self._names("diff", *_OPTIONS, "--diff-filter=dtu", "--name-only", "-z", base, "--")
        patches = _patches(_git(self._root, "diff", *_OPTIONS, "--diff-filter=dtu", "--unified=0", base, "--"))
        self._lines: dict[str, Lines | None] = dict(zip(names, patches, strict=True))
        self._lines |= dict.fromkeys(whole)

    def touch(self, path: str) -> bool:
        """Whether a file has changed. Raises GitError for one outside of the repository."""
        if path == "-":
            raise GitError("git knows no changes of standard input: give it files, not -")
        real = _real(path)
        if not real.startswith(os.path.join(self._root, "")):
            raise GitError(f"{path} is outside of the repository {self._root}, so that git knows no changes of it")
        return real in self._lines

    def hide(self, report: FileReport) -> FileReport:
        """The report without the issues on lines that have not changed."""
        lines = self._lines.get(_real(report.path))
        if lines is None:
            return report
        on_changed = (issue for issue in report.issues if _is_on(issue, report.origins[issue.part], lines))
        return report._replace(issues=tuple(on_changed))

    def _base(self, revision: str) -> str:
        try:
            commit = _git(self._root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        except GitError:
            raise GitError(f"git knows no revision {revision!r} here (a branch may have to be fetched first)") from None
        try:
            return _git(self._root, "merge-base", commit.decode().strip(), "HEAD").decode().strip()
        except GitError:
            raise GitError(
                f"{revision!r} and HEAD have no commit in common (in a shallow clone: git fetch --unshallow)"
            ) from None

    def _names(self, *arguments: str) -> list[str]:
        """The paths of the files that a git command lists."""
        names = _git(self._root, *arguments).split(b"\0")[:-1]
        return [os.path.normcase(os.path.join(self._root, os.fsdecode(name))) for name in names]


def _git(folder: str, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", folder, *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        raise GitError("git is not installed, and tells what has changed") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ").partition("\n")[0]
        raise GitError(said or f"git {arguments[0]} ends with exit code {done.returncode}")
    return done.stdout


def _patches(diff: bytes) -> Iterator[Lines | None]:
    """The changed lines of each file of a patch, in its order; None for a binary file."""
    lines: Lines | None = None
    begun = False
    skip = 0
    for line in diff.decode("latin-1").split("\n"):  # what git itself writes is ASCII
        if skip:
            skip -= not line.startswith("\\")
        elif line.startswith("diff --git "):
            if begun:
                yield lines
            begun, lines = True, []
        elif line.startswith("Binary files "):
            lines = None
        elif lines is not None and (hunk := _HUNK.match(line)):
            start, new = int(hunk["start"]), int(hunk["new"] or 1)
            lines += [(start, start + new)] if new else []
            skip = int(hunk["old"] or 1) + new
    if begun:
        yield lines


def _is_on(issue: Issue, origin: str, lines: Lines) -> bool:
    """Whether an issue touches one of the lines; yes where it is not known on which it stands."""
    if issue.part is None:
        first = origin.count("\n", 0, issue.start) + 1
        last = first + origin.count("\n", issue.start, max(issue.start, issue.end - 1))
    elif issue.in_file:
        first, last = issue.in_file.line, issue.in_file.end_line
    else:
        return True
    index = bisect_right(lines, (last, 1 << 60)) - 1
    return index >= 0 and lines[index][1] > first


def _real(path: str) -> str:
    """The path of a file, with links in its folder followed, but not the file itself: git keeps links as such."""
    return os.path.normcase(os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path)))
