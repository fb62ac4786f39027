"""What modules there are: commands, checks, readers and reporters are found, and stand in no list.

`pkgutil` finds the same, and imports each package on its way; it took as long as a fifth of the checks.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType
from typing import NamedTuple


class Place(NamedTuple):
    """A module: its name, and the file of its source."""

    name: str
    path: str

    def load(self) -> ModuleType:
        """The module, imported from its file, for which Python would look in the folder first. Raises ImportError."""
        if self.name in sys.modules:
            return sys.modules[self.name]
        package, _, last = self.name.rpartition(".")
        parent, spec = import_module(package), spec_from_file_location(self.name, self.path)
        if spec is None or spec.loader is None:
            raise ImportError(f"{self.path} is no module")
        module = sys.modules[self.name] = module_from_spec(spec)
        try:
            spec.loader.exec_module(module)
        except BaseException:
            del sys.modules[self.name]
            raise
        setattr(parent, last, module)
        return module


def modules(package: str, folders: Iterable[str]) -> Iterator[Place]:
    """The modules below a package that lies in these folders, in order, but for _private ones."""
    for folder in folders:
        with os.scandir(folder) as entries:
            shown = sorted((entry for entry in entries if entry.name[0] not in "._"), key=lambda entry: entry.name)
        for entry in shown:
            if entry.name.endswith(".py"):
                yield Place(f"{package}.{entry.name.removesuffix('.py')}", entry.path)
            elif entry.is_dir():
                yield from modules(f"{package}.{entry.name}", [entry.path])
