"""The tables of languages: the lists of a table and of the files beside it are one, so no name is given twice."""

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from mtcheck.text.language import language
from mtcheck.text.pairs import CLASSES

LANGUAGES = files("mtcheck").joinpath("data", "languages")
TAGS = [file.name.removesuffix(".toml") for file in LANGUAGES.iterdir() if file.name.endswith(".toml")]


@pytest.mark.parametrize("tag", TAGS)
def test_no_list_takes_the_place_of_another(tag: str) -> None:
    names = Counter(tomllib.loads(LANGUAGES.joinpath(f"{tag}.toml").read_text(encoding="utf-8"))["lists"].keys())
    folder = LANGUAGES.joinpath(tag)
    for file in folder.iterdir() if folder.is_dir() else ():
        names.update(tomllib.loads(file.read_text(encoding="utf-8")).keys())
    assert [name for name, times in names.items() if times > 1] == []


def test_a_word_is_of_one_class() -> None:
    table = language("en")
    assert table is not None
    words = Counter(word for name in CLASSES for word in table.words(name) or (name,))
    assert {word for word, times in words.items() if times > 1} == {"forbidden", "rather"}
