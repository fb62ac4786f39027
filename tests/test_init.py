"""mtcheck init: a configuration out of what there is."""

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import Mtcheck
from test_config import write

from mtcheck.engine.configuration.config import ConfigFile
from mtcheck.plugins.manager import Plugins

ENGLISH = (
    "The council of the town met on Monday and heard what the people of the harbour had to say of the plan. "
    "“We have waited for {} years,” said one of them, “and we will not wait for another.” "
)
GERMAN = "Der Rat der Stadt hat gestern gehört, was die Leute am Hafen von dem Plan für das {}. Jahr halten. "


def article(number: int, text: str = ENGLISH) -> str:
    """An article that is like no other."""
    return "\n\n".join([f"News of day {number}", *(text.format(number + line) for line in range(0, 30, 5))]) + "\n"


def fill(folder: str, count: int = 5, text: str = ENGLISH, suffix: str = ".txt") -> None:
    for number in range(count):
        write(f"{folder}/{number}{suffix}", article(1000 * number, text))


def written() -> dict[str, Any]:
    return tomllib.loads(Path("mtcheck.toml").read_text(encoding="utf-8"))


def test_a_site(mtcheck: Mtcheck) -> None:
    fill("content", suffix=".md")
    fill("content/de", 2, GERMAN, ".md")
    write("README.md", "# A site\n\nHow to build it.\n")
    write("layouts/single.html", "<p>{{ .Content }}</p>")
    write("notes/ideas.txt", "Ask the printer.\n")
    result = mtcheck("init")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("mtcheck.toml: written for 7 articles (markdown) in content/.\n")
    assert "`mtcheck check content`" in result.stdout
    assert written() == {
        "language": "en",
        "exclude": ["README.md", "layouts"],
        "extend-select": ["quotation-mark-of-another-style"],
        "checks": {"quotation-mark-of-another-style": {"style": "curly"}},
        "overrides": [{"files": ["content/de/"], "language": "de"}],
    }
    config = ConfigFile(Path("mtcheck.toml").resolve(), Plugins())
    assert config.config("content/de/1.md").language == "de"
    assert mtcheck("check", "content").exit_code == 0


def test_the_issues_of_short_texts_beside_articles_are_counted(mtcheck: Mtcheck) -> None:
    fill("news", 2)
    write("news/brief.txt", "The vote passed.Critics objected.\n")
    assert "`mtcheck check news` (some 1 issue)" in mtcheck("init").stdout
    assert mtcheck("check", "news").stdout.splitlines()[-1].startswith("1 issue in 3 files")


@pytest.mark.parametrize(("mark", "style"), [("“”", "curly"), ('""', "straight"), ("«»", None)])
def test_the_style_of_quotation_marks(mtcheck: Mtcheck, mark: str, style: str | None) -> None:
    fill("news", text=ENGLISH.replace("“", mark[0]).replace("”", mark[1]))
    mtcheck("init")
    assert written().get("checks", {}).get("quotation-mark-of-another-style", {}).get("style") == style


def test_two_styles_are_none(mtcheck: Mtcheck) -> None:
    fill("news")
    fill("old", text=ENGLISH.replace("“", '"').replace("”", '"'))
    mtcheck("init")
    assert "checks" not in written()


def test_another_language_is_said_to_be_unknown(mtcheck: Mtcheck) -> None:
    fill(".", text=GERMAN)
    result = mtcheck("init")
    assert "language" not in written()
    assert "set `language`" in result.stdout


def test_translations_by_suffix(mtcheck: Mtcheck) -> None:
    fill("news", suffix=".en.md")
    fill("news", 2, GERMAN, ".de.md")
    mtcheck("init")
    assert written()["overrides"] == [{"files": ["*.de.md"], "language": "de"}]


def test_many_issues_propose_a_baseline(mtcheck: Mtcheck) -> None:
    fill("news", 20, ENGLISH.replace(" for", "  for").replace("of them", "of  them"))
    result = mtcheck("init")
    assert "`mtcheck baseline news` puts the rest aside" in result.stdout
    assert '# baseline = "mtcheck-baseline.json"' in Path("mtcheck.toml").read_text(encoding="utf-8")
    assert "baseline" not in written(), "there is none yet"
    assert mtcheck("baseline", "news").exit_code == 0
    text = Path("mtcheck.toml").read_text(encoding="utf-8")
    Path("mtcheck.toml").write_text(text.replace("# baseline", "baseline"), encoding="utf-8")
    assert mtcheck("check", "news").exit_code == 0


@pytest.mark.parametrize(("name", "content"), [("mtcheck.toml", ""), ("pyproject.toml", "[tool.mtcheck]\n")])
def test_nothing_is_overwritten(mtcheck: Mtcheck, name: str, content: str) -> None:
    fill("news")
    write(name, content)
    result = mtcheck("init", "--pre-commit")
    assert result.exit_code == 2
    assert result.stderr == f"mtcheck: error: {name} is there already: `mtcheck config` shows what it sets\n"
    assert Path(name).read_text(encoding="utf-8") == content
    assert not Path(".pre-commit-config.yaml").exists()


def test_one_further_up_is_told(mtcheck: Mtcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    write("mtcheck.toml", 'ignore = ["casing"]')
    fill("site/news")
    monkeypatch.chdir("site")
    result = mtcheck("init")
    assert result.exit_code == 0
    assert f"It goes before {Path('..').resolve() / 'mtcheck.toml'}" in result.stdout


def test_no_articles(mtcheck: Mtcheck) -> None:
    write("README.md", article(1))
    write("notes.txt", "Short.\n")
    result = mtcheck("init")
    assert result.exit_code == 2
    assert result.stderr == "mtcheck: error: no articles below this folder: run it where they are\n"
    assert not Path("mtcheck.toml").exists()


def test_what_cannot_be_read_is_passed_over(mtcheck: Mtcheck) -> None:
    fill("news")
    Path("news/latin.txt").write_bytes(b"Caf\xe9" * 100)
    Path("news/gone.txt").symlink_to("nowhere.txt")
    result = mtcheck("init")
    assert (result.exit_code, result.stderr) == (0, "")


def test_pre_commit(mtcheck: Mtcheck, tmp_path: Path) -> None:
    fill("news", suffix=".md")
    fill("opinion (old)")
    result = mtcheck("init", "--pre-commit")
    assert ".pre-commit-config.yaml: written" in result.stdout
    command = [sys.executable, "-m", "pre_commit", "validate-config"]
    checked = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert checked.returncode == 0, checked.stdout
    [repo] = yaml.safe_load(Path(".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    [hook] = repo["hooks"]
    assert hook["files"] == r"^(news|opinion\ \(old\))/.*(\.md|\.txt)$"
    assert hook["entry"] == "mtcheck check --force-exclude"


def test_pre_commit_of_people_stays_theirs(mtcheck: Mtcheck) -> None:
    fill("news")
    write(".pre-commit-config.yaml", "repos: []  # none yet\n")
    result = mtcheck("init", "--pre-commit")
    assert "Add to `repos` in .pre-commit-config.yaml:\n\n  - repo: local\n" in result.stdout
    assert Path(".pre-commit-config.yaml").read_text(encoding="utf-8") == "repos: []  # none yet\n"
