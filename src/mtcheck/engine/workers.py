"""Worker processes that check files, and the supervisor that feeds, replaces and ends them.

A worker is a process and no thread, since nothing else can be stopped that never returns, and since nothing else can
end without taking the run with it. Where it is safe a worker is forked, with all plugins loaded; elsewhere it starts
anew and loads them itself. It takes one task at a time, so neither side ever waits for the other to read.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from math import inf
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from time import monotonic
from types import FrameType
from typing import TYPE_CHECKING, Any

from mtcheck.engine.calls import Step
from mtcheck.engine.tasks import Answer, Task, failed
from mtcheck.model.plugin import FileReport, Level, Notice

if TYPE_CHECKING:
    from mtcheck.engine.run import Engine

AHEAD = 2000
"""How many reports may wait for that of an earlier file."""
STRIKES = 3
"""In how many files a check may fail to return before it is left out of the rest of the run."""

_INTERRUPTS = {signal.SIGINT, signal.SIGTERM}


def serve(engine: Engine, ours: Connection, theirs: Connection) -> None:
    """The life of a worker: a task in, an answer out, until the other end is closed."""
    theirs.close()  # or this process would keep its own pipe open
    signal.signal(signal.SIGINT, lambda *_: None)  # of a terminal, to the whole group: the supervisor ends this process
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _INTERRUPTS)
    os.dup2(2, 1)  # what plugins print is no part of a report
    sys.stdout = sys.stderr
    engine.calls.announce = ours.send
    profile = engine.calls.profile
    if profile:
        profile.take()  # a forked process inherits what its parent spent
    with profile or nullcontext(), suppress(EOFError, OSError):  # the other end is closed
        while True:
            task = ours.recv()
            try:
                answer = engine.answer(task)
                ours.send(answer._replace(spent=profile.take()) if profile else answer)
            except Exception as error:  # what somebody else's reader gave was no document, or does not pickle
                ours.send(Answer(failed(task.path, f"internal error: {type(error).__name__}: {error}")))


class _Slot:
    """The place of one file in the order of the reports: what is to do, or what came of it."""

    def __init__(self, item: Task | FileReport) -> None:
        self.task: Task = item if isinstance(item, Task) else Task(item.path, b"")
        self.report = None if isinstance(item, Task) else item
        self.errors: tuple[Notice, ...] = ()

    def lose(self, check: str, error: Notice) -> None:
        """Do without a check, and say so: never silently fewer issues."""
        self.task = self.task._replace(without=self.task.without | {check})
        self.errors += (error,)


class _Worker:
    """One process, what it works on, and until when the step that it announced may take."""

    def __init__(self, engine: Engine) -> None:
        forks = sys.platform == "linux" and threading.active_count() == 1
        context: Any = get_context("fork" if forks else "spawn")
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(engine, theirs, self.connection), daemon=True)
        self.process.start()
        theirs.close()
        self.slot: _Slot | None = None
        self.step: Step | None = None
        self.deadline = inf

    def give(self, slot: _Slot) -> None:
        """Have it work on a file. It must be idle."""
        self.slot = slot
        self.announced(None, inf)
        self.connection.send(slot.task)

    def announced(self, step: Step | None, limit: float) -> None:
        """Note that a step began, or ended (None)."""
        self.step, self.deadline = step, monotonic() + limit if step else inf

    def end(self) -> str:
        """End the process, whatever it does. How it ended."""
        self.process.kill()
        self.process.join()
        self.connection.close()
        code = self.process.exitcode
        return f"exit code {code}" if code >= 0 else signal.strsignal(-code) or f"signal {-code}"


class Supervisor:
    """Checks files in worker processes, each replaced when it ends or does not return.

    `limit` is how many seconds one call of somebody else's code may take; `keep` gets each answer. As a context manager
    it leaves no process behind, however the block ends.
    """

    def __init__(self, engine: Engine, jobs: int, limit: float, keep: Callable[[Answer], object]) -> None:
        self._engine, self._jobs, self._limit, self._keep = engine, jobs, limit, keep
        self._workers: list[_Worker] = []
        self._strikes: Counter[Step] = Counter()
        self._former: Any = None

    def __enter__(self) -> Supervisor:
        if threading.current_thread() is threading.main_thread():
            self._former = signal.signal(signal.SIGTERM, _interrupt)
        return self

    def __exit__(self, *_: object) -> None:
        while self._workers:
            self._workers.pop().end()
        if self._former is not None:
            signal.signal(signal.SIGTERM, self._former)

    def reports(self, items: Iterable[Task | FileReport]) -> Iterator[FileReport]:
        """The reports on all items, in their order. What is a report already passes as it is."""
        rest = iter(items)
        slots: deque[_Slot] = deque()
        while True:
            while slots and (report := slots[0].report):
                slots.popleft()
                yield report
            busy = [worker for worker in self._workers if worker.slot]
            if len(busy) < self._jobs and len(slots) < AHEAD and (item := next(rest, None)):
                slots.append(_Slot(item))
                if not slots[-1].report:
                    self._give(slots[-1])
            elif busy:
                self._listen(busy)
            else:
                return

    def _give(self, slot: _Slot) -> None:
        for step, strikes in self._strikes.items():
            if strikes >= STRIKES and step.name not in slot.task.without:
                text = str(self._engine.calls.error(step, f"failed in {STRIKES} files, left out of the others"))
                slot.lose(step.name, Notice(Level.ERROR, text, whole_run=True))
        worker = next((worker for worker in self._workers if not worker.slot), None)
        if worker and not worker.process.is_alive():  # it ended while it had nothing to do
            self._remove(worker)
            worker = None
        if worker is None:
            with _uninterrupted():
                worker = _Worker(self._engine)
                self._workers.append(worker)
        worker.give(slot)

    def _listen(self, busy: list[_Worker]) -> None:
        """Wait until one of the workers says something, ends or is overdue."""
        deadline = min(worker.deadline for worker in busy)
        heard = wait(
            [worker.connection for worker in busy], None if deadline == inf else max(0.0, deadline - monotonic())
        )
        for worker in busy:
            if worker.connection in heard:
                self._hear(worker)
            elif worker.deadline <= monotonic():
                self._remove(worker)
                limit = self._limit_of(worker.step)
                self._lost(worker, f"it did not return within {limit:g} seconds and was stopped")

    def _hear(self, worker: _Worker) -> None:
        try:
            said: Answer | Step | None = worker.connection.recv()
        except (EOFError, OSError):
            how = self._remove(worker)
            self._lost(worker, f"{'it' if worker.step else 'something'} ended the process that checked it ({how})")
            return
        if not isinstance(said, Answer):
            worker.announced(said, self._limit_of(said))
            return
        slot, worker.slot = worker.slot, None
        if slot:
            report = said.report
            if slot.errors:
                report = report._replace(notices=slot.errors + report.notices, lasting=False)
            slot.report = report
            self._keep(said._replace(report=report))

    def _limit_of(self, step: Step | None) -> float:
        """How many seconds a step may take."""
        patient = step is not None and step.kind == "check"
        return self._limit + (self._engine.plugins.checks[step.name].patience if step and patient else 0.0)

    def _remove(self, worker: _Worker) -> str:
        self._workers.remove(worker)
        return worker.end()

    def _lost(self, worker: _Worker, how: str) -> None:
        """Check the file again without the check that was running, or report it where there was none."""
        slot, step = worker.slot, worker.step
        if slot is None:
            return
        if step is None:
            slot.report = failed(slot.task.path, f"internal error: {how}")
        elif step.kind == "check":
            self._strikes[step] += 1
            slot.lose(step.name, Notice(Level.ERROR, str(self._engine.calls.error(step, how)), slot.task.path))
            self._give(slot)
        else:
            slot.report = failed(slot.task.path, str(self._engine.calls.error(step, how)))


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Put off interrupts until a worker is known, and has its own way with them."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    former = signal.pthread_sigmask(signal.SIG_BLOCK, _INTERRUPTS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)


def _interrupt(signum: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
