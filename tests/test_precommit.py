"""The hook, run by the real pre-commit in a real git repository."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from rendering import docx

from mtcheck.plugins.manager import Plugins

ROOT = Path(__file__).parent.parent
GOOD = "The vote passed. Critics objected.\n"
DAMAGED = "The vote passed.Critics objected.\n"

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A home of its own for git and pre-commit, whatever this machine has configured."""
    home = tmp_path_factory.mktemp("home")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    for name in ("FORCE_COLOR", "NO_COLOR", "SKIP", "VIRTUAL_ENV", "PYTHONPATH"):
        kept.pop(name, None)
    person = {"NAME": "Ada Holm", "EMAIL": "ada@example.org"}
    return kept | {
        "HOME": str(home),
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        **{f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in person.items()},
    }


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """A repository with this one's hook and source, as they are in the working tree."""
    folder = tmp_path_factory.mktemp("hooks")
    for name in (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE", "hatch_build.py"):
        shutil.copy(ROOT / name, folder)
    for name in ("src", "tools"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "mtcheck"]):
        subprocess.run(["git", *command], cwd=folder, env=environment, check=True)
    return folder


@pytest.fixture
def hook() -> str:
    """The hook that the newsroom's repository has installed."""
    return "mtcheck"


@pytest.fixture
def run(tmp_path: Path, hooks: Path, hook: str, environment: dict[str, str]) -> Run:
    """Runs a command in a newsroom's repository that has installed the hook."""
    if not shutil.which("git"):
        pytest.skip("needs git")

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8")

    revision = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=hooks, env=environment, capture_output=True, encoding="utf-8", check=True
    ).stdout.strip()
    (tmp_path / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks.as_uri()}\n  rev: {revision}\n  hooks:\n  - id: {hook}\n", encoding="utf-8"
    )
    assert run("git", "init", "-q").returncode == 0
    installed = run(sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return run


def commit(run: Run, folder: Path, **articles: str) -> subprocess.CompletedProcess[str]:
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    run("git", "add", ".")
    return run("git", "commit", "-m", "Articles")


def commits(run: Run) -> int:
    return len(run("git", "log", "--oneline").stdout.splitlines())


def test_a_good_article_passes(run: Run, tmp_path: Path) -> None:
    result = commit(run, tmp_path, good=GOOD)
    assert result.returncode == 0, result.stderr
    assert re.search(r"mtcheck\.+Passed", result.stderr)
    assert commits(run) == 1


def test_a_damaged_article_blocks_until_it_is_mended(run: Run, tmp_path: Path) -> None:
    result = commit(run, tmp_path, good=GOOD, damaged=DAMAGED)
    assert result.returncode == 1
    assert commits(run) == 0
    for part in [
        "damaged.txt:1:15: error: No space between two sentences. [missing-space-after-stop]",
        "The vote passed.Critics objected.",
        "fix: passed. Critics",
        "1 issue in 2 files",
    ]:
        assert part in result.stderr
    assert "\x1b" not in result.stderr
    assert commit(run, tmp_path, damaged=GOOD).returncode == 0
    assert commits(run) == 1


def test_what_is_no_article_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(DAMAGED, encoding="utf-8")
    assert commit(run, tmp_path).returncode == 0


def test_a_damaged_markdown_article_blocks(run: Run, tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text(f"---\nlayout: A vote.Critics\n---\n\n{DAMAGED}", encoding="utf-8")
    result = commit(run, tmp_path)
    assert result.returncode == 1
    assert "article.md:5:15: " in result.stderr
    assert "1 issue in 1 file" in result.stderr


def test_the_hooks_take_all_formats_of_articles() -> None:
    """But Parquet, which needs an extra; the formats are those of the readers."""
    suffixes = {suffix for reader in Plugins().readers.values() for suffix in reader.suffixes}
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")):
        taken = {suffix for suffix in suffixes if re.search(hook["files"], f"news/a{suffix.upper()}")}
        assert suffixes - taken == {".parquet", ".pq"}


def test_each_format_is_checked_and_what_is_no_article_passed_over(run: Run, tmp_path: Path) -> None:
    row = json.dumps({"text": DAMAGED})
    (tmp_path / "week.jsonl").write_text(f"{row}\n", encoding="utf-8")
    item = f"<item><title>A vote</title><description>{DAMAGED}</description></item>"
    (tmp_path / "feed.xml").write_text(f"<rss><channel>{item}</channel></rss>", encoding="utf-8")
    (tmp_path / "page.html").write_text(f"<p>{DAMAGED}</p>", encoding="utf-8")
    (tmp_path / "ferry.docx").write_bytes(docx(["A vote", DAMAGED.strip()]))
    for name, text in (("sitemap.xml", "<urlset/>"), ("package.json", "{}"), ("app.css", "a {}")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    result = commit(run, tmp_path)
    assert result.returncode == 1
    assert "4 issues in 4 files" in result.stderr


def test_many_files_make_one_report(run: Run, tmp_path: Path) -> None:
    articles = {f"article-{number:03}-of-the-weekend-edition": GOOD for number in range(300)}
    articles["article-007-of-the-weekend-edition"] = articles["article-250-of-the-weekend-edition"] = DAMAGED
    result = commit(run, tmp_path, **articles)
    assert result.returncode == 1
    assert result.stderr.count("2 issues in 300 files") == 1
    assert len(re.findall(r"^\d+ issues? in|^No issues in", result.stderr, re.MULTILINE)) == 1
    assert re.findall(r"^(\S+?):1:15: ", result.stderr, re.MULTILINE) == [
        "article-007-of-the-weekend-edition.txt",
        "article-250-of-the-weekend-edition.txt",
    ]


@pytest.mark.parametrize("hook", ["mtcheck-fix"])
def test_the_fixing_hook_mends_and_asks_to_add_it(run: Run, tmp_path: Path) -> None:
    result = commit(run, tmp_path, good=GOOD, damaged=DAMAGED)
    assert result.returncode == 1
    assert "files were modified by this hook" in result.stderr
    assert "damaged.txt: 1 fix, 0 issues left" in result.stderr
    assert (tmp_path / "damaged.txt").read_text(encoding="utf-8") == GOOD
    assert commit(run, tmp_path).returncode == 0
    assert commits(run) == 1
