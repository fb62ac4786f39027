"""What a run spends its time on: checks, readers and layers, each without what it calls of the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from time import perf_counter
from typing import Any, NamedTuple, TypeVar

from mtcheck.model.document import Document, watch_layers

T = TypeVar("T")

Spent = dict[tuple[str, str, str], tuple[int, float]]
"""By kind, name and plugin: how often it ran, and the seconds it took."""


class Row(NamedTuple):
    """One line of a profile."""

    kind: str
    name: str
    plugin: str
    calls: int
    seconds: float


class Profile:
    """Times what runs within `time`, and, while it is open as a context manager, the layers that are computed.

    `modules` are the plugins by the modules they came from.
    """

    def __init__(self, modules: Mapping[str, str]) -> None:
        self._plugins = {module.partition(".")[0]: plugin for module, plugin in modules.items()}
        self._spent: defaultdict[tuple[str, str, str], tuple[int, float]] = defaultdict(lambda: (0, 0.0))
        self._inner = 0.0  # seconds of what ended within the call that now runs

    def __enter__(self) -> Profile:
        watch_layers(self._layer)
        return self

    def __exit__(self, *_: object) -> None:
        watch_layers(None)

    def time(self, kind: str, name: str, plugin: str, function: Callable[..., T], *arguments: Any) -> T:
        """What the function returns; its time is counted."""
        outer, self._inner = self._inner, 0.0
        start = perf_counter()
        try:
            return function(*arguments)
        finally:
            seconds = perf_counter() - start
            self.add({(kind, name, plugin): (1, seconds - self._inner)})
            self._inner = outer + seconds

    def _layer(self, compute: Callable[[Document], T], document: Document) -> T:
        package = compute.__module__.partition(".")[0]
        return self.time("layer", compute.__qualname__, self._plugins.get(package, package), compute, document)

    def add(self, spent: Spent) -> None:
        """Count what was spent elsewhere."""
        for key, (calls, seconds) in spent.items():
            before = self._spent[key]
            self._spent[key] = (before[0] + calls, before[1] + seconds)

    def take(self) -> Spent:
        """What was spent since the last time."""
        spent = dict(self._spent)
        self._spent.clear()
        return spent

    def rows(self) -> Iterator[Row]:
        """All lines, the dearest first."""
        for key, spent in sorted(self._spent.items(), key=lambda item: -item[1][1]):
            yield Row(*key, *spent)
