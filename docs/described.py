"""Signatures and docstrings of public names, in Markdown."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cached_property
from importlib import import_module
from types import ModuleType
from typing import Any


def described(module: ModuleType, names: Iterable[str]) -> str:
    """A section for each name of a module. Raises ValueError for a name that says nothing of itself."""
    return "\n".join(section(name, getattr(module, name), module) for name in names)


def section(name: str, value: Any, module: ModuleType) -> str:
    """The section of one name."""
    if not (inspect.isclass(value) or inspect.isroutine(value)):
        code, text = assigned(name, module)
    else:
        code, text = signature(name, value), inspect.cleandoc(value.__doc__ or "")
    if not text:
        raise ValueError(f"{module.__name__}.{name} has no docstring")
    parts = [f"## {name}\n", f"```python\n{code}\n```\n", f"{text}\n"]
    if inspect.isclass(value):
        parts += [f"- {line}" for line in members(value)]
    return "\n".join(parts) + "\n"


def signature(name: str, value: Any) -> str:
    """How a class or a function is called; an argument a line where one line is too short."""
    if inspect.isclass(value) and issubclass(value, Enum | BaseException):
        return f"class {name}({value.__mro__[1].__name__})"
    start = f"{'class' if inspect.isclass(value) else 'def'} {name}"
    given, result = called(value)
    if inspect.isclass(value):
        result = ""
    line = f"{start}({', '.join(given)}){result}"
    return line if len(line) <= 90 else f"{start}(\n" + "".join(f"    {one},\n" for one in given) + f"){result}"


def called(value: Any) -> tuple[list[str], str]:
    """The arguments of a function as they are written, and the arrow to its result."""
    found = inspect.signature(value)
    arguments: list[str] = []
    for one in found.parameters.values():
        if one.name == "self":
            continue
        if one.kind is one.KEYWORD_ONLY and "*" not in arguments:
            arguments.append("*")
        typed = "" if one.annotation is one.empty else f": {written(one.annotation)}"
        value = default(one.default)
        arguments.append(one.name + typed + ("" if value is None else f" = {value}" if typed else f"={value}"))
    is_typed = found.return_annotation is not found.empty
    return arguments, f" -> {written(found.return_annotation)}" if is_typed else ""


def written(annotation: Any) -> str:
    """A type as the source has it."""
    return getattr(annotation, "__forward_arg__", annotation if isinstance(annotation, str) else repr(annotation))


def default(value: Any) -> str | None:
    """A default as the source has it; None where there is none."""
    if value is inspect.Parameter.empty:
        return None
    if repr(value) == "<factory>":
        return "..."
    return repr(value) if not isinstance(value, Enum) else f"{type(value).__name__}.{value.name}"


def members(value: type) -> Iterator[str]:
    """What a class has besides the fields that its signature shows: values, methods and properties."""
    if issubclass(value, Enum):
        yield from (f"`{one.name}` = `{one.value!r}`" for one in value)
    for name, member in vars(value).items():
        if name.startswith("_") or not getattr(member, "__doc__", None):
            continue
        if isinstance(member, property | cached_property):
            yield f"`{name}`: {in_one_line(member)}"
        elif inspect.isroutine(member):
            arguments, result = called(getattr(value, name))
            yield f"`{name}({', '.join(arguments)}){result}`: {in_one_line(member)}"


def in_one_line(value: Any) -> str:
    """The docstring of a member, in one line."""
    return " ".join((value.__doc__ or "").split())


def assigned(name: str, module: ModuleType) -> tuple[str, str]:
    """The assignment of a name, and the string that stands below it, in the module that the name comes from."""
    tree = ast.parse(inspect.getsource(module))
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and any(alias.name == name for alias in node.names):
            return assigned(name, import_module(node.module or ""))
    for node, after in zip(tree.body, tree.body[1:], strict=False):
        targets = node.targets if isinstance(node, ast.Assign) else []
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            text = after.value.value if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) else ""
            return ast.unparse(node), inspect.cleandoc(str(text))
    raise ValueError(f"{module.__name__} has no {name}")
