"""Loads the plugins and gathers what they bring."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from importlib.metadata import entry_points
from typing import Any, NamedTuple, Protocol, TypeVar

import pluggy

from mtcheck.model.check import Check
from mtcheck.model.plugin import Reader, Reporter
from mtcheck.plugins import hookspecs

GROUP = "mtcheck"


class PluginError(RuntimeError):
    """A plugin that cannot be used. The message names it, says why, and what to do."""


class PluginInfo(NamedTuple):
    """A loaded plugin: its entry point's name, and the distribution that it came with."""

    name: str
    distribution: str
    version: str


class _Named(Protocol):
    @property
    def name(self) -> str: ...


N = TypeVar("N", bound=_Named)


class Plugins:
    """All installed plugins. Raises PluginError, when made or asked, for one that fails."""

    def __init__(self) -> None:
        self._manager = pluggy.PluginManager("mtcheck")
        self._manager.add_hookspecs(hookspecs)
        self.infos: list[PluginInfo] = []
        for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
            distribution = entry.dist.name if entry.dist else "?"
            try:
                self._manager.register(entry.load(), entry.name)
                self._manager.check_pending()
            except (Exception, SystemExit) as error:  # whatever somebody else's module does when imported
                raise PluginError(
                    f"plugin {entry.name!r} of {distribution} does not load: {type(error).__name__}: {error}"
                    f" (pip install --upgrade {distribution}, or pip uninstall {distribution})"
                ) from error
            version = entry.dist.version if entry.dist else "?"
            self.infos.append(PluginInfo(entry.name, distribution, version))

    @cached_property
    def checks(self) -> dict[str, Check]:
        """All checks by name, in the order of family and name."""
        checks, _ = self._gather("mtcheck_checks", Check)
        return dict(sorted(checks.items(), key=lambda item: (item[1].family, item[0])))

    @cached_property
    def check_plugins(self) -> dict[str, str]:
        """The name of the plugin that brought each check."""
        return self._gather("mtcheck_checks", Check)[1]

    @cached_property
    def readers(self) -> dict[str, Reader]:
        """All readers by name."""
        return self._gather("mtcheck_readers", Reader)[0]

    @cached_property
    def reporters(self) -> dict[str, Reporter]:
        """All reporters by name."""
        return dict(sorted(self._gather("mtcheck_reporters", Reporter)[0].items()))

    def _gather(self, hook: str, kind: type[N]) -> tuple[dict[str, N], dict[str, str]]:
        values: dict[str, N] = {}
        plugins: dict[str, str] = {}
        for implementation in getattr(self._manager.hook, hook).get_hookimpls():
            plugin = implementation.plugin_name
            for value in self._call(plugin, hook, implementation.function):
                if not isinstance(value, kind):
                    raise PluginError(f"plugin {plugin!r}: {hook} gives {value!r}, not a {kind.__name__}")
                if value.name in values and values[value.name] is not value:
                    raise PluginError(
                        f"plugins {plugins[value.name]!r} and {plugin!r} both bring a"
                        f" {kind.__name__.lower()} named {value.name!r}: uninstall one of them"
                    )
                values[value.name], plugins[value.name] = value, plugin
        return values, plugins

    @staticmethod
    def _call(plugin: str, hook: str, function: Callable[[], Iterable[Any]]) -> list[Any]:
        try:
            return list(function())
        except (Exception, SystemExit) as error:
            raise PluginError(f"plugin {plugin!r}: {hook} fails: {type(error).__name__}: {error}") from error
