"""Writes a name into a configuration file, all else of which stays as it is."""

from __future__ import annotations

import codecs
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mtcheck.engine import write
from mtcheck.engine.configuration.layers import ConfigError, Place, parse, read_layer, shown
from mtcheck.engine.configuration.values import Keys
from mtcheck.model.plugin import WriteError
from mtcheck.plugins.manager import Plugins

OTHER = "other"
"""The kind of names of which none is given."""

Wanted = tuple[tuple[str, ...], Any]
"""The keys of a value below `names`, and the value; a list is added to the one that is there."""


def add(path: Path, name: str, kind: str | None, variants: Iterable[str], allow: bool, plugins: Plugins) -> list[str]:
    """Write a name into a file, which need not exist; returns what is new, in words.

    Raises ConfigError for a file that cannot be used or written, and where it says otherwise of a variant.
    """
    before = path.read_bytes() if path.exists() else b""
    table, prefix = parse(path) if path.exists() else ({}, ())
    names = table.get("names", {})
    read_layer({"names": names}, path, prefix, plugins)  # it may be wrong
    forbidden = names.get("forbidden", {})
    for variant in variants:
        if forbidden.get(variant, name) != name:
            place = Place(path, (*prefix, "names", "forbidden", variant))
            other = forbidden[variant]
            raise ConfigError(f"{place}: {variant!r} is forbidden already, for {other!r}: change it there")
    wanted: list[Wanted] = [(("forbidden", variant), name) for variant in variants if variant not in forbidden]
    if allow and name not in names.get("allow", ()):
        wanted.append((("allow",), [name]))
    kind = kind or (OTHER if not (allow or variants) else None)
    if kind and name not in names.get("known", {}).get(kind, ()):
        wanted.append((("known", kind), [name]))
    if wanted:
        _write(path, before, (*prefix, "names"), wanted)
    return [_said(keys, name) for keys, _ in wanted]


def _said(keys: tuple[str, ...], name: str) -> str:
    what = {"forbidden": f"{keys[-1]!r} is forbidden", "allow": "nothing is reported within it"}
    return f"{name}: {what.get(keys[0], f'known ({keys[-1]})')}"


def _write(path: Path, before: bytes, table: Keys, wanted: list[Wanted]) -> None:
    """Set what is wanted below a table of a file."""
    text = before.decode("utf-8-sig")
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    expected = tomllib.loads(text)
    for keys, value in wanted:
        _set(expected, (*table, *keys), value, dict)
    written = _edited(text.replace("\r\n", "\n"), table, wanted, expected)
    if written is None:
        lines = "; ".join(f"{'.'.join(keys)}: {value!r}" for keys, value in wanted)
        raise ConfigError(f"{shown(path)}: this cannot be put in without changing more: write it yourself ({lines})")
    try:
        data = mark + written.replace("\n", "\r\n" if "\r\n" in text else "\n").encode()
        write.replace(str(path), data, before or None)
    except (OSError, WriteError) as error:
        raise ConfigError(f"{shown(path)}: {getattr(error, 'strerror', None) or error}") from None


def _edited(text: str, table: Keys, wanted: list[Wanted], expected: dict[str, Any]) -> str | None:
    """The text that reads as expected: with new tables under headers, or else within braces; None where that fails."""
    import tomlkit  # only who edits a configuration needs it
    from tomlkit.exceptions import TOMLKitError

    for new in (tomlkit.table, tomlkit.inline_table):
        try:
            document = tomlkit.parse(text)
            made = [_set(document, (*table, *keys), value, new) for keys, value in wanted]
            for one in filter(None, made) if new is tomlkit.table else ():
                one.add(tomlkit.nl())  # an empty line after a new table
            written = tomlkit.dumps(document).rstrip("\n") + "\n"
            if tomllib.loads(written) == expected:
                return written
        except (TOMLKitError, tomllib.TOMLDecodeError):
            continue
    return None


def _set(root: Any, keys: Keys, value: Any, new: Callable[[], Any]) -> Any:
    """Set a value, or add to the list that is there; returns the table that was made for it, or None."""
    *way, last = keys
    made = None
    for key in way:
        made = None if key in root else new()
        if made is not None:
            root[key] = made
        root = root[key]
    if isinstance(value, list) and last in root:
        root[last].extend(value)
    else:
        root[last] = list(value) if isinstance(value, list) else value
    return made
