"""Parquet: chosen columns of each row; read only."""

import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest
from conftest import Mtcheck

from mtcheck.formats import parquet
from mtcheck.formats.rows import Fields
from mtcheck.model.plugin import ReadError, WriteError

DAMAGED = "The vote passed.Critics objected."


def packed(**columns: Any) -> bytes:
    output = BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), output, compression="zstd")
    return output.getvalue()


def test_chosen_columns(mtcheck: Mtcheck) -> None:
    Path("a.parquet").write_bytes(
        packed(key=["x", "y"], title=["A head", None], text=["It is.\n\n" + DAMAGED, DAMAGED], n=[1, 2])
    )
    result = mtcheck("check", "a.parquet", "--output-format", "concise")
    assert [line.partition(": ")[0] for line in result.stdout.splitlines()[:-1]] == [
        "a.parquet [row 1]:5:15",
        "a.parquet [row 2]:1:15",
    ]
    Path("mtcheck.toml").write_text(
        '[formats.parquet]\nheadline = []\ntext = ["title"]\nid = "key"\n', encoding="utf-8"
    )
    result = mtcheck("check", "a.parquet", "--config", "mtcheck.toml")
    assert (result.exit_code, result.output) == (0, "No issues in 1 file.\n")
    [first, second] = parquet.reader.documents(
        packed(key=["x", "x"], body=[[DAMAGED, "So."], []]), "en", Fields(id="key")
    )
    assert (first.part, first.text, second.part, second.text) == ("x", f"{DAMAGED}\n\nSo.", "row 2", "")


def test_html() -> None:
    [document] = parquet.reader.documents(packed(body_html=["<p>It is <b>AT&amp;T</b>.</p>"]), "en")
    assert (document.text, document.origin) == ("It is AT&T.", "<p>It is <b>AT&amp;T</b>.</p>")


def test_nothing_is_written() -> None:
    with pytest.raises(WriteError, match="the format parquet is read only"):
        parquet.reader.rewrite(packed(text=[DAMAGED]), [])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not Parquet, or broken"),
        (b"PAR1" + b"x" * 100 + b"PAR1", "not Parquet, or broken"),
        (packed(text=[DAMAGED] * 9)[:-9], "not Parquet, or broken"),
        (packed(words=[DAMAGED]), "no row has a field with text"),
    ],
)
def test_bad_input_is_a_clear_error(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        list(parquet.reader.documents(data, "en"))


def repeated(text: str, times: int) -> Any:
    """A column that says one text again and again, and is packed into some bytes."""
    return pyarrow.DictionaryArray.from_arrays(pyarrow.array([0] * times, pyarrow.int32()), pyarrow.array([text]))


@pytest.mark.parametrize(
    ("column", "message"),
    [
        (repeated("word " * 200_000, 200), "row 3: the rows up to here are more than 100 times as large as the file"),
        (repeated("", 1_000_000), "the rows up to here are more than 100 times as large as the file"),
        (repeated("word " * 2_000_000, 60), "row 1: the rows up to here"),  # together more than the memory for one
        # pyarrow gives the row whole or in part, whichever it comes to first
        (pyarrow.ListArray.from_arrays([0, 500], repeated("word " * 400_000, 500)), "more than (512 MB|100 times)"),
    ],
    ids=["text", "rows", "long rows", "list"],
)
def test_a_small_file_that_unpacks_to_much_is_refused(column: Any, message: str) -> None:
    data = packed(text=column)
    assert len(data) < 50_000
    with pytest.raises(ReadError, match=message):
        for _ in parquet.reader.documents(data, "en"):
            pass


def test_without_pyarrow_one_line_says_what_to_install(mtcheck: Mtcheck, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.parquet").write_bytes(packed(text=[DAMAGED]))
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = mtcheck("check", "a.parquet")
    assert result.stderr == "mtcheck: error: a.parquet: Parquet needs pyarrow: pip install 'mtcheck[parquet]'\n"
    assert result.exit_code == 2
