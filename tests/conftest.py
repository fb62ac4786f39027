"""What tests share: a cache for them alone, and plugins installed for one test."""

import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from mtcheck.testing import Mtcheck as Mtcheck

Install = Callable[[str, str], None]


@pytest.fixture(scope="session", autouse=True)
def cache_dir(mtcheck_cache: Path) -> Path:
    """A cache that is not the user's, for all that tests run."""
    return mtcheck_cache


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
