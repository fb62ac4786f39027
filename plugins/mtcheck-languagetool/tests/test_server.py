"""The server's life: started once, kept, reached from this machine alone, started again, ended; and its absence."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from .conftest import Run

DAMAGED = "It is too soon to asses the prices.\n"
WHOLE = "The farmer has sold the mill.\n"

Command = Callable[..., subprocess.CompletedProcess[str]]


def wait(condition: Callable[[], object], seconds: float = 60) -> bool:
    """Whether a condition comes true in time."""
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True


class Server:
    """A server in a cache folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *arguments: str, input: str = "") -> subprocess.CompletedProcess[str]:
        """Run mtcheck, so that it uses this server."""
        return subprocess.run(
            [sys.executable, "-m", "mtcheck", *arguments],
            cwd=self.folder,
            env=os.environ | {"XDG_CACHE_HOME": str(self.folder), "MTCHECK_NO_CACHE": "1"},
            input=input,
            capture_output=True,
            encoding="utf-8",
            timeout=300,
        )

    def check(self) -> subprocess.CompletedProcess[str]:
        """Check an article in Spanish, which LanguageTool loads faster than English."""
        arguments = ("check", "-", "--language", "es", "--output-format", "concise")
        return self.run(*arguments, input="Las casa es roja.\n")

    def state(self) -> dict[str, object]:
        """What the file says of the server; nothing if there is none."""
        try:
            state: dict[str, object] = json.loads((self.folder / "mtcheck/languagetool/server.json").read_text())
            return state
        except FileNotFoundError:
            return {}

    def process(self, name: str) -> psutil.Process:
        """One of the two processes: that which owns the server, or Java's."""
        return psutil.Process(int(str(self.state()[name])))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("own"))
    yield server
    server.run("languagetool", "stop")


class TestLife:
    """In this order, since a start takes seconds."""

    def test_of_processes_that_start_it_at_once_one_does(self, server: Server) -> None:
        assert server.run("languagetool", "status").returncode == 1
        with ThreadPoolExecutor(4) as pool:
            results = list(pool.map(lambda _: server.run("languagetool", "start"), range(4)))
        assert [result.stderr for result in results] == [""] * 4
        assert len({result.stdout for result in results}) == 1
        owners = [
            process.pid
            for process in psutil.process_iter(["cmdline", "cwd"])
            if "mtcheck_languagetool.supervisor" in (process.info["cmdline"] or ())
            and process.info["cwd"] == str(server.folder / "mtcheck/languagetool")
        ]
        assert owners == [server.state()["pid"]]

    def test_it_is_reached_from_this_machine_alone(self, server: Server) -> None:
        listening = {
            connection.laddr.ip.removeprefix("::ffff:")
            for connection in server.process("java").net_connections()
            if connection.status == psutil.CONN_LISTEN
        }
        assert listening == {"127.0.0.1"}

    def test_it_outlives_a_run_and_serves_the_next(self, server: Server) -> None:
        before = server.state()
        for _ in range(2):
            assert "[languagetool-grammar]" in server.check().stdout
        assert server.state() == before
        status = server.run("languagetool", "status")
        assert str(before["url"]) in status.stdout
        assert status.returncode == 0

    def test_after_a_crash_it_is_started_again_once(self, server: Server) -> None:
        before = server.state()
        server.process("java").kill()
        assert "[languagetool-grammar]" in server.check().stdout
        after = server.state()
        assert (after["pid"], after["restarts"]) == (before["pid"], 1)
        assert "started again after a crash" in server.run("languagetool", "status").stdout

    def test_it_is_stopped(self, server: Server) -> None:
        java, owner = server.process("java"), server.process("pid")
        assert server.run("languagetool", "stop").stdout == "The server has ended.\n"
        assert not java.is_running()
        assert not owner.is_running()

    def test_it_ends_when_it_has_nothing_to_do(self, server: Server) -> None:
        assert server.run("languagetool", "start", "--idle", "2").returncode == 0
        java = server.process("java")
        assert wait(lambda: not java.is_running())
        assert server.state() == {}
        assert server.run("languagetool", "stop").stdout == "No server runs.\n"


