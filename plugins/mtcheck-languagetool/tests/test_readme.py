"""What README.md shows is true."""

import re
import subprocess
import sys
from pathlib import Path

from mtcheck.engine.configuration.config import load
from mtcheck.plugins.manager import Plugins

ROOT = Path(__file__).parent.parent


def blocks(language: str) -> list[str]:
    """The contents of the fenced blocks of a language."""
    return re.findall(
        rf"^```{language}\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.M
    )


def test_output() -> None:
    [block] = blocks("console")
    command, _, shown = block.partition("\n")
    arguments = [sys.executable, "-m", *command.removeprefix("$ ").split()]
    result = subprocess.run(arguments, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=300)
    assert result.stdout + result.stderr == shown


def test_configuration(tmp_path: Path) -> None:
    [block] = blocks("toml")
    (tmp_path / "pyproject.toml").write_text(block, encoding="utf-8")
    options = load(tmp_path / "pyproject.toml", Plugins()).options
    assert options["languagetool-grammar"].rules == ("COMMA_COMPOUND_SENTENCE",)
