"""`mtcheck baseline`: what is there today is not reported from then on, wherever it moves."""

import json
import os
from pathlib import Path

import pytest
from conftest import Mtcheck

GOOD = "The vote passed. Critics objected.\n"
OLD = "On that Tuesday the vote passed.Critics of the plan objected at once.\n"
NEW = "They went home .\n"
MORE = "People who keep a boat there said that nobody had asked them before the vote was taken.\n"
LONG = "Nobody in the small town had expected the council to decide on the old harbour so soon.\n"


@pytest.fixture(autouse=True)
def site(mtcheck: Mtcheck) -> None:
    Path("site").mkdir()
    Path("site/a.txt").write_text(f"{LONG}\n{OLD}\n{MORE}", encoding="utf-8")
    Path("site/b.txt").write_text(OLD + NEW, encoding="utf-8")
    Path("site/good.txt").write_text(GOOD, encoding="utf-8")
    result = mtcheck("baseline", "site")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("mtcheck-baseline.json: 3 issues stored.")


def found(mtcheck: Mtcheck, *arguments: str) -> list[str]:
    """Path and line of each issue that is reported."""
    result = mtcheck(
        "check", *(arguments or ["site"]), "--baseline", "mtcheck-baseline.json", "--output-format", "jsonl"
    )
    assert result.exit_code in (0, 1), result.stderr
    objects = [json.loads(line) for line in result.stdout.splitlines()]
    return [f"{value['path']}:{value['line']}" for value in objects if "check" in value]


def entries() -> dict[str, list[str]]:
    value: dict[str, list[str]] = json.loads(Path("mtcheck-baseline.json").read_text(encoding="utf-8"))["files"]
    return value


def test_what_is_known_is_not_reported(mtcheck: Mtcheck) -> None:
    result = mtcheck("check", "site", "--baseline", "mtcheck-baseline.json")
    assert result.exit_code == 0
    assert result.stdout == "No new issues in 3 files; 3 issues hidden by the baseline.\n"
    Path("site/good.txt").write_text(NEW, encoding="utf-8")
    result = mtcheck("check", "site", "--baseline", "mtcheck-baseline.json", "--output-format", "concise")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-1] == (
        "1 issue in 3 files: 1 error; 1 with one certain fix; 3 issues hidden by the baseline."
    )


def test_the_file_is_small_and_sorted(mtcheck: Mtcheck) -> None:
    text = Path("mtcheck-baseline.json").read_text(encoding="utf-8")
    assert list(entries()) == ["site/a.txt", "site/b.txt"]
    assert [line.split()[0] for line in text.splitlines() if "-" in line] == [
        '"missing-space-after-stop', '"missing-space-after-stop', '"space-before-mark',
    ]  # fmt: skip
    Path("mtcheck-baseline.json").unlink()
    mtcheck("baseline", "site/b.txt", "site/a.txt")
    assert Path("mtcheck-baseline.json").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}\nOne more line.\n{OLD}\n{MORE}",
        f"{OLD}\n{LONG}\n{MORE}",
        f"One more headline\n\n{LONG}\n{MORE}\n{OLD}",
        f"{LONG}\n{OLD.strip()} {MORE}",
        f"{LONG}\n{MORE.strip()} {OLD}",
        f"{LONG}\n{OLD}\n{MORE}".replace("\n", "\r\n"),
    ],
    ids=["line-before", "moved-up", "moved-down", "text-after", "text-before", "line-ends"],
)
def test_editing_elsewhere_revives_nothing(mtcheck: Mtcheck, text: str) -> None:
    Path("site/a.txt").write_bytes(text.encode())
    assert found(mtcheck) == []


@pytest.mark.parametrize(
    ("text", "new"),
    [
        (f"{LONG}\n{OLD}\n{MORE}\n{OLD}", ["site/a.txt:7"]),
        (f"{LONG}\n{OLD.replace('of the', 'on the')}\n{MORE}", ["site/a.txt:3"]),
        (f"{LONG}\n{OLD}\n{NEW}", ["site/a.txt:5"]),
    ],
    ids=["the-same-twice", "other-words", "another-defect"],
)
def test_what_is_new_is_reported(mtcheck: Mtcheck, text: str, new: list[str]) -> None:
    Path("site/a.txt").write_text(text, encoding="utf-8")
    assert found(mtcheck) == new


def test_the_same_defect_twice_counts_twice(mtcheck: Mtcheck) -> None:
    Path("mtcheck-baseline.json").unlink()
    Path("site/a.txt").write_text(OLD + NEW + OLD, encoding="utf-8")
    mtcheck("baseline", "site/a.txt")
    assert len(entries()["site/a.txt"]) == len(set(entries()["site/a.txt"])) + 1
    assert found(mtcheck, "site/a.txt") == []
    Path("site/a.txt").write_text(OLD + NEW + OLD + OLD, encoding="utf-8")
    assert len(found(mtcheck, "site/a.txt")) == 1


def test_what_is_fixed_is_stale_until_the_update(mtcheck: Mtcheck) -> None:
    Path("site/b.txt").write_text(OLD, encoding="utf-8")
    result = mtcheck("check", "site", "--baseline", "mtcheck-baseline.json")
    assert result.exit_code == 0
    assert result.stderr == (
        "mtcheck: warning: mtcheck-baseline.json: 1 entry is stale: `mtcheck baseline --update` removes what is fixed\n"
    )
    Path("site/good.txt").write_text(NEW, encoding="utf-8")
    result = mtcheck("baseline", "--update", "site")
    assert result.stdout == "mtcheck-baseline.json: 1 stale entry removed, 2 left.\n"
    assert {name: len(known) for name, known in entries().items()} == {"site/a.txt": 1, "site/b.txt": 1}
    assert found(mtcheck) == ["site/good.txt:1"]


