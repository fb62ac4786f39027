"""Values of a configuration, by the types that are declared for them: read out of TOML, described in a JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, Field, fields
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Keys = tuple[str | int, ...]
"""The way to a value: the names of tables and keys, and the numbers of what stands in lists."""

_SIMPLE: dict[Any, tuple[str, str]] = {
    bool: ("true or false", "boolean"),
    int: ("a whole number", "integer"),
    float: ("a number", "number"),
    str: ("a string", "string"),
    Path: ("a string, the path of a file", "string"),
}
"""What people and what JSON Schema call the types."""


class WrongError(ValueError):
    """A value that cannot be used. `keys` lead to it; the message says what is wrong and what to do."""

    def __init__(self, keys: Keys, message: str) -> None:
        super().__init__(f"{dotted(keys)}{message}")
        self.keys = keys


def dotted(keys: Keys) -> str:
    """Keys as TOML writes them, with what divides them from a message after them; "" for none."""
    names = [key if isinstance(key, str) else f"[{key}]" for key in keys]
    return f"{'.'.join(names).replace('.[', '[')}: " if names else ""


def plain(value: Any) -> Any:
    """A value as TOML and JSON have it."""
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    return value.value if isinstance(value, Enum) else str(value) if isinstance(value, Path) else value


def shown(value: Any) -> str:
    """A value in one line, not too long."""
    import json  # for errors and schemas alone

    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:59]}…"


def read(value: Any, hint: Any, keys: Keys, folder: Path) -> Any:
    """A value of TOML as one of the type that is declared; a path is one from the folder. Raises WrongError."""
    hint = _present(hint)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple and isinstance(value, list):
        return tuple(read(item, inner[0], (*keys, number), folder) for number, item in enumerate(value))
    if origin is dict and isinstance(value, dict):
        return {name: read(item, inner[1], (*keys, name), folder) for name, item in value.items()}
    if hint is Path and isinstance(value, str) and "\0" not in value:
        return folder / value
    if hint is float and type(value) is int:
        return float(value)
    if type(value) is hint:
        return value
    if isinstance(value, str) and value in (choices := _choices(hint)):
        return choices[value]
    raise WrongError(keys, f"must be {_described(hint)}, not {shown(value)}")


def schema(hint: Any) -> dict[str, Any]:
    """The JSON Schema of a type."""
    hint = _present(hint)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return {"type": "array", "items": schema(inner[0])}
    if origin is dict:
        return {"type": "object", "additionalProperties": schema(inner[1])}
    if hint in _SIMPLE:
        return {"type": _SIMPLE[hint][1]}
    return {"enum": [*_choices(hint)]}


class Option:
    """A field of a dataclass of options: its name, type, default, and what it is for."""

    def __init__(self, field: Field[Any], hint: Any) -> None:
        self.name, self.hint, self.help = field.name, hint, field.metadata.get("help", "")
        self.default = field.default_factory() if field.default_factory is not MISSING else field.default

    @property
    def schema(self) -> dict[str, Any]:
        """Its JSON Schema."""
        default = plain(self.default)
        return {**schema(self.hint), "description": self.help, **({} if default is None else {"default": default})}


def options(declared: type[Any] | None) -> Iterator[Option]:
    """The options that a dataclass declares."""
    if declared:
        hints = get_type_hints(declared)
        for field in fields(declared):
            yield Option(field, hints[field.name])


def _present(hint: Any) -> Any:
    """The type of a value that is there: TOML has no null."""
    if get_origin(hint) in (Union, UnionType):
        [hint] = [option for option in get_args(hint) if option is not NoneType]
    return hint


def _choices(hint: Any) -> dict[str, Any]:
    """The values of an enumeration or a Literal, by what is written."""
    if get_origin(hint) is Literal:
        return {choice: choice for choice in get_args(hint)}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {choice.value: choice for choice in hint}
    return {}


def _described(hint: Any, many: bool = False) -> str:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return f"{'lists' if many else 'a list'} of {_described(inner[0], many=True)}"
    if origin is dict:
        return f"{'tables' if many else 'a table'} of {_described(inner[1], many=True)}"
    if hint in _SIMPLE:
        said = _SIMPLE[hint][0]
        return f"{said.removeprefix('a ').partition(',')[0]}s" if many and said.startswith("a ") else said
    return f"one of {', '.join(map(shown, _choices(hint)))}"
