"""The command line: what it takes, prints and exits with."""

import json
import os
import struct
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from click import unstyle
from click.shell_completion import ShellComplete
from conftest import Install, Mtcheck

from mtcheck.cli import main
from mtcheck.plugins.manager import Plugins

STOP = "The vote passed.Critics objected.\n"
"""Damaged once: missing-space-after-stop."""
BRACKET = "The vote ( the second this year) passed.\n"
"""Damaged once: space-inside-brackets."""
SPACES = "The  vote passed.\n"
"""Damaged once, in any language: doubled-space."""
GOOD = "The vote passed. Critics objected.\n"

HOUSE = """
    from mtcheck.api import Category, Finding, Severity, bad, check, good, hookimpl, pattern

    def house(name, word, severity, default=True):
        @check(name, family="house", category=Category.SPELLING, message="A word of the house.", severity=severity,
               default=default, on=pattern(rf"\\b{word}\\b"), examples=[bad(f"A ⟦{word}⟧ here."), good("None here.")])
        def decide(match, document):
            "A word of the house."
            yield Finding(match.start(), match.end())
        return decide

    @hookimpl
    def mtcheck_checks():
        yield house("likely", "mebbe", Severity.WARNING)
        yield house("possible", "summat", Severity.SUGGESTION)
        yield house("extra", "nowt", Severity.ERROR, default=False)
"""


