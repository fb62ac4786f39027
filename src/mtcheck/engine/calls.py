"""Calls what plugins bring, so that nothing that it does ends the run, and times it if asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, ParamSpec, TypeVar

from mtcheck.engine.profile import Profile
from mtcheck.model.plugin import ReadError, UnavailableError, WriteError
from mtcheck.plugins.manager import Plugins

P = ParamSpec("P")
T = TypeVar("T")


class Step(NamedTuple):
    """What of a plugin is called: its kind ("check" or "reader") and its name."""

    kind: str
    name: str


class InternalError(RuntimeError):
    """Code of a plugin that failed. The message names it and its plugin."""


class Calls:
    """Calls checks and readers.

    `announce`, where it is set, is told each step of somebody else's code before it runs, and None after it: what
    ends the process, or never returns, is known by the last announcement.
    """

    def __init__(self, plugins: Plugins, profile: Profile | None = None) -> None:
        self.profile = profile
        self.announce: Callable[[Step | None], None] | None = None
        self._plugins = plugins

    def __call__(self, step: Step, function: Callable[P, T], *arguments: P.args, **keywords: P.kwargs) -> T:
        """What the function returns. Raises InternalError, and what plugins raise by contract."""
        announce = None if self.announce is None or self._plugins.owner(*step).is_own else self.announce
        if announce:
            announce(step)
        try:
            if self.profile is None:
                return function(*arguments, **keywords)
            return self.profile.time(step.kind, step.name, self._plugins.owner(*step).name, function, *arguments)
        except (ReadError, WriteError, UnavailableError):
            raise
        except BaseException as error:  # whatever somebody else's code does must not lose the rest
            if isinstance(error, KeyboardInterrupt) and not announce:
                raise  # the user's own
            raise self.error(step, f"{type(error).__name__}: {error}") from error
        finally:
            if announce:
                announce(None)

    def error(self, step: Step, what: str) -> InternalError:
        """The error that names a step and its plugin, and says what happened."""
        return InternalError(f"internal error in {step.kind} {step.name!r} of {self._plugins.owner(*step)}: {what}")
