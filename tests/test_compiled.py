"""Patterns and tables that are compiled when mtcheck is built."""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import regex

from mtcheck.base import compiled
from mtcheck.base.patterns import Pattern
from mtcheck.checks.fused.digits_fused_with_word import _FUSED
from mtcheck.data import DATA

TOOLS = Path(__file__).parent.parent / "tools"
BUILD = "import pathlib, runpy, sys; runpy.run_path(sys.argv[1])['build'](pathlib.Path(sys.argv[2]))"
TABLE = DATA / "languages" / "en.toml"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of data with the patterns as they are now, and one table."""
    folder = tmp_path_factory.mktemp("data")
    (folder / "languages").mkdir()
    (folder / "languages" / "en.toml").write_bytes(TABLE.read_bytes())
    for tool in ("build_patterns.py", "build_tables.py"):
        subprocess.run([sys.executable, "-c", BUILD, TOOLS / tool, folder], check=True)
    return folder


@pytest.fixture
def kept(built: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """These in the place of those that were there when mtcheck was installed."""
    monkeypatch.setattr(compiled, "DATA", built)
    compiled._kept.cache_clear()
    yield
    compiled._kept.cache_clear()


@pytest.mark.usefixtures("kept")
def test_a_kept_pattern_is_as_one_that_is_compiled() -> None:
    text = "The “ferry” left at 9.30 a.m.on 3 May, said Ola Brandt ( 34) , of the the crew.Critics objected…\n"
    patterns = compiled._kept(compiled.PATTERNS)
    assert len(patterns) > 100
    for source, flags in patterns:
        ours, theirs = compiled.compiled(source, flags), regex.compile(source, flags)
        assert (ours.pattern, ours.flags, ours.groupindex) == (theirs.pattern, theirs.flags, theirs.groupindex)
        assert [match.span() for match in ours.finditer(text)] == [match.span() for match in theirs.finditer(text)]


@pytest.mark.usefixtures("kept")
def test_what_is_kept_is_not_compiled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regex, "compile", lambda *_: pytest.fail("compiled"))
    assert Pattern(_FUSED.source).search("It stood since2013 there.")["number"] == "2013"


@pytest.mark.usefixtures("kept")
def test_a_pattern_that_has_changed_is_compiled() -> None:
    assert Pattern("no such pattern (?P<n>[0-9]+)").search("no such pattern 7")["n"] == "7"


@pytest.mark.usefixtures("kept")
def test_a_kept_table_is_as_one_that_is_parsed_and_is_not_parsed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    source = TABLE.read_text(encoding="utf-8")
    table = tomllib.loads(source)
    monkeypatch.setattr(tomllib, "loads", lambda *_: pytest.fail("parsed"))
    assert compiled.parsed(source) == table


@pytest.mark.usefixtures("kept")
def test_a_table_that_has_changed_is_parsed() -> None:
    assert compiled.parsed(TABLE.read_text(encoding="utf-8") + '\n[own]\nwords = "quay"\n')["own"] == {"words": "quay"}


@pytest.mark.usefixtures("kept")
def test_of_another_version_of_regex_nothing_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "PATTERNS", "patterns/regex-1.0.pickle")
    assert compiled.compiled(_FUSED.source, _FUSED.flags).search("It stood since2013 there.")["number"] == "2013"
    assert compiled._kept(compiled.PATTERNS) == {}


@pytest.mark.parametrize("name", [compiled.PATTERNS, compiled.TABLES])
def test_they_were_compiled_when_mtcheck_was_installed(name: str) -> None:
    assert (DATA / name).is_file(), "run tools/build_patterns.py and tools/build_tables.py, or install mtcheck anew"


def test_a_source_tree_without_compiled_names_says_so(tmp_path: Path) -> None:
    package = shutil.copytree(DATA.parent, tmp_path / "src" / "mtcheck")
    package.joinpath("data", "known", "en.marisa").unlink()
    (tmp_path / "article.txt").write_text("The ferry left at nine.\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "mtcheck", "check", "article.txt"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stderr.count("the tables of names are not compiled") == 1
