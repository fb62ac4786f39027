"""The process that owns the local server: it starts Java, starts it once more after a crash, and ends it.

`python -m mtcheck_languagetool.supervisor MEMORY IDLE` writes `server.json` when the server answers. It ends when that
file is gone or names another process, or when no request has come for IDLE seconds. Its last line says why it failed.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import Any

from language_tool_python import LanguageTool
from language_tool_python.exceptions import LanguageToolError, ServerError

from mtcheck_languagetool import LANGUAGETOOL
from mtcheck_languagetool.server import PATIENCE, State, idle_time, use

SETTINGS = {"pipelineCaching": True, "maxPipelinePoolSize": 4, "pipelineExpireTimeInSeconds": 3600, "cacheSize": 1000}
"""LanguageTool's own configuration: what has been loaded for a language is kept between requests."""

JAVA = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
"""Java's options: with the quick compiler the first article takes a third less time, and memory is halved."""


class Java(LanguageTool):
    """LanguageTool's server as language-tool-python runs it, on loopback, with more patience and fewer attempts."""

    def __init__(self) -> None:
        super().__init__("auto", host="127.0.0.1", config=SETTINGS, language_tool_download_version=LANGUAGETOOL)

    def _start_server_on_free_port(self) -> None:
        """Start the server on one of three ports; the library would try nine hundred where Java itself fails."""
        for attempt in range(3):
            self._url = f"http://{self._host}:{self._port}/v2/"
            try:
                self._start_local_server()
                return
            except ServerError:
                if attempt == 2:
                    raise
                self._terminate_server()
                self._port = self._available_ports.pop()

    def _wait_for_server_ready(self, timeout: int = int(PATIENCE / 3)) -> None:
        super()._wait_for_server_ready(timeout)

    @property
    def pid(self) -> int | None:
        """The number of Java's process; None if it has ended."""
        return self._server.pid if self._server and self._server.poll() is None else None

    def restart(self) -> None:
        """Start the server again after it has ended by itself."""
        self._terminate_server()
        self._start_server_on_free_port()

    def state(self, restarts: int) -> State:
        """What others must know to use the server."""
        return State(os.getpid(), self.pid or 0, self._url.removesuffix("v2/"), restarts)


def watch(java: Java, idle: float) -> None:
    """Return when the server is wanted no more. Raises ServerError if it ends by itself a second time."""
    state = java.state(0)
    use()
    state.write()
    try:
        while State.read() == state and idle_time() < idle:
            if java.pid is None:
                if state.restarts:
                    raise ServerError("LanguageTool's server has ended by itself twice")
                java.restart()
                state = java.state(restarts=1)
                state.write()
            time.sleep(0.5)
    finally:
        state.remove()


def main(memory: str, idle: str) -> None:
    """Own a server until it is wanted no more."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    os.environ["NO_PROXY"] = os.environ["no_proxy"] = "*"  # this process talks to nobody but its own server
    os.environ["JAVA_TOOL_OPTIONS"] = f"{JAVA} -Xmx{memory} {os.environ.get('JAVA_TOOL_OPTIONS', '')}".strip()
    try:
        java = Java()
        try:
            watch(java, float(idle))
        finally:
            java.close()
    except (LanguageToolError, OSError, SystemError, ValueError, subprocess.CalledProcessError) as error:
        said: Any = getattr(error, "output", None) or error
        sys.exit(" ".join(str(said).split()))


if __name__ == "__main__":
    main(*sys.argv[1:])
