"""What mtcheck gives to pytest wherever it is installed: the fixture `mtcheck`, see `mtcheck.testing`.

It is imported by every run of pytest in the environment, so it imports nothing else before it is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from click.testing import Result

    from mtcheck.testing import Mtcheck


@pytest.fixture(scope="session")
def mtcheck_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A cache that is not the user's."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MTCHECK_CACHE_DIR", str(folder))
        yield folder


@pytest.fixture
def mtcheck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mtcheck_cache: Path) -> Mtcheck:
    """Runs `mtcheck ARGUMENTS` in the test's folder, where stdout is no terminal."""
    from click.testing import CliRunner

    from mtcheck.cli import main
    from mtcheck.engine.configuration import layers

    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "PRE_COMMIT"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, input: str | bytes | None = None) -> Result:
        layers._find.cache_clear()  # as in a process of its own
        return CliRunner().invoke(main, arguments, input=input, prog_name="mtcheck", catch_exceptions=False)

    return run
