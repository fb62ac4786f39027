"""Patterns that are compiled when mtcheck is built."""

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
import regex

from mtcheck.checks.fused.digits_fused_with_word import _FUSED
from mtcheck.text import compiled
from mtcheck.text.triggers import Pattern

TOOL = Path(__file__).parent.parent / "tools" / "build_patterns.py"
BUILD = "import pathlib, runpy, sys; runpy.run_path(sys.argv[1])['build'](pathlib.Path(sys.argv[2]))"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the patterns as they are now."""
    folder = tmp_path_factory.mktemp("data")
    subprocess.run([sys.executable, "-c", BUILD, TOOL, folder / "patterns"], check=True)
    return folder


@pytest.fixture
def kept(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """These patterns in the place of those that were there when mtcheck was installed."""
    monkeypatch.setattr(compiled, "DATA", built)
    monkeypatch.setattr(compiled, "_kept", compiled._kept.__wrapped__)


@pytest.mark.usefixtures("kept")
def test_a_kept_pattern_is_as_one_that_is_compiled() -> None:
    text = "The “ferry” left at 9.30 a.m.on 3 May, said Ola Brandt ( 34) , of the the crew.Critics objected…\n"
    assert len(compiled._kept()) > 100
    for source, flags in compiled._kept():
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


def test_of_another_version_of_regex_nothing_is_taken(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "DATA", built)
    monkeypatch.setattr(compiled, "NAME", "regex-1.0.pickle")
    assert compiled._kept.__wrapped__() == {}


def test_they_were_compiled_when_mtcheck_was_installed() -> None:
    path = files("mtcheck.data").joinpath("patterns", compiled.NAME)
    assert path.is_file(), "run tools/build_patterns.py, or install mtcheck anew"
