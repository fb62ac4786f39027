"""What the tests share: LanguageTool as `mtcheck languagetool install` put it where LTP_PATH says, and one server."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A user's cache folder for the session, and the server that the tests start in it, ended at last."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("cache")
        patch.setenv("XDG_CACHE_HOME", str(folder))
        patch.setenv("http_proxy", "http://127.0.0.1:9")  # what a newsroom has: it must not stand before the server
        yield folder
        from mtcheck_languagetool import server

        server.stop()


@pytest.fixture
def mtcheck(tmp_path: Path) -> Run:
    """Runs the real command in the test's folder: `mtcheck("check", "a.txt", NAME="value of a variable")`."""

    def run(*arguments: str, input: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "mtcheck", *arguments],
            cwd=tmp_path,
            env=os.environ | variables,
            input=input,
            capture_output=True,
            encoding="utf-8",
            timeout=300,
        )

    return run
