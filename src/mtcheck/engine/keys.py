"""What a report depends on, as one hash: the bytes of the file, what is in force for it, and the program itself."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, requires, version
from typing import Any

from mtcheck.base.patterns import Pattern
from mtcheck.engine.configuration.config import Config
from mtcheck.model.check import Check
from mtcheck.plugins.manager import PluginInfo, Plugins

FRESH = 2.0
"""Seconds within which a source may have changed after it was loaded."""

_NAME = Pattern(r"[\w.-]+", linear=True)


class Keys:
    """Makes the keys of reports, with or without articles. What does not change from file to file is looked at once."""

    def __init__(self, plugins: Plugins, articles: bool = False) -> None:
        self._articles = articles
        self._program = program(info for info in plugins.infos.values() if not info.disabled)
        self._in_force: dict[int, tuple[Config, bytes | None]] = {}

    def key(self, data: bytes, reader: str, language: str, config: Config, checks: list[Check]) -> bytes | None:
        """The key of the report on a file, or None where it must not be kept. Raises ConfigError."""
        if id(config) not in self._in_force:
            self._in_force[id(config)] = config, self._hash(config, checks)
        in_force = self._in_force[id(config)][1]
        if in_force is None:
            return None
        return blake2b(f"{reader}\0{language}\0".encode() + data, key=in_force, digest_size=20).digest()

    def _hash(self, config: Config, checks: list[Check]) -> bytes | None:
        if self._program is None:
            return None
        parts: list[Any] = [self._program, self._articles, asdict(config)]
        if config.printed:
            parts.append(config.printed.key)
        for check in checks:
            parts.append(check.name)
            if check.cache_key:
                try:
                    key = check.cache_key(config.options.get(check.name) or (check.options and check.options()))
                except Exception:  # whatever it depends on is not there: the check will say so itself
                    key = None
                if key is None:
                    return None
                parts.append(key)
        return blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=32).digest()


def program(plugins: Iterable[PluginInfo]) -> str | None:
    """What tells this program from a changed one: versions, and the sizes and times of all files of the plugins.

    None where a file is so fresh that what is loaded may be older.
    """
    parts = [sys.version]
    newest = 0.0
    for info in plugins:
        parts.append(str(info))
        parts += _versions(info.distribution)
        for path, size, changed in sorted(_files(info.module.partition(".")[0])):
            newest = max(newest, changed)
            parts.append(f"{path} {size} {changed}")
    return None if newest > time.time() - FRESH else "\n".join(parts)


def _versions(distribution: str) -> Iterator[str]:
    """What a distribution requires, as far as it is installed, with the versions."""
    with suppress(PackageNotFoundError):
        for requirement in requires(distribution) or ():
            name = _NAME.match(requirement)[0]
            with suppress(PackageNotFoundError):  # an extra
                yield f"{name} {version(name)}"


def _files(module: str) -> Iterator[tuple[str, int, float]]:
    """Path, size in bytes and time of change of each file of a loaded module or package."""
    loaded = sys.modules[module]
    for path in getattr(loaded, "__path__", None) or [loaded.__file__ or ""]:
        yield from _walk(path) if os.path.isdir(path) else [_stat(path)]


def _walk(folder: str) -> Iterator[tuple[str, int, float]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _walk(entry.path)
            else:
                yield _stat(entry.path)


def _stat(path: str) -> tuple[str, int, float]:
    try:
        found = os.stat(path)
    except OSError:  # such as an editor's lock, a link that dangles
        return path, 0, 0.0
    return path, found.st_size, found.st_mtime
