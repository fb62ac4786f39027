"""Bad input: one clear line each and exit code 2, and the rest is checked; odd input is checked as any other."""

import itertools
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Mtcheck

from mtcheck import check_text

DAMAGED = "The vote passed.Critics objected."
SENTENCE = "On day {} the council of the town met and approved the plan for the harbour. "
FOREVER = 60
"""Seconds that no input here takes on any machine (some ten on a slow one), and what is quadratic takes at least."""


def places(mtcheck: Mtcheck, name: str, data: bytes) -> list[str]:
    """Line, column and text of each issue in a file that can be checked."""
    Path(name).write_bytes(data)
    result = mtcheck("check", name, "--output-format", "concise")
    *issues, _ = result.stdout.splitlines()
    assert result.stderr == ""
    assert result.exit_code == (1 if issues else 0)
    return [line.removeprefix(f"{name}:").partition(": ")[0] for line in issues]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("data", [b"", b"\n", b"\r", b"\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n", b" ", b"\n\n\r\n"])
def test_nothing_to_read(mtcheck: Mtcheck, name: str, data: bytes) -> None:
    assert places(mtcheck, name, data) == []


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    ("file", "place"),
    [
        (DAMAGED, "1:15"),
        (f"One.\r\r{DAMAGED}\r", "3:15"),
        (f"One.\r\n\r\n{DAMAGED}\r\n", "3:15"),
        (f"One.\n\r\n{DAMAGED}\r\r\nTwo.\n", "3:15"),
        (f"\ufeff{DAMAGED}\n", "1:16"),
        (f"\ufeffOne.\r\n\r\n{DAMAGED}", "3:15"),
    ],
)
def test_odd_lines(mtcheck: Mtcheck, name: str, file: str, place: str) -> None:
    assert places(mtcheck, name, file.encode()) == [place]


def test_a_very_long_line(mtcheck: Mtcheck) -> None:
    before = "".join(SENTENCE.format(day) for day in range(12_000))  # no sentence twice
    assert len(before) > 900_000
    assert places(mtcheck, "long.txt", (before + DAMAGED).encode()) == [f"1:{len(before) + 15}"]


def listen(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path.name)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        pytest.param(lambda path: path.write_bytes(b"One.\nCaf\xe9.\n"), "line 2, byte 4: not valid UTF-8", id="latin"),
        pytest.param(lambda path: path.write_bytes(b"\xff\xfea"), "not valid UTF-16", id="half UTF-16"),
        pytest.param(lambda path: path.write_bytes(bytes(range(256))), "NUL|not valid", id="binary"),
        pytest.param(lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "not valid UTF-8", id="image"),
        pytest.param(lambda path: path.write_bytes(b"One.\nT\0wo."), "line 2: a NUL character", id="NUL"),
        pytest.param(
            lambda path: path.write_bytes(b"a\xed\xa0\x80b"), "line 1, byte 2: not valid UTF-8", id="surrogate"
        ),
        pytest.param(lambda path: path.write_bytes(b"\xff\xfe\x00\xd8a\0"), "not valid UTF-16", id="UTF-16 surrogate"),
        pytest.param(lambda path: path.symlink_to("gone.txt"), "a dangling link to gone.txt", id="dangling link"),
        pytest.param(lambda path: path.symlink_to(path), "[Ll]evels of symbolic links", id="link to itself"),
        pytest.param(os.mkfifo, "a named pipe, not a regular file", id="named pipe"),
        pytest.param(listen, "a special file, not a regular file", id="socket"),
        pytest.param(lambda path: None, "No such file", id="missing"),
    ],
)
def test_what_cannot_be_read_is_one_line_and_the_rest_is_checked(
    mtcheck: Mtcheck, tmp_path: Path, make: Callable[[Path], object], message: str
) -> None:
    make(tmp_path / "bad.txt")
    (tmp_path / "damaged.txt").write_text(DAMAGED, encoding="utf-8")
    result = mtcheck("check", "bad.txt", "damaged.txt", "--output-format", "concise")
    [line] = result.stderr.splitlines()
    assert line.startswith("mtcheck: error: bad.txt: ")
    assert re.search(message, line)
    assert result.exit_code == 2
    assert result.stdout.splitlines()[0].startswith("damaged.txt:1:15: ")


