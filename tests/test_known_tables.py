"""The tables of known names: their form, and that they do not contradict each other."""

import unicodedata
from collections import Counter
from importlib.resources import files

import pytest
import regex

FOLDER = files("mtcheck.data").joinpath("known", "en")
TABLES = {table.name.removesuffix(".txt"): table.read_text(encoding="utf-8") for table in FOLDER.iterdir()}
NAMES = sorted(TABLES.keys() - {"foreign-forms", "single-words"})

FORM = r"(?:~ )?[^\s~=|;#()][^=|;#~]*"
FORMS = rf"{FORM}(?: \| {FORM})*"
ENTRY = r"[^\s~=|;#()][^=|;#()]*?(?:\([^()]+\)[^=|;#()]+)*"
SYNTAX = {
    "foreign-forms": regex.compile(rf"{FORM} = {FORMS}"),
    "single-words": regex.compile(rf"\S[^=|;:#]* : [a-z-]+ = {FORMS}"),
}
NAME = regex.compile(rf"{ENTRY}(?: \([^()]+\))?(?: = {FORMS})?")


def entries(table: str) -> list[str]:
    return [line for line in TABLES[table].splitlines() if not line.startswith("#")]


def split(entry: str) -> tuple[str, list[str]]:
    """The name without its acronym, and the forms that stand after it."""
    name, _, forms = entry.partition(" = ")
    return regex.sub(r" \([^()]+\)$", "", name), forms.split(" | ") if forms else []


@pytest.mark.parametrize("table", sorted(TABLES))
def test_a_table_says_what_it_holds_and_where_from(table: str) -> None:
    title, origin, *rest = TABLES[table].splitlines()
    assert title.startswith("# ")
    assert origin == "# Source: own knowledge. Licence: MIT."
    assert rest
    assert not any(line.startswith("#") for line in rest)


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_line_is_clean_and_parses(table: str) -> None:
    syntax = SYNTAX.get(table, NAME)
    text = TABLES[table]
    assert text == unicodedata.normalize("NFC", text)
    assert text.endswith("\n")
    assert "\t" not in text
    assert [line for line in entries(table) if line != " ".join(line.split()) or not syntax.fullmatch(line)] == []


@pytest.mark.parametrize("table", sorted(TABLES))
def test_no_entry_and_no_form_stands_twice(table: str) -> None:
    counted = Counter(split(entry)[0].removeprefix("~ ") for entry in entries(table))
    assert [name for name, times in counted.items() if times > 1] == []
    assert [entry for entry in entries(table) if len(set(split(entry)[1])) < len(split(entry)[1])] == []


@pytest.mark.parametrize("table", sorted(TABLES))
def test_entries_are_sorted_as_the_c_locale_sorts_them_without_case(table: str) -> None:
    def key(line: str) -> tuple[bytes, bytes]:
        return bytes(line, "utf-8").upper(), bytes(line, "utf-8")

    assert entries(table) == sorted(entries(table), key=key)


def test_no_form_that_is_always_wrong_is_a_name_itself() -> None:
    known = {split(entry)[0] for table in NAMES for entry in entries(table)}
    wrong = {form for table in NAMES for entry in entries(table) for form in split(entry)[1]}
    wrong |= {split(entry)[0] for entry in entries("foreign-forms")}
    assert wrong & known == set()


def test_there_are_several_thousand_names() -> None:
    assert sum(len(entries(table)) for table in NAMES) > 8000
