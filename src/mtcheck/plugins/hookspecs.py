"""The hooks. A plugin is a module or object that implements some of them, an entry point of the group `mtcheck`."""

from __future__ import annotations

from collections.abc import Iterable

import pluggy

from mtcheck.model.check import Check
from mtcheck.model.plugin import Reader, Reporter

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