def run_without(path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs `mtcheck ARGUMENTS` in the folder of a file or folder that it may not read."""
    path.chmod(0)
    command = [sys.executable, "-m", "mtcheck", *arguments]
    if os.access(path, os.R_OK):  # root reads everything, unless it gives that up
        setpriv = shutil.which("setpriv") or pytest.skip("this user may read everything")
        command = [setpriv, "--bounding-set", "-dac_override,-dac_read_search", *command]
    return subprocess.run(command, cwd=path.parent, input=DAMAGED, capture_output=True, encoding="utf-8")


def check_without(path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Likewise `mtcheck check ARGUMENTS`."""
    return run_without(path, "check", *arguments, "--output-format", "concise")


def test_what_may_not_be_read_is_one_line_and_the_rest_is_checked(tmp_path: Path) -> None:
    for name in ("bad.txt", "damaged.txt"):
        (tmp_path / name).write_text(DAMAGED, encoding="utf-8")
    result = check_without(tmp_path / "bad.txt", "bad.txt", "damaged.txt")
    assert result.stderr.splitlines() == ["mtcheck: error: bad.txt: Permission denied"]
    assert result.returncode == 2
    assert result.stdout.startswith("damaged.txt:1:15: ")


@pytest.mark.parametrize("folder", ["news", "news.d"])
@pytest.mark.parametrize("arguments", ["check", "fix --diff", "baseline", "learn"])
def test_a_folder_that_may_not_be_listed_is_one_line_and_the_rest_is_read(
    tmp_path: Path, folder: str, arguments: str
) -> None:
    (tmp_path / folder).mkdir()
    (tmp_path / "damaged.txt").write_text(DAMAGED, encoding="utf-8")
    for path in (".", folder):
        result = run_without(tmp_path / folder, *arguments.split(), path, "damaged.txt")
        [line] = [line for line in result.stderr.splitlines() if line.startswith("mtcheck: ")]
        assert line == f"mtcheck: error: {os.path.join(path, folder) if path == '.' else path}: Permission denied"
        assert result.returncode == 2
        assert re.search("missing-space|passed. Crit|1 issue|1 article", result.stdout)
        (tmp_path / "mtcheck-baseline.json").unlink(missing_ok=True)


def test_what_a_folder_that_may_not_be_listed_holds_stays_in_the_baseline(tmp_path: Path) -> None:
    for name in ("news", "free"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(DAMAGED, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mtcheck", "baseline", "free", "news"], cwd=tmp_path, check=True)
    result = run_without(tmp_path / "news", "baseline", "--update", "free", "news")
    assert result.stdout.startswith("mtcheck-baseline.json: 0 stale entries removed, 2 left.")
    assert result.returncode == 2


@pytest.mark.parametrize("name", ["mtcheck.toml", "pyproject.toml"])
@pytest.mark.parametrize("article", ["damaged.txt", "-"])
def test_a_configuration_that_may_not_be_read_is_named(tmp_path: Path, name: str, article: str) -> None:
    (tmp_path / "damaged.txt").write_text(DAMAGED, encoding="utf-8")
    (tmp_path / name).write_text("[tool.mtcheck]", encoding="utf-8")
    result = check_without(tmp_path / name, article)
    [line] = result.stderr.splitlines()
    assert line.startswith("mtcheck: error: ")
    assert f" {name}: Permission denied" in line
    assert result.returncode == 2


@pytest.mark.parametrize("name", ["paper.pdf", "paper.odt"])
def test_no_reader(mtcheck: Mtcheck, name: str) -> None:
    Path(name).write_text(DAMAGED, encoding="utf-8")
    result = mtcheck("check", name)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"mtcheck: error: {name}: no reader for .{name.partition('.')[2]} files (known: ")


def test_standard_input_that_is_no_text(mtcheck: Mtcheck) -> None:
    result = mtcheck("check", "-", input=b"Caf\xe9")
    assert result.exit_code == 2
    assert result.stderr.startswith("mtcheck: error: -: line 1, byte 4: not valid UTF-8")


def run_in_shell(folder: Path, line: str) -> tuple[int, list[str]]:
    """The exit code of a line of the shell in which mtcheck is the command, and the lines on stderr."""
    (folder / "a.txt").write_text(DAMAGED, encoding="utf-8")
    (folder / "bin").mkdir()
    script = folder / "bin" / "mtcheck"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mtcheck "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    environment["PATH"] = f"{script.parent}{os.pathsep}{environment['PATH']}"
    result = subprocess.run(line, shell=True, cwd=folder, env=environment, capture_output=True, encoding="utf-8")
    return result.returncode, result.stderr.splitlines()


@pytest.mark.parametrize(
    "command", ["check a.txt", "check a.txt --output-format sarif", "checks", "--help", "fix a.txt"]
)
@pytest.mark.parametrize("environment", ["", "PYTHONUNBUFFERED=1 "])
def test_no_room_for_the_output_is_one_line(tmp_path: Path, command: str, environment: str) -> None:
    said = run_in_shell(tmp_path, f"{environment}mtcheck {command} > /dev/full")
    assert said == (2, ["mtcheck: error: No space left on device"])


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("mtcheck check a.txt >&-", "standard output is closed: send it somewhere"),
        ("mtcheck checks >&-", "standard output is closed: send it somewhere"),
        ("mtcheck fix a.txt >&-", "standard output is closed: send it somewhere"),
        ("mtcheck check - a.txt <&-", "-: standard input is closed"),
        (
            "mtcheck fix --interactive a.txt <&-",
            "--interactive reads the answers from standard input, which is closed",
        ),
        *(
            (
                f"mkdir gone; cd gone; rmdir ../gone; mtcheck {command}",
                "the working folder: No such file or directory (go to another)",
            )
            for command in ("check .", "checks", "config")
        ),
    ],
)
def test_what_is_closed_or_gone_is_one_line(tmp_path: Path, line: str, error: str) -> None:
    code, said = run_in_shell(tmp_path, line)
    assert code == 2
    assert [line for line in said if "getcwd" not in line] == [f"mtcheck: error: {error}"]


