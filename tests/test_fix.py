"""`mtcheck fix`, by its command line: what it changes, what it leaves, and how it ends."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Install, Mtcheck
from rendering import FORMATS

from mtcheck.engine import write
from mtcheck.engine.fix import Fixer
from mtcheck.engine.run import Engine
from mtcheck.model.plugin import WriteError
from mtcheck.plugins.manager import Plugins

DAMAGED = "The vote passed.Critics objected , and left.\n"
FIXED = "The vote passed. Critics objected, and left.\n"
UNSURE = "He asked , but it was overnightAt the station.\n"


def fixed(mtcheck: Mtcheck, data: bytes, *arguments: str) -> bytes:
    """What becomes of a file."""
    path = Path("article.txt")
    path.write_bytes(data)
    mtcheck("fix", "article.txt", *arguments)
    return path.read_bytes()


def test_fixes_are_applied_and_counted(mtcheck: Mtcheck) -> None:
    Path("a.txt").write_text(DAMAGED, encoding="utf-8")
    Path("b.txt").write_text(FIXED, encoding="utf-8")
    result = mtcheck("fix", ".")
    assert (result.exit_code, Path("a.txt").read_text(encoding="utf-8")) == (0, FIXED)
    assert result.stdout == "./a.txt: 2 fixes, 0 issues left\n"
    assert result.stderr == "2 fixes made in 1 of 2 files; 0 issues left.\n"
    again = mtcheck("fix", ".")
    assert (again.exit_code, again.stdout) == (0, "")
    assert again.stderr == "0 fixes made in 0 of 2 files; 0 issues left.\n"


def test_files_that_cannot_be_read_are_counted_apart(mtcheck: Mtcheck) -> None:
    Path("a.txt").write_text(DAMAGED, encoding="utf-8")
    result = mtcheck("fix", "a.txt", "none.txt")
    assert result.stderr.splitlines()[-1] == "2 fixes made in 1 of 1 file; 0 issues left; 1 file not checked."


def test_what_one_fix_uncovers_is_fixed_too(mtcheck: Mtcheck) -> None:
    assert fixed(mtcheck, b"The vote passed .Critics objected.\n") == b"The vote passed. Critics objected.\n"


def test_an_unsafe_fix_waits_for_the_option(mtcheck: Mtcheck) -> None:
    Path("a.txt").write_text(UNSURE, encoding="utf-8")
    result = mtcheck("fix", "a.txt")
    assert (result.exit_code, result.stdout) == (1, "a.txt: 1 fix, 1 issue left\n")
    assert "overnightAt" in Path("a.txt").read_text(encoding="utf-8")
    assert mtcheck("fix", "a.txt", "--exit-zero").exit_code == 0
    assert mtcheck("fix", "a.txt", "--unsafe").exit_code == 0
    assert "overnight at" in Path("a.txt").read_text(encoding="utf-8")


def test_options_of_check_choose_what_is_fixed(mtcheck: Mtcheck) -> None:
    assert fixed(mtcheck, DAMAGED.encode(), "--select", "spacing") == b"The vote passed.Critics objected, and left.\n"
    assert fixed(mtcheck, DAMAGED.encode(), "--ignore", "spacing") == b"The vote passed. Critics objected , and left.\n"


def test_the_configuration_chooses_what_is_fixed(mtcheck: Mtcheck) -> None:
    Path("mtcheck.toml").write_text('ignore = ["fused", "spacing"]', encoding="utf-8")
    assert fixed(mtcheck, DAMAGED.encode()) == DAMAGED.encode()
    assert fixed(mtcheck, DAMAGED.encode(), "--isolated") == FIXED.encode()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encoding_mark_and_line_ends_stay(mtcheck: Mtcheck, encoding: str, end: str) -> None:
    text = f"Headline{end}{end}Größe zählt. The vote passed.Critics objected.{end}No end"
    expected = text.replace("passed.", "passed. ")
    assert fixed(mtcheck, text.encode(encoding), "--select", "fused") == expected.encode(encoding)


def test_mode_and_links_stay(mtcheck: Mtcheck, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    target = tmp_path / "real" / "story.txt"
    target.write_text(DAMAGED, encoding="utf-8")
    target.chmod(0o640)
    Path("link.txt").symlink_to("real/story.txt")
    mtcheck("fix", "link.txt")
    assert Path("link.txt").is_symlink()
    assert target.read_text(encoding="utf-8") == FIXED
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert os.listdir(tmp_path / "real") == ["story.txt"]


def test_a_file_that_changed_meanwhile_is_left(
    mtcheck: Mtcheck, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rewrite = Engine.rewrite

    def and_somebody_saves(*arguments: object) -> bytes:
        Path("a.txt").write_text("Saved by an editor.\n", encoding="utf-8")
        return rewrite(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Engine, "rewrite", and_somebody_saves)
    Path("a.txt").write_text(DAMAGED, encoding="utf-8")
    result = mtcheck("fix", "a.txt")
    assert result.exit_code == 2
    assert "mtcheck: error: a.txt: not written, since it has changed meanwhile: run again" in result.stderr
    assert "0 fixes made in 0 of 1 file" in result.stderr
    assert Path("a.txt").read_text(encoding="utf-8") == "Saved by an editor.\n"
    assert os.listdir(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("option", ["--no-cache", "--diff"])
def test_an_output_that_nobody_reads_ends_the_run_in_silence(tmp_path: Path, option: str) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(DAMAGED, encoding="utf-8")
    ours, theirs = os.pipe()
    os.close(ours)
    command = [sys.executable, "-m", "mtcheck", "fix", ".", option]
    result = subprocess.run(command, cwd=tmp_path, stdout=theirs, stderr=subprocess.PIPE, encoding="utf-8")
    os.close(theirs)
    assert result.stderr == ""
    texts = [(tmp_path / name).read_text(encoding="utf-8") for name in ("a.txt", "b.txt")]
    assert texts == [DAMAGED if option == "--diff" else FIXED, DAMAGED]


def test_a_file_is_whole_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def interrupted(*paths: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write.replace(str(path), b"new", b"old")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_one_file_that_fails_does_not_stop_the_others(mtcheck: Mtcheck) -> None:
    Path("a.txt").write_bytes(b"caf\xe9 .\n")
    Path("b.txt").write_text(DAMAGED, encoding="utf-8")
    result = mtcheck("fix", "a.txt", "b.txt", "missing.txt")
    assert result.exit_code == 2
    assert [line.split(": ")[2] for line in result.stderr.splitlines()[:-1]] == ["a.txt", "missing.txt"]
    assert Path("b.txt").read_text(encoding="utf-8") == FIXED


def test_standard_input_goes_to_standard_output(mtcheck: Mtcheck) -> None:
    data = ("\ufeff" + DAMAGED).replace("\n", "\r\n").encode()
    result = mtcheck("fix", "-", input=data)
    assert result.stdout_bytes == ("\ufeff" + FIXED).replace("\n", "\r\n").encode()
    assert result.stderr == "2 fixes made in 1 of 1 file; 0 issues left.\n"
    assert mtcheck("fix", "-", input=FIXED).stdout == FIXED
    assert mtcheck("fix", "-", "--stdin-filename", "a.md", input="    " + DAMAGED).stdout == "    " + DAMAGED


def test_standard_input_that_cannot_be_read_stays_as_it_is(mtcheck: Mtcheck) -> None:
    result = mtcheck("fix", "-", input=b"caf\xe9 .\n")
    assert (result.exit_code, result.stdout_bytes) == (2, b"caf\xe9 .\n")
    assert result.stderr.count("not valid UTF-8") == 1


class TestDiff:
    """--diff."""

    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    @pytest.mark.parametrize("last", ["", "\u2028 No end."])
    def test_makes_of_the_file_what_fix_makes(self, mtcheck: Mtcheck, tmp_path: Path, end: str, last: str) -> None:
        data = f"Headline{end}{end}Größe.{end}{DAMAGED.strip()}{end}{end}{'One more line.' + end}{last}".encode()
        path = tmp_path / "sub" / "a b.txt"
        path.parent.mkdir()
        path.write_bytes(data)
        result = mtcheck("fix", "--diff", "sub/a b.txt", "--ignore", "encoding")
        assert (result.exit_code, path.read_bytes()) == (1, data)
        assert result.stderr == "2 fixes would be made in 1 of 1 file; 0 issues left.\n"
        subprocess.run(["git", "apply", "-p1"], input=result.stdout_bytes, check=True, cwd=tmp_path)
        patched = path.read_bytes()
        path.write_bytes(data)
        mtcheck("fix", "sub/a b.txt", "--ignore", "encoding")
        assert path.read_bytes() == patched != data

    def test_makes_of_every_format_in_utf_8_what_fix_makes(self, mtcheck: Mtcheck, tmp_path: Path) -> None:
        for name, kind in FORMATS.items():
            data = kind.render(["The plan", "It passed.Critics objected .", "It rained on Monday."])
            if data.isascii():
                Path(f"{name}{kind.suffix}").write_bytes(data)
        before = {path: path.read_bytes() for path in tmp_path.iterdir()}
        patch = mtcheck("fix", "--diff", ".").stdout_bytes
        mtcheck("fix", ".")
        after = {path: path.read_bytes() for path in tmp_path.iterdir()}
        assert len(after) == 10
        assert all(after[path] != data for path, data in before.items())
        subprocess.run(["git", "apply", "-R"], input=patch, check=True)
        assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before

    @pytest.mark.parametrize(
        "name",
        [
            b"a\nb.txt",
            b"caf\xe9.txt",
            b'the "news" \\ one.txt',
            "Größe.txt".encode(),
            b"\x1b[31mred.txt",
            b"a\tb c.txt",
        ],
    )
    def test_keeps_every_byte_of_the_text_and_the_name(self, mtcheck: Mtcheck, tmp_path: Path, name: bytes) -> None:
        path = tmp_path / os.fsdecode(name)
        try:
            path.write_bytes(b"It \x1b[31mpassed\x1b[0m.\n\nIt rained .\n")
        except OSError:
            pytest.skip("no such name on this system")
        patch = mtcheck("fix", "--diff", ".", "--select", "spacing").stdout_bytes
        subprocess.run(["git", "apply"], input=patch, check=True)
        assert path.read_bytes() == b"It \x1b[31mpassed\x1b[0m.\n\nIt rained.\n"

    def test_of_what_git_does_not_patch_shows_the_text(self, mtcheck: Mtcheck) -> None:
        Path("a.docx").write_bytes(FORMATS["docx"].render(["The plan", "It passed.Critics objected."]))
        lines = mtcheck("fix", "--diff", "a.docx").stdout.splitlines()
        assert lines[:2] + lines[-2:] == [
            "--- a/a.docx",
            "+++ b/a.docx",
            "-It passed.Critics objected.",
            "+It passed. Critics objected.",
        ]

    def test_of_what_needs_none(self, mtcheck: Mtcheck) -> None:
        Path("a.txt").write_text("It was overnightAt the station.\n", encoding="utf-8")
        result = mtcheck("fix", "--diff", "a.txt")
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == "0 fixes would be made in 0 of 1 file; 1 issue left (`mtcheck check` shows them).\n"

    def test_of_standard_input(self, mtcheck: Mtcheck) -> None:
        result = mtcheck("fix", "--diff", "-", "--stdin-filename", "x.txt", input=DAMAGED)
        assert result.stdout.splitlines()[:2] == ["--- a/x.txt", "+++ b/x.txt"]


class TestInteractive:
    """--interactive, answered over a pipe."""

    TEXT = "One .\n\nTwo .\n\nThree .\n\nIt was overnightAt the station.\n"

    @pytest.mark.parametrize(
        ("answers", "after"),
        [
            ("y y y y", "One. Two. Three. overnight at"),
            ("n y n n", "One . Two. Three . overnightAt"),
            ("y q", "One. Two . Three . overnightAt"),
            ("y", "One. Two . Three . overnightAt"),
            ("n a", "One . Two. Three. overnight at"),
            ("y d", "One. Two . Three . overnightAt"),
            ("? nonsense y d", "One. Two . Three . overnightAt"),
            ("y e Deux! d", "One. Deux! Three . overnightAt"),
        ],
    )
    def test_answers(self, mtcheck: Mtcheck, answers: str, after: str) -> None:
        Path("a.txt").write_text(self.TEXT, encoding="utf-8")
        result = mtcheck("fix", "--interactive", "a.txt", input=answers.replace(" ", "\n") + "\n")
        text = Path("a.txt").read_text(encoding="utf-8")
        assert text.replace("\n\n", " ").replace("It was ", "").removesuffix(" the station.\n") == after
        assert result.exit_code == (0 if after == "One. Two. Three. overnight at" else 1)

    def test_shows_what_it_asks_about(self, mtcheck: Mtcheck) -> None:
        Path("a.txt").write_text(self.TEXT, encoding="utf-8")
        lines = mtcheck("fix", "--interactive", "a.txt", input="q\n").stdout.splitlines()
        assert lines[0].startswith("a.txt:1:")
        assert lines[1:3] == ["- One .", "+ One."]
        assert lines[3].startswith("(4 to ask) Apply this fix [y,n,q,a,d,e,?]? ")

    def test_q_ends_all_files(self, mtcheck: Mtcheck) -> None:
        for name in "ab":
            Path(f"{name}.txt").write_text(self.TEXT, encoding="utf-8")
        assert mtcheck("fix", "--interactive", ".", input="q\n").stdout.count("Apply this fix") == 1
        assert mtcheck("fix", "--interactive", ".", input="d\nd\n").stdout.count("Apply this fix") == 2

    def test_an_empty_line_leaves_what_was_to_be_typed(self, mtcheck: Mtcheck) -> None:
        Path("a.txt").write_text(self.TEXT, encoding="utf-8")
        mtcheck("fix", "--interactive", "a.txt", input="e\n\nd\n")
        assert Path("a.txt").read_text(encoding="utf-8") == self.TEXT

    def test_needs_standard_input_for_the_answers(self, mtcheck: Mtcheck) -> None:
        result = mtcheck("fix", "--interactive", "-", input=self.TEXT)
        assert result.exit_code == 2
        assert "give it files, not -" in result.stderr


HOUSE = """
from mtcheck.api import Category, Document, Edit, Finding, Reader, bad, check, good, hookimpl, pattern, safe, unsafe

