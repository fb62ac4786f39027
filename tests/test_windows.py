"""Windows, as far as it can be tried elsewhere: its paths in reports, globs and baselines, and its line ends."""

import ntpath
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace
from typing import Any

import pytest
from conftest import Mtcheck
from rendering import FORMATS, Format
from test_report_formats import issue, sarif
from test_round_trip import HEADLINE, LAST, fixed, issues

from mtcheck.engine import baseline, globs
from mtcheck.engine.globs import Inside, matches
from mtcheck.reporters import places

ARTICLE = [HEADLINE, "It passed.Critics objected .", "She said that that the boats ( all of them ) wait.", LAST]


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (globs, baseline):
        monkeypatch.setattr(module, "os", SimpleNamespace(path=ntpath))
        monkeypatch.setattr(module, "Path", PureWindowsPath)
    for name in ("places", "sarif"):
        monkeypatch.setattr(f"mtcheck.reporters.{name}.PurePath", PureWindowsPath)


@pytest.mark.usefixtures("windows")
def test_paths_in_reports_have_slashes() -> None:
    assert places.normal_path(r".\news\a b.txt") == "news/a b.txt"
    uris = {
        path: sarif(issue("hall", path=path))["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        for path in (r".\news\a b.txt", r"C:\news\a b.txt")
    }
    assert [uri["uri"] for uri in uris.values()] == ["news/a%20b.txt", "file:///C:/news/a%20b.txt"]


@pytest.mark.usefixtures("windows")
def test_globs_hold_for_paths_with_backslashes() -> None:
    folder: Any = PureWindowsPath(r"C:\news")
    inside = Inside(folder)
    assert inside(r"C:\news\sport\1999\a.txt") == "sport/1999/a.txt"
    assert matches(["sport/19*"], inside(r"C:\news\sport\1999\a.txt"))
    assert inside(r"D:\other\a.txt") == "D:/other/a.txt"


@pytest.mark.usefixtures("windows")
def test_a_baseline_names_files_with_slashes() -> None:
    path: Any = PureWindowsPath(r"C:\news\mtcheck-baseline.json")
    assert baseline.Baseline(path)._name(r"C:\news\sport\a.txt") == "sport/a.txt"


@pytest.mark.parametrize("text", ["exclude = ['drafts\\old']\n", "[[overrides]]\nfiles = ['drafts\\old']\n"])
def test_a_glob_with_a_backslash_is_told(mtcheck: Mtcheck, text: str) -> None:
    Path("mtcheck.toml").write_text(text, encoding="utf-8")
    Path("a.txt").write_text("It rained.\n", encoding="utf-8")
    result = mtcheck("check", "a.txt")
    assert result.exit_code == 2
    assert "'drafts\\\\old' has a backslash: folders are divided by /" in result.stderr


TEXTS = {name: kind for name, kind in FORMATS.items() if kind.reader != "docx"}


@pytest.mark.parametrize("format", TEXTS.values(), ids=TEXTS)
def test_line_ends_of_windows(format: Format) -> None:
    def with_them(data: bytes) -> bytes:
        encoding = "utf-16-le" if data.startswith(b"\xff\xfe") else "latin-1"
        return data.decode(encoding).replace("\n", "\r\n").encode(encoding)

    data = format.render(ARTICLE)
    assert issues(format, with_them(data)) == issues(format, data)
    assert fixed(format, with_them(data))[0] == with_them(fixed(format, data)[0])
