"""`--changed-since`, with the real git."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Mtcheck

GOOD = "The vote passed. Critics objected.\n"
OLD = "The vote passed.Critics objected.\n"
NEW = "They went home .\n"

Git = Callable[..., None]

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="needs git")


@pytest.fixture
def git(mtcheck: Mtcheck, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Runs git in a newsroom's repository, whose user has an odd taste."""
    home = tmp_path_factory.mktemp("home")
    settings = home / "gitconfig"
    settings.write_text(
        "[user]\nname = Ada Holm\nemail = ada@example.org\n[init]\ndefaultBranch = main\n"
        "[diff]\nnoprefix = true\ncontext = 9\ninterHunkContext = 9\nrelative = true\nrenames = false\n"
        "external = false\n[color]\nui = always\n[core]\nquotePath = true\n",
        encoding="utf-8",
    )
    for name in list(os.environ):
        if name.startswith("GIT_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def run(*arguments: str) -> None:
        subprocess.run(["git", *arguments], check=True, capture_output=True)

    run("init", "-q")
    return run


def put(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(text.encode())


def commit(git: Git, **files: str) -> None:
    for name, text in files.items():
        put(f"{name}.txt", text)
    git("add", "-A")
    git("commit", "-q", "--allow-empty", "-m", "Articles")


def found(mtcheck: Mtcheck, *arguments: str) -> list[str]:
    """Path and line of each issue that is reported, and of how many files."""
    result = mtcheck("check", *(arguments or (".",)), "--changed-since", "main", "--output-format", "jsonl")
    assert result.exit_code in (0, 1), result.stderr
    objects = [json.loads(line) for line in result.stdout.splitlines()]
    issues = [f"{os.path.normpath(value['path'])}:{value['line']}" for value in objects if "check" in value]
    return [*issues, str(objects[-1]["summary"]["files"])]


def test_only_lines_that_the_branch_touched(mtcheck: Mtcheck, git: Git) -> None:
    commit(git, a=f"{OLD}\n{GOOD}\n{OLD}\n{GOOD}", b=OLD, c=GOOD)
    git("switch", "-qc", "topic")
    commit(git, a=f"{OLD}\n{NEW}\n{OLD}\n{GOOD}")
    assert found(mtcheck) == ["a.txt:3", "1"]
    put("a.txt", f"{NEW}{OLD}\n{NEW}\n{OLD}\n{GOOD}{NEW}")
    put("c.txt", GOOD + NEW)
    assert found(mtcheck) == ["a.txt:1", "a.txt:4", "a.txt:9", "c.txt:2", "2"]
    assert found(mtcheck, "b.txt", "c.txt") == ["c.txt:2", "1"]


def test_what_the_other_branch_did_since_is_not_ours(mtcheck: Mtcheck, git: Git) -> None:
    commit(git, a=GOOD, b=OLD)
    git("switch", "-qc", "topic")
    commit(git, c=NEW)
    git("switch", "-q", "main")
    commit(git, a=GOOD + NEW, b=GOOD)
    git("switch", "-q", "topic")
    assert found(mtcheck) == ["c.txt:1", "1"]


def test_new_files_are_new_whether_git_knows_them_or_not(mtcheck: Mtcheck, git: Git) -> None:
    put(".gitignore", "build.txt\n")
    commit(git, a=OLD)
    put("staged.txt", OLD)
    git("add", "staged.txt")
    put("sub/unknown.txt", OLD + NEW)
    put("build.txt", OLD)
    assert found(mtcheck) == ["staged.txt:1", "sub/unknown.txt:1", "sub/unknown.txt:2", "2"]


@pytest.mark.parametrize(
    "name", ["two words", "ünï — “quoted”", 'a "b" \\ c', "tab\there", "a\nb", "-n", " @@ -1 +1 @@"]
)
def test_names(mtcheck: Mtcheck, git: Git, name: str) -> None:
    text = GOOD * 9 + OLD
    commit(git, **{name: text, "moved": text, "z": text})
    Path("moved.txt").rename(f"moved {name}.txt")
    git("add", "-A")
    for changed in (name, f"moved {name}", "z"):
        put(f"{changed}.txt", text + NEW)
    assert sorted(found(mtcheck)) == sorted(
        [f"{os.path.normpath(changed)}.txt:11" for changed in (name, f"moved {name}", "z")] + ["3"]
    )


def test_lines_that_look_like_a_patch(mtcheck: Mtcheck, git: Git) -> None:
    odd = "diff --git a/x b/x\n++ b/a.txt\n@@ -1 +1,900 @@\nBinary files a and b differ\n\\ No newline\n"
    commit(git, a=f"{OLD}{GOOD}{OLD}", z=OLD)
    put("a.txt", f"{OLD}{odd}{OLD}")
    put("z.txt", f"{OLD}One more.")
    assert not [
        place for place in found(mtcheck, ".", "--select", "fused") if place in ("a.txt:1", "a.txt:7", "z.txt:1")
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encodings_and_line_ends(mtcheck: Mtcheck, git: Git, encoding: str, end: str) -> None:
    Path("a.txt").write_bytes(f"{OLD}\n{GOOD}".replace("\n", end).encode(encoding))
    commit(git)
    Path("a.txt").write_bytes(f"{OLD}\n{NEW}".replace("\n", end).encode(encoding))
    whole = ["a.txt:1"] if encoding == "utf-16" else []  # binary, for git
    assert found(mtcheck) == [*whole, "a.txt:3", "1"]


def test_links_and_conflicts_and_deletions(mtcheck: Mtcheck, git: Git) -> None:
    commit(git, a=GOOD, gone=OLD, target=OLD)
    os.symlink("target.txt", "link.txt")
    os.symlink("target.txt", "turned.txt")
    git("add", "-A")
    git("commit", "-qm", "Links")
    git("switch", "-qc", "topic")
    commit(git, a=GOOD + NEW)
    git("switch", "-q", "main")
    commit(git, a=GOOD + OLD)
    git("switch", "-q", "topic")
    with pytest.raises(subprocess.CalledProcessError):
        git("merge", "main")
    os.remove("gone.txt")
    os.remove("turned.txt")
    put("turned.txt", OLD)
    assert [place for place in found(mtcheck) if not place.startswith("a.txt")] == ["turned.txt:1", "2"]
    assert "a.txt:3" in found(mtcheck)


def test_below_a_folder_and_through_a_link(mtcheck: Mtcheck, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(git, **{"a": GOOD, "sub/b": GOOD})
    put("sub/b.txt", GOOD + NEW)
    monkeypatch.chdir("sub")
    assert found(mtcheck) == ["b.txt:2", "1"]
    os.symlink("sub", "../other")
    assert found(mtcheck, "../other/b.txt") == ["../other/b.txt:2", "1"]


def test_fix_mends_only_what_the_branch_touched(mtcheck: Mtcheck, git: Git) -> None:
    commit(git, a=f"{OLD}\n{GOOD}\n{OLD}", b=OLD)
    put("a.txt", f"{OLD}\nRead also: What the ferry costs\n\n{NEW}\n{OLD}")
    result = mtcheck("fix", ".", "--changed-since", "main")
    assert Path("a.txt").read_text(encoding="utf-8") == f"{OLD}\nThey went home.\n\n{OLD}"
    assert Path("b.txt").read_text(encoding="utf-8") == OLD
    assert (result.exit_code, result.stderr) == (0, "2 fixes made in 1 of 1 file; 0 issues left.\n")


def test_with_a_baseline(mtcheck: Mtcheck, git: Git) -> None:
    commit(git, a=f"{OLD}\n{OLD}", b=NEW)
    mtcheck("baseline", ".")
    put("a.txt", f"{OLD}\n{OLD}\n{NEW}")
    result = mtcheck("check", ".", "--changed-since", "main", "--baseline", "mtcheck-baseline.json")
    assert result.stdout.splitlines()[-1].startswith("1 issue in 1 file: ")
    assert result.stderr == ""


class TestErrors:
    """One clear line, and exit code 2."""

    def error(self, mtcheck: Mtcheck, *arguments: str) -> str:
        result = mtcheck("check", *arguments)
        [line] = result.stderr.splitlines()
        assert (result.exit_code, result.stdout) == (2, "")
        return line

    @pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD:a.txt", "", "main..topic", "a b\nc"])
    def test_a_revision_that_is_none(self, mtcheck: Mtcheck, git: Git, revision: str) -> None:
        commit(git, a=OLD)
        line = self.error(mtcheck, ".", f"--changed-since={revision}")
        assert "git knows no revision" in line
        assert not Path("x").exists()

    def test_no_repository(self, mtcheck: Mtcheck) -> None:
        put("a.txt", OLD)
        assert "not a git repository" in self.error(mtcheck, ".", "--changed-since", "main")

    def test_a_file_outside(self, mtcheck: Mtcheck, git: Git, tmp_path_factory: pytest.TempPathFactory) -> None:
        commit(git, a=OLD)
        outside = tmp_path_factory.mktemp("outside") / "b.txt"
        outside.write_text(OLD, encoding="utf-8")
        assert "is outside of the repository" in self.error(mtcheck, str(outside), "--changed-since", "main")

    def test_no_git(self, mtcheck: Mtcheck, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
        commit(git, a=OLD)
        monkeypatch.setenv("PATH", "")
        assert "git is not installed" in self.error(mtcheck, ".", "--changed-since", "main")

    def test_nothing_in_common(self, mtcheck: Mtcheck, git: Git) -> None:
        commit(git, a=OLD)
        git("switch", "-q", "--orphan", "other")
        commit(git, b=OLD)
        assert "have no commit in common" in self.error(mtcheck, ".", "--changed-since", "main")

    def test_no_commit_yet(self, mtcheck: Mtcheck, git: Git) -> None:
        Path("a.txt").write_text(OLD, encoding="utf-8")
        assert "git knows no revision 'HEAD'" in self.error(mtcheck, ".", "--changed-since", "HEAD")

    def test_standard_input(self, mtcheck: Mtcheck, git: Git) -> None:
        commit(git, a=OLD)
        assert "no changes of standard input" in self.error(mtcheck, "-", "--changed-since", "main")


def test_the_lines_of_a_file_of_several_articles(mtcheck: Mtcheck, git: Git) -> None:
    row = json.dumps({"headline": "A vote", "text": OLD})
    put("week.jsonl", f"{row}\n{row}\n")
    commit(git)
    git("checkout", "-q", "-b", "desk")
    put("week.jsonl", f"{row}\n{row}\n{row}\n")
    result = mtcheck("check", ".", "--changed-since", "main", "--output-format", "github")
    [line] = result.stdout.splitlines()
    assert line.startswith("::error file=week.jsonl,line=3,endLine=3,col=")
