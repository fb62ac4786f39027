"""Windows, as far as it can be tried elsewhere: its paths in reports, globs and baselines, and its line ends."""

import json
import ntpath
import os
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace
from typing import Any

import pytest
from conftest import Mtcheck
from rendering import FORMATS, Format
from test_report_formats import issue, printed, sarif
from test_round_trip import HEADLINE, LAST, fixed, issues

from mtcheck.engine import baseline, changes
from mtcheck.engine.configuration import globs
from mtcheck.engine.configuration.globs import Inside, matches
from mtcheck.reporters import places

ARTICLE = [HEADLINE, "It passed.Critics objected .", "She said that that the boats ( all of them ) wait.", LAST]


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "os", SimpleNamespace(path=ntpath, fsdecode=os.fsdecode))
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
    found = issue("hall", path=r".\news\a b.txt")
    assert "file=news/a b.txt," in printed("github", found)
    assert json.loads(printed("gitlab", found))[0]["location"]["path"] == "news/a b.txt"
    assert json.loads(printed("rdjson", found))["diagnostics"][0]["location"]["path"] == "news/a b.txt"


@pytest.mark.usefixtures("windows")
def test_what_git_says_is_found_by_paths_with_backslashes(monkeypatch: pytest.MonkeyPatch) -> None:
    said = {
        "--show-toplevel": b"C:/Repo\n",
        "--verify": b"abc\n",
        "merge-base": b"abc\n",
        "ls-files": b"news/new.txt\0",
        "--diff-filter=dtu --name-only": b"news/a.txt\0",
        "--unified=0": b"diff --git a/news/a.txt b/news/a.txt\n@@ -2 +2 @@\n-a\n+b\n",
        "--name-only": b"",
    }

    def git(folder: str, *arguments: str) -> bytes:
        return next(answer for words, answer in said.items() if words in " ".join(arguments))

    monkeypatch.setattr(changes, "_git", git)
    found = changes.Changes("main")
    assert [found.touch(rf"C:\Repo\news\{name}.txt") for name in ("a", "new", "old")] == [True, True, False]
    with pytest.raises(changes.GitError, match="outside of the repository"):
        found.touch(r"D:\news\a.txt")


@pytest.mark.usefixtures("windows")
def test_a_patch_names_files_with_slashes(mtcheck: Mtcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtcheck.cli.fix.PurePath", PureWindowsPath)
    options = ("--diff", "--stdin-filename", r"news\a.txt")
    assert mtcheck("fix", "-", *options, input=ARTICLE[1]).stdout.startswith("--- a/news/a.txt\n+++ b/news/a.txt\n")


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