def test_nobody_need_hear_the_errors(tmp_path: Path) -> None:
    assert run_in_shell(tmp_path, "mtcheck check a.txt none.txt 2>&-") == (2, [])


@pytest.mark.parametrize("text", ["A \ud800 surrogate.", "A \0 NUL."])
def test_the_python_function_refuses_what_is_no_text(text: str) -> None:
    with pytest.raises(ValueError, match=r"surrogate|NUL"):
        check_text(text)


@pytest.mark.parametrize("option", ["--select", "--ignore", "--extend-select"])
@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("unclosed-quotations", "did you mean 'unclosed-quotation'?"),
        ("errors", "did you mean 'error'?"),
        ("xyz", "`mtcheck checks` lists"),
    ],
)
def test_an_unknown_check_is_one_line(mtcheck: Mtcheck, option: str, name: str, hint: str) -> None:
    result = mtcheck("check", "-", option, f"quotes,{name}", input=DAMAGED)
    [line] = result.stderr.splitlines()
    assert line.startswith(f"mtcheck: error: no check, family or severity named '{name}' ({hint}")
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--language", "english"), "language: 'english' is no BCP 47 tag, such as en or en-GB"),
        (("--language", ""), "language: '' is no BCP 47 tag"),
        (("--language", "xx-YY-!!"), "language: 'xx-YY-!!' is no BCP 47 tag"),
        (("--ignore", "all"), "command line: no check is selected"),
        (("--select", "fused", "--ignore", "fused"), "command line: no check is selected"),
        (("--select", ""), "--select: an empty name in ''"),
        (("--select", ","), "--select: an empty name in ','"),
        (("--ignore", "fused,"), "--ignore: an empty name in 'fused,'"),
    ],
)
def test_an_option_that_leaves_nothing_to_look_at(mtcheck: Mtcheck, options: tuple[str, ...], message: str) -> None:
    result = mtcheck("check", "-", *options, input=DAMAGED)
    [line] = result.stderr.splitlines()
    assert line.startswith(f"mtcheck: error: {message}")
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize("tag", ["en", "EN-gb", "en_GB", "zh-Hant-TW", "de-1996", "sl-rozaj-biske"])
def test_a_tag_of_a_language(mtcheck: Mtcheck, tag: str) -> None:
    assert mtcheck("check", "-", "--language", tag, input="It rained.\n").exit_code == 0


