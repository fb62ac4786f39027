"""The local server: found by a file in the user's cache folder, started once, and left running for the next run."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from mtcheck_languagetool.folders import home

PATIENCE = 90.0
"""Seconds that a start may take, on a busy machine with all languages."""


class ServerError(RuntimeError):
    """No server can be had. The message says why, and what to do."""


class State(NamedTuple):
    """A running server: the process that owns it, Java's own, its address, how often it was started again."""

    pid: int
    java: int
    url: str
    restarts: int = 0

    @classmethod
    def read(cls) -> State | None:
        """The server that should be running, or None."""
        try:
            return cls(**json.loads(_file("server.json").read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def write(self) -> None:
        """Make the server known, at once and whole."""
        temporary = _file(f"server.{self.pid}.json")
        temporary.write_text(json.dumps(self._asdict()), encoding="utf-8")
        temporary.replace(_file("server.json"))

    def remove(self) -> None:
        """Forget the server, if it is still this one that is known; its owner ends it then."""
        known = State.read()
        if known is not None and known.pid == self.pid:
            _file("server.json").unlink(missing_ok=True)

    def answers(self) -> bool:
        """Whether the server answers."""
        with contextlib.suppress(OSError, http.client.HTTPException):
            connection = http.client.HTTPConnection(urlsplit(self.url).netloc, timeout=5)
            connection.request("GET", "/v2/healthcheck")
            return connection.getresponse().status == 200
        return False


def _file(name: str) -> Path:
    return home() / name


def log() -> Path:
    """What the server's owner has to say."""
    return _file("server.log")


def use() -> None:
    """Say that the server is in use: its idle time begins anew."""
    _file("used").touch()


def idle_time() -> float:
    """Seconds since the server was last used."""
    try:
        return time.time() - _file("used").stat().st_mtime
    except OSError:
        return 0.0


def ensure(memory: str, idle: int) -> str:
    """The address of the local server, which is started if there is none.

    `memory` is Java's heap, such as "1g"; after `idle` seconds without a request the server ends. Of processes that
    come at the same time one starts it, and the others wait. Raises ServerError.
    """
    from filelock import FileLock, Timeout

    use()
    state = State.read()
    if state is not None and state.answers():
        return state.url
    try:
        with FileLock(_file("start.lock"), timeout=PATIENCE):
            return _found_again() or _start(memory, idle)
    except Timeout:
        raise ServerError("another process has been starting LanguageTool for too long") from None


def _found_again() -> str | None:
    """The address of a server that another process has started meanwhile, or that its owner is starting again."""
    until = time.monotonic() + PATIENCE
    while (state := State.read()) is not None and time.monotonic() < until:
        if state.answers():
            return state.url
        if not _is_ours(state.pid, "mtcheck_languagetool"):
            break
        time.sleep(0.2)
    stop()
    return None


def _start(memory: str, idle: int) -> str:
    from mtcheck_languagetool.install import installed

    if installed() is None:
        raise ServerError("LanguageTool is not installed: run `mtcheck languagetool install`, or set the option url")
    if shutil.which("java") is None:
        raise ServerError("LanguageTool needs Java 17 or newer: install it (apt-get install default-jre-headless)")
    command = [sys.executable, "-m", "mtcheck_languagetool.supervisor", memory, str(idle)]
    with open(log(), "wb") as output:
        owner = subprocess.Popen(
            command, cwd=home(), stdin=subprocess.DEVNULL, stdout=output, stderr=output, **_DETACHED
        )
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        state = State.read()
        if state is not None:
            return state.url
        if owner.poll() is not None:
            said = log().read_text(encoding="utf-8", errors="replace").split("\n")
            raise ServerError(f"LanguageTool does not start: {next(filter(None, reversed(said)), 'no reason given')}")
        time.sleep(0.1)
    owner.terminate()
    raise ServerError(f"LanguageTool has not started in {PATIENCE:.0f} seconds (see {log()})")


_DETACHED: dict[str, Any] = (
    {"creationflags": 0x00000008 | 0x00000200} if os.name == "nt" else {"start_new_session": True}
)
"""What makes a process outlive the one that starts it: DETACHED_PROCESS and CREATE_NEW_PROCESS_GROUP on Windows."""


def stop() -> bool:
    """End the local server; False if there is none."""
    import psutil

    state = State.read()
    if state is None:
        return False
    state.remove()
    for pid, mark in ((state.pid, "mtcheck_languagetool"), (state.java, "languagetool")):
        if _is_ours(pid, mark):
            process = psutil.Process(pid)
            with contextlib.suppress(psutil.NoSuchProcess):
                try:
                    process.wait(10)
                except psutil.TimeoutExpired:
                    process.kill()
    return True


def _is_ours(pid: int, mark: str) -> bool:
    """Whether a process runs that has the mark in its command line: numbers of processes are used again."""
    import psutil

    try:
        process = psutil.Process(pid)
        return process.status() != psutil.STATUS_ZOMBIE and any(mark in part for part in process.cmdline())
    except psutil.Error:
        return False
