"""The built-in checks, readers and reporters, discovered in their packages: whatever module is there is used."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import TypeVar

from mtcheck import checks, formats, reporters
from mtcheck.discovery import modules
from mtcheck.model.check import Check
from mtcheck.model.plugin import Reader, Reporter
from mtcheck.plugins.hookspecs import hookimpl

T = TypeVar("T")


def collect(package: ModuleType, kind: type[T]) -> Iterator[T]:
    """All values of one type that stand in the modules of a package, at any depth, but for _private ones."""
    for place in modules(package.__name__, package.__path__):
        for value in vars(place.load()).values():
            if isinstance(value, kind):
                yield value


@hookimpl
def mtcheck_checks() -> Iterator[Check]:
    """Every check below mtcheck.checks."""
    return collect(checks, Check)


@hookimpl
def mtcheck_readers() -> Iterator[Reader]:
    """Every reader below mtcheck.formats."""
    return collect(formats, Reader)


@hookimpl
def mtcheck_reporters() -> Iterator[Reporter]:
    """Every reporter below mtcheck.reporters."""
    return collect(reporters, Reporter)