@pytest.fixture(autouse=True)
def articles(tmp_path: Path) -> None:
    (tmp_path / "news" / ".hidden").mkdir(parents=True)
    for name, text in {
        "stop.txt": STOP,
        "good.txt": GOOD,
        "news/bracket.md": BRACKET,
        "news/stop.txt": STOP,
        "news/.draft.txt": STOP,
        "news/.hidden/stop.txt": STOP,
        "news/table.csv": STOP,
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")


def found(mtcheck: Mtcheck, *arguments: str, input: str | None = None) -> list[tuple[str, str]]:
    """Path and check of each issue."""
    result = mtcheck("check", "--output-format", "jsonl", *arguments, input=input)
    objects = [json.loads(line) for line in result.stdout.splitlines()]
    return [(value["path"], value["check"]) for value in objects if "check" in value]


def test_file_and_folder(mtcheck: Mtcheck) -> None:
    assert found(mtcheck, "good.txt", "stop.txt", "news") == [
        ("stop.txt", "missing-space-after-stop"),
        ("news/bracket.md", "space-inside-brackets"),
        ("news/stop.txt", "missing-space-after-stop"),
    ]


def test_a_file_named_twice_is_checked_once(mtcheck: Mtcheck) -> None:
    assert len(found(mtcheck, "stop.txt", "stop.txt")) == 1


def test_stdin(mtcheck: Mtcheck) -> None:
    assert found(mtcheck, "-", input=STOP) == [("-", "missing-space-after-stop")]


def test_stdin_filename_chooses_name_and_format(mtcheck: Mtcheck) -> None:
    code = "    The vote passed.Critics objected.\n"
    assert found(mtcheck, "-", "--stdin-filename", "a.txt", input=code) == [("a.txt", "missing-space-after-stop")]
    assert found(mtcheck, "-", "--stdin-filename", "a.md", input=code) == []


def test_stdin_filename_chooses_the_configuration(mtcheck: Mtcheck) -> None:
    Path("news/mtcheck.toml").write_text('ignore = ["fused"]', encoding="utf-8")
    assert found(mtcheck, "-", "--stdin-filename", "news/new.txt", input=STOP) == []
    assert found(mtcheck, "-", "--stdin-filename", "new.txt", input=STOP)


@pytest.mark.parametrize(
    ("options", "checks"),
    [
        ("--select missing-space-after-stop", "missing-space-after-stop"),
        ("--select spacing", "space-inside-brackets"),
        ("--select warning", "likely"),
        ("--select spacing,suggestion", "space-inside-brackets possible"),
        ("--select spacing --select suggestion", "space-inside-brackets possible"),
        ("--select all", "missing-space-after-stop space-inside-brackets likely possible extra"),
        ("--select all --ignore error", "likely possible"),
        ("--ignore fused", "space-inside-brackets likely possible"),
        ("--ignore space-inside-brackets,suggestion", "missing-space-after-stop likely"),
        (
            "--ignore spacing --extend-select space-inside-brackets --ignore house",
            "missing-space-after-stop space-inside-brackets",
        ),
        ("--select fused --extend-select extra", "missing-space-after-stop extra"),
        ("--extend-select house", "missing-space-after-stop space-inside-brackets likely possible extra"),
        ("--select fused --ignore fused", ""),
    ],
)
def test_choosing_checks(mtcheck: Mtcheck, install: Install, options: str, checks: str) -> None:
    install("house_words", HOUSE)
    text = f"{STOP}\n{BRACKET}\nThere was mebbe a noise, summat or nowt.\n"
    assert [check for _, check in found(mtcheck, "-", *options.split(), input=text)] == checks.split()


def test_language_without_table_warns_once_and_runs_only_universal_checks(mtcheck: Mtcheck) -> None:
    Path("spaces.txt").write_text(STOP + "\n" + SPACES, encoding="utf-8")
    result = mtcheck("check", "spaces.txt", "stop.txt", "--language", "xx", "--output-format", "concise")
    assert result.stdout.count("doubled-space") == 1
    assert "missing-space-after-stop" not in result.stdout
    [line] = result.stderr.splitlines()
    assert line.startswith("mtcheck: warning: ")
    assert "'xx'" in line
    assert result.exit_code == 1


def test_language_by_its_first_subtag(mtcheck: Mtcheck) -> None:
    result = mtcheck("check", "stop.txt", "--language", "en-GB")
    assert (result.exit_code, result.stderr) == (1, "")


def test_full(mtcheck: Mtcheck) -> None:
    lines = mtcheck("check", "stop.txt").stdout.splitlines()
    assert lines[:4] == [
        "stop.txt:1:15: error: No space between two sentences. [missing-space-after-stop]",
        "    The vote passed.Critics objected.",
        "                  ^^^",
        "    fix: passed. Critics",
    ]
    assert lines[4].startswith("    why: ")
    assert lines[-1] == "1 issue in 1 file: 1 error; 1 with one certain fix."


def test_concise(mtcheck: Mtcheck) -> None:
    assert mtcheck("check", "stop.txt", "--output-format", "concise").stdout.splitlines() == [
        "stop.txt:1:15: error: No space between two sentences. [missing-space-after-stop]: d.C",
        "1 issue in 1 file: 1 error; 1 with one certain fix.",
    ]


def test_json_is_the_lines_of_jsonl(mtcheck: Mtcheck) -> None:
    lines = mtcheck("check", "stop.txt", "news", "--output-format", "jsonl").stdout.splitlines()
    assert len(lines) == 4
    array = mtcheck("check", "stop.txt", "news", "--output-format", "json").stdout
    assert json.loads(array) == [json.loads(line) for line in lines]


def test_github(mtcheck: Mtcheck) -> None:
    assert mtcheck("check", "stop.txt", "--output-format", "github").stdout == (
        "::error file=stop.txt,line=1,endLine=1,col=15,endColumn=18,title=missing-space-after-stop::"
        "No space between two sentences. 'd.C'\n"
    )


def test_unknown_output_format(mtcheck: Mtcheck) -> None:
    result = mtcheck("check", "stop.txt", "--output-format", "xml")
    assert (result.exit_code, result.stdout) == (2, "")
    known = ", ".join(Plugins().reporters)
    assert result.stderr == f"mtcheck: error: no output format 'xml' (known: {known})\n"


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ({"NO_COLOR": "", "FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": ""}, False),
    ],
)
@pytest.mark.parametrize("form", ["full", "concise"])
def test_colour(
    mtcheck: Mtcheck, monkeypatch: pytest.MonkeyPatch, form: str, variables: dict[str, str], coloured: bool
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in mtcheck("check", "stop.txt", "--output-format", form).stdout) is coloured


