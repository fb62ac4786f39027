"""What a configuration says of which files, and where an error in it stands."""

import json
from collections.abc import Generator, Iterable
from pathlib import Path
from textwrap import dedent
from time import monotonic

import pytest
from conftest import Install, Mtcheck

from mtcheck.engine.batch import Way
from mtcheck.engine.configuration.config import ConfigFile
from mtcheck.engine.configuration.globs import matches
from mtcheck.engine.configuration.locate import line_of
from mtcheck.engine.run import Engine
from mtcheck.engine.tasks import Task
from mtcheck.model.plugin import FileReport
from mtcheck.plugins.manager import Plugins

STOP = "The vote passed.Critics objected.\n"
"""Damaged once: missing-space-after-stop, of the family fused."""
BRACKET = "The vote ( the second this year) passed.\n"
"""Damaged once: space-inside-brackets, of the family spacing."""


def write(path: str, text: str = STOP + "\n" + BRACKET) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(dedent(text), encoding="utf-8")


def found(mtcheck: Mtcheck, *arguments: str) -> list[str]:
    """Path, check and severity of each issue."""
    result = mtcheck("check", "--output-format", "jsonl", *arguments)
    assert result.stderr == ""
    issues = [value for line in result.stdout.splitlines() if "check" in (value := json.loads(line))]
    return [f"{issue['path']} {issue['check']} {issue['severity']}" for issue in issues]


def fault(mtcheck: Mtcheck, *arguments: str) -> str:
    """The one line that is said of a run."""
    result = mtcheck("check", *arguments)
    [line] = result.stderr.splitlines()
    assert result.exit_code == 2
    return line.removeprefix("mtcheck: error: ")


STOPS, BRACKETS = "missing-space-after-stop", "space-inside-brackets"


@pytest.mark.parametrize(
    ("globs", "path", "held"),
    [
        ("*.md", "news/a.md", True),
        ("*.md", "a.md", True),
        ("*.md", "a.txt", False),
        ("news", "news/2020/a.md", True),
        ("news/", "old/news/a.md", True),
        ("./news", "news/a.md", True),
        ("[[]a[!b][]c]", "[ax]", True),
        ("news/*.md", "news/a.md", True),
        ("news/*.md", "news/2020/a.md", False),
        ("news/*.md", "old/news/a.md", False),
        ("news/**/*.md", "news/a.md", True),
        ("news/**/*.md", "news/2020/05/a.md", True),
        ("**/2020/**", "news/2020/05/a.md", True),
        ("/news", "old/news/a.md", False),
        ("**", "a.md", True),
        ("news/20[12]?", "news/2019/a.md", True),
        ("news/20[12]?", "news/2030/a.md", False),
        ("../old/*", "../old/a.md", True),
        ("", "a.md", False),
    ],
)
def test_globs(globs: str, path: str, held: bool) -> None:
    assert matches([globs], path) is held


def test_globs_are_matched_in_linear_time() -> None:
    assert not matches(["**/*a" * 30 + "*b", "*a" * 40 + "b"], "/".join(["a" * 100] * 40))


def test_an_override_holds_for_its_files(mtcheck: Mtcheck) -> None:
    write("mtcheck.toml", '[[overrides]]\nfiles = ["old"]\nignore = ["fused"]\nseverity.spacing = "suggestion"\n')
    write("old/a.txt")
    write("new/a.txt")
    assert found(mtcheck, ".") == [
        f"./new/a.txt {STOPS} error",
        f"./new/a.txt {BRACKETS} error",
        f"./old/a.txt {BRACKETS} suggestion",
    ]


