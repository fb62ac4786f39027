"""Checks many files: in this process where that is fastest, else in worker processes; always in the order given."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mtcheck.engine.run import Engine
from mtcheck.engine.tasks import Answer, Task
from mtcheck.model.plugin import FileReport

if TYPE_CHECKING:
    from mtcheck.engine.cache import Cache

SMALL = 150_000
"""Bytes that are checked sooner than worker processes start."""


class Way(NamedTuple):
    """How files are checked, which changes no report.

    `jobs` is how many processes work at once, by default one a core. Somebody else's checks and readers always run in a
    process of their own, and are stopped when one call takes longer than `limit` seconds. Reports are kept in the
    folder `cache`, by default that of the system, unless `cached` is False.
    """

    jobs: int | None = None
    limit: float = 30.0
    cached: bool = True
    cache: Path | None = None


def check_all(engine: Engine, items: Iterable[Task | FileReport], way: Way) -> Generator[FileReport]:
    """The reports on all items, in their order. What is a report already passes as it is."""
    rest = iter(items)
    first = list(_taken(rest))
    more = next(rest, None)
    if more is None and engine.plugins.are_own:
        yield from map(engine.report, first)
        return
    with ExitStack() as stack:
        everything: Iterable[Task | FileReport] = chain(first, [] if more is None else [more], rest)
        kept = None
        if way.cached and not engine.calls.profile:  # what comes from the cache takes no time
            kept = stack.enter_context(_cache(way.cache))
            everything = _recalled(engine, everything, kept)
        jobs = way.jobs or cores()
        if jobs == 1 and engine.plugins.are_own:
            for item in everything:
                yield item if isinstance(item, FileReport) else _kept(engine, engine.answer(item), kept)
            return
        from mtcheck.engine.workers import Supervisor  # a slow import that small runs do without

        supervisor = Supervisor(engine, jobs, way.limit, lambda answer: _kept(engine, answer, kept))
        yield from stack.enter_context(supervisor).reports(everything)


def _cache(folder: Path | None) -> Cache:
    from mtcheck.engine.cache import Cache, default_folder  # likewise

    return Cache(folder or default_folder())


def _recalled(engine: Engine, items: Iterable[Task | FileReport], kept: Cache) -> Iterator[Task | FileReport]:
    """The items, and in the place of tasks the reports that are kept."""
    for item in items:
        if isinstance(item, Task) and (key := engine.key(item)):
            yield kept.get(key, item.path) or item._replace(key=key)
        else:
            yield item


def _kept(engine: Engine, answer: Answer, kept: Cache | None) -> FileReport:
    """The report of an answer, kept if it is lasting."""
    if kept and answer.key and answer.report.lasting:
        kept.put(answer.key, answer.report)
    if engine.calls.profile:
        engine.calls.profile.add(answer.spent)
    return answer.report


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