def on_a_terminal(folder: Path, environment: dict[str, str], *arguments: str, columns: int = 100) -> str:
    """What mtcheck prints in a folder where standard output is a terminal."""
    pty = pytest.importorskip("pty")
    termios = pytest.importorskip("termios")
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (25, columns))
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    command = [sys.executable, "-m", "mtcheck", *arguments]
    process = subprocess.Popen(command, cwd=folder, env=kept | environment, stdin=subprocess.DEVNULL, stdout=theirs)
    os.close(theirs)
    said = b""
    with suppress(OSError):  # as Linux says that the terminal is closed
        while piece := os.read(ours, 4096):
            said += piece
    os.close(ours)
    assert process.wait() < 2
    return said.decode()


@pytest.mark.parametrize(
    ("environment", "coloured"), [({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({"NO_COLOR": "1"}, False)]
)
def test_colour_on_a_terminal(tmp_path: Path, environment: dict[str, str], coloured: bool) -> None:
    said = on_a_terminal(tmp_path, environment, "check", "stop.txt", "--output-format", "concise")
    assert ("\x1b[" in said) is coloured


@pytest.mark.parametrize(("columns", "widest"), [(70, 70), (200, 120)])
@pytest.mark.parametrize("command", ["checks", "explain month-in-lower-case", "explain casing"])
def test_explanations_and_lists_are_as_wide_as_the_terminal(
    mtcheck: Mtcheck, tmp_path: Path, command: str, columns: int, widest: int
) -> None:
    said = unstyle(on_a_terminal(tmp_path, {"TERM": "dumb"}, *command.split(), columns=columns))
    assert max(map(len, said.splitlines())) <= widest
    assert said.split() == mtcheck(*command.split()).stdout.split()


@pytest.mark.parametrize("columns", [0, 1, 8, 40, 60])
def test_a_tiny_terminal_has_room_for_an_excerpt(tmp_path: Path, columns: int) -> None:
    pty, fcntl, termios = map(pytest.importorskip, ("pty", "fcntl", "termios"))
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("4H", 24, columns, 0, 0))
    command = [sys.executable, "-m", "mtcheck", "check", "stop.txt"]
    result = subprocess.run(
        command, cwd=tmp_path, env=os.environ | {"NO_COLOR": "1"}, stdout=theirs, stderr=subprocess.PIPE
    )
    os.close(theirs)
    lines = os.read(ours, 4096).decode().splitlines()
    os.close(ours)
    assert (result.returncode, result.stderr) == (1, b"")
    assert "passed.Critics" in lines[1]
    assert max(map(len, lines[4:-2])) <= (max(columns, 40) if columns else 100)


@pytest.mark.parametrize(
    ("paths", "line"),
    [
        ("good.txt", "No issues in 1 file."),
        ("good.txt stop.txt", "1 issue in 2 files: 1 error; 1 with one certain fix."),
        ("stop.txt news", "3 issues in 3 files: 3 errors; 3 with one certain fix."),
        ("good.txt none.txt", "No issues in 1 file; 1 file not checked."),
        ("none.txt", "No issues in 0 files; 1 file not checked."),
        ("stop.txt none.txt gone.txt", "1 issue in 1 file: 1 error; 1 with one certain fix; 2 files not checked."),
        ("torn.jsonl", "1 issue in 1 file, not all checked: 1 error; 1 with one certain fix."),
        ("whole.jsonl torn.jsonl", "1 issue in 2 files, not all checked: 1 error; 1 with one certain fix."),
        ("desk", "No issues in 0 files; 2 files not checked."),
        ("mixed.txt", "3 issues in 1 file: 1 error, 1 warning, 1 suggestion; 1 with one certain fix."),
    ],
)
def test_summary(mtcheck: Mtcheck, install: Install, paths: str, line: str) -> None:
    install("house_words", HOUSE)
    Path("mixed.txt").write_text(f"{STOP}\nThere was mebbe a noise, or summat.\n", encoding="utf-8")
    Path("whole.jsonl").write_text('{"text": "It passed."}\n', encoding="utf-8")
    Path("torn.jsonl").write_text('{"text": "It passed.Then it rained."}\n{"text"', encoding="utf-8")
    Path("desk").mkdir()
    Path("desk/mtcheck.toml").write_text("select = [", encoding="utf-8")
    for name in ("a.txt", "b.txt"):
        Path("desk", name).write_text(STOP, encoding="utf-8")
    assert mtcheck("check", *paths.split()).stdout.splitlines()[-1] == line


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("good.txt", 0),
        ("stop.txt", 1),
        ("stop.txt --exit-zero", 0),
        ("none.txt", 2),
        ("none.txt stop.txt", 2),
        ("none.txt stop.txt --exit-zero", 2),
        ("stop.txt --fail-level error", 1),
        ("likely.txt --fail-level error", 0),
        ("likely.txt --fail-level warning", 1),
        ("possible.txt --fail-level warning", 0),
        ("possible.txt --fail-level suggestion", 1),
        ("possible.txt", 1),
        ("possible.txt none.txt --fail-level error", 2),
        ("good.txt --fail-level grave", 2),
        ("good.txt --no-such-option", 2),
        ("", 2),
    ],
)
def test_exit_code(mtcheck: Mtcheck, install: Install, arguments: str, code: int) -> None:
    install("house_words", HOUSE)
    Path("likely.txt").write_text("There was mebbe a noise.\n", encoding="utf-8")
    Path("possible.txt").write_text("There was summat there.\n", encoding="utf-8")
    assert mtcheck("check", *arguments.split()).exit_code == code


