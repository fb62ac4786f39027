"""Configuration: `[tool.mtcheck]` in pyproject.toml, or mtcheck.toml, found upwards from the file that is checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from mtcheck.engine.select import Selection
from mtcheck.plugins.manager import Plugins


class ConfigError(ValueError):
    """A configuration that cannot be used. The message names file and place, and says what to do."""


@dataclass(frozen=True)
class Config:
    """What is in force for a file. Options are by check, and by format, already of the type that it declares."""

    selection: Selection = Selection()  # noqa: RUF009 - frozen
    language: str = "en"
    options: dict[str, Any] = field(default_factory=dict)
    formats: dict[str, Any] = field(default_factory=dict)
    source: str = "the defaults"


class _Owner(Protocol):
    @property
    def options(self) -> type[Any] | None: ...


KEYS = ("select", "ignore", "extend-select", "language", "checks", "formats")


def find(folder: Path) -> Path | None:
    """The configuration file that holds for a folder: the nearest upwards."""
    return _find(folder.resolve())


@lru_cache(maxsize=4096)
def _find(folder: Path) -> Path | None:
    own = folder / "mtcheck.toml"
    if own.is_file():
        return own
    project = folder / "pyproject.toml"
    if project.is_file() and "tool.mtcheck" in project.read_text(encoding="utf-8", errors="replace"):
        return project
    return None if folder.parent == folder else _find(folder.parent)


def load(path: Path, plugins: Plugins) -> Config:
    """Read a configuration file. Raises ConfigError."""
    import tomllib

    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None
    tool = document.get("tool", {})
    table = document if path.name != "pyproject.toml" else tool.get("mtcheck", {}) if isinstance(tool, dict) else tool
    place = str(path) if table is document else f"{path}: [tool.mtcheck]"
    if not isinstance(table, dict):
        raise ConfigError(f"{place}: must be a table")
    for key in table:
        if key not in KEYS:
            raise ConfigError(f"{place}: unknown key {key!r} (known: {', '.join(KEYS)})")
    language = table.get("language", "en")
    if not isinstance(language, str):
        raise ConfigError(f"{place}: language must be a string, such as 'en'")
    selection = Selection(
        select=_names(table, "select", place),
        ignore=_names(table, "ignore", place) or (),
        extend=_names(table, "extend-select", place) or (),
    )
    try:
        selection.apply(plugins.checks)
    except ValueError as error:
        raise ConfigError(f"{place}: {error}") from None
    checks = _options(table, "checks", plugins.checks, place, "`mtcheck checks` lists them")
    formats = _options(table, "formats", plugins.readers, place, f"known: {', '.join(plugins.readers)}")
    return Config(selection, language, checks, formats, str(path))


def _names(table: dict[str, Any], key: str, place: str) -> tuple[str, ...] | None:
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ConfigError(f"{place}: {key} must be a list of strings")
    return tuple(value)


def _options(table: dict[str, Any], key: str, owners: Mapping[str, _Owner], place: str, known: str) -> dict[str, Any]:
    """What a table of tables sets for checks or formats, each as an instance of the options that it declares."""
    tables, kind = table.get(key, {}), key.removesuffix("s")
    if not isinstance(tables, dict):
        raise ConfigError(f"{place}: {key} must be a table of tables, one a {kind}")
    options = {}
    for name, values in tables.items():
        if name not in owners:
            raise ConfigError(f"{place}: {key}.{name}: no {kind} of this name ({known})")
        declared = owners[name].options
        if declared is None or not isinstance(values, dict):
            raise ConfigError(f"{place}: {key}.{name}: this {kind} has no options")
        options[name] = _instance(declared, values, f"{place}: {key}.{name}")
    return options


def _instance(declared: type[Any], values: dict[str, Any], place: str) -> Any:
    known = {option.name: option for option in fields(declared)}
    given = {}
    for option, value in values.items():
        if option not in known:
            raise ConfigError(f"{place}: no option {option!r} (known: {', '.join(known)})")
        wanted = type(known[option].default)
        if wanted is tuple and isinstance(value, list) and all(isinstance(item, str) for item in value):
            value = tuple(value)
        if type(value) is not wanted:
            wish = "a list of strings" if wanted is tuple else f"of type {wanted.__name__}"
            raise ConfigError(f"{place}.{option} must be {wish}, not {value!r}")
        given[option] = value
    return declared(**given)
