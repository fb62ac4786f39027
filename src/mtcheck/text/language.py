"""The facts of a language that checks need, from its table in `data/languages`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from mtcheck.base.compiled import parsed
from mtcheck.base.tables import subtag
from mtcheck.data import DATA
from mtcheck.model.document import Document
from mtcheck.text.grammar.inflection import irregular_participles, irregular_pasts


@dataclass(frozen=True, eq=False)
class Language:
    """Marks, spacing and closed word classes of one language; its table says what each list is for."""

    tag: str
    double: tuple[str, str]
    single: tuple[str, str]
    elisions: frozenset[str]
    endings: frozenset[str]
    speech_verbs: frozenset[str]
    pronouns: frozenset[str]
    function_words: frozenset[str]
    starters: frozenset[str]
    incomplete: frozenset[str]
    continuing: frozenset[str]
    countries: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    titles: frozenset[str]
    abbreviations: frozenset[str]
    lists: Mapping[str, frozenset[str]]

    def words(self, name: str) -> frozenset[str]:
        """A list of the table's section `lists`, by its name; empty where the table has none."""
        return self.lists.get(name, _EMPTY)


_EMPTY: frozenset[str] = frozenset()


@lru_cache(maxsize=32)
def language(tag: str) -> Language | None:
    """The table of a language, by BCP 47 tag (of which the first subtag counts); None where there is none."""
    tag = subtag(tag)
    if not tag.isascii() or not tag.isalpha():
        return None
    path = DATA / "languages" / f"{tag}.toml"
    if not path.is_file():
        return None
    table = _table(path)
    words, titles = table["words"], _set(table["abbreviations"]["titles"])
    double, single = table["quotation"]["double"], table["quotation"]["single"]
    lists = {name: _set(words) for lists in _lists(table, tag) for name, words in lists.items()}
    return Language(
        tag=tag,
        double=(double[0], double[1]),
        single=(single[0], single[1]),
        elisions=_set(table["apostrophe"]["elisions"]),
        endings=_set(table["apostrophe"]["endings"]),
        speech_verbs=_set(table["speech"]["verbs"]),
        pronouns=_set(table["speech"]["pronouns"]),
        function_words=_set(words["function"]),
        starters=_set(words["starters"]),
        incomplete=_set(words["incomplete"]),
        continuing=_set(words["continuing"]),
        countries=_set(table["names"]["countries"]),
        months=_set(table["calendar"]["months"]),
        weekdays=_set(table["calendar"]["weekdays"]),
        titles=titles,
        abbreviations=titles | _set(table["abbreviations"]["other"]),
        lists=lists | _forms_of_verbs(lists.get("pasts-and-others", _EMPTY)),
    )


def _forms_of_verbs(others: frozenset[str]) -> dict[str, frozenset[str]]:
    """The lists of irregular forms of verbs but for what is something else, too, of which the table has a list."""
    return (
        {"past-only": irregular_pasts() - others, "no-base-forms": irregular_participles() - others} if others else {}
    )


def _lists(table: Mapping[str, Any], tag: str) -> Iterator[Mapping[str, str]]:
    """The lists of a table, and those of the families that have a file of their own beside it."""
    yield table["lists"]
    folder = DATA / "languages" / tag
    for path in folder.iterdir() if folder.is_dir() else ():
        yield _table(path)


def _table(path: Path) -> Mapping[str, Any]:
    return parsed(path.read_text(encoding="utf-8"))


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def facts(document: Document) -> Language:
    """The table of the document's language. Raises LookupError where there is none: only universal checks run then."""
    table = language(document.language)
    if table is None:
        raise LookupError(f"no language table for {document.language!r}")
    return table
