"""Plugins: what each hook brings, and what one that misbehaves leads to."""

import json
import os
import subprocess
import sys
from pathlib import Path
from textwrap import indent

import pytest
from conftest import Install, Mtcheck

DAMAGED = "The vote passed.Critics objected.\n"


def house(*bodies: str, names: tuple[str, ...] = ("house-word", "other-word")) -> str:
    """A plugin whose checks are looked for at the word “vote” and do what the bodies say."""
    source = """
from mtcheck.api import Category, Edit, Finding, Related, bad, check, good, hookimpl, pattern, safe
CHECKS = []
"""
    for name, body in zip(names, bodies, strict=False):
        source += f"""
@check("{name}", family="house", category=Category.SPELLING, message="A house word.", on=pattern(r"\\bvote\\b"),
       examples=[bad("The ⟦vote⟧."), good("None.")])
def decide(match, document):
    "A house word."
{indent(body, "    ")}
CHECKS.append(decide)
"""
    return (
        source
        + """
@hookimpl
def mtcheck_checks():
    return CHECKS
"""
    )


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("import no_such_module", "ModuleNotFoundError"),
        ("raise RuntimeError('not today')", "RuntimeError: not today"),
        ("raise SystemExit(0)", "SystemExit"),
        ("def broken(:", "SyntaxError"),
        ("from mtcheck.api import hookimpl\n@hookimpl\ndef mtcheck_cheques(): return []", "mtcheck_cheques"),
    ],
)
@pytest.mark.parametrize(
    ("command", "shown"),
    [
        ("check - --select fused --output-format concise", "[missing-space-after-stop]"),
        ("plugins", "lame_house  lame_house 1.2  fails\n"),
        ("checks", ""),
        ("explain fused-words", ""),
        ("fix -", ""),
        ("config", ""),
        ("check - --select lame", ""),
        ("check - --output-format lame", ""),
    ],
)
def test_one_that_does_not_load_is_named_and_the_others_check(
    mtcheck: Mtcheck, install: Install, source: str, reason: str, command: str, shown: str
) -> None:
    install("lame_house", source)
    result = mtcheck(*command.split(), input=DAMAGED)
    [line] = result.stderr.splitlines()
    assert line.startswith("mtcheck: error: plugin 'lame_house' of lame_house does not load: ")
    assert reason in line
    assert "pip uninstall lame_house" in line
    assert shown in result.stdout if shown else not result.stdout
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("raise RuntimeError('not today')", "mtcheck_checks fails: RuntimeError: not today"),
        ("raise SystemExit(0)", "mtcheck_checks fails: SystemExit"),
        ("return ['fused-words']", "mtcheck_checks gives 'fused-words', not a Check"),
        ("return 3", "mtcheck_checks fails: TypeError"),
    ],
)
def test_one_whose_hook_fails_is_named_and_the_others_check(
    mtcheck: Mtcheck, install: Install, body: str, reason: str
) -> None:
    install("lame_house", f"from mtcheck.api import hookimpl\n@hookimpl\ndef mtcheck_checks():\n    {body}\n")
    Path("a.txt").write_text(DAMAGED, encoding="utf-8")
    Path("b.txt").write_text(DAMAGED, encoding="utf-8")
    result = mtcheck("check", "a.txt", "b.txt", "--output-format", "concise")
    [line] = result.stderr.splitlines()
    assert line.startswith(f"mtcheck: error: plugin 'lame_house': {reason}")
    assert result.stdout.count("[missing-space-after-stop]") == 2
    assert result.exit_code == 2


def test_what_a_plugin_that_fails_would_have_silenced_is_not_fixed(mtcheck: Mtcheck, install: Install) -> None:
    source = "from mtcheck.api import hookimpl\n@hookimpl\ndef mtcheck_suppressions():\n    return [1]\n"
    install("lame_house", source)
    Path("a.txt").write_text(DAMAGED, encoding="utf-8")
    result = mtcheck("fix", "a.txt")
    assert "plugin 'lame_house': mtcheck_suppressions gives 1, not a Suppression" in result.stderr
    assert (result.exit_code, Path("a.txt").read_text(encoding="utf-8")) == (2, DAMAGED)


