"""The tables of idioms of other languages: every row finds its example, and none beside the words that exclude it."""

from collections.abc import Iterator
from importlib.resources import files

import pytest

from mtcheck.checks.phrases.foreign_idiom import candidates, foreign_idiom
from mtcheck.model.issue import Finding
from mtcheck.testing import document

TABLES = sorted(files("mtcheck.data").joinpath("idioms", "en").iterdir(), key=str)
LINES = [line for table in TABLES for line in table.read_text(encoding="utf-8").splitlines()]
ROWS = [line for line in LINES if line and not line.startswith("#")]


def test_there_are_many_rows_and_none_stands_twice() -> None:
    assert len(ROWS) == len(set(ROWS)) > 400


@pytest.mark.parametrize("row", ROWS, ids=range(len(ROWS)))
def test_a_row_finds_its_example_and_no_other_sense(row: str) -> None:
    words, _, rest = row.partition(" = ")
    english, _, example = rest.partition(" : ")
    never = words.partition(" - ")[2].split()
    assert any(_found(example, english, never))
    for word in never:
        assert not any(_found(f"{example[:-1]}, {word} and all.", english, never)), word


def _found(text: str, english: str, never: list[str]) -> Iterator[Finding]:
    """What one row finds in a text."""
    written = document(text)
    for start, idiom in candidates(written):
        if idiom.english == english and idiom.never == frozenset(never):
            yield from foreign_idiom.decide((start, idiom), written)
