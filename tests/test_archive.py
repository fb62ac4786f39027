"""What is learnt from published articles, and what articles that are compared with it are told."""

import json
import os
import pty
import signal
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Mtcheck

from mtcheck.engine import learn
from mtcheck.engine.run import Engine
from mtcheck.engine.tasks import Task
from mtcheck.plugins.manager import Plugins
from mtcheck.text.names.archive import Archive, often
from mtcheck.text.names.wordings import number

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
PUBLISHED = """\
The harbour in {day}'s light

{day} began at Larkmoor Street, where the mayor, Otmar Wendelgast, told “Face the Harbour” that he would resign.

He declined to confirm it at thefloor, the hall near the quay, where the lantern parade ended and a moot point was made.

Wendelian bells rang.
"""
"""An article about invented people, of which the days make several."""

DAMAGED = """\
The mayor

He left Larkmoor Avenue, where Otmar Vendelgast told “Confront the Harbour” that a moot level was made.
"""


@pytest.fixture(autouse=True)
def articles(tmp_path: Path) -> Path:
    """A folder with six published articles, and beside it a damaged one."""
    folder = tmp_path / "published"
    folder.mkdir()
    for day in DAYS:
        (folder / f"{day}.txt").write_text(PUBLISHED.format(day=day), encoding="utf-8")
    (tmp_path / "new.txt").write_text(DAMAGED, encoding="utf-8")
    return folder


def compare(mtcheck: Mtcheck, archive: str = "mtcheck.archive") -> list[str]:
    """What is said of names and phrases of the damaged article."""
    Path("mtcheck.toml").write_text(f'names.archive = "{archive}"\n', encoding="utf-8")
    out = mtcheck("check", "new.txt", "--select", "names,phrases", "--output-format", "jsonl").stdout
    return [issue["message"] for line in out.splitlines() if "check" in (issue := json.loads(line))]


def test_what_is_never_printed_is_reported_with_the_evidence(mtcheck: Mtcheck) -> None:
    learnt = mtcheck("learn", "published")
    assert (learnt.exit_code, learnt.stderr) == (0, "")
    assert learnt.stdout.startswith("mtcheck.archive: 6 articles; ")
    assert compare(mtcheck) == [
        "“Larkmoor Avenue” is probably “Larkmoor Street”: 6 times in the archive, “Larkmoor Avenue” never.",
        "“Otmar Vendelgast” is probably “Otmar Wendelgast”: 6 times in the archive, “Otmar Vendelgast” never.",
        "“Confront the Harbour” is probably “Face the Harbour”: 6 times in the archive, “Confront the Harbour” never.",
        "“moot level” is probably “moot point”: 6 times in the archive, “moot level” never.",
    ]
    assert "Confront" not in mtcheck("check", "new.txt", "--isolated").stdout


def test_the_fix_puts_one_word_right_as_it_stands(mtcheck: Mtcheck) -> None:
    Path("new.txt").write_text("The street\n\nA march to LARKMOOR AVENUE. Moot levels, a Larkmoor\nAvenue end.\n")
    mtcheck("learn", "published")
    compare(mtcheck)
    mtcheck("fix", "new.txt", "--select", "names,phrases", "--unsafe")
    assert Path("new.txt").read_text().endswith("LARKMOOR AVENUE. Moot levels, a Larkmoor\nStreet end.\n")


def test_what_is_printed_once_is_not_reported(mtcheck: Mtcheck, articles: Path) -> None:
    (articles / "once.txt").write_text(
        "News\n\nA band of Larkmoor Avenue said that a moot level was made.\n", encoding="utf-8"
    )
    mtcheck("learn", "published")
    assert [message.split("”")[0] for message in compare(mtcheck)] == ["“Otmar Vendelgast", "“Confront the Harbour"]


def test_an_article_counts_once_whatever_it_repeats_and_wherever_it_stands(mtcheck: Mtcheck, articles: Path) -> None:
    for article in articles.iterdir():
        article.unlink()
    for name in "abcdef":
        text = PUBLISHED.format(day="Monday").replace("\n\n", " \n\n" if name == "a" else "\n\n") * 9
        (articles / f"{name}.txt").write_text(text, encoding="utf-8")
    assert mtcheck("learn", "published").stdout.startswith("mtcheck.archive: 1 article (5 there twice left out); 0 ")
    assert compare(mtcheck) == []


