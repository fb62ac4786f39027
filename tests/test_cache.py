"""The cache: that a second run takes what did not change from it, and never anything else."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Install, Mtcheck

from mtcheck.engine.cache import Cache, decode, default_folder, encode
from mtcheck.model.document import Block, BlockKind
from mtcheck.model.issue import Category, Edit, Finding, Fix, Issue, Place, Related, Safety, Severity
from mtcheck.model.plugin import Article, FileReport, Level, Notice

DAMAGED = "The vote passed.Critics objected.\n"
COUNTING = """
    import os
    from dataclasses import dataclass
    from pathlib import Path
    from mtcheck.api import Category, Finding, Level, UnavailableError, bad, check, good, hookimpl, whole

    @dataclass(frozen=True)
    class Options:
        word: str = "vote"

    def cache_key(options):
        return {key}

    @check("counted", family="house", category=Category.SPELLING, message="Counted.", on=whole, universal=True,
           examples=[bad("⟦vote⟧"), good("b")], options=Options, cache_key={hook})
    def decide(document, _, options):
        "Counted."
        with open("calls", "a") as calls:
            calls.write("x")
        {body}
        at = document.text.find(options.word)
        if at >= 0:
            yield Finding(at, at + len(options.word))

    @hookimpl
    def mtcheck_checks():
        return [decide]
"""


def counting(body: str = "", key: str = "None", hook: str = "None") -> str:
    """A plugin whose check writes down each time that it runs."""
    return COUNTING.replace("{body}", body).replace("{key}", key).replace("{hook}", hook)


def age(name: str = "counting_house", seconds: float = 60) -> Path:
    """Make the plugin as old as one that was not installed this very moment."""
    source = Path(sys.path[0], f"{name}.py")
    changed = source.stat().st_mtime - seconds
    os.utime(source, (changed, changed))
    return source


@pytest.fixture
def house(install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The plugin, three articles, and a cache of their own: the folder it stands in."""
    install("counting_house", counting())
    age()
    monkeypatch.setenv("MTCHECK_CACHE_DIR", str(tmp_path / "kept"))
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"{DAMAGED}\nArticle {name}.\n", encoding="utf-8")
    return tmp_path / "kept"


def calls() -> int:
    """How often the check ran since this was last asked."""
    path = Path("calls")
    count = len(path.read_text()) if path.exists() else 0
    path.unlink(missing_ok=True)
    return count


@pytest.mark.parametrize("form", ["full", "jsonl", "concise", "github"])
def test_a_second_run_checks_nothing_and_reports_the_same(mtcheck: Mtcheck, house: Path, form: str) -> None:
    first = mtcheck("check", ".", "--output-format", form)
    assert (first.exit_code, calls()) == (1, 3)
    second = mtcheck("check", ".", "--output-format", form)
    assert (second.exit_code, second.stdout, second.stderr, calls()) == (1, first.stdout, first.stderr, 0)


def test_many_files_with_the_checks_of_mtcheck_alone(mtcheck: Mtcheck, tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    for number in range(40):
        text = f"Article {number}.\n\n" + f"{DAMAGED}\n" * (number % 3) + "The ferries waited for the ice.\n\n" * 200
        (tmp_path / "archive" / f"{number}.txt").write_text(text, encoding="utf-8")
    arguments = ("check", "archive", "--cache-dir", "kept")
    without, first, second = (mtcheck(*arguments, *more).stdout for more in (["--no-cache"], [], []))
    assert without == first == second
    [file] = Path("kept").glob("*.sqlite3")
    with sqlite3.connect(file) as database:
        assert database.execute("SELECT count(*) FROM reports").fetchone() == (40,)


def test_the_same_text_elsewhere_is_reported_there(mtcheck: Mtcheck, house: Path) -> None:
    mtcheck("check", "a.txt")
    Path("a.txt").rename("d.txt")
    assert calls() == 1
    assert mtcheck("check", "d.txt", "--output-format", "concise").stdout.startswith("d.txt:1:5: ")
    assert calls() == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["--select", "house"],
        ["--ignore", "fused"],
        ["--language", "xx"],
        ["--format", "markdown"],
        ["--config", "other.toml"],
        ["--no-cache"],
    ],
)
def test_another_setting_is_another_run(mtcheck: Mtcheck, house: Path, arguments: list[str]) -> None:
    Path("other.toml").write_text('checks.counted.word = "Article"\n', encoding="utf-8")
    mtcheck("check", ".")
    assert calls() == 3
    result = mtcheck("check", ".", *arguments)
    assert calls() == 3
    assert result.stdout == mtcheck("check", ".", *arguments, "--no-cache").stdout
    calls()
    mtcheck("check", ".")
    assert calls() == 0


