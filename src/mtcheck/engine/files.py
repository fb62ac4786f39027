"""Finds the files to check, and reads them: regular files only."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator

from mtcheck.model.plugin import ReadError


def expand(
    paths: Iterable[str], wanted: Callable[[str], bool], excluded: Callable[[str], bool], as_found: bool = False
) -> list[str]:
    """The files that paths name: files as given; of folders, whatever is wanted and not excluded, hidden ones not.

    `as_found` treats files that are given as those of folders. In the order given, within a folder sorted, each file
    once; last in a folder are those in it that cannot be listed, so that reading them says why.
    """
    found: dict[str, None] = {}
    for path in paths:
        if os.path.isdir(path):
            found.update(dict.fromkeys(_walk(path, wanted, excluded)))
        elif not as_found or path == "-" or (wanted(path) and not excluded(path)):
            found[path] = None
    return list(found)


def _walk(folder: str, wanted: Callable[[str], bool], excluded: Callable[[str], bool]) -> Iterator[str]:
    unlisted: list[str] = []
    for root, folders, names in os.walk(folder, onerror=lambda error: unlisted.append(error.filename)):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and name != "node_modules" and not excluded(os.path.join(root, name))
        )
        for name in sorted(names):
            path = os.path.join(root, name)
            if not name.startswith(".") and wanted(path) and not excluded(path):
                yield path
    yield from unlisted


def read_bytes(path: str) -> bytes:
    """The bytes of a regular file. Raises OSError, and ReadError for a folder, a pipe, a device or a socket."""
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        if os.path.islink(path):
            raise ReadError(f"a dangling link to {os.readlink(path)}: mend or remove it") from None
        raise
    if stat.S_ISDIR(mode):
        os.scandir(path).close()  # of one that cannot be listed this says why
    if not stat.S_ISREG(mode):
        kind = "a folder" if stat.S_ISDIR(mode) else "a named pipe" if stat.S_ISFIFO(mode) else "a special file"
        raise ReadError(f"{kind}, not a regular file: give - to read from standard input")
    with open(path, "rb") as file:
        return file.read()