def test_overrides_are_in_pyproject_too_and_later_ones_go_first(mtcheck: Mtcheck) -> None:
    write(
        "pyproject.toml",
        """
        [tool.mtcheck]
        ignore = ["spacing"]
        [[tool.mtcheck.overrides]]
        files = ["*.txt"]
        select = ["spacing"]
        [[tool.mtcheck.overrides]]
        files = ["b.txt"]
        extend-select = ["fused"]
        """,
    )
    for name in ("a.md", "a.txt", "b.txt"):
        write(name)
    assert found(mtcheck, "a.md") == [f"a.md {STOPS} error"]
    assert found(mtcheck, "a.txt") == [f"a.txt {BRACKETS} error"]
    assert found(mtcheck, "b.txt") == [f"b.txt {STOPS} error", f"b.txt {BRACKETS} error"]
    assert found(mtcheck, "b.txt", "--ignore", "fused") == [f"b.txt {BRACKETS} error"]


def test_globs_start_from_the_folder_of_the_configuration(mtcheck: Mtcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    write("site/mtcheck.toml", '[[overrides]]\nfiles = ["news/*.txt"]\nignore = ["fused", "spacing"]\n')
    write("site/news/a.txt")
    assert found(mtcheck, "site") == []
    monkeypatch.chdir("site/news")
    assert found(mtcheck, "a.txt") == []


def test_options_of_an_override_are_joined_with_the_others(mtcheck: Mtcheck) -> None:
    text = '[[overrides]]\nfiles = ["b.jsonl"]\nformats.jsonl.headline = ["t"]\n[formats.jsonl]\ntext = ["x"]\n'
    write("mtcheck.toml", text)
    config = ConfigFile(Path("mtcheck.toml").resolve(), Plugins())
    assert config.config("a.jsonl").formats["jsonl"].headline == ("headline", "title")
    assert config.config("b.jsonl").formats["jsonl"].headline == ("t",)
    assert config.config("b.jsonl").formats["jsonl"].text == ("x",)
    assert config.config("b.jsonl") is config.config("b.jsonl")


def test_language_and_baseline_of_an_override(mtcheck: Mtcheck) -> None:
    write("mtcheck.toml", '[[overrides]]\nfiles = ["de"]\nlanguage = "de"\nbaseline = "old.json"\n')
    config = ConfigFile(Path("mtcheck.toml").resolve(), Plugins())
    assert (config.config("de/a.txt").language, config.config("a.txt").language) == ("de", "en")
    assert (config.config("de/a.txt").baseline, config.config("a.txt").baseline) == (Path("old.json").resolve(), None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[overrides]]\nignore = ["fused"]', "mtcheck.toml:1: files: must name the files that this override is for"),
        ("[[overrides]]\nfiles = []", "mtcheck.toml:2: files: must name the files"),
        ('[[overrides]]\nfiles = ["a"]\njobs = 2', "mtcheck.toml:3: jobs: holds for all files"),
        (
            '[[overrides]]\nfiles = ["a"]\nignor = ["fused"]',
            "mtcheck.toml:3: ignor: unknown key (did you mean 'ignore'?)",
        ),
        (
            '[[overrides]]\nfiles = ["a"]\n[[overrides]]\nfiles = ["b"]\nselect = 3',
            "mtcheck.toml:5: select: must be a list",
        ),
        (
            '[[overrides]]\nfiles = ["a"]\n[[overrides]]\nfiles = ["b"]\n[overrides.checks.quotes]\nstrict = 3',
            "mtcheck.toml:6: checks.quotes.strict: must be true or false, not 3",
        ),
    ],
)
def test_an_error_in_an_override_names_its_line(mtcheck: Mtcheck, text: str, message: str) -> None:
    write("mtcheck.toml", text)
    write("a.txt")
    assert fault(mtcheck, "a.txt").startswith(message)


