"""docs/plugins.md is true: followed by the letter in a fresh environment, its code that of the plugins, hooks and all.

`python tests/test_plugin_guide.py` writes today's output into its console blocks.
"""

import os
import re
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import Install
from test_api import signature

from mtcheck.api import Document
from mtcheck.plugins import hookspecs
from mtcheck.testing import Mtcheck

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "docs" / "plugins.md"
HOUSE = ROOT / "plugins" / "mtcheck-house"
DAMAGED = "The vote passed.Critics objected.\n"


def blocks(language: str) -> list[str]:
    """The contents of the guide's fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def block(start: str) -> str:
    """The Python block that begins so."""
    [found] = [code for code in blocks("python") if code.startswith(start)]
    return found


class Reader:
    """Somebody who has mtcheck in an environment of their own, and types what the guide says.

    What mtcheck and the plugins require is taken from the environment of the tests, so that nothing is downloaded.
    """

    def __init__(self, folder: Path) -> None:
        place = folder / "venv"
        venv.create(place)
        [site] = place.glob("lib/python*/site-packages")
        (site / "required.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
        (place / "bin" / "pytest").write_text(f'#!/bin/sh\nexec {place}/bin/python -m pytest "$@"\n', encoding="utf-8")
        (place / "bin" / "pytest").chmod(0o755)
        self._folder = folder
        self._environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "MTCHECK", "PYTEST"))
        } | {
            "PATH": f"{place / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "VIRTUAL_ENV": str(place),
            "PIP_NO_INDEX": "1",
            "PIP_NO_BUILD_ISOLATION": "0",
            "HOUSE": str(HOUSE),
            "MTCHECK_NO_CACHE": "1",
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "COLUMNS": "100",
        }
        self.type(f"python -m pip install --quiet --force-reinstall --no-deps {ROOT}")

    def type(self, command: str) -> str:
        """What a command prints; `cd` holds for those that follow."""
        if command.startswith("cd "):
            self._folder /= command.removeprefix("cd ")
            return ""
        result = subprocess.run(
            command,
            shell=True,
            cwd=self._folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        return result.stdout


def commands(block: str) -> Iterator[tuple[str, str]]:
    """The commands of a console block with what they print."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def test_the_guide_followed_by_the_letter(tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    for command, output in (each for console in blocks("console") for each in commands(console)):
        wanted = re.escape(output).replace("…\n", ".*\n").replace("…", ".*")
        printed = reader.type(command)
        assert re.fullmatch(wanted, printed, re.DOTALL), f"$ {command}\n{printed}"


@pytest.mark.parametrize("code", blocks("python"), ids=lambda code: code.splitlines()[0])
def test_its_code_is_that_of_the_plugins_or_tested_here(code: str) -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "plugins").glob("*/*/**/*.py")]
    declared = re.fullmatch(r"def (mtcheck_\w+)\(.*\n", code)
    tested = code.startswith(("@layer", "from collections.abc"))
    assert declared or tested or any(code in source for source in sources)


@pytest.mark.parametrize("hook", [name for name in vars(hookspecs) if name.startswith("mtcheck_")])
def test_every_hook_is_documented_and_used(hook: str) -> None:
    assert f"def {hook}{signature(getattr(hookspecs, hook))}: ...\n" in blocks("python")
    used = [*blocks("python"), *(path.read_text(encoding="utf-8") for path in (ROOT / "plugins").glob("*/src/**/*.py"))]
    assert any(f"@hookimpl\ndef {hook}()" in code for code in used)


def test_new_makes_the_example(mtcheck: Mtcheck, tmp_path: Path) -> None:
    assert mtcheck("plugin", "new", "example").exit_code == 0

    def contents(folder: Path) -> dict[str, str]:
        listed = subprocess.run(
            ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT / "plugins" / "mtcheck-example",
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        )
        return {name: (folder / name).read_text(encoding="utf-8") for name in listed.stdout.splitlines()}

    made = tmp_path / "mtcheck-example"
    assert contents(made) == contents(ROOT / "plugins" / "mtcheck-example")
    assert len(contents(made)) == sum(path.is_file() for path in made.rglob("*"))


