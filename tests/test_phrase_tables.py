"""The form of the tables of substitutions and of fixed phrases, which the engine and people who add to them rely on."""

import unicodedata
from collections import Counter, defaultdict
from importlib.resources import files
from importlib.resources.abc import Traversable

import pytest

DATA = files("mtcheck").joinpath("data")
SUBSTITUTIONS = [file for file in DATA.joinpath("substitutions", "en").iterdir() if file.name.endswith(".txt")]
PHRASES = [file for file in DATA.joinpath("phrases", "en").iterdir() if file.name.endswith(".txt")]


def split(table: Traversable) -> tuple[list[str], list[str]]:
    """The comment lines at the head of `table`, and the entries below."""
    lines = table.read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    return head, lines[len(head) :]


def entries(tables: list[Traversable]) -> list[str]:
    return [entry for table in tables for entry in split(table)[1]]


def twice(keys: list[str]) -> list[str]:
    return [key for key, count in Counter(keys).items() if count > 1]


@pytest.mark.parametrize("table", [*SUBSTITUTIONS, *PHRASES], ids=lambda table: table.name)
def test_head_order_and_normal_form(table: Traversable) -> None:
    head, lines = split(table)
    assert head[-1] == "# Own knowledge; MIT."
    assert lines == sorted(lines, key=lambda line: (line.encode().upper(), line.encode()))  # as LC_ALL=C sort -f
    assert [line for line in lines if line != unicodedata.normalize("NFC", " ".join(line.split()))] == []


@pytest.mark.parametrize("loose", [False, True])
def test_substitutions(loose: bool) -> None:
    lines = entries([table for table in SUBSTITUTIONS if (table.name == "loose.txt") is loose])
    assert [line for line in lines if line != line.lower()] == []
    pairs = [line.split(": ") for line in lines]
    assert [pair for pair in pairs if len(pair) != 2 or " " in pair[0]] == []
    assert twice([original for original, _ in pairs]) == []
    substitutes = {original: rest.split(", ") for original, rest in pairs}
    assert [
        original for original, found in substitutes.items() if original in found or "" in found or twice(found)
    ] == []


@pytest.mark.parametrize("table", PHRASES, ids=lambda table: table.name)
def test_phrases(table: Traversable) -> None:
    pairs = [line.partition(" = ")[::2] for line in split(table)[1]]
    phrases = [phrase.replace("~", "") for phrase, _ in pairs]
    assert twice(phrases) == []
    assert [phrase for phrase in phrases if not phrase[:1].isalnum() or "=" in phrase or "|" in phrase] == []
    assert [phrase for phrase, _ in pairs if phrase.count("~") > 1 or "~ " in phrase] == []


def test_a_phrase_of_several_tables_has_its_verb_in_all() -> None:
    assert twice([phrase.replace("~", "") for phrase in {line.partition(" = ")[0] for line in entries(PHRASES)}]) == []


def test_wrong_forms_of_phrases() -> None:
    pairs = [line.split(" = ") for line in entries(PHRASES) if " = " in line]
    forms = defaultdict[str, list[str]](list)
    for phrase, rest in pairs:
        forms[phrase.replace("~", "")] += rest.split(" | ")
    assert [phrase for phrase, wrong in forms.items() if phrase in wrong or "" in wrong or twice(wrong)] == []
    assert [form for wrong in forms.values() for form in wrong if "~" in form.removeprefix("~ ")] == []
    phrases = {line.partition(" = ")[0].replace("~", "") for line in entries(PHRASES)}
    assert [form for wrong in forms.values() for form in wrong if form in phrases] == []
