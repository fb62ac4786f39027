"""The tables of idioms of other languages: every row finds its example, and none beside a word that excludes it."""

from collections.abc import Iterator
from importlib.resources import files

import pytest

from mtcheck.checks.phrases.foreign_idiom import candidates, foreign_idiom
from mtcheck.model.issue import Finding
from mtcheck.testing import document

TABLES = {
    table.name: [line for line in table.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    for table in files("mtcheck.data").joinpath("idioms", "en").iterdir()
}


def test_there_are_many_rows_and_none_stands_twice() -> None:
    rows = [row for table in TABLES.values() for row in table]
    assert len(rows) == len(set(rows)) > 400


@pytest.mark.parametrize("table", sorted(TABLES))
def test_a_row_finds_its_example_and_no_other_sense(table: str) -> None:
    for row in TABLES[table]:
        words, _, rest = row.partition(" = ")
        english, _, example = rest.partition(" : ")
        never = words.partition(" - ")[2].split()
        assert any(_found(example, english, never)), row
        for word in never[:1]:
            assert not any(_found(f"{example[:-1]}, {word} and all.", english, never)), row
        assert not [word for word in never if not word.isalpha()], row  # what is no word of a sentence forbids nothing


def _found(text: str, english: str, never: list[str]) -> Iterator[Finding]:
    """What one row finds in a text."""
    written = document(text)
    for start, idiom in candidates(written):
        if idiom.english == english and idiom.never == frozenset(never):
            yield from foreign_idiom.decide((start, idiom), written)