@pytest.mark.parametrize("name", ["our-desk", "mtcheck-our-desk", "z9"])
def test_new_makes_what_its_name_says(mtcheck: Mtcheck, tmp_path: Path, name: str) -> None:
    assert mtcheck("plugin", "new", name, "there").exit_code == 0
    name = name.removeprefix("mtcheck-")
    module = f"mtcheck_{name.replace('-', '_')}"
    assert f'{name} = "{module}"' in (tmp_path / "there" / "pyproject.toml").read_text(encoding="utf-8")
    source = (tmp_path / "there" / "src" / module / "__init__.py").read_text(encoding="utf-8")
    compile(source, module, "exec")
    assert f'"{name}-word",' in source
    checked = subprocess.run([sys.executable, "-m", "ruff", "format", "--check", "there"], cwd=tmp_path)
    assert checked.returncode == 0


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        *(
            (name, "use lower-case letters, digits and single hyphens")
            for name in ("Desk", "our_desk", "desk-", "désk")
        ),
        *((name, "it must begin with a letter") for name in ("", "9desk", "123", "../desk")),
        *((name, "it is that of mtcheck itself") for name in ("mtcheck", "mtcheck-mtcheck")),
        ("d" * 31, "it has more than 30 characters"),
    ],
)
def test_new_refuses_what_cannot_name_a_plugin(mtcheck: Mtcheck, tmp_path: Path, name: str, reason: str) -> None:
    result = mtcheck("plugin", "new", name)
    assert result.exit_code == 2
    assert f"cannot name a plugin: {reason}" in result.stderr
    assert not list(tmp_path.iterdir())


def test_new_never_overwrites(mtcheck: Mtcheck, tmp_path: Path) -> None:
    (tmp_path / "mtcheck-desk").mkdir()
    result = mtcheck("plugin", "new", "desk")
    assert (result.exit_code, result.stderr) == (
        2,
        "mtcheck: error: mtcheck-desk: is there already: name another folder\n",
    )
    assert not list((tmp_path / "mtcheck-desk").iterdir())


def test_the_plugins_to_learn_from_pass_their_own_tests(tmp_path: Path) -> None:
    plugins = [ROOT / "plugins" / name for name in ("mtcheck-example", "mtcheck-house")]
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps"]
    subprocess.run([*pip, "--no-build-isolation", "--target", tmp_path, *plugins], check=True)
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "MTCHECK"))}
    tests = [path for plugin in plugins for path in (plugin / "tests").glob("test_*.py")]
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", tmp_path, *tests],
        cwd=tmp_path,
        env=environment | {"PYTHONPATH": str(tmp_path)},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert result.returncode == 0, result.stdout


def test_the_layer_of_the_guide() -> None:
    names: dict[str, Callable[[Document], tuple[str, ...]]] = {}
    exec("from mtcheck.api import *\n" + block("@layer"), names)
    article = Document("Ada met Bo, and Bo met Ada.")
    assert names["capitals"](article) == ("Ada", "Bo")
    assert names["capitals"](article) is names["capitals"](article)


def test_the_reader_of_the_guide(mtcheck: Mtcheck, install: Install) -> None:
    install("wire_house", block("from collections.abc"))
    Path("a.wire").write_text(f"From: the desk .\n\n{DAMAGED}", encoding="utf-8")
    Path("b.wire").write_text(DAMAGED, encoding="utf-8")
    result = mtcheck("check", ".", "--output-format", "concise")
    assert result.stdout.splitlines()[0].startswith("./a.wire:3:15: error: No space between two sentences.")
    assert result.stderr == "mtcheck: error: ./b.wire: no empty line after the header: is this a wire report?\n"


def update() -> None:
    """Write today's output into the guide, but where it shows a part only."""
    import tempfile

    text = GUIDE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        reader = Reader(Path(folder))
        for console in blocks("console"):
            written = ""
            for command, output in commands(console):
                printed = reader.type(command)
                written += f"$ {command}\n{output if '…' in output else printed}"
            text = text.replace(console, written)
    GUIDE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    update()