def rule(name, word, *edits, make=safe):
    @check(name, family="house", category=Category.SPELLING, message="A house word.", on=pattern(word),
           examples=[bad("⟦x⟧"), good("y")])
    def decide(match, document):
        "A house word."
        start = match.start()
        moved = [Edit(start + a, start + b, text) for a, b, text in edits]
        yield Finding(*match.span(), fixes=make(*moved) if moved else ())
    return decide

@hookimpl
def mtcheck_checks():
    return [
        rule("ping", "ping", (0, 4, "pong")),
        rule("pong", "pong", (0, 4, "ping")),
        rule("raises", "trap", (0, 4, "snare")),
        rule("raised", "snare"),
        rule("chain-1", "chain one", (6, 9, "two")),
        rule("chain-2", "chain two", (6, 9, "three")),
        rule("chain-3", "chain three"),
        rule("still", "still", (0, 0, "so ")),
        rule("far", "near(?=.*far)", (0, 4, "nigh")),
        rule("farther", "(?<=nigh.*)far"),
        rule("left", "ab(?=cd)", (0, 2, "AB")),
        rule("right", "cd", (0, 2, "CD")),
    ]

@hookimpl
def mtcheck_readers():
    return [Reader("tape", (".tape",), lambda data, language: [Document(data.decode(), language)])]