BROKEN = {
    "select = [": "1: not valid TOML: Invalid value",
    f"select = {'[' * 5000}": "1: not valid TOML: values nest too deep",
    f"a{'.a' * 20_000} = 1": "1: not valid TOML: keys nest too deep",
    'select = ["quotes"]\nselct = ["quotes"]': "2: selct: unknown key (did you mean 'select'?)",
    "colour = 3": "1: colour: unknown key (known: extends, select,",
    'select = "quotes"': '1: select: must be a list of strings, not "quotes"',
    'ignore = [\n  "fused",\n  3,\n]': "3: ignore[1]: must be a string, not 3",
    'ignore = [\n  "fused",\n  "unclosed-quotations",\n]': "3: ignore[1]: no check, family or severity named",
    "language = 3": "1: language: must be a string, not 3",
    'language = "english"': "1: language: 'english' is no BCP 47 tag",
    "select = []": "1: no check is selected",
    'severity.fused = "warning"\nignore = ["all"]': "2: no check is selected",
    "jobs = 0": "1: jobs: must be 1 or more, not 0",
    "checks = 3": "1: checks: must be a table of tables, one a check, not 3",
    "checks.nothing.strict = true": "1: checks.nothing: no check or family of this name",
    "checks.doubled-space.strict = true": "1: checks.doubled-space: this check has no options",
    "checks.spacing.strict = true": "1: checks.spacing: this family has no options",
    "checks.quotes.strickt = true": "1: checks.quotes.strickt: no such option (known: strict)",
    "checks.unclosed-quotation.strickt = true": "1: checks.unclosed-quotation.strickt: no such option (known: strict)",
    "checks.unclosed-quotation.strict = 1": "1: checks.unclosed-quotation.strict: must be true or false, not 1",
    "formats.pdf.text = true": "1: formats.pdf: no format of this name (known: ",
    'severity.fused = "grave"': '1: severity.fused: must be one of "error", "warning", "suggestion", not "grave"',
    'severity.fusd = "error"': "1: severity.fusd: no check or family of this name (did you mean 'fused'?)",
    'names.alow = ["A"]': "1: names.alow: unknown key (did you mean 'allow'?)",
    "names = 3": "1: names: must be a table, not 3",
    "overrides = 3": "1: overrides: must be tables, each headed [[overrides]]",
    'exclude = ["drafts", "!drafts/a.txt"]': "1: exclude[1]: '!drafts/a.txt' begins with !",
    'exclude = ["["]': "1: exclude[0]: '[' has a [ that no ] closes",
    'exclude = ["a/[b/c]"]': "1: exclude[0]: 'a/[b/c]' has a [ that no ] closes",
    'exclude = ["./"]': "1: exclude[0]: './' names no file",
    "plugins.xyz.a = 1": "1: plugins.xyz: no plugin of this name (known: none)",
    'extends = "none.toml"': "1: extends: there is no file ",
}


@pytest.mark.parametrize(("name", "table"), [("mtcheck.toml", ""), ("pyproject.toml", "[tool.mtcheck]\n")])
@pytest.mark.parametrize(("content", "message"), BROKEN.items())
def test_a_broken_configuration_is_one_line_and_the_rest_is_checked(
    mtcheck: Mtcheck, name: str, table: str, content: str, message: str
) -> None:
    Path("desk").mkdir()
    Path("desk", name).write_text(table + content, encoding="utf-8")
    for path in ("desk/one.txt", "desk/two.txt", "free.txt"):
        Path(path).write_text(DAMAGED, encoding="utf-8")
    result = mtcheck("check", "desk", "free.txt", "--output-format", "concise")
    [line] = result.stderr.splitlines()
    assert line.startswith("mtcheck: error: ")
    line_number, _, rest = message.partition(":")
    number = int(line_number) + bool(table)
    assert re.search(rf"desk/{name}:{number}(:\d+)?:{re.escape(rest)}", line)
    assert result.exit_code == 2
    assert [line.partition(":")[0] for line in result.stdout.splitlines()[:-1]] == ["free.txt"]


@pytest.mark.parametrize("data", [b"tool.mtcheck = 3", b"tool = 3 # tool.mtcheck", b"# tool.mtcheck \xff"])
def test_a_pyproject_of_another_shape_is_one_line(mtcheck: Mtcheck, data: bytes) -> None:
    Path("pyproject.toml").write_bytes(data)
    Path("a.txt").write_text(DAMAGED, encoding="utf-8")
    result = mtcheck("check", "a.txt")
    [line] = result.stderr.splitlines()
    assert line.startswith("mtcheck: error: pyproject.toml:1: ")
    assert result.exit_code == 2