def test_a_clash_with_a_built_in_check_names_both(mtcheck: Mtcheck, install: Install) -> None:
    install("a_house", house("yield", names=("fused-words",)))
    result = mtcheck("check", "-", input=DAMAGED)
    [line] = result.stderr.splitlines()
    assert {"'a_house'", "'mtcheck'", "'fused-words':"} <= set(line.split())
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_universal_check_of_spelling_reports_in_a_language_without_a_table(
    mtcheck: Mtcheck, install: Install
) -> None:
    """Where nothing is known of dialects, none silences it: not in a quotation either."""
    source = house("yield Finding(match.start(), match.end())", names=("house-word",))
    install("a_house", source.replace('family="house"', 'family="house", universal=True'))
    result = mtcheck(
        "check", "-", "--language", "eo", "--select", "house", "--output-format", "concise", input="“Vi vote.”\n"
    )
    assert (result.exit_code, result.stdout.count("[house-word]")) == (1, 1)
    assert "internal error" not in result.stderr


def test_a_clash_of_two_plugins_names_both(mtcheck: Mtcheck, install: Install) -> None:
    install("a_house", house("yield"))
    install("b_house", house("yield"))
    result = mtcheck("plugins")
    [line] = result.stderr.splitlines()
    assert {"'a_house'", "'b_house'", "'house-word':"} <= set(line.split())
    assert result.exit_code == 2


def test_two_plugins_of_one_name_are_an_error_that_names_both(mtcheck: Mtcheck, install: Install) -> None:
    for name in ("a_house", "b_house"):
        install(name, house("yield"))
        Path(sys.path[0], f"{name}-1.2.dist-info", "entry_points.txt").write_text(f"[mtcheck]\nhouse = {name}\n")
    result = mtcheck("check", "-", input=DAMAGED)
    [line] = result.stderr.splitlines()
    assert {"a_house", "b_house", "'house':"} <= set(line.split())
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize("error", ["RuntimeError('not today')", "KeyError('x')", "RecursionError()", "MemoryError()"])
@pytest.mark.parametrize("first", ["", "yield Finding(0, 1)\n"])
def test_a_check_that_raises_is_named_and_the_others_run(
    mtcheck: Mtcheck, install: Install, error: str, first: str
) -> None:
    install("loud_house", house(f"{first}raise {error}", "yield Finding(4, 8)"))
    result = mtcheck("check", "-", "--output-format", "concise", input=DAMAGED)
    [line] = result.stderr.splitlines()
    assert line.startswith(
        "mtcheck: error: -: internal error in check 'house-word' of plugin 'loud_house' (loud_house 1.2): "
        + error.partition("(")[0]
    )
    assert [issue.partition("[")[2].partition("]")[0] for issue in result.stdout.splitlines()[:-1]] == [
        "other-word",
        "missing-space-after-stop",
    ]
    assert result.exit_code == 2


def test_a_check_that_exits_is_an_internal_error(mtcheck: Mtcheck, install: Install) -> None:
    install("rude_house", house("raise SystemExit(0)"))
    result = mtcheck("check", "-", "--output-format", "concise", input=DAMAGED)
    assert "internal error in check 'house-word' of plugin 'rude_house' (rude_house 1.2): SystemExit" in result.stderr
    assert "[missing-space-after-stop]" in result.stdout
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("finding", "flaw"),
    [
        ("Finding(-1, 3)", "offsets out of bounds"),
        ("Finding(5, 3)", "offsets out of bounds"),
        ("Finding(4, len(document.text) + 1)", "offsets out of bounds"),
        ("Finding(4, 8, safe(Edit(4, 999, '')))", "offsets out of bounds"),
        ("Finding(4, 8, safe(Edit(-2, 4, '')))", "offsets out of bounds"),
        ("Finding(4, 8, related=(Related(0, 999, 'there'),))", "offsets out of bounds"),
        ("(4, 8)", "(4, 8) is no Finding"),
        ("Finding('4', 8)", "'4' is no int"),
        ("Finding(4, 8, fixes=(3,))", "3 is no Fix"),
    ],
)
def test_offsets_out_of_bounds_are_refused(mtcheck: Mtcheck, install: Install, finding: str, flaw: str) -> None:
    install("lost_house", house(f"yield {finding}", "yield Finding(4, 8)"))
    result = mtcheck("check", "-", "--output-format", "jsonl", input=DAMAGED)
    [line] = result.stderr.splitlines()
    assert "internal error in check 'house-word' of plugin 'lost_house' (lost_house 1.2): " in line
    assert flaw in line
    values = [json.loads(line) for line in result.stdout.splitlines()]
    assert [value["check"] for value in values if "check" in value] == ["other-word", "missing-space-after-stop"]
    assert result.exit_code == 2


