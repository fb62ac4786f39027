"""Loads the plugins and gathers what they bring."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import is_dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

import pluggy

from mtcheck.model.check import Check
from mtcheck.model.plugin import Reader, Reporter, Suppression, WordList
from mtcheck.plugins import hookspecs
from mtcheck.plugins.entries import Entry, entry_points

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "mtcheck"
OWN = "mtcheck.plugins.builtin"


class PluginError(RuntimeError):
    """Plugins that cannot be told apart, or one to disable that is not there. The message says what to do."""


class PluginInfo(NamedTuple):
    """An installed plugin: its entry point's name, the module, and the distribution that it came with."""

    entry: Entry | EntryPoint
    disabled: bool = False

    @property
    def name(self) -> str:
        """The name of its entry point."""
        return self.entry.name

    @property
    def module(self) -> str:
        """The module that implements the hooks."""
        return self.entry.module

    @property
    def distribution(self) -> str:
        """The name of the distribution. It and the version are slow to read, and few runs need them."""
        return self.entry.dist.name if self.entry.dist else "?"

    @property
    def version(self) -> str:
        """The version of the distribution."""
        return self.entry.dist.version if self.entry.dist else "?"

    @property
    def is_own(self) -> bool:
        """Whether mtcheck itself brings it."""
        return self.module == OWN

    def __str__(self) -> str:
        return f"plugin {self.name!r} ({self.distribution} {self.version})"


class Declared(NamedTuple):
    """What a plugin declares of itself: by its name, the type of its options."""

    name: str
    options: type[Any]


class _Named(Protocol):
    @property
    def name(self) -> str: ...


T = TypeVar("T")
N = TypeVar("N", bound=_Named)


class Plugins:
    """All installed plugins but the disabled ones, which are not even imported.

    `failures` say, by its name, why a plugin does not load, or what is missing since a hook of it fails; the others are
    there. Raises PluginError, when made or asked, for two that clash, and for a name to disable that no plugin has.
    Pickled, it is the names alone: the process that unpickles it loads the plugins itself.
    """

    def __init__(self, disabled: Collection[str] = ()) -> None:
        self._disabled = tuple(disabled)
        self._manager = pluggy.PluginManager("mtcheck")
        self._manager.add_hookspecs(hookspecs)
        self.infos: dict[str, PluginInfo] = {}
        self.failures: dict[str, str] = {}
        self._owners: dict[tuple[str, str], PluginInfo] = {}
        for entry in sorted(entry_points(GROUP), key=lambda entry: entry.name):
            info = PluginInfo(entry, entry.name in self._disabled)
            other = self.infos.setdefault(info.name, info)
            if other is not info:
                raise PluginError(
                    f"{other.distribution} and {info.distribution} both bring a plugin named {info.name!r}:"
                    " uninstall one of them"
                )
            if not info.disabled:
                self._load(entry, info)
        for name in self._disabled:
            if name in self.infos and self.infos[name].is_own:
                raise PluginError(f"{name!r} itself cannot be disabled, only plugins: `ignore` leaves out its checks")
            if name not in self.infos:
                others = ", ".join(name for name, info in self.infos.items() if not info.is_own) or "none"
                raise PluginError(f"no plugin {name!r} to disable (installed: {others})")

    def __reduce__(self) -> tuple[type[Plugins], tuple[tuple[str, ...]]]:
        return Plugins, (self._disabled,)

    def _load(self, entry: Entry | EntryPoint, info: PluginInfo) -> None:
        try:
            self._manager.register(entry.load(), info.name)
            self._manager.check_pending()
        except (Exception, SystemExit) as error:  # whatever somebody else's module does when imported
            self._manager.unregister(name=info.name)
            self.failures[info.name] = (
                f"plugin {info.name!r} of {info.distribution} does not load: {type(error).__name__}: {error}"
                f" (pip install --upgrade {info.distribution}, or pip uninstall {info.distribution},"
                f" or --disable-plugin {info.name})"
            )

    @cached_property
    def checks(self) -> dict[str, Check]:
        """All checks by name, in the order of family and name."""
        checks = self._gather("mtcheck_checks", Check)
        return dict(sorted(checks.items(), key=lambda item: (item[1].family, item[0])))

    @cached_property
    def readers(self) -> dict[str, Reader]:
        """All readers by name."""
        return self._gather("mtcheck_readers", Reader)

    @cached_property
    def reporters(self) -> dict[str, Reporter]:
        """All reporters by name."""
        return dict(sorted(self._gather("mtcheck_reporters", Reporter).items()))

    @cached_property
    def suppressions(self) -> dict[str, Suppression]:
        """All suppressions by name."""
        return self._gather("mtcheck_suppressions", Suppression)

    @cached_property
    def lexicons(self) -> list[tuple[PluginInfo, WordList]]:
        """All word lists, each with the plugin that brought it."""
        return list(self._brought("mtcheck_lexicons", WordList))

    @cached_property
    def declared(self) -> dict[str, Declared]:
        """The options of plugins themselves, by the plugin's name."""
        return {
            plugin.name: Declared(plugin.name, options)
            for plugin, options in self._brought("mtcheck_options", type, _alone)
        }

    def owner(self, kind: str, name: str) -> PluginInfo:
        """The plugin that brought the check, reader, reporter or suppression (the kind) of a name."""
        return self._owners[kind, name]

    def brought(self, plugin: str) -> Counter[str]:
        """How many checks, readers, reporters and suppressions (the kinds) a plugin brings."""
        _ = self.checks, self.readers, self.reporters, self.suppressions
        return Counter(kind for (kind, _), info in self._owners.items() if info.name == plugin)

    @property
    def are_own(self) -> bool:
        """Whether every check, reader and suppression comes with mtcheck itself."""
        _ = self.checks, self.readers, self.suppressions
        return all(info.is_own for (kind, _), info in self._owners.items() if kind != "reporter")

    def _gather(self, hook: str, kind: type[N]) -> dict[str, N]:
        values: dict[str, N] = {}
        for plugin, value in self._brought(hook, kind):
            key = kind.__name__.lower(), value.name
            if values.setdefault(value.name, value) is not value:
                raise PluginError(
                    f"plugins {self._owners[key].name!r} and {plugin.name!r} both bring a"
                    f" {key[0]} named {value.name!r}: uninstall or disable one of them"
                )
            self._owners[key] = plugin
        return values

    def _brought(
        self, hook: str, kind: type[T], values: Callable[[Any], list[Any]] = list
    ) -> Iterator[tuple[PluginInfo, T]]:
        """What each plugin gives by a hook: the `values` of what its implementation returns."""
        for implementation in getattr(self._manager.hook, hook).get_hookimpls():
            plugin = self.infos[implementation.plugin_name]
            given = []
            try:
                given = values(implementation.function())
            except (Exception, SystemExit) as error:
                self._fails(plugin, f"{hook} fails: {type(error).__name__}: {error}")
            for value in given:
                if isinstance(value, kind):
                    yield plugin, value
                else:
                    self._fails(plugin, f"{hook} gives {value!r}, not a {kind.__name__}")

    def _fails(self, plugin: PluginInfo, how: str) -> None:
        self.failures.setdefault(plugin.name, f"plugin {plugin.name!r}: {how}")


def _alone(options: Any) -> list[Any]:
    """The one dataclass of options. Raises TypeError for what is none, or has a field without a default."""
    if not (isinstance(options, type) and is_dataclass(options)):
        raise TypeError(f"{options!r} is no dataclass")
    options()
    return [options]