def test_explain(mtcheck: Mtcheck) -> None:
    result = mtcheck("explain", "unclosed-quotation")
    assert result.exit_code == 0
    for part in ["unclosed-quotation\n", "Family: quotes.", "Damaged:", "⟦", "→ ", "Right,", "strict = false", "allow"]:
        assert part in result.stdout


def test_explain_says_what_is_doubtful_alone(mtcheck: Mtcheck) -> None:
    assert "Doubtful alone" in mtcheck("explain", "broken-phrase").stdout
    assert "Doubtful alone" not in mtcheck("explain", "unclosed-quotation").stdout


def test_explain_suggests_the_nearest_name(mtcheck: Mtcheck) -> None:
    result = mtcheck("explain", "unclosed-quotations")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "mtcheck: error: no check named 'unclosed-quotations' (did you mean 'unclosed-quotation'?)"
    ]


def test_explain_lists_a_family(mtcheck: Mtcheck) -> None:
    result = mtcheck("explain", "fused")
    first, *rows = result.stdout.splitlines()
    assert result.exit_code == 0
    assert first == f"fused is a family of {len(rows)} checks, which `mtcheck explain CHECK` explains:"
    assert "missing-space-after-stop" in [row.split()[0] for row in rows]
    assert "(did you mean 'fused'?)" in mtcheck("explain", "fusd").stderr


def test_help_names_all_output_formats(mtcheck: Mtcheck) -> None:
    said = " ".join(mtcheck("check", "--help").stdout.split())
    assert f" {', '.join(Plugins().reporters)}, or what a plugin brings." in said


@pytest.mark.parametrize("name", ["MTCHECK_JOBS", "MTCHECK_TIME_LIMIT", "MTCHECK_NO_CACHE"])
def test_a_wrong_variable_is_named(mtcheck: Mtcheck, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "many")
    result = mtcheck("check", "good.txt")
    assert result.exit_code == 2
    assert f"Invalid value for {name}: 'many' is " in result.stderr
    monkeypatch.delenv(name)
    assert "Invalid value for '--jobs': " in mtcheck("check", "good.txt", "--jobs", "many").stderr


def test_every_check_is_listed_and_explained(mtcheck: Mtcheck) -> None:
    listed = [line.split()[0] for line in mtcheck("checks").stdout.splitlines() if line.startswith("  ")]
    assert {"missing-space-after-stop", "doubled-space", "unclosed-quotation"} <= set(listed)
    for name in listed:
        result = mtcheck("explain", name)
        assert result.exit_code == 0
        assert result.stdout.startswith(f"{name}\n")


def test_checks_says_what_is_off_by_default(mtcheck: Mtcheck, install: Install) -> None:
    install("house_words", HOUSE)
    [line] = [line for line in mtcheck("checks").stdout.splitlines() if line.split()[:1] == ["extra"]]
    assert line.endswith("(off by default)")


