"""Configuration: `[tool.mtcheck]` in pyproject.toml, or mtcheck.toml, found upwards from the file that is checked."""

from __future__ import annotations

from dataclasses import Field, dataclass, field, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from mtcheck.engine.select import Selection
from mtcheck.model.check import Check


class ConfigError(ValueError):
    """A configuration that cannot be used. The message names file and place, and says what to do."""


@dataclass(frozen=True)
class Config:
    """What is in force for a file. Options are by check, already of the type that the check declares."""

    selection: Selection = Selection()  # noqa: RUF009 - frozen
    language: str = "en"
    options: dict[str, Any] = field(default_factory=dict)
    source: str = "the defaults"


KEYS = ("select", "ignore", "extend-select", "language", "checks")


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


def load(path: Path, checks: dict[str, Check]) -> Config:
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
        selection.apply(checks)
    except ValueError as error:
        raise ConfigError(f"{place}: {error}") from None
    return Config(selection, language, _options(table.get("checks", {}), checks, place), str(path))


def _names(table: dict[str, Any], key: str, place: str) -> tuple[str, ...] | None:
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ConfigError(f"{place}: {key} must be a list of strings")
    return tuple(value)


def _options(tables: Any, checks: dict[str, Check], place: str) -> dict[str, Any]:
    if not isinstance(tables, dict):
        raise ConfigError(f"{place}: checks must be a table of tables, one a check")
    values: dict[str, dict[str, Any]] = {}
    for name in sorted(tables, key=lambda name: name in checks):  # families first: a check's own table is more exact
        named = [checks[name]] if name in checks else [check for check in checks.values() if check.family == name]
        if not named:
            raise ConfigError(f"{place}: checks.{name}: no check or family of this name (`mtcheck checks` lists them)")
        declared = {check.name: _declared(check) for check in named}
        known = dict(item for options in declared.values() for item in options.items())
        if not known or not isinstance(tables[name], dict):
            raise ConfigError(f"{place}: checks.{name}: this {'check' if name in checks else 'family'} has no options")
        for option, value in tables[name].items():
            if option not in known:
                raise ConfigError(f"{place}: checks.{name}: no option {option!r} (known: {', '.join(known)})")
            for check, options in declared.items():
                if option in options:
                    typed = _typed(value, options[option].default, f"{place}: checks.{name}.{option}")
                    values.setdefault(check, {})[option] = typed
    return {
        check.name: check.options(**values[check.name])
        for check in checks.values()
        if check.options and check.name in values
    }


def _declared(check: Check) -> dict[str, Field[Any]]:
    return {option.name: option for option in fields(check.options)} if check.options else {}


def _typed(value: Any, default: Any, place: str) -> Any:
    """The value of an option, if it is of the type of its default; a tuple of strings is a list in TOML."""
    if isinstance(default, tuple):
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        raise ConfigError(f"{place} must be a list of strings, not {value!r}")
    if type(value) is not type(default):
        raise ConfigError(f"{place} must be of type {type(default).__name__}, not {value!r}")
    return value
