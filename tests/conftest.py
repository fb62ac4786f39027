"""What tests share: the command line run in an empty folder, and plugins installed for one test."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner, Result

from mtcheck.cli import main
from mtcheck.engine import layers

Mtcheck = Callable[..., Result]
Install = Callable[[str, str], None]


@pytest.fixture(scope="session", autouse=True)
def cache_dir(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A cache that is not the user's, for all that tests run."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MTCHECK_CACHE_DIR", str(folder))
        yield folder


@pytest.fixture
def mtcheck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mtcheck:
    """Runs `mtcheck ARGUMENTS` in the test's folder, where stdout is no terminal."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "PRE_COMMIT"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, input: str | bytes | None = None) -> Result:
        layers._find.cache_clear()  # as in a process of its own
        return CliRunner().invoke(main, arguments, input=input, prog_name="mtcheck", catch_exceptions=False)

    return run


@pytest.fixture
def install(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Installs a plugin for one test, as pip would: a module of the given source, and the metadata that names it."""
    site = tmp_path_factory.mktemp("site-packages")
    monkeypatch.syspath_prepend(site)

    def add(name: str, source: str) -> None:
        (site / f"{name}.py").write_text(dedent(source), encoding="utf-8")
        metadata = site / f"{name}-1.2.dist-info"
        metadata.mkdir()
        (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n", encoding="utf-8")
        (metadata / "entry_points.txt").write_text(f"[mtcheck]\n{name} = {name}\n", encoding="utf-8")
        monkeypatch.delitem(sys.modules, name, raising=False)

    return add