def test_a_reader_that_raises_is_named_and_the_rest_is_checked(mtcheck: Mtcheck, install: Install) -> None:
    install(
        "wire_house",
        """
from mtcheck.api import Reader, hookimpl

def read(data, language):
    raise RuntimeError("not today")
    yield

@hookimpl
def mtcheck_readers():
    return [Reader("wire", (".wire",), read)]
""",
    )
    for name in ("a.wire", "b.txt"):
        Path(name).write_text(DAMAGED, encoding="utf-8")
    result = mtcheck("check", ".", "--output-format", "concise")
    [line] = result.stderr.splitlines()
    assert line.endswith(
        "a.wire: internal error in reader 'wire' of plugin 'wire_house' (wire_house 1.2): RuntimeError: not today"
    )
    assert "b.txt:1:15" in result.stdout
    assert result.exit_code == 2


def test_the_python_function_raises_what_a_check_raises(install: Install) -> None:
    install("loud_house", house("raise RuntimeError('not today')"))
    result = subprocess.run(
        [sys.executable, "-c", f"from mtcheck import check_text; check_text({DAMAGED!r})"],
        env=os.environ | {"PYTHONPATH": sys.path[0]},
        capture_output=True,
        encoding="utf-8",
    )
    assert result.stderr.splitlines()[-1] == (
        "RuntimeError: <text>: internal error in check 'house-word' of plugin 'loud_house' (loud_house 1.2):"
        " RuntimeError: not today"
    )


NEEDY = house("raise UnavailableError('no such oracle: ask another')", "yield Finding(4, 8)").replace(
    "import Category", "import Level, UnavailableError, Category"
)


@pytest.mark.parametrize(("level", "code"), [("", 2), (", Level.WARNING", 1)])
def test_what_a_check_needs_and_is_not_there_is_told_once(
    mtcheck: Mtcheck, install: Install, level: str, code: int
) -> None:
    install("needy_house", NEEDY.replace("another')", f"another'{level})"))
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(DAMAGED, encoding="utf-8")
    result = mtcheck("check", ".", "--output-format", "concise")
    assert result.stderr == f"mtcheck: {'warning' if level else 'error'}: no such oracle: ask another\n"
    assert [line.partition(":")[0] for line in result.stdout.splitlines()[:-1]] == ["./a.txt"] * 2 + ["./b.txt"] * 2
    assert result.exit_code == code
    objects = [json.loads(line) for line in mtcheck("check", ".", "--output-format", "jsonl").stdout.splitlines()]
    assert [value["path"] for value in objects if "notice" in value] == [None]


OPTIONS = """
from dataclasses import dataclass
from mtcheck.api import Category, Finding, bad, check, good, hookimpl, pattern

@dataclass(frozen=True)
class Options:
    words: tuple[str, ...] = ()
    most: int = 9

def make(name):
    @check(name, family="house", category=Category.SPELLING, message="A house word.", on=pattern(r"\\w+"),
           examples=[bad("⟦vote⟧"), good("x")], options=Options)
    def decide(match, document, options):
        "A house word."
        if match.group() in options.words[:options.most]:
            yield Finding(*match.span(), message=f"{name}: {match.group()}")
    return decide

@hookimpl
def mtcheck_checks():
    return [make("house-one"), make("house-two")]
"""


def test_options_of_a_family_hold_for_each_of_its_checks(mtcheck: Mtcheck, install: Install) -> None:
    install("kind_house", OPTIONS)
    Path("mtcheck.toml").write_text(
        'checks.house-two.words = ["Critics"]\nchecks.house.words = ["vote", "passed"]\nchecks.house.most = 1\n',
        encoding="utf-8",
    )
    result = mtcheck(
        "check", "-", "--stdin-filename", "a.txt", "--output-format", "jsonl", "--select", "house", input=DAMAGED
    )
    messages = [json.loads(line).get("message") for line in result.stdout.splitlines()[:-1]]
    assert messages == ["house-one: vote", "house-two: Critics"]


