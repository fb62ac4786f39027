"""The JSON Schema of the machine contract, made from the types of an issue."""

from __future__ import annotations

from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from mtcheck.model.issue import Issue

_SIMPLE = {str: "string", int: "integer", float: "number", NoneType: "null"}


def schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of one object of --output-format jsonl: an issue, a notice or the summary."""
    counts = {"type": "integer", "minimum": 0}
    notice = _object(
        {
            "notice": {"enum": ["warning", "error"]},
            "path": {"type": ["string", "null"]},
            "line": {"type": ["integer", "null"]},
            "message": {"type": "string"},
        }
    )
    summary = _object(
        {
            "summary": _object(
                {
                    "files": counts,
                    "issues": counts,
                    "errors": counts,
                    "hidden": counts,
                    "suppressed": counts,
                    "doubtful": counts,
                    "by_severity": {"type": "object", "additionalProperties": counts},
                }
            )
        }
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "One line of `mtcheck check --output-format jsonl`",
        "description": " ".join((Issue.__doc__ or "").split()),
        "oneOf": [_type(Issue), notice, summary],
    }


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _type(hint: Any) -> dict[str, Any]:
    if hint in _SIMPLE:
        return {"type": _SIMPLE[hint]}
    if get_origin(hint) is UnionType:
        return {"anyOf": [_type(option) for option in get_args(hint)]}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _type(get_args(hint)[0])}
    if issubclass(hint, Enum):
        return {"enum": [member.value for member in hint]}
    return _object({name: _type(field) for name, field in get_type_hints(hint).items()})
