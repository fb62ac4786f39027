"""Where the keys of a TOML file stand in it, which tomllib does not tell."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from mtcheck.engine.configuration.values import Keys


def line_of(text: str, keys: Keys) -> int:
    """The line, from 1, on which a value stands, or as much of the way to it as is found; the text must be TOML."""
    known = _known(text)
    place = next((length for length in range(len(keys), 0, -1) if keys[:length] in known), 0)
    first, last = known.get(keys[:place], (1, 1))
    if place < len(keys):  # within a value that may take several lines
        lines = text.split("\n")[first - 1 : last]
        return first + _inside(lines, keys[place:], tomllib.loads(text), keys[:place])
    return first


_ENDS = ("]", "}", '"""', "'''")
"""What a statement of several lines ends with."""
TRIES = 200
"""How often the end of one statement is looked for: time grows with the square."""


@lru_cache(maxsize=8)
def _known(text: str) -> dict[Keys, tuple[int, int]]:
    return dict(_statements(text))


def _inside(lines: list[str], rest: Keys, document: Any, way: Keys) -> int:
    """How many lines below the beginning of a statement a value in a list or an inline table stands."""
    for key in way:
        document = document[key]
    name = rest[0]
    written = [name] if isinstance(name, str) else [f'"{document[name]}"', f"'{document[name]}'", str(document[name])]
    places = (number for text in written for number, line in enumerate(lines) if text in line)
    return next(places, 0)


def _statements(text: str) -> Iterator[tuple[Keys, tuple[int, int]]]:
    """The keys that each statement of the file sets, and its first and last line."""
    table: Keys = ()
    counts: dict[Keys, int] = {}
    statement, first, tries = "", 1, 0
    for number, line in enumerate(text.split("\n"), 1):
        first = first if statement else number
        tries = tries if statement else 0
        statement += line + "\n"
        if number > first and (tries > TRIES or not any(end in line for end in _ENDS)):
            continue
        try:
            said = tomllib.loads(statement)
        except tomllib.TOMLDecodeError:  # it goes on
            tries += 1
            continue
        if statement.lstrip().startswith("["):
            table = _table(said, counts)
            yield table, (first, number)
        elif said:
            for keys in _ways(said):
                yield (*table, *keys), (first, number)
        statement = ""


def _table(said: dict[str, Any], counts: dict[Keys, int]) -> Keys:
    """The keys of a header: of an array of tables with the number of the table, from 0."""
    keys: Keys = ()
    value: Any = said
    while value:
        if isinstance(value, list):
            counts[keys] = counts.get(keys, -1) + 1
            return (*keys, counts[keys])
        [(name, value)] = value.items()
        keys = (*keys, name)
        if keys in counts and isinstance(value, dict):  # a table within the last one of an array
            keys = (*keys, counts[keys])
    return keys


def _ways(said: Any) -> Iterator[Keys]:
    """The keys that a statement names, also part of the way."""
    if isinstance(said, dict):
        for name, value in said.items():
            yield (name,)
            yield from ((name, *keys) for keys in _ways(value))
