"""Checks many files: in this process where that is fastest, else in worker processes; always in the order given."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import chain
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mtcheck.engine.run import Engine
from mtcheck.engine.tasks import Answer, Task
from mtcheck.model.plugin import FileReport

if TYPE_CHECKING:
    from mtcheck.engine.cache import Cache

SMALL = 250_000
"""Bytes that are checked in this process in any case: sooner than others start, which then share what it has loaded."""


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
    front = list(_front(rest))
    more = next(rest, None)
    own, jobs = engine.plugins.are_own, way.jobs or cores()
    small = own and more is None
    here = inf if small or (own and jobs == 1) else SMALL if own else 0  # bytes still to be checked in this process
    with ExitStack() as stack:
        all_items: Iterator[Task | FileReport] = chain(front, [] if more is None else [more], rest)
        kept = None
        if engine.calls.profile:
            stack.enter_context(engine.calls.profile)
        elif way.cached and not small:  # without a profile, since what is recalled takes no time
            kept = stack.enter_context(_cache(way.cache))
            all_items = _recalled(engine, all_items, kept)
        for item in all_items:
            if isinstance(item, FileReport):
                yield item
            elif len(item.data) <= here:
                here -= len(item.data)
                yield _kept(engine, engine.answer(item), kept)
            else:
                from mtcheck.engine.workers import Supervisor  # a slow import that most runs do without

                supervisor = Supervisor(engine, jobs, way.limit, lambda answer: _kept(engine, answer, kept))
                yield from stack.enter_context(supervisor).reports(chain([item], all_items))


@contextmanager
def checking(engine: Engine, way: Way) -> Iterator[Callable[[Task], FileReport]]:
    """What checks one file at a time, with the same guard against somebody else's code, and without the cache."""
    if engine.plugins.are_own:
        yield engine.report
        return
    from mtcheck.engine.workers import Supervisor

    with Supervisor(engine, 1, way.limit, lambda answer: None) as supervisor:
        yield lambda task: next(supervisor.reports([task]))


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


def _front(items: Iterator[Task | FileReport]) -> Iterator[Task | FileReport]:
    """As many items from the front as are small together."""
    size = 0
    while size < SMALL and (item := next(items, None)):
        size += len(item.data) if isinstance(item, Task) else 0
        yield item
