"""The table of idioms of other languages: every row finds its example, and none beside the words that exclude it."""

import pytest

from mtcheck.api import data_lines
from mtcheck.checks.phrases.foreign_idiom import foreign_idiom, idiom_of
from mtcheck.testing import findings

ROWS = data_lines("idioms", "{}.txt", "en")


def test_there_are_some_hundred_rows_and_none_stands_twice() -> None:
    assert len(ROWS) == len(set(ROWS)) > 200


@pytest.mark.parametrize("row", ROWS)
def test_a_row_finds_its_example_and_no_other_sense(row: str) -> None:
    idiom = idiom_of(row)
    assert any(idiom.english in message for message in _messages(idiom.example))
    for word in idiom.never:
        assert not any(idiom.english in message for message in _messages(f"{idiom.example[:-1]}, {word} and all.")), (
            word
        )


def _messages(text: str) -> list[str]:
    return [finding.message or "" for finding in findings(foreign_idiom, text, "en", ())]
