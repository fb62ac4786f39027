"""Many files at once: the order of the reports, and what a run leaves behind when it is interrupted."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import Install, Mtcheck

from mtcheck.engine.batch import cores

DAMAGED = "The vote passed.Critics objected. The chair said that the count was fair and that nobody had complained.\n"
GOOD = "The harbour froze over for the first time in years, and the ferries waited for the ice to break.\n\n"


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with more text than one process checks, of articles with and without damage."""
    monkeypatch.setattr("mtcheck.engine.batch.SMALL", 10_000)
    monkeypatch.setenv("MTCHECK_NO_CACHE", "1")
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(24):
        text = GOOD * (number % 7 * 5 + 5) + DAMAGED * (number % 3)
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("form", ["jsonl", "full"])
def test_the_report_does_not_depend_on_the_number_of_processes(mtcheck: Mtcheck, archive: Path, form: str) -> None:
    one, many = (mtcheck("check", "archive", "--output-format", form, "--jobs", jobs) for jobs in ("1", "4"))
    assert one.stdout == many.stdout
    assert (one.exit_code, many.exit_code, many.stderr) == (1, 1, "")


def test_workers_that_are_not_forked_load_the_plugins_themselves(
    mtcheck: Mtcheck, archive: Path, install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("quick_house", QUICK)
    arguments = ("check", "archive", "--output-format", "jsonl", "--select", "fused,quick", "--jobs", "2")
    forked = mtcheck(*arguments)
    assert forked.stdout.count('"check": "quick"') == 24
    monkeypatch.setattr("threading.active_count", lambda: 2)
    assert mtcheck(*arguments).stdout == forked.stdout


def test_notices_of_the_run_are_told_once_by_many_processes(mtcheck: Mtcheck, archive: Path) -> None:
    result = mtcheck("check", "archive", "none.txt", "--language", "xx", "--jobs", "2")
    assert [line.partition(" (")[0].split(": ")[1] for line in result.stderr.splitlines()] == ["warning", "error"]


def test_one_job_under_pre_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PRE_COMMIT", raising=False)
    assert cores() >= 1
    monkeypatch.setenv("PRE_COMMIT", "1")
    assert cores() == 1


def house(name: str, body: str) -> str:
    """A plugin whose check looks at each document once."""
    return f"""
    import time
    from mtcheck.api import Category, Finding, bad, check, good, hookimpl, layer, whole

    @layer
    def house_layer(document):
        time.sleep(0.02)
        return len(document.text)

    @check("{name}", family="house", category=Category.SPELLING, message="Found.", on=whole,
           examples=[bad("⟦a⟧"), good("b")])
    def decide(document, _):
        "Found."
        {body}

    @hookimpl
    def mtcheck_checks():
        return [decide]
    """


QUICK = house("quick", "yield Finding(0, 1)")


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes as Linux shows them")
def test_a_run_that_is_interrupted_while_it_starts_ends_with_130(
    mtcheck: Mtcheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(name: str, *arguments: object) -> None:
        if name == "mtcheck.cli._shared":
            raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "mtcheck.cli._shared", raising=False)
    monkeypatch.setattr("sys.meta_path", [SimpleNamespace(find_spec=interrupted), *sys.meta_path])
    result = mtcheck("check", ".")
    assert (result.exit_code, result.stderr) == (130, "mtcheck: error: interrupted\n")


@pytest.mark.parametrize(
    ("signum", "whole_group", "code"),
    [
        (signal.SIGINT, True, 130),
        (signal.SIGINT, False, 130),
        (signal.SIGTERM, False, 130),
        (signal.SIGKILL, False, -9),
    ],
)
def test_nothing_is_left_of_a_run_that_is_interrupted(
    install: Install, archive: Path, signum: int, whole_group: bool, code: int
) -> None:
    seconds = 1 if signum == signal.SIGKILL else 60  # killed itself, it cannot kill: what it started ends with its work
    install("slow_house", house("slow", f"yield time.sleep({seconds})"))
    process = start(archive)
    if whole_group:  # as a terminal does
        os.killpg(process.pid, signum)
    else:
        process.send_signal(signum)
    out, error = process.communicate(timeout=10)
    assert process.returncode == code
    assert (out, error) == ("", "" if code != 130 else "mtcheck: error: interrupted\n")
    wait_until(lambda: not alive(process.pid))


def test_a_worker_that_is_killed_is_replaced_and_its_file_reported(tmp_path: Path) -> None:
    (tmp_path / "0.txt").write_text(GOOD * 60_000, encoding="utf-8")
    for number in range(1, 4):
        (tmp_path / f"{number}.txt").write_text(DAMAGED, encoding="utf-8")
    process = start(tmp_path)
    os.kill(min({*alive(process.pid)} - {process.pid}), signal.SIGKILL)  # the first worker, which has the first file
    out, error = process.communicate(timeout=60)
    assert error == "mtcheck: error: ./0.txt: internal error: something ended the process that checked it (Killed)\n"
    assert [line.partition(":")[0] for line in out.splitlines()[:-1]] == ["./1.txt", "./2.txt", "./3.txt"]
    assert process.returncode == 2


def test_profile(mtcheck: Mtcheck, archive: Path, install: Install) -> None:
    install("timed_house", house("timed", "yield Finding(0, min(1, house_layer(document)))"))
    own = mtcheck("check", "archive", "--profile", "--jobs", "2", "--disable-plugin", "timed_house").stderr
    assert [line.split()[2] for line in own.splitlines() if line.endswith("reader text (mtcheck)")] == ["72"]
    for jobs in ("1", "2"):
        result = mtcheck("check", "archive", "--profile", "--jobs", jobs)
        rows = {line.split(maxsplit=3)[3]: line.split()[:3] for line in result.stderr.splitlines()[1:] if "(" in line}
        milliseconds, _, calls = rows["layer house_layer (timed_house)"]
        assert 480 <= float(milliseconds) < 5000
        assert calls == "24"
        assert float(rows["check timed (timed_house)"][0]) < float(milliseconds)
        assert rows["reader text (mtcheck)"][2] == "72"
        assert "check missing-space-after-stop (mtcheck)" in rows
        plugins = [line.split()[2:] for line in result.stderr.splitlines() if "(" not in line]
        assert {" ".join(words) for words in plugins} == {"plugin mtcheck", "plugin timed_house"}
        assert "[timed]" in result.stdout


def start(folder: Path) -> subprocess.Popen[str]:
    """A run in a session of its own, as soon as its two workers are there."""
    process = subprocess.Popen(
        [sys.executable, "-m", "mtcheck", "check", ".", "--jobs", "2", "--output-format", "concise"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": sys.path[0]},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        encoding="utf-8",
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell in the background ignores it
    )
    wait_until(lambda: len(alive(process.pid)) == 3)
    return process


def alive(session: int) -> list[int]:
    """The processes of a session that have not ended."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, _, its_session = stat.read_text().rpartition(")")[2].split()[:4]
            found += [int(stat.parent.name)] if int(its_session) == session and state not in "ZX" else []
    return found


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)