"""


class TestHouse:
    """Checks whose fixes do what fixes should not."""

    @pytest.fixture(autouse=True)
    def house(self, mtcheck: Mtcheck, install: Install) -> None:
        install("house_rules", HOUSE)

    @pytest.mark.parametrize(
        ("text", "after", "left"),
        [
            ("A trap.", "A trap.", 1),
            ("A trap, ab.", "A trap, ab.", 1),
            ("A ping, a trap here , cd.", "A ping, a trap here, CD.", 2),
            ("A chain one.", "A chain one.", 1),
            ("A chain one and a trap and cd.", "A chain one and a trap and CD.", 2),
            ("A chain two.", "A chain two.", 1),
            ("It is still.", "It is still.", 1),
            ("It is near and cd is far.", "It is near and CD is far.", 1),
            ("An abcd here.", "An ABCD here.", 0),
        ],
    )
    def test_a_fix_that_raises_something_is_taken_back(
        self, mtcheck: Mtcheck, text: str, after: str, left: int
    ) -> None:
        Path("a.txt").write_text(text, encoding="utf-8")
        result = mtcheck("fix", "a.txt", "--select", "house,spacing")
        assert Path("a.txt").read_text(encoding="utf-8") == after
        assert f"{left} issue" in result.stderr
        assert result.exit_code == bool(left)
        mtcheck("fix", "a.txt", "--select", "house,spacing")
        assert Path("a.txt").read_text(encoding="utf-8") == after

    @pytest.mark.parametrize("option", ["--exit-zero", "--diff"])
    def test_a_fix_that_is_taken_back_is_one_line(self, mtcheck: Mtcheck, option: str) -> None:
        Path("a.txt").write_text("Good.\n\nA trap.\n\nIt is still.\n", encoding="utf-8")
        result = mtcheck("fix", "a.txt", "--select", "house", option)
        assert result.stderr.splitlines()[:-1] == [
            "mtcheck: warning: a.txt:3: raises is not fixed, since its fix would raise raised",
            "mtcheck: warning: a.txt:5: still is not fixed, since its fix would raise still",
        ]

    def test_interactive_says_what_a_fix_raises(self, mtcheck: Mtcheck) -> None:
        Path("a.txt").write_text("A trap.", encoding="utf-8")
        result = mtcheck("fix", "--interactive", "a.txt", "--select", "house", input="y\n")
        assert "After it, this is reported here: raised" in result.stdout
        assert Path("a.txt").read_text(encoding="utf-8") == "A snare."

    def test_a_format_that_is_read_only(self, mtcheck: Mtcheck) -> None:
        Path("a.tape").write_text("An ab cd.", encoding="utf-8")
        result = mtcheck("fix", "a.tape")
        assert "mtcheck: warning: a.tape: not fixed, since its format is read only" in result.stderr
        assert result.exit_code == 1


def test_issues_that_are_left_stay() -> None:
    engine = Engine(Plugins(), isolated=True)
    reader = engine.plugins.readers["text"]
    data = b"One .\n\nTwo .\n\nThree .\n"
    report = engine.check_bytes(data, "x.txt", reader)
    fixer = Fixer(
        lambda data: engine.check_bytes(data, "x.txt", reader), lambda data, edits: reader.rewrite(data, edits)
    )
    result = fixer.fix(data, report, report.issues[1:2])
    assert (result.data, result.applied, len(result.report.issues)) == (b"One.\n\nTwo .\n\nThree.\n", 2, 0)


def test_a_file_that_cannot_be_checked_after_a_fix_is_not_fixed() -> None:
    engine = Engine(Plugins(), isolated=True)
    reader = engine.plugins.readers["text"]
    fixer = Fixer(lambda data: engine.check_bytes(data, "x.txt", reader), lambda data, edits: b"\xff")
    with pytest.raises(WriteError, match="could not be checked afterwards"):
        fixer.fix(b"One .", engine.check_bytes(b"One .", "x.txt", reader))


GERMAN = (
    "Der Rat hat getagt\n\nDer Rat hat am Montag über den Hafen gesprochen und nichts beschlossen.\n\n"
    "„Wir warten noch auf die Zahlen“, sagte der Vorsitzende, und dann gingen alle nach Hause.\n"
)
CHINESE = "市长说了话\n\n市长说：“我们还在等数字。”然后大家都回家了。\n"


@pytest.mark.parametrize("text", [GERMAN, CHINESE], ids=["German", "Chinese"])
def test_an_article_in_another_language_keeps_its_text(mtcheck: Mtcheck, text: str) -> None:
    assert fixed(mtcheck, text.encode()) == text.encode()
    result = mtcheck("check", "article.txt")
    assert result.exit_code == 0
    assert result.stderr.count("hardly in the language 'en'") == 1
    assert "give its own with --language" in result.stderr


def test_what_an_article_quotes_in_another_language_stays(mtcheck: Mtcheck) -> None:
    text = (
        "The captain left a note\n\nThe captain of the old ferry wrote on the door of the harbour office:\n\n"
        "Ich komme morgen wieder und bringe die Schlüssel mit\n\nNobody in the harbour could read it, he said.\n"
    )
    assert fixed(mtcheck, text.encode()) == text.encode()


@pytest.mark.parametrize("name", ["page.html", "page.md", "feed.jsonl"])
def test_a_text_may_end_with_a_word_that_nobody_knows(mtcheck: Mtcheck, name: str) -> None:
    texts = {
        "page.html": "<h1>Storm hits Kiruvala</h1>",
        "page.md": "# The vote\n\nIt passed.\n\nBy Jan Kiruvala\n",
        "feed.jsonl": '{"headline": "The pier that Jan Kiruvala spoke of"}\n',
    }
    Path(name).write_text(texts[name], encoding="utf-8")
    assert mtcheck("check", name).exit_code == 0