def test_a_plugin_is_selected_and_ignored_like_mtcheck_itself(mtcheck: Mtcheck, install: Install) -> None:
    install("kind_house", house("yield Finding(4, 8)"))
    assert "[missing-space-after-stop]" in mtcheck("check", "-", "--ignore", "house", input=DAMAGED).stdout
    only = mtcheck("check", "-", "--select", "house-word", "--output-format", "concise", input=DAMAGED).stdout
    assert [line.partition("[")[2].partition("]")[0] for line in only.splitlines()[:-1]] == ["house-word"]
    assert "A house word." in mtcheck("explain", "house-word").stdout


OWN = (
    OPTIONS
    + """
from mtcheck.api import Suppression

def silences(check, finding, document, options):
    BODY

@hookimpl
def mtcheck_options():
    return Options

@hookimpl
def mtcheck_suppressions():
    return [Suppression("few", silences, options=Options)]
"""
)


class TestOwnOptions:
    """Options of the plugin itself, and a suppression that gets them."""

    def issues(self, mtcheck: Mtcheck, configuration: str) -> list[str]:
        Path("mtcheck.toml").write_text(configuration, encoding="utf-8")
        Path("a.txt").write_text(DAMAGED, encoding="utf-8")
        result = mtcheck("check", "a.txt", "--output-format", "jsonl", "--select", "house")
        assert result.stderr == ""
        return [json.loads(line)["message"] for line in result.stdout.splitlines()[:-1]]

    def test_they_reach_the_checks_that_declare_them(self, mtcheck: Mtcheck, install: Install) -> None:
        install("kind_house", OWN.replace("BODY", "return False"))
        assert self.issues(mtcheck, 'plugins.kind_house.words = ["vote"]\n') == ["house-one: vote"]

    def test_what_is_set_for_the_check_goes_before(self, mtcheck: Mtcheck, install: Install) -> None:
        install("kind_house", OWN.replace("BODY", "return False"))
        shared = 'plugins.kind_house = {words = ["vote", "passed"], most = 1}\n'
        assert self.issues(mtcheck, shared + "checks.house-one.most = 2\n") == ["house-one: vote", "house-one: passed"]

    def test_they_reach_suppressions(self, mtcheck: Mtcheck, install: Install) -> None:
        install(
            "kind_house", OWN.replace("BODY", "return document.text[finding.start : finding.end] in options.words[1:]")
        )
        assert self.issues(mtcheck, 'plugins.kind_house.words = ["vote", "passed"]\n') == ["house-one: vote"]

    @pytest.mark.parametrize(
        ("configuration", "reason"),
        [
            ("plugins.kind_house.word = 1", ".word: no such option (known: words, most)"),
            ('plugins.kind_house.most = "1"', """most: must be a whole number, not "1\""""),
            ("plugins.other_house.most = 1", "no plugin of this name (known: kind_house)"),
        ],
    )
    def test_what_is_wrong_is_said(self, mtcheck: Mtcheck, install: Install, configuration: str, reason: str) -> None:
        install("kind_house", OWN.replace("BODY", "return False"))
        Path("mtcheck.toml").write_text(configuration, encoding="utf-8")
        result = mtcheck("check", "-", input=DAMAGED)
        assert result.stderr.startswith("mtcheck: error: mtcheck.toml:1: plugins.")
        assert reason in result.stderr
        assert result.exit_code == 2

    def test_a_suppression_that_raises_silences_nothing(self, mtcheck: Mtcheck, install: Install) -> None:
        install("kind_house", OWN.replace("BODY", "raise RuntimeError('not today')"))
        result = mtcheck("check", "-", "--output-format", "concise", input=DAMAGED)
        assert result.stderr == (
            "mtcheck: error: -: internal error in suppression 'few' of plugin 'kind_house' (kind_house 1.2):"
            " RuntimeError: not today\n"
        )
        assert "[missing-space-after-stop]" in result.stdout
        assert result.exit_code == 2

    @pytest.mark.parametrize(
        ("given", "reason"),
        [
            ("Options()", "is no dataclass"),
            ("int", "is no dataclass"),
            ("dataclass(type('Bad', (), {'__annotations__': {'most': int}}))", "missing 1 required"),
        ],
    )
    def test_options_must_be_a_dataclass_with_defaults(
        self, mtcheck: Mtcheck, install: Install, given: str, reason: str
    ) -> None:
        install(
            "kind_house", OWN.replace("BODY", "return False").replace("    return Options\n", f"    return {given}\n")
        )
        result = mtcheck("check", "-", input=DAMAGED)
        assert result.stderr.startswith("mtcheck: error: plugin 'kind_house': mtcheck_options fails: TypeError: ")
        assert reason in result.stderr
        assert result.exit_code == 2