def test_exclude(mtcheck: Mtcheck) -> None:
    write("mtcheck.toml", 'exclude = ["drafts", "*.md", "news/19*"]\nselect = ["fused"]\n')
    for name in ("a.txt", "a.md", "drafts/a.txt", "news/drafts/a.txt", "news/1999/a.txt", "news/2020/a.txt"):
        write(name)
    assert found(mtcheck, ".") == [f"./a.txt {STOPS} error", f"./news/2020/a.txt {STOPS} error"]
    assert "are excluded" in mtcheck("check", "drafts").stderr
    assert found(mtcheck, "drafts/a.txt") == [f"drafts/a.txt {STOPS} error"]
    assert found(mtcheck, "drafts/a.txt", "a.txt", "--force-exclude") == [f"a.txt {STOPS} error"]
    assert len(found(mtcheck, ".", "--isolated", "--select", "fused")) == 6
    for name, text in (
        ("sitemap.xml", "<urlset/>"),
        ("package.json", "{}"),
        ("a.jpg", ""),
        ("LICENSE", "It passed.Now"),
    ):
        Path(name).write_text(text, encoding="utf-8")
        assert found(mtcheck, name, "a.txt", "--force-exclude") == [f"a.txt {STOPS} error"]
    result = mtcheck("fix", "--force-exclude", "drafts/a.txt")
    assert result.stderr.startswith("0 fixes made in 0 of 0 files")


def test_a_folder_without_articles_is_told(mtcheck: Mtcheck) -> None:
    write("mtcheck.toml", 'exclude = ["drafts"]\n')
    for path in ("drafts/a.txt", "papers/a.pdf", "news/a.txt"):
        write(path, "It rained.\n")
    Path("empty").mkdir()
    result = mtcheck("check", "drafts", "papers", "news", "empty/")
    assert result.stderr.splitlines() == [
        "mtcheck: warning: drafts: nothing to check: all articles in it are excluded",
        "mtcheck: warning: papers: nothing to check: there are no articles in it",
        "mtcheck: warning: empty/: nothing to check: there are no articles in it",
    ]
    assert (result.exit_code, result.stdout) == (0, "No issues in 1 file.\n")
    assert mtcheck("check", ".").stderr == ""


def test_an_override_may_spare_files_all_checks(mtcheck: Mtcheck) -> None:
    write("mtcheck.toml", '[[overrides]]\nfiles = ["old.txt"]\nignore = ["all"]\n')
    write("old.txt", STOP)
    assert found(mtcheck, "old.txt") == []


@pytest.mark.parametrize(("name", "table"), [("mtcheck.toml", ""), ("pyproject.toml", "[tool.mtcheck]\n")])
def test_a_byte_order_mark_is_no_part_of_a_configuration(mtcheck: Mtcheck, name: str, table: str) -> None:
    write("a.txt")
    write(name, f'\ufeff{table}ignore = ["fused"]\n')
    assert found(mtcheck, "a.txt") == [f"a.txt {BRACKETS} error"]
    assert mtcheck("names", "add", "Lowmark", "--allow").exit_code == 0
    assert Path(name).read_bytes().startswith(f'\ufeff{table}ignore = ["fused"]\n'.encode())
    assert found(mtcheck, "a.txt") == [f"a.txt {BRACKETS} error"]
    write(name, f"\ufeff{table}select = 3\n")
    assert fault(mtcheck, "a.txt").startswith(f"{name}:{1 + bool(table)}: select: must be a list")


def test_a_configuration_that_is_a_dangling_link(mtcheck: Mtcheck) -> None:
    write("a.txt")
    Path("mtcheck.toml").symlink_to("gone.toml")
    assert fault(mtcheck, "a.txt") == "mtcheck.toml: a dangling link to gone.toml: mend or remove it"


def test_pyproject_may_write_the_table_in_other_ways(mtcheck: Mtcheck) -> None:
    write("mtcheck.toml", 'ignore = ["fused"]\n')
    for name, content in (
        ("desk", '[tool]\nmtcheck.ignore = ["spacing"]\n'),
        ("other", '# mtcheck is elsewhere\n[project]\ndependencies = ["mtcheck"]\n'),
        ("wrong", "[tool]\nmtcheck = 3\n"),
    ):
        write(f"{name}/a.txt")
        write(f"{name}/pyproject.toml", content)
    assert found(mtcheck, "desk", "other") == [f"desk/a.txt {STOPS} error", f"other/a.txt {BRACKETS} error"]
    assert fault(mtcheck, "wrong") == "wrong/pyproject.toml:2: tool.mtcheck: must be a table"