def test_words_of_the_house_are_known(mtcheck: Mtcheck) -> None:
    Path("new.txt").write_text("The hall\n\nThe mayor left thefloor at noon.\n", encoding="utf-8")
    assert "thefloor" in mtcheck("check", "new.txt").stdout
    mtcheck("learn", "published")
    compare(mtcheck)
    assert mtcheck("check", "new.txt").stdout == "No issues in 1 file.\n"
    assert "thefloor" in mtcheck("check", "new.txt", "--isolated").stdout


def test_a_form_that_the_house_often_prints_is_no_broken_name(mtcheck: Mtcheck, articles: Path) -> None:
    Path("new.txt").write_text("The show\n\nThe mayor told “Confront the Nation” so.\n", encoding="utf-8")
    for article in articles.iterdir():
        article.write_text(article.read_text().replace("Face the Harbour", "Confront the Nation"), encoding="utf-8")
    assert "Face the Nation" in mtcheck("check", "new.txt").stdout
    mtcheck("learn", "published")
    assert compare(mtcheck) == []


def test_numbers_count_articles(mtcheck: Mtcheck, articles: Path) -> None:
    mtcheck("learn", "published")
    archive = Archive(Path("mtcheck.archive"))
    assert archive.articles == 6
    assert archive.count(number(["Larkmoor", "Street"])) == 6
    assert archive.count(number(["Larkmoor"])) == 6
    assert archive.count(number(["Monday"])) == 0
    assert archive.count(number(["wendelian", "bells"])) == 6
    assert not archive.has(number(["wendelian"]))
    assert not archive.has(number(["Larkmoor", "Avenue"]))
    assert archive.has(number(["monday", "s", "light"])) is archive.has(number(["parade", "light"])) is False
    assert archive.has(number(["lantern", "parade"]))
    assert (often(6), often(50_000), often(1_000_000)) == (5, 5, 100)


def test_the_same_articles_give_the_same_bytes_in_any_format_and_order(mtcheck: Mtcheck, articles: Path) -> None:
    mtcheck("learn", "published")
    mtcheck("learn", *(f"published/{day}.txt" for day in reversed(DAYS)), "-o", "again")
    lines = (json.dumps({"text": PUBLISHED.format(day=day)}) + "\n" for day in DAYS)
    Path("all.jsonl").write_text("".join(lines), encoding="utf-8")
    mtcheck("learn", "all.jsonl", "-o", "lines")
    assert Path("mtcheck.archive").read_bytes() == Path("again").read_bytes() == Path("lines").read_bytes()


KILLED = """\
import os, signal, sys
from mtcheck.cli import main
from mtcheck.engine import learn
learn.PIECE = 1  # a run for each file
whole, runs = learn.replace, []
def replace(path, data):
    runs.append(path)
    if len(runs) == 4:
        os.kill(os.getpid(), signal.SIGKILL)
    whole(path, data)
learn.replace = replace
main(["learn", "."])
"""


def test_a_run_that_was_killed_goes_on_where_it_stopped(mtcheck: Mtcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    mtcheck("learn", ".", "-o", "whole")
    killed = subprocess.run([sys.executable, "-c", KILLED], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert not Path("mtcheck.archive").exists()
    read: list[str] = []

    def read_bytes(path: str) -> bytes:
        read.append(path)
        return Path(path).read_bytes()

    monkeypatch.setattr(learn, "read_bytes", read_bytes)
    Path("published/Monday.txt").touch()  # the second by name: what was read before it is kept, the rest read anew
    assert mtcheck("learn", ".").exit_code == 0
    assert [Path(path).stem for path in read] == [day for day in sorted(DAYS) if day != "Friday"]
    assert Path("mtcheck.archive").read_bytes() == Path("whole").read_bytes()
    assert [path.name for path in Path().glob("*mtcheck.archive*")] == ["mtcheck.archive"]


def test_what_cannot_be_read_is_told_and_the_rest_counts(mtcheck: Mtcheck, articles: Path) -> None:
    (articles / "broken.docx").write_bytes(b"PK")
    result = mtcheck("learn", "published")
    assert result.exit_code == 2
    [line] = result.stderr.splitlines()
    assert line.startswith("mtcheck: error: published/broken.docx: ")
    assert result.stdout.startswith("mtcheck.archive: 6 articles; ")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("empty.txt",), "no article in the language 'en': nothing is written"),
        (("published", "--language", "eo"), "no table for language 'eo'"),
        (("published", "-o", "no/folder/archive"), "no/folder/.archive.part: No such file or directory"),
    ],
)
def test_nothing_to_learn_is_one_line(mtcheck: Mtcheck, arguments: tuple[str, ...], error: str) -> None:
    Path("empty.txt").touch()
    result = mtcheck("learn", *arguments)
    assert (result.exit_code, result.stderr) == (2, f"mtcheck: error: {error}\n")
    assert not Path("mtcheck.archive").exists()


