"""Globs as .gitignore has them, of paths from a folder, in linear time for each part of a path."""

from __future__ import annotations

import os
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

from mtcheck.base.patterns import Pattern

_CLOSED = Pattern(r"(?:[^\[]|\[!?+\]?+[^\]/]*+\])*+", linear=True)
"""A glob in which each [ has its ]."""


class Inside:
    """Paths from a folder, divided by slashes, with the links in their own folders resolved."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, str] = {}

    def __call__(self, path: str) -> str:
        """A path from the folder."""
        parent, name = os.path.split(path)
        if parent not in self._known:
            real = os.path.realpath(parent)
            try:
                self._known[parent] = Path(os.path.relpath(real, self._folder)).as_posix()
            except ValueError:  # another drive
                self._known[parent] = Path(real).as_posix()
        return f"{self._known[parent]}/{name}".removeprefix("./")


def matches(globs: Iterable[str], path: str) -> bool:
    """Whether one of the globs names a path, or a folder that it is in.

    `*` and `?` stay within a name, `**` stands for any folders; without a slash a name holds at any depth.
    """
    parts = path.split("/")
    return any(_names(_parts(glob), parts) for glob in globs if glob.strip("./"))


def flaw_of(glob: str) -> str | None:
    """Why a glob would match nothing, or None."""
    if "\\" in glob:
        return "has a backslash: folders are divided by /"
    if glob.startswith("!"):
        return "begins with !, which takes nothing back here: name only what is meant"
    if not _CLOSED.fullmatch(glob):
        return "has a [ that no ] closes: write [[] for the sign"
    return None if glob.strip("./") else "names no file: ** names all"


def _parts(glob: str) -> list[str]:
    glob = glob.rstrip("/")
    anchored = "/" in glob
    parts = [part for part in glob.split("/") if part not in ("", ".")]
    return parts if anchored else ["**", *parts]


def _names(glob: list[str], path: list[str]) -> bool:
    """Whether a glob names the path or its beginning."""
    reached = {0}  # how many parts of the path the glob may have taken so far
    for part in glob:
        if part == "**":
            reached = set(range(min(reached), len(path) + 1))
        else:
            reached = {at + 1 for at in reached if at < len(path) and fnmatchcase(path[at], part)}
        if not reached:
            return False
    return True
