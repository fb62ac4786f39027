"""Configuration: `[tool.mtcheck]` in pyproject.toml, or mtcheck.toml, found upwards from the file that is checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
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
    baseline: Path | None = None


class _Owner(Protocol):
    @property
    def options(self) -> type[Any] | None: ...


KEYS = ("select", "ignore", "extend-select", "language", "baseline", "checks", "formats")


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
    baseline = table.get("baseline")
    if baseline is not None and not isinstance(baseline, str):
        raise ConfigError(f"{place}: baseline must be a string, the path of a file from here")
    selection = Selection(
        select=_names(table, "select", place),
        ignore=_names(table, "ignore", place) or (),
        extend=_names(table, "extend-select", place) or (),
    )
    try:
        selection.apply(plugins.checks)
    except ValueError as error:
        raise ConfigError(f"{place}: {error}") from None
    families: dict[str, list[str]] = {}
    for check in plugins.checks.values():
        families.setdefault(check.family, []).append(check.name)
    checks = _options(table, "checks", plugins.checks, families, place, "`mtcheck checks` lists them")
    formats = _options(table, "formats", plugins.readers, {}, place, f"known: {', '.join(plugins.readers)}")
    return Config(selection, language, checks, formats, str(path), path.parent / baseline if baseline else None)


def _names(table: dict[str, Any], key: str, place: str) -> tuple[str, ...] | None:
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ConfigError(f"{place}: {key} must be a list of strings")
    return tuple(value)


def _options(
    table: dict[str, Any],
    key: str,
    owners: Mapping[str, _Owner],
    families: Mapping[str, list[str]],
    place: str,
    known: str,
) -> dict[str, Any]:
    """What a table of tables sets for checks or formats, each as an instance of the options that it declares.

    The name of a family stands for all of its owners that have the option.
    """
    tables, kind = table.get(key, {}), key.removesuffix("s")
    if not isinstance(tables, dict):
        raise ConfigError(f"{place}: {key} must be a table of tables, one a {kind}")
    values: dict[str, dict[str, Any]] = {}
    for name in sorted(tables, key=lambda name: name in owners):  # families first: a check's own table is more exact
        at = f"{place}: {key}.{name}"
        named = [name] if name in owners else families.get(name, [])
        if not named:
            raise ConfigError(f"{at}: no {kind}{' or family' if families else ''} of this name ({known})")
        declared = {owner: _declared(owners[owner]) for owner in named}
        options = dict(item for own in declared.values() for item in own.items())
        if not options or not isinstance(tables[name], dict):
            raise ConfigError(f"{at}: this {kind if name in owners else 'family'} has no options")
        for option, value in tables[name].items():
            if option not in options:
                raise ConfigError(f"{at}: no option {option!r} (known: {', '.join(options)})")
            for owner, own in declared.items():
                if option in own:
                    values.setdefault(owner, {})[option] = _typed(value, own[option].default, f"{at}.{option}")
    return {name: own.options(**values[name]) for name, own in owners.items() if own.options and name in values}


def _declared(owner: _Owner) -> dict[str, Field[Any]]:
    return {option.name: option for option in fields(owner.options)} if owner.options else {}


def _typed(value: Any, default: Any, place: str) -> Any:
    """The value of an option, if it is of the type of its default; a tuple of strings is a list in TOML."""
    if isinstance(default, tuple):
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        raise ConfigError(f"{place} must be a list of strings, not {value!r}")
    if type(value) is not type(default):
        raise ConfigError(f"{place} must be of type {type(default).__name__}, not {value!r}")
    return value
