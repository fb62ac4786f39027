"""The house's own names, those of the configuration, its glossaries and plugins, each with where it comes from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mtcheck.base.tables import subtag
from mtcheck.engine.configuration.layers import ConfigError, Place, Setting, shown
from mtcheck.engine.configuration.settings import Name
from mtcheck.model.terms import Term
from mtcheck.plugins.manager import Plugins
from mtcheck.text.names.house import NOBODY, House

if TYPE_CHECKING:
    from mtcheck.engine.configuration.glossaries import Entry


class Line(NamedTuple):
    """A line of a glossary, from 1."""

    file: Path
    line: int

    def __str__(self) -> str:
        return f"{shown(self.file)}:{self.line}"


class Named(NamedTuple):
    """A term, or what is `allowed` as it stands; the language that it is of, "" for any; and where it comes from."""

    term: Term
    allowed: bool
    language: str
    source: Place | Line | str

    @property
    def origin(self) -> str:
        """What kind of source that is."""
        return "plugin" if isinstance(self.source, str) else "config" if isinstance(self.source, Place) else "glossary"


def named(settings: Mapping[Name, Setting]) -> tuple[Named, ...]:
    """What a configuration and its glossaries name. Raises ConfigError."""
    own = {name[1]: setting for name, setting in settings.items() if name[0] == "names"}
    return tuple(_named(own)) if own else ()


def _named(own: Mapping[str, Setting]) -> Iterator[Named]:
    for kind, names in _value(own, "known", {}).items():
        for number, name in enumerate(names):
            yield _configured(Term(name, kind), own["known"].place, kind, number)
    for variant, right in _value(own, "forbidden", {}).items():
        yield _configured(Term(right, "", (variant,)), own["forbidden"].place, variant)
    for number, name in enumerate(_value(own, "allow", ())):
        yield _configured(Term(name), own["allow"].place, number, allowed=True)
    for number, path in enumerate(_value(own, "glossaries", ())):
        from mtcheck.engine.configuration import glossaries  # most runs have none

        if not path.is_file():
            place = _below(own["glossaries"].place, number)
            raise ConfigError(f"{place}: names.glossaries: there is no file {shown(path)}")
        yield from (_of_glossary(entry, path, glossaries.ALLOW) for entry in glossaries.read(path))


def _value(own: Mapping[str, Setting], name: str, default: Any) -> Any:
    return own[name].value if name in own else default


def _below(place: Place, *keys: str | int) -> Place:
    return place._replace(keys=(*place.keys, *keys))


def _configured(term: Term, place: Place, *keys: str | int, allowed: bool = False) -> Named:
    here = _below(place, *keys)
    for text in filter(None, (term.text, *term.variants)) if term.text or term.variants else ("",):
        if not any(map(str.isalnum, text)):
            raise ConfigError(f"{here}: names: {text!r} has no letter or digit: it is no name")
    tidy = term._replace(text=_tidy(term.text), variants=tuple(map(_tidy, term.variants)))
    return _verified(Named(tidy, allowed, "", here))


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _of_glossary(entry: Entry, path: Path, allow: str) -> Named:
    return _verified(Named(entry.term, entry.term.kind == allow, entry.language, Line(path, entry.line)))


def _verified(one: Named) -> Named:
    """A name. Raises ConfigError for one that is forbidden in the form in which it is right."""
    if one.term.text in one.term.variants:
        raise ConfigError(f"{one.source}: names: {one.term.text!r} is right and forbidden at once: remove one of them")
    return one


def in_force(names: Iterable[Named], plugins: Plugins, without: Collection[str], language: str) -> list[Named]:
    """The names of a configuration and those of plugins, but the ones that are left out, for a language."""
    tag = subtag(language)
    return [one for one in (*names, *_brought(plugins, without)) if subtag(one.language) in ("", tag)]


def _brought(plugins: Plugins, without: Collection[str]) -> Iterator[Named]:
    for info, words in plugins.lexicons:
        if info.name not in without:
            source = f"plugin {info.name}"
            yield from (Named(Term(word), True, words.language, source) for word in words.words)
            yield from (Named(term, False, words.language, source) for term in words.terms)


def furnished(names: Iterable[Named], plugins: Plugins, without: Collection[str], language: str) -> House:
    """The house of the documents of a language."""
    mine = in_force(names, plugins, without, language)
    substitutions: dict[str, tuple[str, ...]] = {}
    for info, words in plugins.lexicons:
        if info.name not in without and subtag(words.language) == subtag(language):
            for word, made in words.substitutions.items():
                substitutions[word] = (*substitutions.get(word, ()), *made)
    terms = tuple(one.term for one in mine if not one.allowed)
    allowed = tuple(one.term.text for one in mine if one.allowed)
    return House(terms, allowed, substitutions) if terms or allowed or substitutions else NOBODY
