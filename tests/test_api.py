"""The public interface changes only announced: it is compared with docs/api.txt, names and signatures.

`python tests/test_api.py` writes today's: read the diff, and say in CHANGELOG.md what changes for authors of plugins.
"""

import inspect
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import Any

import mtcheck
from mtcheck import api, testing
from mtcheck.plugins import hookspecs
from mtcheck.testing import laws

PUBLISHED = Path(__file__).parent.parent / "docs" / "api.txt"


def public() -> str:
    """The public interface as text: a line for each name, and below a class one for each field, value and method."""
    own = (mtcheck.check_text, mtcheck.plugin_options)
    lines = ["mtcheck", *(f"    {function.__name__}{signature(function)}" for function in own)]
    for module in (api, testing, laws):
        lines += ["", module.__name__, *(f"    {line}" for line in contents(module))]
    hooks = [name for name in vars(hookspecs) if name.startswith("mtcheck_")]
    lines += ["", "hooks", *(f"    {name}{signature(getattr(hookspecs, name))}" for name in sorted(hooks))]
    return "\n".join(lines) + "\n"


def contents(module: ModuleType) -> Iterator[str]:
    for name in sorted(module.__all__):
        value = getattr(module, name)
        if isinstance(value, type):
            yield f"class {name}({', '.join(base.__name__ for base in value.__bases__)})"
            yield from (f"    {line}" for line in members(value))
        else:
            yield name + (signature(value) if inspect.isfunction(value) else "")


def members(kind: type[Any]) -> Iterator[str]:
    if issubclass(kind, Enum):
        yield from (f"{member.name} = {member.value!r}" for member in kind)
        return
    if {"__init__", "__new__"} & set(vars(kind)):
        yield "__init__" + signature(kind)
    inherited = {name for base in kind.__mro__[1:] for name in vars(base)} | set(getattr(kind, "_fields", ()))
    for name, value in sorted(vars(kind).items()):
        if not name.startswith("_") and name not in inherited:
            if inspect.isfunction(value):
                yield name + signature(value)
            elif isinstance(value, property):
                yield f"{name} (property)"


def signature(function: Any) -> str:
    """The parameters as they are written, whatever this Python makes of annotations, and without addresses."""
    found = inspect.signature(function)
    parameters = [
        parameter.replace(annotation=parameter.empty, default=parameter.empty)
        for parameter in found.parameters.values()
    ]
    shown = [
        str(bare)
        + ("" if given.annotation is given.empty else f": {written(given.annotation)}")
        + ("" if given.default is given.empty else f" = {written(given.default)}")
        for bare, given in zip(parameters, found.parameters.values(), strict=True)
    ]
    if any(parameter.kind is parameter.KEYWORD_ONLY for parameter in parameters):
        first = next(number for number, one in enumerate(parameters) if one.kind is one.KEYWORD_ONLY)
        if not any(parameter.kind is parameter.VAR_POSITIONAL for parameter in parameters):
            shown.insert(first, "*")
    returned = "" if found.return_annotation in (found.empty, None) else f" -> {written(found.return_annotation)}"
    return f"({', '.join(shown)}){returned}"


def written(value: Any) -> str:
    if isinstance(value, type):
        return value.__name__
    value = getattr(value, "__forward_arg__", value)
    return (value if isinstance(value, str) and value else repr(value)).partition(" at 0x")[0]


def test_the_public_interface_is_the_published_one() -> None:
    assert public() == PUBLISHED.read_text(encoding="utf-8"), (
        "the public interface has changed: run `python tests/test_api.py`, and announce it in CHANGELOG.md"
    )


if __name__ == "__main__":
    PUBLISHED.write_text(public(), encoding="utf-8")
