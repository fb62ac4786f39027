"""The hooks. A plugin is a module or object that implements some of them, an entry point of the group `mtcheck`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pluggy

from mtcheck.model.check import Check
from mtcheck.model.plugin import Reader, Reporter, Suppression, WordList

hookspec = pluggy.HookspecMarker("mtcheck")
hookimpl = pluggy.HookimplMarker("mtcheck")
"""Marks a function of a plugin as an implementation of the hook of its name."""


@hookspec
def mtcheck_checks() -> Iterable[Check]:  # type: ignore[empty-body]
    """Checks to add. Two checks of one name are an error that names both plugins."""


@hookspec
def mtcheck_readers() -> Iterable[Reader]:  # type: ignore[empty-body]
    """File formats to add."""


@hookspec
def mtcheck_reporters() -> Iterable[Reporter]:  # type: ignore[empty-body]
    """Output formats to add."""


@hookspec
def mtcheck_lexicons() -> Iterable[WordList]:  # type: ignore[empty-body]
    """Words that are right as they stand, names and phrases to know, and what translation makes of words."""


@hookspec
def mtcheck_suppressions() -> Iterable[Suppression]:  # type: ignore[empty-body]
    """Rules of what is not reported."""


@hookspec
def mtcheck_options() -> type[Any]:  # type: ignore[empty-body]
    """The plugin's own options: a frozen dataclass whose fields have types and defaults.

    `[tool.mtcheck.plugins.NAME]` sets them. Each check, reader, suppression and reporter of the plugin that declares
    this very type as its `options` gets them; what is set for the check or format itself goes before. Commands ask
    `mtcheck.plugin_options`.
    """
