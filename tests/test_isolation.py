"""What becomes of a run when somebody else's plugin, installed by the real pip, does its worst."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

DAMAGED = "The vote passed.Critics objected.\n"
OWN = "missing-space-after-stop"
PROJECT = """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "mtcheck-worst"
version = "2.3"
[project.entry-points.mtcheck]
worst = "mtcheck_worst"
"""
SOURCE = """
import ctypes, os, re, sys, time
from mtcheck.api import (
    Block, BlockKind, Category, Document, Edit, Finding, OffsetMap, Piece, Reader, Reporter, bad, check, good,
    hookimpl, pattern, safe,
)

print("printed when imported")

def spin(_):
    while True:
        pass

WORST = {
    "raises": lambda document: 1 / 0,
    "exits": lambda document: sys.exit(0),
    "interrupts": lambda document: (_ for _ in ()).throw(KeyboardInterrupt),
    "ends-the-process": lambda document: os._exit(0),
    "crashes": lambda document: ctypes.string_at(0),
    "loops": spin,
    "loops-in-c": lambda document: re.fullmatch(r"(\\w+\\s?)+!", "nobody returns from this pattern in a lifetime"),
    "loops-once": lambda document: spin(0) if "loop here" in document.text else None,
    "waits": lambda document: time.sleep(2),
    "prints": lambda document: (print("printed by a check"), os.write(1, b"written by a check\\n"), None)[2],
    "strays": lambda document: Finding(0, 10_000),
    "gives-rubbish": lambda document: "rubbish",
    "gives-fractions": lambda document: Finding(0.5, 2.5),
    "gives-no-fix": lambda document: Finding(0, 1, "A"),
    "gives-a-bare-edit": lambda document: Finding(0, 1, (Edit(0, 1, "A"),)),
    "is-too-sure": lambda document: Finding(0, 1, confidence=80),
    "fixes-twice": lambda document: Finding(0, 6, safe(Edit(0, 4, "a"), Edit(2, 6, "b"))),
    "gives-a-number-for-its-message": lambda document: Finding(0, 1, message=0),
}

def worst(name, act):
    @check(name, family="worst", category=Category.SPELLING, message="At its worst.", on=pattern("vote"), default=False,
           patience=30 * (name == "waits"),
           examples=[bad("The ⟦vote⟧."), good("None.")])
    def decide(match, document):
        "The worst."
        given = act(document)
        if given is not None:
            yield given
    return decide

@hookimpl
def mtcheck_checks():
    return [worst(*item) for item in WORST.items()]

def read(data, language):
    os._exit(5)

def given(**parts):
    yield Document("The vote passed.", "en", **parts)

def without_end(data, language):
    while True:
        yield Document("The vote passed.", "en")

READERS = {
    "endless": without_end,
    "numbers": lambda data, language: [1],
    "nothing": lambda data, language: None,
    "blocks": lambda data, language: given(blocks=(Block(BlockKind.PARAGRAPH, 0, 500),)),
    "pieces": lambda data, language: given(offsets=OffsetMap([Piece(0, 16, 984, 1000)])),
}

def report(reports, run):
    for report in reports:
        print("printed by a reporter")
        yield f"{report.path}: {len(report.issues)}\\n"

@hookimpl
def mtcheck_readers():
    return [Reader("worst", (".worst",), read), *(Reader(name, ("." + name,), act) for name, act in READERS.items())]

@hookimpl
def mtcheck_reporters():
    return [Reporter("worst", report)]
