"""What output formats share: places in files as other programs name them, and fixes as one replacement."""

from __future__ import annotations

import os
import posixpath
from collections import Counter
from pathlib import PurePath

from mtcheck.model.issue import Edit, Fix, Issue
from mtcheck.model.plugin import Notice


def normal_path(path: str) -> str:
    """A path as services that show reports want it: with / between folders, from the working folder if it is below."""
    path = PurePath(path).as_posix()
    return _inside(path) or _inside(_followed(path)) or posixpath.normpath(path)


def _inside(path: str) -> str | None:
    """A path from the working folder; None if it is not below."""
    try:
        path = PurePath(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return None
    return path if path.partition("/")[0] != ".." else None


def _followed(path: str) -> str:
    """A path without links in its folders: the working folder may be named by one."""
    folder, name = os.path.split(path)
    return os.path.join(os.path.realpath(folder), name)


def as_one(fix: Fix, origin: str) -> Edit:
    """The edits of a fix as one: from the first to the last, with what stands between."""
    text, at = "", fix.edits[0].start
    for edit in fix.edits:
        text += origin[at : edit.start] + edit.text
        at = edit.end
    return Edit(fix.edits[0].start, at, text)


class Fingerprints:
    """Fingerprints that are unique in a run: the same defect in another file, or again in one, has its own."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, str | None, str]] = Counter()

    def of(self, issue: Issue) -> str:
        """The fingerprint of the next issue: 32 hexadecimal digits."""
        return self._next(issue.path, issue.part, issue.fingerprint)

    def of_notice(self, notice: Notice) -> str:
        """Likewise of the next notice."""
        return self._next(notice.path or "", None, notice.message)

    def _next(self, path: str, part: str | None, what: str) -> str:
        from hashlib import blake2b  # slow to import

        key = (normal_path(path), part, what)
        self._seen[key] += 1
        parts = (*map(str, key), str(self._seen[key]))
        return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
