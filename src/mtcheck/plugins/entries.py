"""Entry points: the names under which installed distributions offer plugins and commands.

They are read from the files that pip writes. `importlib.metadata` reads the same, but all that it imports, such as
parsers of mail and archives, takes a tenth of a run on one article; so it is asked only where there is more to read.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import reduce
from importlib import import_module
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint


class Entry(NamedTuple):
    """What a distribution offers under a name: a module, or an object of one (`module:object`).

    `metadata` is the folder of the distribution's metadata. The rest is as `importlib.metadata.EntryPoint` has it.
    """

    name: str
    value: str
    metadata: str

    @property
    def module(self) -> str:
        """The name of the module."""
        return self._path[0].strip()

    @property
    def dist(self) -> Distribution:
        """The distribution, with its name and version."""
        from importlib.metadata import Distribution

        return Distribution.at(self.metadata)

    def load(self) -> Any:
        """Import what is offered."""
        attributes = self._path[2].strip()
        return reduce(getattr, attributes.split(".") if attributes else (), import_module(self.module))

    @property
    def _path(self) -> tuple[str, str, str]:
        return self.value.partition("[")[0].partition(":")  # extras, in brackets, are not used any more


def entry_points(group: str) -> list[Entry | EntryPoint]:
    """The entry points of a group that all installed distributions have."""
    if _only_in_folders():
        return [entry for folder in _distributions() for entry in _offered(folder, f"[{group}]")]
    from importlib import metadata

    return list(metadata.entry_points(group=group))


def _only_in_folders() -> bool:
    """Whether nothing is installed in archives, or where only an importer of its own finds it."""
    finders = (finder for finder in sys.meta_path if hasattr(finder, "find_distributions"))
    return not any(map(os.path.isfile, sys.path)) and all(finder is PathFinder for finder in finders)


def _distributions() -> Iterator[str]:
    """The folders of metadata; of distributions of one name the first counts, as what it brings is imported."""
    seen = set[str]()
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:  # a path that is not there
            continue
        for name in names:
            stem, suffix = os.path.splitext(name)
            distribution = stem.partition("-")[0].replace(".", "_").lower()
            if suffix.lower() in _METADATA and distribution not in seen:
                seen.add(distribution)
                yield os.path.join(folder, name)


_METADATA = {".dist-info", ".egg-info"}


def _offered(metadata: str, section: str) -> Iterator[Entry]:
    """The entries of one section of a distribution's entry points."""
    try:
        with open(os.path.join(metadata, "entry_points.txt"), encoding="utf-8", errors="replace") as file:
            text = file.read()
    except OSError:  # it offers nothing
        return
    if section not in text:
        return
    within = False
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            within = line == section
        elif within and "=" in line and not line.startswith(("#", ";")):
            name, _, value = line.partition("=")
            yield Entry(name.strip(), value.strip(), metadata)
