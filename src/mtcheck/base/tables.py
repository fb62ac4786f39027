"""The tables of `data` that hold an entry, or words, a line."""

from __future__ import annotations

from mtcheck.data import DATA


def subtag(language: str) -> str:
    """The language of a BCP 47 tag, without its script and region, in lower case: en of en-GB and EN_gb."""
    return language.lower().replace("_", "-").partition("-")[0]


def data_lines(folder: str, table: str, language: str = "") -> list[str]:
    """The lines of a file in `data`, without comments and empty ones; none where there is no such file.

    `{}` in the name of the table stands for the first subtag of the language.
    """
    path = DATA / folder / table.format(subtag(language))
    if not path.is_file():
        return []
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def data_words(folder: str, table: str, language: str = "") -> frozenset[str]:
    """The words of a file in `data`, of which a line holds any number; see `data_lines`."""
    return frozenset(" ".join(data_lines(folder, table, language)).split())