def test_a_configuration_that_is_named_and_broken_ends_the_run(mtcheck: Mtcheck) -> None:
    Path("house.toml").write_text("select = [", encoding="utf-8")
    result = mtcheck("check", "-", "--config", "house.toml", input=DAMAGED)
    assert result.exit_code == 2
    assert result.stderr.splitlines() == ["mtcheck: error: house.toml:1: not valid TOML: Invalid value"]


ROW = '{"text": "It passed.Critics objected."}\n'


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.txt", "“" * 900_000, "100,000 quotation marks in characters 100,001 to 200,000: this is no prose"),
        ("b.txt", "` " * 450_000, "50,000 quotation marks in characters 100,001 to 200,000"),
        ("a.jsonl", '{"text": "' + "a. " * 4_000_000 + '"}\n', "line 1: more than 10,000,000 characters"),
        (
            "b.jsonl",
            '{"text": "' + r"\u0061" * 1_000_000 + '"}\n',
            "more than 250,000 pieces between tags, entities and",
        ),
        (
            "a.jsonl",
            ROW + '{"text": "' + "a ‘b." * 20_000 + '"}\n',
            "[line 2] 20,000 quotation marks in characters 1 to 100,000",
        ),
    ],
    ids=["text", "backticks", "value", "escapes", "row"],
)
def test_what_is_no_prose_is_not_read_forever(mtcheck: Mtcheck, name: str, text: str, message: str) -> None:
    Path(name).write_text(text, encoding="utf-8")
    started = time.process_time()
    result = mtcheck("check", name, "--output-format", "concise")
    assert time.process_time() - started < FOREVER
    assert (result.exit_code, message in result.stderr) == (2, True)
    assert result.stdout.count("missing-space-after-stop") == text.startswith(ROW)


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"  {name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in itertools.pairwise("abcdefghijk")
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", f"---\nmtcheck:\n  {BOMB}---\nIt passed.Critics objected.\n"),
        ("a.md", f"---\nmtcheck: {'[' * 200_000}\n---\nIt passed.Critics objected.\n"),
        ("a.md", f"+++\nmtcheck = 'off'\na{'.a' * 20_000} = 1\n+++\nIt passed.Critics objected.\n"),
        ("a.md", f"+++\nmtcheck = {'[' * 20_000}\n+++\nIt passed.Critics objected.\n"),
        ("a.md", "---\n" + "a: b\n" * 50_000 + "\nIt passed.Critics objected.\n"),
        ("a.wxr", f"<rss xmlns:wp='http://wordpress.org/export/1.2/'><item><content:encoded>{DAMAGED}\n"
         + "[aaa] " * 60_000 + "</content:encoded></item></rss>"),
    ],
    ids=["aliases", "nesting", "keys", "values", "lines", "short codes"],
)  # fmt: skip
def test_what_is_made_to_keep_a_reader_busy_does_not_keep_it_forever(mtcheck: Mtcheck, name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")
    started = time.process_time()
    result = mtcheck("check", name, "--output-format", "concise", "--select", "missing-space-after-stop")
    assert time.process_time() - started < FOREVER
    assert result.exit_code == 1


@pytest.mark.parametrize("piece", [",a", "Cap ", "Aa", "( a "])
def test_what_is_made_to_keep_a_check_busy_is_not_checked_forever(mtcheck: Mtcheck, piece: str) -> None:
    Path("a.txt").write_text(piece * (200_000 // len(piece)), encoding="utf-8")
    started = time.process_time()
    result = mtcheck("check", "a.txt", "--output-format", "concise")
    assert time.process_time() - started < FOREVER
    assert (result.exit_code, result.stderr) == (int(piece != "Aa"), "")


def test_a_list_of_thousands_of_names_is_not_checked_forever(mtcheck: Mtcheck) -> None:
    syllables = ("ba", "ko", "ri", "mu", "ta", "le", "so", "ni")
    surnames = ["".join(it).capitalize() for it in itertools.product(syllables, repeat=4)]
    orders = itertools.islice(
        itertools.permutations(("Alpha", "Bravo", "Carlo", "Delta", "Echos", "Foxes", "Golfs")), 2_000
    )
    lines = [f"Ada {name} met Ina. {name[::-1].capitalize()} said so." for name in surnames]
    lines += [f"He met the {' '.join(words)} of it." for words in orders]
    Path("a.txt").write_text("\n\n".join(lines), encoding="utf-8")
    started = time.process_time()
    mtcheck("check", "a.txt", "--output-format", "concise", "--select", "misspelt-surname,name-in-two-orders")
    assert time.process_time() - started < FOREVER