def test_a_changed_option_of_the_configuration_is_another_run(mtcheck: Mtcheck, house: Path) -> None:
    for word, count in (("vote", 3), ("Article", 3), ("Article", 0), ("vote", 0)):
        Path("mtcheck.toml").write_text(f'checks.counted.word = "{word}"\n', encoding="utf-8")
        result = mtcheck("check", ".", "--select", "counted", "--output-format", "concise")
        assert (calls(), result.stdout.count(f": {word}\n")) == (count, 3)


def test_only_what_changed_is_checked_again(mtcheck: Mtcheck, house: Path) -> None:
    mtcheck("check", ".")
    calls()
    Path("b.txt").write_text("Nothing of the kind.\n", encoding="utf-8")
    result = mtcheck("check", ".", "--select", "counted", "--output-format", "concise")
    assert "b.txt" not in result.stdout
    calls()
    Path("b.txt").write_text("A vote.\n", encoding="utf-8")
    result = mtcheck("check", ".", "--select", "counted", "--output-format", "concise")
    assert "b.txt:1:3" in result.stdout
    assert calls() == 1


def test_a_changed_plugin_is_another_run(mtcheck: Mtcheck, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mtcheck("check", ".")
    source = age(seconds=0)
    source.write_text(source.read_text().replace("Counted.", "Numbered."), encoding="utf-8")
    age()
    monkeypatch.delitem(sys.modules, "counting_house")
    assert calls() == 3
    assert mtcheck("check", "a.txt").stdout.count("Numbered.") >= 1
    assert calls() == 1
    metadata = Path(sys.path[0], "counting_house-1.2.dist-info")
    metadata.rename(metadata.with_name("counting_house-1.3.dist-info"))
    Path(sys.path[0], "counting_house-1.3.dist-info", "METADATA").write_text(
        "Metadata-Version: 2.1\nName: counting_house\nVersion: 1.3\n", encoding="utf-8"
    )
    mtcheck("check", "a.txt")
    assert calls() == 1


def test_nothing_is_kept_of_code_that_may_have_changed_since_it_was_loaded(mtcheck: Mtcheck, house: Path) -> None:
    age(seconds=-60)
    for _ in range(2):
        mtcheck("check", ".")
        assert calls() == 3


@pytest.mark.parametrize(
    "body",
    [
        "raise RuntimeError('not today')",
        "raise UnavailableError('no oracle')",
        "raise UnavailableError('no oracle', Level.WARNING)",
        "yield Finding(-1, 3)",
        "os._exit(0)",
    ],
)
def test_what_went_wrong_is_not_kept(mtcheck: Mtcheck, house: Path, install: Install, body: str) -> None:
    install_again(install, counting(body))
    first, second = (mtcheck("check", ".") for _ in range(2))
    assert calls() == 6
    assert "error" in first.stderr or "warning" in first.stderr
    assert (second.exit_code, second.stderr, second.stdout) == (first.exit_code, first.stderr, first.stdout)


@pytest.mark.parametrize(
    ("key", "second", "third"),
    [
        ("Path('lexicon').read_text()", 0, 3),
        ("Path('no such lexicon').read_text()", 3, 3),
        ("None", 3, 3),
        ("options.word", 0, 0),
    ],
)
def test_a_check_says_what_else_it_depends_on(
    mtcheck: Mtcheck, house: Path, install: Install, key: str, second: int, third: int
) -> None:
    install_again(install, counting(key=key, hook="cache_key"))
    counts = []
    for lexicon in ("one", "one", "two"):
        Path("lexicon").write_text(lexicon, encoding="utf-8")
        mtcheck("check", "a.txt", "b.txt", "c.txt")
        counts.append(calls())
    assert counts == [3, second, third]


def install_again(install: Install, source: str) -> None:
    path = Path(sys.path[0], "counting_house.py")
    for file in Path(sys.path[0], "counting_house-1.2.dist-info").iterdir():
        file.unlink()
    Path(sys.path[0], "counting_house-1.2.dist-info").rmdir()
    path.unlink()
    install("counting_house", source)
    age()


@pytest.mark.parametrize("harm", ["rubbish", "cut", "row"])
def test_a_damaged_cache_is_as_good_as_none(mtcheck: Mtcheck, house: Path, harm: str) -> None:
    first = mtcheck("check", ".")
    [file] = house.glob("*.sqlite3")
    if harm == "row":
        with sqlite3.connect(file) as database:
            database.execute("UPDATE reports SET report = X'00' || substr(report, 2)")
        database.close()
    else:
        data = file.read_bytes()
        file.write_bytes(b"rubbish" * 2000 if harm == "rubbish" else data[: len(data) // 2])
    calls()
    result = mtcheck("check", ".")
    assert (result.stdout, result.stderr, calls()) == (first.stdout, first.stderr, 3)
    mtcheck("check", ".")
    calls()
    assert mtcheck("check", ".").stdout == first.stdout
    assert calls() == 0


def test_a_folder_that_cannot_be_written_is_no_obstacle(mtcheck: Mtcheck, house: Path) -> None:
    Path("file").write_text("no folder", encoding="utf-8")
    result = mtcheck("check", ".", "--cache-dir", "file/kept")
    assert (result.exit_code, result.stderr, calls()) == (1, "", 3)


def test_a_locked_cache_is_no_obstacle(mtcheck: Mtcheck, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtcheck.engine.cache.PATIENCE", 0.1)
    first = mtcheck("check", "a.txt")
    [file] = house.glob("*.sqlite3")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    result = mtcheck("check", "a.txt")
    assert (result.stdout, result.stderr, calls()) == (first.stdout, "", 2)
    other.close()
    mtcheck("check", "a.txt")
    assert calls() == 0


def test_runs_at_the_same_time_share_the_cache(house: Path, tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number:02}.txt").write_text(f"{DAMAGED}\nNumber {number}.\n", encoding="utf-8")
    command = [sys.executable, "-m", "mtcheck", "check", ".", "--output-format", "jsonl"]
    environment = os.environ | {"PYTHONPATH": sys.path[0]}

    def start() -> subprocess.Popen[bytes]:
        return subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    results = [process.communicate(timeout=60) for process in [start() for _ in range(3)]]
    assert len(set(results)) == 1
    assert results[0][1] == b""
    os.chdir(tmp_path)
    calls()
    assert start().communicate(timeout=60) == results[0]
    assert calls() == 0


REPORT = FileReport(
    "a.txt",
    (
        Issue(
            path="a.txt",
            part="item 3",
            check="broken-name",
            family="names",
            category=Category.MISTRANSLATION,
            severity=Severity.WARNING,
            confidence=0.75,
            message="A name.",
            text="𝔞\ud800",
            start=1,
            end=3,
            line=1,
            column=2,
            end_line=1,
            end_column=4,
            related=(Related(7, 9, "There."),),
            fixes=(Fix(Safety.UNSAFE, (Edit(1, 3, "b"), Edit(5, 5, ""))),),
            fingerprint="f" * 20,
            rule="R1",
            url=None,
            in_file=Place(7, 2, 8, 1),
        ),
    ),
    (Notice(Level.WARNING, "of the file", "a.txt", line=3), Notice(Level.WARNING, "of the run", None, True)),
    {"item 3": "x𝔞\ud800 yyy zz", None: ""},
)


ARTICLE = Article(
    "x𝔞 yyy",
    (Block(BlockKind.LIST_ITEM, 0, 6),),
    {REPORT.issues[0]: Finding(1, 2, (Fix(Safety.UNSAFE, (Edit(1, 2, "b"),)),), related=(Related(3, 6, "There."),))},
)


@pytest.mark.parametrize("report", [REPORT, REPORT._replace(articles={"item 3": ARTICLE})])
def test_a_report_comes_back_whole(report: FileReport) -> None:
    back = decode(encode(report), "a.txt")
    assert back == report
    assert [type(value) for value in back.issues[0]] == [type(value) for value in REPORT.issues[0]]
    assert [type(block.kind) for article in back.articles.values() for block in article.blocks] in ([], [BlockKind])


def test_it_is_bounded_and_drops_what_was_unused_longest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limit, today = 400_000, 100.0
    monkeypatch.setattr("time.time", lambda: 86_400 * today)
    with Cache(tmp_path, limit) as cache:
        cache.put(b"unused", REPORT)
        cache.put(b"used", REPORT)
    for number in range(10):
        today += 1
        with Cache(tmp_path, limit) as cache:
            assert cache.get(b"used", "a.txt") == REPORT
            for more in range(40):
                cache.put(b"%d %d" % (number, more), REPORT._replace(origins={"item 3": os.urandom(2000).hex()}))
    with Cache(tmp_path, limit) as cache:
        assert cache.get(b"unused", "a.txt") is None
        assert cache.get(b"9 39", "a.txt") is not None
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 2 * limit


def test_the_folder_is_the_system_s_and_private(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("looks at the folder as Linux has it")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "mtcheck"
    with Cache(default_folder()):
        assert default_folder().stat().st_mode & 0o777 == 0o700