def test_the_table_of_pyproject_is_none_of_mtcheck_toml(mtcheck: Mtcheck) -> None:
    write("a.txt")
    write("mtcheck.toml", '# ours\n[tool.mtcheck]\nignore = ["fused"]\n')
    assert fault(mtcheck, "a.txt") == "mtcheck.toml:2: tool.mtcheck: is for pyproject.toml: leave it out in this file"


def test_extends(mtcheck: Mtcheck) -> None:
    write("house/mtcheck.toml", 'ignore = ["fused"]\nseverity.spacing = "warning"\nlanguage = "en-GB"\n')
    write("site/mtcheck.toml", 'extends = "../house/mtcheck.toml"\nlanguage = "en-US"\n')
    write("site/a.txt")
    assert found(mtcheck, "site") == [f"site/a.txt {BRACKETS} warning"]
    config = ConfigFile(Path("site/mtcheck.toml").resolve(), Plugins()).config("")
    assert config.language == "en-US"
    write(
        "site/mtcheck.toml",
        'extends = "../house/mtcheck.toml"\nextend-select = ["fused"]\nseverity.fused = "warning"\n',
    )
    assert found(mtcheck, "site") == [f"site/a.txt {STOPS} warning", f"site/a.txt {BRACKETS} warning"]


def test_what_is_extended_may_be_a_pyproject_and_extend_in_turn(mtcheck: Mtcheck) -> None:
    write("house/pyproject.toml", '[tool.mtcheck]\nextends = "base.toml"\nbaseline = "old.json"\n')
    write("house/base.toml", 'ignore = ["fused"]\n[[overrides]]\nfiles = ["news/*"]\nignore = ["spacing"]\n')
    write("site/mtcheck.toml", 'extends = "../house/pyproject.toml"\n')
    config = ConfigFile(Path("site/mtcheck.toml").resolve(), Plugins())
    assert config.config("").baseline == Path("house/old.json").resolve(), "paths start where they are written"
    write("site/news/a.txt")
    assert found(mtcheck, "site", "--no-baseline") == [], "globs start at the file that holds"


def test_what_cannot_be_a_path(mtcheck: Mtcheck) -> None:
    write("mtcheck.toml", 'extends = "\\u0000"\n')
    write("a.txt")
    assert fault(mtcheck, "a.txt").startswith("mtcheck.toml:1: extends: must be a string, the path of a file")


@pytest.mark.parametrize("second", ["one.toml", "two.toml"])
def test_files_that_extend_each_other(mtcheck: Mtcheck, second: str) -> None:
    write("one.toml", 'language = "en"\nextends = "./two.toml"\n')
    write("two.toml", f'extends = "../{Path.cwd().name}/{second}"\n')
    circle = "one.toml → two.toml → one.toml" if second == "one.toml" else "two.toml → two.toml"
    write("a.txt")
    assert fault(mtcheck, "a.txt", "--config", "one.toml") == f"two.toml:1: extends: goes round in a circle: {circle}"


def test_an_error_in_what_is_extended_names_that_file(mtcheck: Mtcheck) -> None:
    write("house.toml", 'language = "en"\nselct = []\n')
    write("mtcheck.toml", 'extends = "house.toml"\n')
    write("a.txt")
    assert fault(mtcheck, "a.txt").startswith("house.toml:2: selct: unknown key")


def test_severity(mtcheck: Mtcheck) -> None:
    write(
        "mtcheck.toml", '[severity]\nfused = "suggestion"\nspacing = "warning"\nspace-inside-brackets = "suggestion"\n'
    )
    write("a.txt")
    assert found(mtcheck, "a.txt") == [f"a.txt {STOPS} suggestion", f"a.txt {BRACKETS} suggestion"]
    assert found(mtcheck, "a.txt", "--select", "error") == []
    assert found(mtcheck, "a.txt", "--select", "suggestion", "--ignore", "fused") == [f"a.txt {BRACKETS} suggestion"]
    assert mtcheck("check", "a.txt", "--fail-level", "error").exit_code == 0


