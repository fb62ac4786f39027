"""Checks many files: in this process where that is fastest, else in worker processes; always in the order given."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator
from itertools import chain

from mtcheck.engine.run import Engine
from mtcheck.engine.tasks import Answer, Task
from mtcheck.model.plugin import FileReport

SMALL = 150_000
"""Bytes that are checked sooner than worker processes start."""


def check_all(
    engine: Engine, items: Iterable[Task | FileReport], jobs: int | None = None, limit: float = 30.0
) -> Generator[FileReport]:
    """The reports on all items, in their order. What is a report already passes as it is.

    `jobs` is how many processes work at once, by default as many as there are cores. Somebody else's checks and readers
    always run in a process of their own, and are stopped when one call takes longer than `limit` seconds.
    """
    rest = iter(items)
    first = list(_taken(rest))
    more = next(rest, None)
    if more is None and engine.plugins.are_own:
        yield from map(engine.report, first)
        return
    everything = chain(first, [] if more is None else [more], rest)
    jobs = jobs or cores()
    if jobs == 1 and engine.plugins.are_own:
        yield from map(engine.report, everything)
        return
    from mtcheck.engine.workers import Supervisor  # a slow import that small runs do without

    def keep(answer: Answer) -> None:
        if engine.calls.profile:
            engine.calls.profile.add(answer.spent)

    with Supervisor(engine, jobs, limit, keep) as supervisor:
        yield from supervisor.reports(everything)


def cores() -> int:
    """How many processes work at once by default: one under pre-commit, which runs processes of its own."""
    if os.environ.get("PRE_COMMIT"):
        return 1
    available = getattr(os, "sched_getaffinity", None)  # not on every system
    return len(available(0)) if available else os.cpu_count() or 1


def _taken(items: Iterator[Task | FileReport]) -> Iterator[Task | FileReport]:
    """As many items from the front as are small together."""
    size = 0
    while size < SMALL and (item := next(items, None)):
        size += len(item.data) if isinstance(item, Task) else 0
        yield item