"""
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that pip installed the plugin into."""
    folder = tmp_path_factory.mktemp("worst")
    (folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (folder / "mtcheck_worst.py").write_text(SOURCE, encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps"]
    subprocess.run([*pip, "--target", folder / "site", folder], check=True)
    return folder / "site"


@pytest.fixture
def run(site: Path, tmp_path: Path) -> Run:
    """Runs mtcheck with the plugin in the test's folder, in which one damaged article stands."""
    (tmp_path / "article.txt").write_text(DAMAGED, encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MTCHECK", "PRE_COMMIT"))}

    def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "mtcheck", *arguments],
            cwd=tmp_path,
            env=kept | {"PYTHONPATH": str(site)} | variables,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )

    return run


def issues(result: subprocess.CompletedProcess[str]) -> list[tuple[str, str]]:
    """Path and check of each issue; every line must be an object of the report."""
    objects = [json.loads(line) for line in result.stdout.splitlines()]
    return [(value["path"], value["check"]) for value in objects if "check" in value]


@pytest.mark.parametrize(
    ("check", "reason"),
    [
        ("raises", "ZeroDivisionError: division by zero"),
        ("exits", "SystemExit: 0"),
        ("interrupts", "KeyboardInterrupt:"),
        ("ends-the-process", "it ended the process that checked it (exit code 0)"),
        ("crashes", "it ended the process that checked it (Segmentation fault)"),
        ("loops", "it did not return within 0.5 seconds and was stopped"),
        ("loops-in-c", "it did not return within 0.5 seconds and was stopped"),
        ("strays", "offsets out of bounds: 0-10000 of 35 code points"),
        ("gives-rubbish", "'rubbish' is no Finding"),
        ("gives-fractions", "0.5 is no int"),
        ("gives-no-fix", "'A' is no tuple"),
        ("gives-a-bare-edit", "Edit(start=0, end=1, text='A') is no Fix"),
        ("gives-a-number-for-its-message", "0 is no str"),
        ("is-too-sure", "confidence out of bounds: 80"),
        ("fixes-twice", "edits of one fix overlap: 0-4 and 2-6"),
    ],
)
def test_a_check_at_its_worst_is_named_and_the_others_run(run: Run, check: str, reason: str) -> None:
    options = ["--select", f"fused,{check}", "--time-limit", "0.5", "--output-format", "jsonl"]
    result = run("check", "article.txt", *options)
    where = f"article.txt: internal error in check '{check}' of plugin 'worst' (mtcheck-worst 2.3)"
    assert f"mtcheck: error: {where}: {reason}" in result.stderr.splitlines()
    assert issues(result) == [("article.txt", OWN)]
    assert result.returncode == 2


def test_several_at_their_worst_are_each_named(run: Run) -> None:
    options = ["--select", "fused,loops,raises,crashes,ends-the-process", "--time-limit", "0.5"]
    result = run("check", "article.txt", *options, "--output-format", "jsonl")
    for name in ("loops", "raises", "crashes", "ends-the-process"):
        assert result.stderr.count(f"internal error in check '{name}'") == 1
    assert issues(result) == [("article.txt", OWN)]
    assert result.returncode == 2


def test_what_a_plugin_prints_is_no_part_of_the_report(run: Run) -> None:
    result = run("check", "article.txt", "--select", "fused,prints", "--output-format", "jsonl")
    assert issues(result) == [("article.txt", OWN)]
    for where in ("printed when imported", "printed by a check", "written by a check"):
        assert result.stderr.count(where) == 1
    assert result.returncode == 1
    result = run("check", "article.txt", "--output-format", "worst")
    assert result.stdout == "article.txt: 1\n"
    assert "printed by a reporter" in result.stderr


def test_a_reader_that_ends_the_process_is_named_and_the_rest_is_checked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.worst").write_text(DAMAGED, encoding="utf-8")
    result = run("check", "a.worst", "article.txt", "--output-format", "jsonl")
    assert "a.worst: internal error in reader 'worst' of plugin 'worst' (mtcheck-worst 2.3): " in result.stderr
    assert "it ended the process that checked it (exit code 5)" in result.stderr
    assert issues(result) == [("article.txt", OWN)]
    assert result.returncode == 2


@pytest.mark.parametrize(
    ("reader", "reason"),
    [
        ("endless", "it gave more articles than the file can hold, and was stopped"),
        ("numbers", "1 is no Document"),
        ("nothing", "TypeError: 'NoneType' object is not iterable"),
        ("blocks", "offsets out of bounds: 0-500 of 16 code points"),
        ("pieces", "offsets out of bounds: 984-1000 of 16 code points"),
    ],
)
def test_a_reader_at_its_worst_is_named_and_the_rest_is_checked(
    run: Run, tmp_path: Path, reader: str, reason: str
) -> None:
    (tmp_path / f"a.{reader}").write_text(DAMAGED, encoding="utf-8")
    result = run("check", f"a.{reader}", "article.txt", "--select", "fused", "--output-format", "jsonl")
    where = f"a.{reader}: internal error in reader '{reader}' of plugin 'worst' (mtcheck-worst 2.3)"
    assert result.stderr.splitlines() == ["printed when imported", f"mtcheck: error: {where}: {reason}"]
    assert issues(result) == [("article.txt", OWN)]
    assert result.returncode == 2


@pytest.mark.parametrize(("check", "code"), [("loops", 2), ("ends-the-process", 2), ("prints", 0)])
def test_files_are_fixed_beside_a_check_at_its_worst(run: Run, tmp_path: Path, check: str, code: int) -> None:
    result = run("fix", "article.txt", "--select", f"fused,{check}", "--time-limit", "0.5")
    assert (tmp_path / "article.txt").read_text() == "The vote passed. Critics objected.\n"
    assert result.stderr.count(f"internal error in check '{check}'") == (code == 2)
    assert (result.returncode, result.stdout) == (code, "article.txt: 1 fix, 0 issues left\n")


def test_only_the_file_on_which_a_check_loops_goes_without_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("The vote will loop here.Critics objected.\n", encoding="utf-8")
    (tmp_path / "c.txt").write_text(DAMAGED, encoding="utf-8")
    options = ["--select", "fused,loops-once,prints", "--time-limit", "0.5", "--output-format", "jsonl"]
    result = run("check", "article.txt", "b.txt", "c.txt", *options)
    assert result.stderr.count("internal error in check 'loops-once'") == 1
    assert "b.txt: internal error in check 'loops-once'" in result.stderr
    assert issues(result) == [(path, OWN) for path in ("article.txt", "b.txt", "c.txt")]
    assert result.returncode == 2


def test_a_check_that_says_that_it_waits_may_take_longer(run: Run) -> None:
    result = run("check", "article.txt", "--select", "waits", "--time-limit", "1")
    assert (result.returncode, "internal error" in result.stderr) == (0, False)


def test_a_check_that_loops_again_and_again_is_left_out_and_that_is_said(run: Run, tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text(DAMAGED, encoding="utf-8")
    options = ["--select", "fused,loops", "--time-limit", "0.3", "--output-format", "jsonl", "--jobs", "1"]
    started = time.monotonic()
    result = run("check", ".", *options)
    assert time.monotonic() - started < 15
    assert result.stderr.count("was stopped") == 3
    assert result.stderr.count("failed in 3 files, left out of the others") == 1
    assert len(issues(result)) == 21
    assert result.returncode == 2


@pytest.mark.parametrize(
    ("arguments", "variables"),
    [(["--disable-plugin", "worst"], {}), ([], {"MTCHECK_DISABLE_PLUGINS": "worst"})],
)
def test_a_disabled_plugin_is_not_even_imported(run: Run, arguments: list[str], variables: dict[str, str]) -> None:
    result = run("check", "article.txt", *arguments, **variables)
    assert result.stderr == ""
    assert result.returncode == 1
    result = run("check", "article.txt", "--select", "raises", *arguments, **variables)
    assert "no check, family or severity named 'raises'" in result.stderr
    assert result.returncode == 2


def test_plugins_lists_versions_and_what_is_disabled(run: Run) -> None:
    assert "worst  mtcheck-worst 2.3  18 checks, 6 readers, 1 reporter" in run("plugins").stdout.splitlines()
    assert "worst  mtcheck-worst 2.3  disabled" in run("plugins", MTCHECK_DISABLE_PLUGINS="worst").stdout.splitlines()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("best", "no plugin 'best' to disable (installed: worst)"),
        ("mtcheck", "'mtcheck' itself cannot be disabled, only plugins: `ignore` leaves out its checks"),
    ],
)
def test_what_cannot_be_disabled_is_an_error(run: Run, name: str, why: str) -> None:
    result = run("check", "article.txt", "--disable-plugin", name)
    assert result.stderr.splitlines()[-1] == f"mtcheck: error: {why}"
    assert result.returncode == 2