HOUSE = """
    from dataclasses import dataclass, field
    from enum import Enum
    from pathlib import Path
    from typing import Literal
    from mtcheck.api import Category, Finding, bad, check, good, hookimpl, whole

    class Size(Enum):
        SMALL = "small"

    @dataclass(frozen=True)
    class Options:
        file: Path | None = None
        size: Size = Size.SMALL
        style: Literal["curly", "straight"] = "curly"
        share: float = 0.5
        words: dict[str, tuple[str, ...]] = field(default_factory=dict, metadata={"help": "words"})

        def __post_init__(self):
            if self.share > 1:
                raise ValueError("share is more than the whole: 1.0 at most")

    @check("house-words", family="house", category=Category.SPELLING, message="A word.", on=whole, options=Options,
           universal=True, examples=[bad("⟦A⟧"), good("")])
    def decide(document, _, options):
        "A word."
        yield Finding(0, 1, message=f"{options.file and options.file.name} {options.words} {options.share}")

    @hookimpl
    def mtcheck_checks():
        yield decide
"""


def test_options_of_many_types(mtcheck: Mtcheck, install: Install) -> None:
    install("house", HOUSE)
    write(
        "mtcheck.toml", '[checks.house-words]\nfile = "list.txt"\nshare = 1\nwords = {one = ["won"]}\nsize = "small"\n'
    )
    config = ConfigFile(Path("mtcheck.toml").resolve(), Plugins()).config("")
    options = config.options["house-words"]
    assert options.file == Path("list.txt").resolve()
    assert (options.share, options.words, options.size.value) == (1.0, {"one": ("won",)}, "small")


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ('style = "low"', '2: checks.house-words.style: must be one of "curly", "straight", not "low"'),
        ("size = 3", '2: checks.house-words.size: must be one of "small", not 3'),
        ("file = 3", "2: checks.house-words.file: must be a string, the path of a file, not 3"),
        ("words = 3", "2: checks.house-words.words: must be a table of lists of strings, not 3"),
        ("words = {one = 3}", "2: checks.house-words.words.one: must be a list of strings, not 3"),
        ("share = true", "2: checks.house-words.share: must be a number, not true"),
        ("size = 'small'\nshare = 2.0", "3: checks.house-words: share is more than the whole: 1.0 at most"),
    ],
)
def test_wrong_options(mtcheck: Mtcheck, install: Install, option: str, message: str) -> None:
    install("house", HOUSE)
    write("mtcheck.toml", f"[checks.house-words]\n{option}\n")
    write("a.txt")
    assert fault(mtcheck, "a.txt") == f"mtcheck.toml:{message}"