def test_plugins(mtcheck: Mtcheck, install: Install) -> None:
    install("house_words", HOUSE)
    lines = mtcheck("plugins").stdout.splitlines()
    assert "house_words  house_words 1.2  3 checks" in lines
    assert any(line.startswith("mtcheck  mtcheck ") for line in lines)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_script(mtcheck: Mtcheck, shell: str) -> None:
    result = mtcheck("completion", shell)
    assert result.exit_code == 0
    assert f"_MTCHECK_COMPLETE={shell}_complete" in result.stdout


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("mtcheck expl", "explain"),
        ("mtcheck explain unclosed", "unclosed-quotation"),
        ("mtcheck check --select quotes,unclosed", "quotes,unclosed-quotation"),
        ("mtcheck check --output-format jsonl", "jsonl"),
    ],
)
def test_completion(words: str, completed: str) -> None:
    *before, last = words.split()[1:]
    items = ShellComplete(main, {}, "mtcheck", "_MTCHECK_COMPLETE").get_completions(before, last)
    assert [item.value for item in items] == [completed]


def test_module_is_the_command(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "mtcheck", "check", "stop.txt", "--output-format", "concise"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
    )
    assert result.returncode == 1
    assert "[missing-space-after-stop]" in result.stdout


@pytest.mark.parametrize(("name", "table"), [("pyproject.toml", "[tool.mtcheck]\n"), ("mtcheck.toml", "")])
class TestConfiguration:
    def test_ignore(self, mtcheck: Mtcheck, name: str, table: str) -> None:
        Path(name).write_text(table + 'ignore = ["fused"]', encoding="utf-8")
        assert found(mtcheck, "stop.txt", "news") == [("news/bracket.md", "space-inside-brackets")]

    def test_select(self, mtcheck: Mtcheck, name: str, table: str) -> None:
        Path(name).write_text(table + 'select = ["fused"]', encoding="utf-8")
        assert [check for _, check in found(mtcheck, "news")] == ["missing-space-after-stop"]

    def test_language(self, mtcheck: Mtcheck, name: str, table: str) -> None:
        Path(name).write_text(table + 'language = "xx"', encoding="utf-8")
        assert found(mtcheck, "stop.txt") == []
        assert found(mtcheck, "stop.txt", "--language", "en")

    def test_option_of_a_check(self, mtcheck: Mtcheck, name: str, table: str) -> None:
        text = "“We left at dawn.\n\n“We came back at noon,” she said.\n"
        Path("open.txt").write_text(text, encoding="utf-8")
        option = "checks.unclosed-quotation.strict = "
        Path(name).write_text(f"{table}{option}false", encoding="utf-8")
        lenient = found(mtcheck, "open.txt", "--select", "unclosed-quotation")
        Path(name).write_text(f"{table}{option}true", encoding="utf-8")
        strict = found(mtcheck, "open.txt", "--select", "unclosed-quotation")
        assert (len(lenient), len(strict)) == (0, 1)

    def test_command_line_goes_first(self, mtcheck: Mtcheck, name: str, table: str) -> None:
        Path(name).write_text(table + 'select = ["spacing"]', encoding="utf-8")
        assert found(mtcheck, "stop.txt", "--select", "fused")
        assert found(mtcheck, "stop.txt", "--isolated")
        assert not found(mtcheck, "stop.txt")

    def test_named_configuration(self, mtcheck: Mtcheck, name: str, table: str) -> None:
        Path("elsewhere").mkdir()
        Path("elsewhere", name).write_text(table + 'ignore = ["fused"]', encoding="utf-8")
        assert found(mtcheck, "stop.txt", "--config", f"elsewhere/{name}") == []


def test_the_nearest_configuration_holds(mtcheck: Mtcheck) -> None:
    Path("mtcheck.toml").write_text('ignore = ["fused"]', encoding="utf-8")
    Path("news/mtcheck.toml").write_text('ignore = ["spacing"]', encoding="utf-8")
    assert found(mtcheck, "stop.txt", "news") == [("news/stop.txt", "missing-space-after-stop")]
