"""What one table of a configuration file sets, and where: a layer of what is in force."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from mtcheck.engine.configuration.settings import KEYS, Context, Globs, Name
from mtcheck.engine.configuration.values import Keys, WrongError
from mtcheck.engine.select import Selection, hint
from mtcheck.plugins.manager import Plugins


class ConfigError(ValueError):
    """A configuration that cannot be used. The message names file and line, and says what to do."""


class Place(NamedTuple):
    """Where a setting is made: the keys in a file, or no file for the command line."""

    file: Path | None = None
    keys: Keys = ()

    @property
    def line(self) -> int | None:
        """The line in the file, looked for when it is asked for."""
        if self.file is None:
            return None
        from mtcheck.engine.configuration.locate import line_of  # who sees an error, or `mtcheck config`

        return line_of(self.file.read_text(encoding="utf-8-sig"), self.keys)

    def __str__(self) -> str:
        return f"{shown(self.file)}:{self.line}" if self.file else "command line"


class Setting(NamedTuple):
    """The value of a setting, and where it is made."""

    value: Any
    place: Place


class Layer(NamedTuple):
    """What one place sets: a table of a file, or the command line. `files` are globs; None: it holds for all files."""

    settings: Mapping[Name, Setting]
    files: tuple[str, ...] | None = None

    def value(self, name: str) -> Any:
        """The value of a key; None where it is not set."""
        setting = self.settings.get((name,))
        return setting.value if setting else None

    @property
    def selection(self) -> Selection:
        """What it says of the checks that run."""
        return Selection(self.value("select"), self.value("ignore") or (), self.value("extend-select") or ())


def find(folder: Path) -> Path | None:
    """The configuration file that holds for a folder: the nearest upwards. Raises ConfigError."""
    try:
        return _find(folder.resolve())
    except OSError as error:
        raise ConfigError(f"{shown(Path(error.filename))}: {error.strerror}") from None


@lru_cache(maxsize=4096)
def _find(folder: Path) -> Path | None:
    own = folder / "mtcheck.toml"
    if own.is_file() or own.is_symlink():  # one that dangles is told when it is read
        return own
    project = folder / "pyproject.toml"
    if project.is_file() and _is_ours(project.read_text(encoding="utf-8-sig", errors="replace")):
        return project
    return None if folder.parent == folder else _find(folder.parent)


def _is_ours(project: str) -> bool:
    """Whether a pyproject.toml says something of mtcheck; one that is no TOML, by its wording."""
    if "mtcheck" not in project or "tool.mtcheck" in project:
        return "tool.mtcheck" in project
    import tomllib

    from mtcheck.base.toml import loads

    try:
        tool = loads(project).get("tool", {})
    except tomllib.TOMLDecodeError:
        return False
    return isinstance(tool, dict) and "mtcheck" in tool


def parse(path: Path) -> tuple[dict[str, Any], Keys]:
    """The table of mtcheck in a file, and the keys that lead to it. Raises ConfigError."""
    import tomllib

    from mtcheck.base.toml import loads

    text = ""
    try:
        text = path.read_text(encoding="utf-8-sig")  # editors on Windows set a mark
        document = loads(text)
    except tomllib.TOMLDecodeError as error:
        what, _, where = str(error).removesuffix(")").partition(" (at ")
        end = str(text.rstrip().count("\n") + 1)
        line = where.removeprefix("line ").replace(", column ", ":") if where.startswith("line ") else end
        raise ConfigError(f"{shown(path)}:{line}: not valid TOML: {what}") from None
    except UnicodeDecodeError as error:
        line = str(error.object.count(b"\n", 0, error.start) + 1)
        raise ConfigError(f"{shown(path)}:{line}: not valid UTF-8") from None
    except OSError as error:
        dangling = isinstance(error, FileNotFoundError) and path.is_symlink()
        reason = f"a dangling link to {os.readlink(path)}: mend or remove it" if dangling else error.strerror
        raise ConfigError(f"{shown(path)}: {reason or error}") from None
    if path.name != "pyproject.toml":
        tool = document.get("tool")
        if isinstance(tool, dict) and "mtcheck" in tool:
            raise error_at(
                path, (), WrongError(("tool", "mtcheck"), "is for pyproject.toml: leave it out in this file")
            )
        return document, ()
    keys: Keys = ()
    for name in ("tool", "mtcheck"):
        document, keys = document.get(name, {}), (*keys, name)
        if not isinstance(document, dict):
            raise error_at(path, (), WrongError(keys, "must be a table"))
    return document, keys


def shown(path: Path) -> str:
    """A path as people know it: from the folder that they are in, if the file is below it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def read_layer(table: dict[str, Any], path: Path, prefix: Keys, plugins: Plugins) -> Layer:
    """The settings of the table of a file, or of one of its overrides. Raises ConfigError."""
    context = Context(plugins, path.parent)
    override = "overrides" in prefix
    settings: dict[Name, Setting] = {}
    files: tuple[str, ...] | None = None
    try:
        for name, value in table.items():
            if override and name == "files":
                files = Globs().value(value, name, path.parent)
                continue
            _verify(name, override)
            for setting in KEYS[name].kind.read(value, name, context):
                settings[setting.name] = Setting(setting.value, Place(path, (*prefix, *setting.keys)))
        if override and not files:
            raise WrongError(("files",), "must name the files that this override is for, by globs")
    except WrongError as error:
        raise error_at(path, prefix, error) from None
    return Layer(settings, files)


def _verify(name: str, override: bool) -> None:
    """Raise WrongError for a key that is none, or none of an override."""
    if name not in KEYS:
        known = [key.name for key in KEYS.values() if not (override and key.holds_for_all)]
        known.append("files" if override else "overrides")
        raise WrongError((name,), f"unknown key ({hint(name, known, 'known: ' + ', '.join(known))})")
    if override and KEYS[name].holds_for_all:
        raise WrongError((name,), "holds for all files: it cannot be set in an override")


def error_at(path: Path, prefix: Keys, error: WrongError) -> ConfigError:
    """The error that says in which file, and on which line of it, something is wrong."""
    return ConfigError(f"{Place(path, (*prefix, *error.keys))}: {error}")