def absent(mtcheck: Run, tmp_path: Path, options: str = "", **variables: str) -> str:
    """The one line that says why there is no LanguageTool; the rest is checked."""
    for required, code in (("", 2), ("required = false\n", 1)):
        config = f"[checks.languagetool]\n{options}\n{required}"
        Path(tmp_path, "mtcheck.toml").write_text(config, encoding="utf-8")
        for name in ("a.txt", "b.txt"):
            Path(tmp_path, name).write_text(f"The vote passed.Critics objected. {time.time()}\n", encoding="utf-8")
        result = mtcheck("check", "a.txt", "b.txt", "--output-format", "concise", **variables)
        [line] = result.stderr.splitlines()
        assert line.startswith(f"mtcheck: {'warning' if required else 'error'}: ")
        assert result.stdout.count("[missing-space-after-stop]") == 2
        assert result.returncode == code
    return line


def test_not_installed(mtcheck: Run, tmp_path: Path) -> None:
    line = absent(mtcheck, tmp_path, LTP_PATH=str(tmp_path), XDG_CACHE_HOME=str(tmp_path))
    assert "LanguageTool is not installed: run `mtcheck languagetool install`" in line


def test_no_java(mtcheck: Run, tmp_path: Path) -> None:
    assert "needs Java 17" in absent(mtcheck, tmp_path, PATH=str(tmp_path), XDG_CACHE_HOME=str(tmp_path))


def test_no_memory(mtcheck: Run, tmp_path: Path) -> None:
    line = absent(mtcheck, tmp_path, 'memory = "1k"', XDG_CACHE_HOME=str(tmp_path))
    assert "LanguageTool does not start: " in line
    assert "heap" in line


def test_no_answer(mtcheck: Run, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        line = absent(mtcheck, tmp_path, f'url = "http://127.0.0.1:{silent.getsockname()[1]}"\ntimeout = 1')
    assert "timed out" in line


def test_nobody_there(mtcheck: Run, tmp_path: Path) -> None:
    assert "http://127.0.0.1:9/" in absent(mtcheck, tmp_path, 'url = "http://127.0.0.1:9"')


@pytest.mark.parametrize(
    "url", ["https://api.languagetool.org", "languagetool.org/api", "https://api.languagetoolplus.com/v2"]
)
def test_a_public_server_is_not_asked_unless_the_user_says_so(mtcheck: Run, tmp_path: Path, url: str) -> None:
    Path(tmp_path, "mtcheck.toml").write_text(f'[checks.languagetool]\nurl = "{url}"', encoding="utf-8")
    result = mtcheck("check", "-", input=WHOLE)
    assert "is a public server: set public = true" in result.stderr
    assert result.returncode == 2


def test_a_server_of_ones_own(mtcheck: Run, tmp_path: Path) -> None:
    from mtcheck_languagetool.server import ensure

    url = ensure("2g", 600)
    Path(tmp_path, "mtcheck.toml").write_text(f'[checks.languagetool]\nurl = "{url}"', encoding="utf-8")
    result = mtcheck("check", "-", input=DAMAGED, LTP_PATH=str(tmp_path))
    assert "[languagetool-confused-words]" in result.stdout
    assert result.stderr == ""


def test_an_answer_is_remembered_and_then_nothing_is_sent_or_imported(mtcheck: Run, tmp_path: Path) -> None:
    text = f"{DAMAGED} It is {time.time()} now.\n"
    first = mtcheck("check", "-", input=text)
    variables = {"PATH": "", "LTP_PATH": str(tmp_path), "PYTHONPROFILEIMPORTTIME": "1"}
    again = mtcheck("check", "-", "--select", "languagetool", input=text, **variables)
    assert "[languagetool-confused-words]" in first.stdout
    assert "[languagetool-confused-words]" in again.stdout
    for module in ("language_tool_python", "requests", "psutil", "mtcheck_languagetool.server"):
        assert f" {module}\n" not in again.stderr
