"""What is in force for a file, and why: each setting with the place that makes it, and each check with what decides."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any, NamedTuple

from mtcheck.engine.configuration.config import Config, merged
from mtcheck.engine.configuration.layers import Layer, Place
from mtcheck.engine.configuration.settings import KEYS, Selectors
from mtcheck.engine.run import Engine
from mtcheck.engine.select import exactness
from mtcheck.model.check import Check


class Shown(NamedTuple):
    """A setting: its name in the configuration, its value, and the place that makes it; None is the default."""

    name: str
    value: Any
    place: Place | None


class Decided(NamedTuple):
    """A check as it is here, whether it runs, and why."""

    check: Check
    runs: bool
    why: str
    place: Place | None


class InForce:
    """What is in force for a file, or for the files of a folder. Raises ConfigError."""

    def __init__(self, engine: Engine, path: str) -> None:
        self._engine, self._plugins = engine, engine.plugins
        within = os.path.join(path, "article") if os.path.isdir(path) else path
        self.file = engine.config_file(within)
        self.layers: list[Layer] = self.file.in_force(within) if self.file else [engine.over]
        self.config: Config = engine.config_for(within)
        self.excluded = self.file is not None and self.file.excludes(path)

    def settings(self) -> Iterator[Shown]:
        """All settings in the order of their keys: those that are made, and the defaults of others."""
        made = merged(self.layers)
        for key in KEYS.values():
            if isinstance(key.kind, Selectors):
                for layer in self.layers:
                    if setting := layer.settings.get((key.name,)):
                        yield Shown(key.name, setting.value, setting.place)
                continue
            known = {(key.name, *name): default for name, default in key.kind.defaults(self._plugins)}
            for name, setting in made.items():
                if name[0] == key.name:
                    known[name] = setting.value
            for name, value in known.items():
                setting = made.get(name)
                if setting or value is not None:
                    yield Shown(".".join(name), value, setting.place if setting else None)

    def checks(self) -> Iterator[Decided]:
        """All checks."""
        for check in map(self.config.adjusted, self._plugins.checks.values()):
            yield self._decided(check)

    def _decided(self, check: Check) -> Decided:
        if not self.config.wants(check, self._plugins):
            place = merged(self.layers)["disable-plugins",].place
            return Decided(check, False, "its plugin is disabled", place)
        for layer in reversed(self.layers):
            decision = layer.selection.decide(check)
            if decision is not None:
                names = ("select", "extend-select") if decision else ("ignore", "select")
                by = max(names, key=lambda name: exactness(check, layer.value(name) or ()))
                if not decision and exactness(check, layer.value("ignore") or ()) < 0:
                    return Decided(check, False, "not selected", layer.settings["select",].place)
                return Decided(check, decision, "selected" if decision else "ignored", _element(layer, by, check))
        return Decided(check, check.default, "on by default" if check.default else "off by default", None)


def _element(layer: Layer, name: str, check: Check) -> Place:
    """The place of the selector that names a check most exactly."""
    setting = layer.settings[name,]
    best = max(range(len(setting.value)), key=lambda number: exactness(check, setting.value[number : number + 1]))
    return setting.place._replace(keys=(*setting.place.keys, best)) if setting.place.file else setting.place
