"""Many files at once: the order of the reports, and what a run leaves behind when it is interrupted."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from conftest import Install, Mtcheck

from mtcheck.engine.batch import SMALL, cores

DAMAGED = "The vote passed.Critics objected. The chair said that the count was fair and that nobody had complained.\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder with more text than one process checks, of articles with and without damage."""
    folder = tmp_path / "archive"
    folder.mkdir()
    good = "The harbour froze over for the first time in years, and the ferries waited for the ice to break.\n\n"
    for number in range(2 * SMALL // 4000):
        damage = DAMAGED * (number % 3)
        (folder / f"{number:03}.txt").write_text(good * (number % 40 + 20) + damage, encoding="utf-8")
    return folder


@pytest.mark.parametrize("form", ["jsonl", "full"])
def test_the_report_does_not_depend_on_the_number_of_processes(mtcheck: Mtcheck, archive: Path, form: str) -> None:
    one, many = (mtcheck("check", "archive", "--output-format", form, "--jobs", jobs) for jobs in ("1", "4"))
    assert one.stdout == many.stdout
    assert (one.exit_code, many.exit_code, many.stderr) == (1, 1, "")


def test_notices_of_the_run_are_told_once_by_many_processes(mtcheck: Mtcheck, archive: Path) -> None:
    result = mtcheck("check", "archive", "none.txt", "--language", "xx", "--jobs", "2")
    assert [line.partition(" (")[0].split(": ")[1] for line in result.stderr.splitlines()] == ["warning", "error"]


def test_one_job_under_pre_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PRE_COMMIT", raising=False)
    assert cores() >= 1
    monkeypatch.setenv("PRE_COMMIT", "1")
    assert cores() == 1


SLOW = """
    import time
    from mtcheck.api import Category, bad, check, good, hookimpl, whole

    @check("slow", family="house", category=Category.SPELLING, message="Slow.", on=whole,
           examples=[bad("⟦a⟧"), good("b")])
    def decide(document, _):
        "Slow."
        time.sleep(60)
        yield

    @hookimpl
    def mtcheck_checks():
        return [decide]
"""


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes as Linux shows them")
@pytest.mark.parametrize(
    ("signum", "whole_group", "code"),
    [
        (signal.SIGINT, True, 130),
        (signal.SIGINT, False, 130),
        (signal.SIGTERM, False, 143),
        (signal.SIGKILL, False, -9),
    ],
)
def test_nothing_is_left_of_a_run_that_is_interrupted(
    install: Install, archive: Path, signum: int, whole_group: bool, code: int
) -> None:
    install("slow_house", SLOW if signum != signal.SIGKILL else SLOW.replace("60", "1"))
    process = subprocess.Popen(
        [sys.executable, "-m", "mtcheck", "check", archive, "--jobs", "2"],
        env=os.environ | {"PYTHONPATH": sys.path[0]},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        encoding="utf-8",
    )
    wait_until(lambda: len(alive(process.pid)) == 3)
    time.sleep(0.2)
    if whole_group:  # as a terminal does
        os.killpg(process.pid, signum)
    else:
        process.send_signal(signum)
    out, error = process.communicate(timeout=10)
    assert process.returncode == code
    assert (out, error) == ("", "" if code != 130 else "mtcheck: error: interrupted\n")
    wait_until(lambda: not alive(process.pid))


def alive(session: int) -> list[str]:
    """The processes of a session that have not ended."""
    states = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, _, its_session = stat.read_text().rpartition(")")[2].split()[:4]
            states += [state] if int(its_session) == session and state not in "ZX" else []
    return states


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)