class TestDisabledPlugins:
    @pytest.fixture(autouse=True)
    def house(self, mtcheck: Mtcheck, install: Install) -> None:
        install("house", HOUSE)
        write("a.txt", "It rained.\n")

    def test_it_does_not_run(self, mtcheck: Mtcheck) -> None:
        assert len(found(mtcheck, "a.txt")) == 1
        write("mtcheck.toml", 'disable-plugins = ["house"]')
        assert found(mtcheck, "a.txt") == []
        assert "house  house 1.2  disabled" in mtcheck("plugins").stdout
        assert "house-words" not in mtcheck("checks").stdout

    def test_one_that_is_not_installed_is_told(self, mtcheck: Mtcheck) -> None:
        """It is no error: not all who share a configuration need have the plugin."""
        write("mtcheck.toml", 'disable-plugins = ["house", "hous"]')
        result = mtcheck("check", "a.txt")
        assert (result.exit_code, result.stdout) == (0, "No issues in 1 file.\n")
        [line] = result.stderr.splitlines()
        assert line.startswith("mtcheck: warning: disable-plugins: no plugin 'hous' is installed here")

    def test_mtcheck_itself_is_none(self, mtcheck: Mtcheck) -> None:
        write("mtcheck.toml", 'disable-plugins = ["mtcheck"]')
        assert fault(mtcheck, "a.txt").startswith("'mtcheck' itself cannot be disabled, only plugins: ")
        assert fault(mtcheck, "a.txt", "--isolated", "--disable-plugin", "mtcheck").startswith("'mtcheck' itself")

    def test_its_options_may_stay(self, mtcheck: Mtcheck) -> None:
        write("mtcheck.toml", 'disable-plugins = ["house"]\nignore = ["house"]\n[checks.house-words]\nshare = 1.0\n')
        assert found(mtcheck, "a.txt") == []

    def test_one_that_does_not_load_is_not_loaded(self, mtcheck: Mtcheck, install: Install) -> None:
        install("broken", "raise RuntimeError('broken')")
        assert "does not load" in fault(mtcheck, "a.txt")
        write("mtcheck.toml", 'extends = "house.toml"')
        write("house.toml", 'disable-plugins = ["broken"]')
        assert len(found(mtcheck, "a.txt")) == 1
        assert "does not load" in fault(mtcheck, "a.txt", "--isolated")

    def test_below_the_folder_its_checks_are_left_out(self, mtcheck: Mtcheck) -> None:
        write("desk/mtcheck.toml", 'disable-plugins = ["house"]')
        write("desk/a.txt", "It rained.\n")
        assert found(mtcheck, ".") == ["./a.txt house-words error"]


def test_jobs(mtcheck: Mtcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int | None] = []

    def check(engine: Engine, tasks: Iterable[Task], way: Way) -> Generator[FileReport]:
        asked.append(way.jobs)
        return (engine.report(task) for task in tasks)

    monkeypatch.setattr("mtcheck.cli._choice.check_all", check)
    write("a.txt", "It rained.\n")
    mtcheck("check", "a.txt")
    write("mtcheck.toml", "jobs = 3")
    for arguments in ([], ["--jobs", "2"], ["--isolated"]):
        mtcheck("check", "a.txt", *arguments)
    assert asked == [None, 3, 2, None]


TOML = """\
# a comment
select = [
  "one", # two
  "two",
]
"quoted key".inner = 1

[tool.mtcheck] # header
text = \"\"\"
[not a header]
key = 1
\"\"\"
inline = { one = 1, two = { three = 3 } }

[[tool.list]]
name = 1
[tool.list.sub]
name = 2
[[tool.list]]
name = 3
[tool.list.sub]
name = 4
"""


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (("select",), 2),
        (("select", 0), 3),
        (("select", 1), 4),
        (("quoted key", "inner"), 6),
        (("tool", "mtcheck"), 8),
        (("tool", "mtcheck", "text"), 9),
        (("tool", "mtcheck", "inline", "two", "three"), 13),
        (("tool", "mtcheck", "none"), 8),
        (("tool", "list", 0, "name"), 16),
        (("tool", "list", 0, "sub", "name"), 18),
        (("tool", "list", 1, "name"), 20),
        (("tool", "list", 1, "sub", "name"), 22),
        (("nothing",), 1),
    ],
)
def test_the_line_of_a_key(keys: tuple[str | int, ...], line: int) -> None:
    assert line_of(TOML, keys) == line
    assert line_of(TOML.replace("\n", "\r\n"), keys) == line


@pytest.mark.parametrize("item", ['  "name {}",', '  ["name {}"],'])
def test_the_line_of_a_key_in_a_long_file(item: str) -> None:
    names = "\n".join(item.format(number) for number in range(5_000))
    started = monotonic()
    line_of(f"names = [\n{names}\n]\nlast = 1\n", ("names", 4_000))
    assert monotonic() - started < 10
