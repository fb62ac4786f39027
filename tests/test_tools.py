"""The tools: what tools/new_check.py writes is a whole check, whose example fails until it is filled in."""

import runpy
from pathlib import Path

import pytest

from mtcheck.api import Check, Document

TOOLS = Path(__file__).parent.parent / "tools"


def test_new_check_is_whole_and_fails_its_own_example(tmp_path: Path) -> None:
    scaffold = runpy.run_path(str(TOOLS / "new_check.py"))["scaffold"]
    path = scaffold(tmp_path, "quotes", "torn-mark")
    assert path == tmp_path / "quotes" / "torn_mark.py"
    assert (tmp_path / "quotes" / "__init__.py").exists()
    made = runpy.run_path(str(path))["torn_mark"]
    assert isinstance(made, Check)
    assert (made.name, made.family) == ("torn-mark", "quotes")
    damaged = next(example for example in made.examples if example.is_bad)
    assert not list(made.run(Document(damaged.marked.replace("⟦", "").replace("⟧", ""))))


@pytest.mark.parametrize(("family", "name"), [("quotes", "Torn-Mark"), ("quotes", "torn_mark"), ("a/b", "torn-mark")])
def test_new_check_refuses_a_name_that_cannot_be_used(tmp_path: Path, family: str, name: str) -> None:
    scaffold = runpy.run_path(str(TOOLS / "new_check.py"))["scaffold"]
    with pytest.raises(ValueError, match="lower case"):
        scaffold(tmp_path, family, name)


def test_new_check_overwrites_nothing(tmp_path: Path) -> None:
    scaffold = runpy.run_path(str(TOOLS / "new_check.py"))["scaffold"]
    scaffold(tmp_path, "quotes", "torn-mark")
    with pytest.raises(ValueError, match="exists"):
        scaffold(tmp_path, "quotes", "torn-mark")
