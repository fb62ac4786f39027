"""What README.md and the pages of docs show is true: console blocks are run and compared, Python and configuration too.

Each console block runs in a folder of its own with a copy of `examples`; what cannot be repeated is a `text` block.
`python tests/test_documentation.py` writes the output of today into the console blocks.
"""

import doctest
import os
import re
import shutil
import subprocess
import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest
from markdown_it import MarkdownIt

from mtcheck.engine.configuration.config import load
from mtcheck.plugins.manager import Plugins

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
CONFIGURATION = ROOT / "docs" / "configuration.md"
PAGES = [README, *sorted(page for page in (ROOT / "docs").glob("*.md") if page.name != "plugins.md")]
"""All but the guide for plugin authors, which is one long session with a test of its own."""


class Block(NamedTuple):
    """A fenced block of a page: its text, the half-open range of its lines with the fences, and what indents them."""

    page: Path
    text: str
    start: int
    end: int
    indent: str


def blocks(language: str, pages: list[Path] = PAGES) -> list[Any]:
    """The fenced blocks of a language, each as a parameter named after its page and line."""
    found = []
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for token in MarkdownIt().parse(text):
            if token.type == "fence" and token.info == language and token.map:
                start, end = token.map
                indent = re.match(" *", text.splitlines()[start])
                block = Block(page, token.content, start, end, indent.group() if indent else "")
                found.append(pytest.param(block, id=f"{page.name}:{start + 1}"))
    return found


def output(command: str, folder: Path) -> str:
    """What a shell prints in a folder, where stdout is no terminal."""
    path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
    wanted = {"PATH": path, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8", "MTCHECK_CACHE_DIR": str(folder / ".cache")}
    environment = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "PRE_COMMIT")}
    result = subprocess.run(
        command, shell=True, cwd=folder, env=environment | wanted, stdin=subprocess.DEVNULL, capture_output=True
    )
    return (result.stdout + result.stderr).decode()


def true(block: str, folder: Path) -> str:
    """A console block with the output of today."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    commands = re.findall(r"^\$ (.*)$", block, re.MULTILINE)
    return "".join(f"$ {command}\n{output(command, folder)}" for command in commands)


@pytest.mark.parametrize("block", blocks("console"))
def test_output(block: Block, tmp_path: Path) -> None:
    assert block.text == true(block.text, tmp_path)


@pytest.mark.parametrize("block", blocks("pycon"))
def test_python(block: Block) -> None:
    test = doctest.DocTestParser().get_doctest(block.text, {}, block.page.name, str(block.page), 0)
    assert doctest.DocTestRunner().run(test).failed == 0


@pytest.mark.parametrize("block", blocks("toml", [README, CONFIGURATION]))
def test_configuration(block: Block, tmp_path: Path) -> None:
    path = tmp_path / ("pyproject.toml" if "[tool.mtcheck" in block.text else "mtcheck.toml")
    path.write_text(block.text, encoding="utf-8")
    assert load(path, Plugins()).source == str(path)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files_or_to_pages_that_are_generated(page: Path) -> None:
    """The index says what generates the others."""
    parts = [part for token in MarkdownIt().parse(page.read_text(encoding="utf-8")) for part in token.children or ()]
    for target in (str(part.attrs["href"]).partition("#")[0] for part in parts if part.type == "link_open"):
        generated = page.parent.name == "docs" and target.startswith(("checks/", "reference/"))
        assert generated or ":" in target or (page.parent / target).exists(), target


def update() -> None:
    """Write the output of today into the console blocks."""
    for page in PAGES:
        lines = page.read_text(encoding="utf-8").splitlines(keepends=True)
        for parameter in reversed(blocks("console", [page])):
            block = parameter.values[0]
            with TemporaryDirectory() as folder:
                new = true(block.text, Path(folder)).splitlines(keepends=True)
            lines[block.start + 1 : block.end - 1] = [block.indent + line if line.strip() else line for line in new]
        page.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    update()
