"""What a run on one article imports: it must start at once, so it imports nothing that it does not use."""

import subprocess
import sys

import pytest

LIBRARIES = {"click", "marisa_trie", "mtcheck", "pluggy", "regex"}
SLOW = {
    *("asyncio", "concurrent", "ctypes", "difflib", "hashlib", "html", "http", "logging", "multiprocessing"),
    *("pdb", "pydoc", "sqlite3", "ssl", "unittest", "xml"),
    *("bz2", "csv", "email", "json", "lzma", "pkgutil", "random", "shutil", "socket", "tempfile", "zipfile"),
}
"""What takes milliseconds of the standard library: for many files, other formats, errors and plugins."""
RUN = """
import atexit, sys
before = set(sys.modules)
atexit.register(lambda: print(*(set(sys.modules) - before), file=sys.stderr))
sys.argv = ["mtcheck", "check", "--isolated", sys.argv[1]]
from mtcheck.__main__ import run
run()
"""


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that a run on one article imports, in a process of its own."""
    article = tmp_path_factory.mktemp("articles") / "article.txt"
    article.write_text("The vote passed.Critics objected. “We go,” said Ola Brandt on 3 May.\n", encoding="utf-8")
    result = subprocess.run([sys.executable, "-c", RUN, article], capture_output=True, text=True, check=False)
    assert "missing-space-after-stop" in result.stdout, result.stderr
    return set(result.stderr.split())


def test_no_library_but_those_that_every_run_uses(imported: set[str]) -> None:
    packages = {module.partition(".")[0] for module in imported} - set(sys.stdlib_module_names)
    assert {name for name in packages if "cython" not in name} == LIBRARIES


def test_nothing_slow_of_the_standard_library(imported: set[str]) -> None:
    assert not {module.partition(".")[0] for module in imported} & SLOW


def test_nothing_of_mtcheck_that_is_for_more_than_one_article_of_text(imported: set[str]) -> None:
    others = ("mtcheck.engine.workers", "mtcheck.engine.cache", "mtcheck.engine.keys", "mtcheck.formats._readers.")
    assert not [module for module in imported if module.startswith(others)]
