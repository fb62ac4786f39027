"""Installing: from what `.ci/run` has let Maven fetch, and what is refused."""

import io
import zipfile
from pathlib import Path

import pytest
from mtcheck_languagetool.cli import _progress
from mtcheck_languagetool.install import folder

from .conftest import Run

JARS = folder() / "jars"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with LanguageTool's files, as a newsroom may keep them: links, since they are many."""
    copy = tmp_path / "kept" / "there"
    copy.mkdir(parents=True)
    for path in JARS.iterdir():
        (copy / path.name).symlink_to(path)
    return copy


def install(mtcheck: Run, tmp_path: Path, source: Path, language: str = "pt") -> tuple[int, str]:
    """The exit code, and what is said."""
    arguments = ("languagetool", "install", "--from", str(source), "--language", language)
    result = mtcheck(*arguments, LTP_PATH=str(tmp_path / "new"), XDG_CACHE_HOME=str(tmp_path))
    return result.returncode, result.stdout + result.stderr


def test_from_a_folder(mtcheck: Run, tmp_path: Path, copy: Path) -> None:
    (copy / "stranger.jar").write_bytes(b"not of LanguageTool")
    code, said = install(mtcheck, tmp_path, copy.parent)
    assert (code, "with ca es pt\n" in said) == (0, True)
    new = tmp_path / "new" / folder().name
    assert {path.name for path in (new / "jars").iterdir()} < {path.name for path in JARS.iterdir()}
    assert not list((new / "jars").glob("language-en-*"))
    assert [path.name for path in new.parent.iterdir()] == [new.name]
    with zipfile.ZipFile(new / "languagetool-server.jar") as launcher:
        manifest = launcher.read("META-INF/MANIFEST.MF")
    assert max(map(len, manifest.split(b"\r\n"))) <= 72
    assert (
        "installed already" in mtcheck("languagetool", "install", "--language", "pt", LTP_PATH=str(new.parent)).stdout
    )


def test_from_an_archive_and_a_language_more(mtcheck: Run, tmp_path: Path, copy: Path) -> None:
    with zipfile.ZipFile(tmp_path / "kept.zip", "w") as archive:
        for path in copy.iterdir():
            archive.write(path, f"../LanguageTool/libs/{path.name}")
    assert install(mtcheck, tmp_path, copy)[0] == 0
    more = mtcheck("languagetool", "install", "--language", "en", LTP_PATH=str(tmp_path / "new"), PATH="")
    assert "Maven is not installed" in more.stderr  # it is looked for, since what is there holds no English
    code, said = install(mtcheck, tmp_path, tmp_path / "kept.zip", "en")
    assert (code, "with ca en es pt\n" in said) == (0, True)


@pytest.mark.parametrize("change", ["changed", "missing"])
def test_what_is_not_on_the_list_is_refused_and_nothing_replaced(
    mtcheck: Run, tmp_path: Path, copy: Path, change: str
) -> None:
    assert install(mtcheck, tmp_path, copy)[0] == 0
    jar = next(copy.glob("languagetool-core-*.jar"))
    content = jar.read_bytes()
    jar.unlink()
    if change == "changed":
        jar.write_bytes(content[:-1] + b"?")
    code, said = install(mtcheck, tmp_path, copy, "en")
    assert code == 2
    assert said.splitlines()[-1].startswith("mtcheck: error: ")
    assert jar.name in said
    assert "with ca es pt" in install(mtcheck, tmp_path, JARS)[1]


@pytest.mark.parametrize(
    ("source", "language", "reason"),
    [
        ("nowhere", "pt", "nowhere"),
        (__file__, "pt", "test_install.py"),
        ("maven", "xx", "LanguageTool knows no xx (known: ar, "),
    ],
)
def test_what_cannot_be_installed_is_one_line(
    mtcheck: Run, tmp_path: Path, source: str, language: str, reason: str
) -> None:
    code, said = install(mtcheck, tmp_path, Path(source), language)
    assert code == 2
    assert reason in said.splitlines()[-1]


def test_by_maven(mtcheck: Run, tmp_path: Path) -> None:
    result = mtcheck("languagetool", "install", "--from", "maven", "--language", "pt", LTP_PATH=str(tmp_path))
    assert result.stderr == "Maven fetches LanguageTool\nChecking the files\n"
    assert "with ca es pt\n" in result.stdout


def test_on_a_terminal_each_step_has_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr("sys.stderr", terminal)
    with _progress() as tell:
        tell("Trying", 0, 0)
        for done in range(3):
            tell("Fetching", done, 80)
        tell("Checking", 2, 2)
        tell("Copying", 1, 2)
    assert terminal.getvalue() == (
        "Trying\n\rFetching: 0 of 80\rFetching: 1 of 80\rFetching: 2 of 80\n\rChecking: 2 of 2\n\rCopying: 1 of 2\n"
    )


def test_a_repository_that_is_not_there_is_one_line(mtcheck: Run, tmp_path: Path) -> None:
    place = "http://127.0.0.1:9/repository"
    result = mtcheck("languagetool", "install", "--from", place, "--language", "pt", LTP_PATH=str(tmp_path))
    assert result.stderr.splitlines()[-1].startswith("mtcheck: error: Maven failed: ")
    assert place in result.stderr
    assert result.returncode == 2
    assert list(tmp_path.iterdir()) == []


def test_without_maven_it_says_what_to_do(mtcheck: Run, tmp_path: Path) -> None:
    result = mtcheck("languagetool", "install", "--from", "maven", LTP_PATH=str(tmp_path), PATH="")
    assert result.stderr == (
        "mtcheck: error: Maven is not installed: install it (apt-get install maven),"
        " or say with --from where LanguageTool is\n"
    )