def test_what_was_not_looked_at_is_not_stale(mtcheck: Mtcheck) -> None:
    Path("site/b.txt").write_text(GOOD, encoding="utf-8")
    os.remove("site/a.txt")
    for arguments in (["site/good.txt"], ["site", "--select", "quotes"]):
        result = mtcheck("check", *arguments, "--baseline", "mtcheck-baseline.json")
        assert "stale" not in result.stderr
    mtcheck("baseline", "--update", "site", "--select", "spacing")
    assert [entry.split()[0] for entry in entries()["site/b.txt"]] == ["missing-space-after-stop"]


def test_a_renamed_file_takes_its_entries_along(mtcheck: Mtcheck) -> None:
    os.makedirs("site/2024")
    os.rename("site/b.txt", "site/2024/ç é.txt")
    assert found(mtcheck) == []
    assert "stale" not in mtcheck("check", "site", "--baseline", "mtcheck-baseline.json").stderr
    mtcheck("baseline", "--update", "site")
    assert list(entries()) == ["site/2024/ç é.txt", "site/a.txt"]
    Path("site/b.txt").write_text(OLD, encoding="utf-8")
    assert found(mtcheck) == ["site/b.txt:1"]


def test_a_copy_is_new(mtcheck: Mtcheck) -> None:
    Path("site/copy.txt").write_text(OLD, encoding="utf-8")
    assert found(mtcheck) == ["site/copy.txt:1"]


def test_paths_are_relative_to_the_baseline(mtcheck: Mtcheck, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("mtcheck.toml").write_text('baseline = "mtcheck-baseline.json"\n', encoding="utf-8")
    monkeypatch.chdir("site")
    assert mtcheck("check", ".").exit_code == 0
    assert mtcheck("check", str(tmp_path / "site" / "a.txt"), "../site/b.txt").exit_code == 0
    assert mtcheck("check", "-", "--stdin-filename", "b.txt", input=OLD + NEW).exit_code == 0
    assert mtcheck("check", ".", "--no-baseline").exit_code == 1
    assert mtcheck("check", ".", "--isolated").exit_code == 1


def test_fix_leaves_what_is_known(mtcheck: Mtcheck) -> None:
    text = OLD + NEW + "And so on .\n"
    Path("site/b.txt").write_text(text, encoding="utf-8")
    result = mtcheck("fix", "site", "--baseline", "mtcheck-baseline.json")
    assert result.exit_code == 0
    assert Path("site/b.txt").read_text(encoding="utf-8") == OLD + NEW + "And so on.\n"
    assert result.stderr == "1 fix made in 1 of 3 files; 0 issues left; 3 issues hidden by the baseline.\n"
    mtcheck("fix", "site")
    assert (
        Path("site/b.txt").read_text(encoding="utf-8")
        == OLD.replace("passed.", "passed. ") + "They went home.\nAnd so on.\n"
    )


def test_an_existing_baseline_is_not_overwritten(mtcheck: Mtcheck) -> None:
    before = Path("mtcheck-baseline.json").read_bytes()
    result = mtcheck("baseline", "site")
    assert result.exit_code == 2
    assert "mtcheck-baseline.json: exists already: --update removes what is fixed from it" in result.stderr
    assert Path("mtcheck-baseline.json").read_bytes() == before


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "no such baseline: `mtcheck baseline` writes one"),
        ("<", "Expecting value: line 1 column 1"),
        (
            '{\n "version": 1,\n "files": {\n<<<<<<< HEAD\n=======\n>>>>>>> desk\n}}\n',
            "mtcheck-baseline.json:4: a merge conflict: keep the entries of both sides",
        ),
        ("[]", "not a baseline of version 1"),
        ('{"version": 2, "files": {}}', "not a baseline of version 1"),
        ('{"version": 1, "files": {"a.txt": {}}}', "a.txt: must be a list of strings"),
        ("[" * 100_000, "mtcheck-baseline.json: "),
    ],
)
@pytest.mark.parametrize("configured", [False, True])
def test_a_baseline_that_cannot_be_read(mtcheck: Mtcheck, content: str | None, message: str, configured: bool) -> None:
    path = Path("mtcheck-baseline.json")
    path.unlink()
    if content is not None:
        path.write_text(content, encoding="utf-8")
    if configured:
        Path("mtcheck.toml").write_text('baseline = "mtcheck-baseline.json"\n', encoding="utf-8")
    result = mtcheck("check", "site", *([] if configured else ["--baseline", "mtcheck-baseline.json"]))
    [line] = result.stderr.splitlines()
    assert message in line
    assert result.exit_code == 2


def test_standard_input_has_no_name(mtcheck: Mtcheck) -> None:
    result = mtcheck("baseline", "-", "--output", "other.json", input=OLD)
    assert (result.exit_code, Path("other.json").exists()) == (2, False)


def test_what_cannot_be_checked_is_told(mtcheck: Mtcheck) -> None:
    Path("mtcheck-baseline.json").unlink()
    Path("site/bad.txt").write_bytes(b"caf\xe9")
    result = mtcheck("baseline", "site")
    assert result.exit_code == 2
    assert "site/bad.txt: line 1, byte 4" in result.stderr
    assert list(entries()) == ["site/a.txt", "site/b.txt"]
