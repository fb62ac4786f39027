"""The tables of idioms of other languages: every row finds its example, and none beside the words that exclude it."""

from importlib.resources import files

import pytest

from mtcheck.checks.phrases.foreign_idiom import foreign_idiom
from mtcheck.testing import findings

TABLES = sorted(files("mtcheck.data").joinpath("idioms", "en").iterdir(), key=str)
LINES = [line for table in TABLES for line in table.read_text(encoding="utf-8").splitlines()]
ROWS = [line for line in LINES if line and not line.startswith("#")]


def test_there_are_many_rows_and_none_stands_twice() -> None:
    assert len(ROWS) == len(set(ROWS)) > 400


@pytest.mark.parametrize("row", ROWS)
def test_a_row_finds_its_example_and_no_other_sense(row: str) -> None:
    words, _, rest = row.partition(" = ")
    english, _, example = rest.partition(" : ")
    assert any(english in message for message in _messages(example))
    for word in words.partition(" - ")[2].split():
        assert not any(english in message for message in _messages(f"{example[:-1]}, {word} and all.")), word


def _messages(text: str) -> list[str]:
    return [finding.message or "" for finding in findings(foreign_idiom, text, "en", ())]
