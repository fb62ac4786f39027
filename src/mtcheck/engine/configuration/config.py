"""Configuration: `[tool.mtcheck]` in pyproject.toml, or mtcheck.toml, found upwards from the file that is checked."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mtcheck.engine.configuration import globs
from mtcheck.engine.configuration.layers import ConfigError as ConfigError  # for all that speak of configurations
from mtcheck.engine.configuration.layers import Layer, Place, Setting, error_at, parse, read_layer, shown
from mtcheck.engine.configuration.layers import find as find
from mtcheck.engine.configuration.names import Named, named
from mtcheck.engine.configuration.settings import KEYS, LANGUAGE, Name, Plain
from mtcheck.engine.configuration.values import WrongError
from mtcheck.engine.doubtful import Doubtful
from mtcheck.engine.select import Selection, choose, is_named
from mtcheck.model.check import Check
from mtcheck.model.issue import Severity
from mtcheck.plugins.manager import Plugins

if TYPE_CHECKING:
    from mtcheck.text.names.archive import Archive


@dataclass(frozen=True, eq=False)
class Config:
    """What is in force for a file. Options are by check, by format and by plugin, of the type that each declares."""

    language: str
    selections: tuple[Selection, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)
    formats: dict[str, Any] = field(default_factory=dict)
    plugins: dict[str, Any] = field(default_factory=dict)
    severities: dict[str, Severity] = field(default_factory=dict)
    names: tuple[Named, ...] = ()
    without: tuple[str, ...] = ()
    doubtful: Doubtful = Doubtful.SUPPORTED
    source: str = "the defaults"
    baseline: Path | None = None
    archive: Path | None = None

    @property
    def printed(self) -> Archive | None:
        """The archive of published articles, if one is named. Raises ConfigError."""
        if self.archive is None:
            return None
        from mtcheck.text.names.archive import ArchiveError, opened  # who names none does without

        path = Path(os.path.normpath(self.archive))
        try:
            return opened(path)
        except ArchiveError as error:
            raise ConfigError(
                f"{shown(path)}: {error} (names.archive of {shown(Path(self.source))} names it)"
            ) from None

    def checks(self, plugins: Plugins) -> list[Check]:
        """The checks that run, with the severities that they have here."""
        return choose(
            (self.adjusted(check) for check in plugins.checks.values() if self.wants(check, plugins)), self.selections
        )

    def names_check(self, check: Check) -> bool:
        """Whether a check is selected by its name or its family."""
        return is_named(check, self.selections)

    def wants(self, check: Check, plugins: Plugins) -> bool:
        """Whether no disabled plugin brings a check."""
        return not self.without or plugins.owner("check", check.name).name not in self.without

    def adjusted(self, check: Check) -> Check:
        """A check with the severity that it has here."""
        return replace(check, severity=self.severities[check.name]) if check.name in self.severities else check


class ConfigFile:
    """A configuration file, with those that it extends. `over` is what the command line sets. Raises ConfigError."""

    def __init__(self, path: Path, plugins: Plugins, over: Layer | None = None) -> None:
        self.path = Path(os.path.abspath(path))
        self.layers: list[Layer] = []
        self.chain: list[Path] = []
        """This file, the one that it extends, and so on."""
        self._plugins, self._inside = plugins, globs.Inside(self.path.parent)
        self._read(self.path, [])
        self.layers += [over] if over else []
        self._configs: dict[tuple[int, ...], Config] = {}
        base = [layer for layer in self.layers if layer.files is None]
        self._exclude = next((own for layer in reversed(base) if (own := layer.value("exclude")) is not None), ())

    def _read(self, path: Path, above: list[Path]) -> None:
        self.chain.append(path)
        table, prefix = parse(path)
        overrides = table.pop("overrides", [])
        own = [read_layer(table, path, prefix, self._plugins)]
        if not isinstance(overrides, list) or not all(isinstance(override, dict) for override in overrides):
            raise error_at(path, prefix, WrongError(("overrides",), "must be tables, each headed [[overrides]]"))
        for number, override in enumerate(overrides):
            own.append(read_layer(override, path, (*prefix, "overrides", number), self._plugins))
        extended = own[0].settings.get(("extends",))
        if extended:
            following = Path(os.path.normpath(extended.value))
            if following in (trail := [*above, path]):
                circle = " → ".join(map(shown, [*trail[trail.index(following) :], following]))
                raise ConfigError(f"{extended.place}: extends: goes round in a circle: {circle}")
            if not following.is_file():
                raise ConfigError(f"{extended.place}: extends: there is no file {shown(following)}")
            self._read(following, trail)
        self.layers += own

    def excludes(self, path: str) -> bool:
        """Whether a file, or a folder, holds no articles to check."""
        return bool(self._exclude) and globs.matches(self._exclude, self._inside(path))

    def in_force(self, path: str) -> list[Layer]:
        """The layers that hold for a file, from the farthest to the nearest."""
        where = self._inside(path) if any(layer.files for layer in self.layers) else ""
        return [layer for layer in self.layers if layer.files is None or globs.matches(layer.files, where)]

    def config(self, path: str) -> Config:
        """What is in force for a file. Raises ConfigError for options that a plugin refuses."""
        layers = tuple(self.in_force(path))
        key = tuple(map(id, layers))
        if key not in self._configs:
            self._configs[key] = combine(layers, self._plugins, str(self.path))
        return self._configs[key]


def merged(layers: Iterable[Layer]) -> dict[Name, Setting]:
    """The settings of layers: the later ones go before the earlier ones, setting by setting."""
    settings: dict[Name, Setting] = {}
    for layer in layers:
        settings.update(layer.settings)
    return settings


def combine(layers: Collection[Layer], plugins: Plugins, source: str = Config.source) -> Config:
    """What is in force where these layers hold. Raises ConfigError, also where no check is left."""
    settings = merged(layers)

    def value(name: str) -> Any:
        made = settings.get((name,))
        return made.value if made else dict(KEYS[name].kind.defaults(plugins))[()]

    checks = {name: check.options for name, check in plugins.checks.items()}
    readers = {name: reader.options for name, reader in plugins.readers.items()}
    own = _options("plugins", {name: declared.options for name, declared in plugins.declared.items()}, settings)
    config = Config(
        selections=tuple(layer.selection for layer in layers),
        language=value("language"),
        options=_options("checks", checks, settings, _shared(plugins, "check", checks, own)),
        formats=_options("formats", readers, settings, _shared(plugins, "reader", readers, own)),
        plugins=own,
        severities={name[1]: setting.value for name, setting in settings.items() if name[0] == "severity"},
        names=named(settings),
        without=value("disable-plugins"),
        doubtful=value("doubtful"),
        source=source,
        baseline=value("baseline"),
        archive=archived.value if (archived := settings.get(("names", "archive"))) else None,
    )
    overrides = any(layer.files for layer in layers)  # they may spare some files all checks
    if not overrides and not config.checks(plugins):
        chosen = [setting.place for name, setting in settings.items() if name[0] in ("select", "ignore")]
        raise ConfigError(f"{chosen[-1] if chosen else source}: no check is selected: `mtcheck checks` lists them")
    return config


def command_line(
    selection: Selection | None = None, language: str | None = None, doubtful: Doubtful | None = None
) -> Layer:
    """What the command line sets. Raises ConfigError for what is no language."""
    if language is not None:
        try:
            LANGUAGE.value(language, "language")
        except WrongError as error:
            raise ConfigError(str(error)) from None
    selection = selection or Selection()
    given = {
        "select": selection.select,
        "ignore": selection.ignore or None,
        "extend-select": selection.extend or None,
        "language": language,
        "doubtful": doubtful,
    }
    return Layer({(name,): Setting(value, Place()) for name, value in given.items() if value is not None})


def load(path: Path, plugins: Plugins) -> Config:
    """What a configuration file sets for files that no override names. Raises ConfigError."""
    return ConfigFile(path, plugins).config("")


def of_run(path: Path | None) -> dict[str, Any]:
    """What a configuration file sets for a run in its folder, by key; nothing where it is in error.

    That is wanted before the plugins are loaded. An error is told where the file is used.
    """
    settings: dict[str, Any] = {}
    seen: set[Path] = set()
    try:
        while path and path not in seen:
            seen.add(path)
            table, _ = parse(path)
            for name in ("jobs", "disable-plugins"):
                kind = KEYS[name].kind
                if name in table and isinstance(kind, Plain):
                    settings.setdefault(name, kind.value(table[name], name, path.parent))
            extended = table.get("extends")
            path = Path(os.path.normpath(path.parent / extended)) if isinstance(extended, str) else None
    except ValueError:  # a ConfigError, a WrongError, or a path that can be none
        return {}
    return settings


def _shared(
    plugins: Plugins, kind: str, declared: Mapping[str, type[Any] | None], own: Mapping[str, Any]
) -> dict[str, Any]:
    """The options of plugins themselves, by the names of their checks or readers that declare the same type."""
    given = {name: own.get(plugins.owner(kind, name).name) for name in declared} if own else {}
    return {name: options for name, options in given.items() if options is not None and type(options) is declared[name]}


def _options(
    key: str,
    declared: Mapping[str, type[Any] | None],
    settings: Mapping[Name, Setting],
    base: Mapping[str, Any] = {},
) -> dict[str, Any]:
    """The options that are set for checks, formats or plugins, each as an instance of what it declares.

    `base` are those that hold where nothing else is set, by the owner's name; without, the defaults.
    """
    given: dict[str, dict[str, Setting]] = {}
    for name, setting in settings.items():
        if name[0] == key:
            given.setdefault(name[1], {})[name[2]] = setting
    options = dict(base)
    for owner, own in given.items():
        kind = declared[owner]
        assert kind is not None  # or the option would not have been known
        try:
            options[owner] = replace(
                base.get(owner) or kind(), **{name: setting.value for name, setting in own.items()}
            )
        except ValueError as error:  # a plugin may look closer than the type does
            last = list(own.values())[-1]
            raise ConfigError(f"{last.place}: {key}.{owner}: {error}") from None
    return options
