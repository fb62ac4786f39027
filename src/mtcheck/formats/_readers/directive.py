"""Front matter: what it says of mtcheck itself, as the directive that a comment would give."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from typing import Any

from mtcheck.base.patterns import Pattern
from mtcheck.base.toml import loads

_KEY = Pattern(r"(?m)^mtcheck[ \t]*:.*(?:(?:\r\n|\r|\n)(?:[ \t]+.*|[ \t]*(?=[\r\n])|-[ \t].*))*")

MAX_LENGTH = 2_000
"""Code points past which this is no directive: YAML that nests deep is read in quadratic time."""


def directive(front: str) -> tuple[str, int] | None:
    """The directive, and where it stands in the front matter; None where there is none.

    `mtcheck: off` silences the article, `mtcheck: {allow: [CHECK, …], reason: …}` some checks in it.
    """
    at = front.find("mtcheck")
    if at < 0:
        return None
    if front.lstrip("\ufeff").startswith("+++"):
        value = _toml(front)
    else:
        found = _KEY.search(front)
        if not found:
            return None
        at, value = found.start(), _yaml(found.group())
    return (f"mtcheck: {_said(value)}", at) if value is not None else None


def _toml(front: str) -> Any:
    try:
        return loads(front.strip("\ufeff+ \t\r\n")).get("mtcheck")
    except tomllib.TOMLDecodeError:
        return None  # it is the generator's: it will say so


def _yaml(text: str) -> Any:
    import yaml  # what hardly an article needs

    if len(text) > MAX_LENGTH:
        return text
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text)):
            return text  # nothing says of itself what it says elsewhere; a few aliases of aliases fill the memory
        return yaml.safe_load(text)["mtcheck"]
    except (yaml.YAMLError, RecursionError):
        return text


def _said(value: Any) -> str:
    """A value as the directive that it stands for; one that stands for none says what was written."""
    if value is False or value == "off":  # YAML's off is false
        return "off"
    if isinstance(value, dict) and "allow" in value and not value.keys() - {"allow", "reason"}:
        allow = value["allow"]
        names = allow.split(",") if isinstance(allow, str) else allow if isinstance(allow, Iterable) else [allow]
        reason = f" -- {value['reason']}" if "reason" in value else ""
        return f"allow-file {', '.join(str(name).strip() for name in names)}{reason}"
    return str(value)[:200]
