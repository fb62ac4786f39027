"""Glossaries: files of a house's terms, as plain text, as a table (CSV), or as TBX, which terminology tools write."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from mtcheck.base.patterns import Pattern
from mtcheck.engine.configuration.glossaries.entry import ALLOW as ALLOW  # for all that speak of glossaries
from mtcheck.engine.configuration.glossaries.entry import Entry as Entry
from mtcheck.engine.configuration.layers import ConfigError, shown
from mtcheck.model.plugin import ReadError

_FORMATS = {".csv": "table", ".tsv": "table", ".tbx": "tbx", ".xml": "tbx"}
"""The modules that read files by their suffix; what has another one is plain text."""

_PLACE = Pattern(r"line (?P<line>\d+)(?:, column (?P<column>\d+))?: ", linear=True)


def read(path: Path) -> list[Entry]:
    """The entries of a glossary. Raises ConfigError, which names file and line."""
    module = import_module(f"{__name__}.{_FORMATS.get(path.suffix.lower(), 'plain')}")  # most runs have no glossary
    try:
        return list(module.entries(path.read_bytes()))
    except ReadError as error:
        said = str(error)
        place = _PLACE.match(said)
        where = ":".join(filter(None, (shown(path), *(place.groups() if place else ()))))
        raise ConfigError(f"{where}: {said[place.end() :] if place else said}") from None
    except OSError as error:
        raise ConfigError(f"{shown(path)}: {error.strerror or error}") from None
