"""What README.md and other pages show is true: console, Python and configuration blocks are run and compared.

`python tests/test_readme.py` writes the output of today into the console blocks.
"""

import doctest
import os
import re
import subprocess
import sysconfig
from pathlib import Path

import pytest

from mtcheck.engine.config import load
from mtcheck.plugins.manager import Plugins

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
CONFIGURATION = ROOT / "docs" / "configuration.md"
PAGES = (README, CONFIGURATION, ROOT / "docs" / "silencing.md")
"""Those whose commands only read."""


def blocks(language: str, *pages: Path) -> list[str]:
    """The contents of the fenced blocks of a language in pages, by default the README."""
    texts = [page.read_text(encoding="utf-8") for page in pages or [README]]
    return [block for text in texts for block in re.findall(rf"(?ms)^```{language}\n(.*?)^```$", text)]


def output(command: str) -> str:
    """What a shell prints in the root of the repository, where stdout is no terminal."""
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    wanted = {"PATH": path, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    environment = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "PRE_COMMIT")}
    result = subprocess.run(
        command, shell=True, cwd=ROOT, env=environment | wanted, stdin=subprocess.DEVNULL, capture_output=True
    )
    return (result.stdout + result.stderr).decode()


def true(block: str) -> str:
    """A console block with the output of today."""
    commands = re.findall(r"^\$ (.*)$", block, re.MULTILINE)
    return "".join(f"$ {command}\n{output(command)}" for command in commands)


@pytest.mark.parametrize("block", blocks("console", *PAGES))
def test_output(block: str) -> None:
    assert block == true(block)


@pytest.mark.parametrize("block", blocks("pycon"))
def test_python(block: str) -> None:
    test = doctest.DocTestParser().get_doctest(block, {}, "README.md", str(README), 0)
    assert doctest.DocTestRunner().run(test).failed == 0


@pytest.mark.parametrize("block", blocks("toml", README, CONFIGURATION))
def test_configuration(block: str, tmp_path: Path) -> None:
    path = tmp_path / ("pyproject.toml" if "[tool.mtcheck" in block else "mtcheck.toml")
    path.write_text(block, encoding="utf-8")
    assert load(path, Plugins()).source == str(path)


def update() -> None:
    """Write the output of today into the pages."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for block in blocks("console", page):
            text = text.replace(block, true(block))
        page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    update()