LEXICON = """
from mtcheck.api import WordList, hookimpl

@hookimpl
def mtcheck_lexicons():
    return [WordList(("theEcho", "doorlit", "Port ofCall")), WordList(("derBote",), "de-AT")]
"""


def test_words_of_plugins_are_right_while_the_plugin_is_there(mtcheck: Mtcheck, install: Install) -> None:
    text = "The weekly theEcho was read at Port ofCall in the doorlit hall.\n"

    def issues(*arguments: str) -> list[str]:
        lines = mtcheck("check", "-", "--output-format", "concise", *arguments, input=text).stdout.splitlines()
        return [line.rpartition(" ")[2] for line in lines[:-1]]

    assert issues() == ["theEcho", "ofCall"]
    install("kind_house", LEXICON)
    assert issues() == []
    assert issues("--disable-plugin", "kind_house") == ["theEcho", "ofCall"]


def test_a_defect_beside_a_word_of_a_plugin_is_reported(mtcheck: Mtcheck, install: Install) -> None:
    install("kind_house", LEXICON)
    result = mtcheck("check", "-", "--output-format", "concise", input="He read theEcho , and theEchoes.\n")
    assert [line.rpartition(": ")[2] for line in result.stdout.splitlines()[:-1]] == ["o ,", "theEchoes"]


COMMAND = """
import click

@click.command(short_help="Ask the oracle.")
@click.argument("question")
def command(question):
    print(f"{question}: no")
"""


class TestCommands:
    """The entry-point group `mtcheck.commands`."""

    @pytest.fixture
    def add(self, install: Install) -> Install:
        def add(name: str, source: str) -> None:
            install(name, source)
            metadata = Path(sys.path[0], f"{name}-1.2.dist-info", "entry_points.txt")
            command = name.partition("_")[0]
            metadata.write_text(f"[mtcheck.commands]\n{command} = {name}:command\n", encoding="utf-8")

        return add

    def test_is_listed_and_runs(self, mtcheck: Mtcheck, add: Install) -> None:
        add("oracle_house", COMMAND)
        assert "oracle      Ask the oracle." in mtcheck("--help").stdout
        assert mtcheck("oracle", "tea?").stdout == "tea?: no\n"

    def test_is_imported_only_when_asked_for(self, mtcheck: Mtcheck, add: Install) -> None:
        add("oracle_house", "raise RuntimeError('not today')")
        assert mtcheck("check", "-", input="Nothing is wrong here.\n").exit_code == 0

    @pytest.mark.parametrize(
        ("source", "reason"),
        [
            ("raise RuntimeError('not today')", "RuntimeError: not today"),
            ("raise SystemExit(0)", "SystemExit: 0"),
            ("command = print", "TypeError: oracle_house:command is no click command"),
        ],
    )
    def test_one_that_does_not_load_is_named(self, mtcheck: Mtcheck, add: Install, source: str, reason: str) -> None:
        add("oracle_house", source)
        result = mtcheck("oracle", "tea?", "--milk")
        assert result.stderr == f"mtcheck: error: command 'oracle' of oracle_house does not load: {reason}\n"
        assert result.exit_code == 2
        assert "(does not load)" in mtcheck("--help").stdout

    @pytest.mark.parametrize(("first", "second"), [("mtcheck", "check_house"), ("oracle_house", "oracle_home")])
    def test_a_clash_names_both(self, mtcheck: Mtcheck, add: Install, first: str, second: str) -> None:
        for name in {first, second} - {"mtcheck"}:
            add(name, COMMAND)
        result = mtcheck("--help")
        [line] = result.stderr.splitlines()
        assert {first, second, "command"} <= set(line.replace("'", "").split())
        assert result.exit_code == 2