@pytest.mark.parametrize("name", ["new.txt", "mtcheck.toml", "empty"])
def test_no_other_file_is_replaced(mtcheck: Mtcheck, name: str) -> None:
    Path("mtcheck.toml").write_text('language = "en"\n', encoding="utf-8")
    Path("empty").touch()
    before = Path(name).read_bytes()
    result = mtcheck("learn", "published", "-o", name)
    error = f"mtcheck: error: {name}: no archive, and so not replaced: name another file with -o, or remove it\n"
    assert (result.exit_code, result.stderr, result.stdout) == (2, error, "")
    assert Path(name).read_bytes() == before


def test_an_older_archive_is_replaced(mtcheck: Mtcheck) -> None:
    mtcheck("learn", "published")
    new = Path("mtcheck.archive").read_bytes()
    for old in (new, new[:16] + b"\0" + new[17:], new[:50]):
        Path("mtcheck.archive").write_bytes(old)
        assert mtcheck("learn", "published").exit_code == 0
        assert Path("mtcheck.archive").read_bytes() == new


@pytest.mark.parametrize(
    ("damage", "error"),
    [
        (lambda data: data[:-1], "damaged: write it anew by `mtcheck learn`"),
        (lambda data: data[:50], "damaged: write it anew by `mtcheck learn`"),
        (lambda data: data[:200] + bytes([data[200] ^ 1]) + data[201:], "damaged: write it anew by `mtcheck learn`"),
        (
            lambda data: data[:16] + struct.pack("<I", 2) + data[20:],
            "an archive of version 2, this mtcheck reads 1: write it anew",
        ),
        (lambda data: b"", "no archive: `mtcheck learn` writes one"),
        (lambda data: b"PK\3\4" * 100, "no archive: `mtcheck learn` writes one"),
    ],
)
def test_an_archive_that_cannot_be_used_is_one_line(mtcheck: Mtcheck, damage, error: str) -> None:  # type: ignore[no-untyped-def]
    mtcheck("learn", "published")
    Path("bad").write_bytes(damage(Path("mtcheck.archive").read_bytes()))
    assert compare(mtcheck, "bad") == []
    result = mtcheck("check", "new.txt", "published")
    [line] = result.stderr.splitlines()
    assert line.startswith(f"mtcheck: error: bad: {error}")
    assert line.endswith("(names.archive of mtcheck.toml names it)")
    assert result.exit_code == 2


def test_an_archive_that_is_not_there_is_one_line(mtcheck: Mtcheck) -> None:
    compare(mtcheck, "none")
    assert mtcheck("check", "new.txt").stderr == (
        "mtcheck: error: none: No such file or directory: `mtcheck learn` writes an archive"
        " (names.archive of mtcheck.toml names it)\n"
    )


def test_the_archive_is_shown_and_what_is_kept_depends_on_it(mtcheck: Mtcheck, articles: Path) -> None:
    mtcheck("learn", "published")
    compare(mtcheck)
    assert "names.archive" in mtcheck("config").stdout
    task = Task("new.txt", DAMAGED.encode())
    before = Engine(Plugins()).key(task)
    assert before == Engine(Plugins()).key(task)
    (articles / "more.txt").write_text("News\n\nThe band played in Larkmoor Avenue.\n", encoding="utf-8")
    mtcheck("learn", "published")
    assert None is not Engine(Plugins()).key(task) != before
    Path("mtcheck.archive").unlink()
    assert Engine(Plugins()).key(task) is None


def test_the_progress_is_shown_on_a_terminal_only(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mtcheck", "learn", "published"]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stderr == b""
    ours, theirs = pty.openpty()
    subprocess.run(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=theirs, check=True)
    os.close(theirs)
    shown = os.read(ours, 100_000)
    os.close(ours)
    assert b"Learning" in shown
    assert b"100%" in shown
