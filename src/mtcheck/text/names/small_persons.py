"""Where names of persons stand in small letters: Mr hurst, mr Hurst, Minister adamu Bello, the judge ola vik said."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, count

from mtcheck.model.document import Document, Span
from mtcheck.text.folding import folded
from mtcheck.text.grammar.base_forms import is_sure_verb
from mtcheck.text.grammar.genders import is_given_name
from mtcheck.text.language import Language, facts
from mtcheck.text.names.known import known
from mtcheck.text.names.people import given_names, is_surname
from mtcheck.text.tokens import starts, tokens
from mtcheck.text.triggers import find_all
from mtcheck.text.words import lexicon, unknown_words, vocabulary, word_at

_TITLES = frozenset(("mr", "mrs", "ms", "dr"))
_UNITS = frozenset(("ms", "dr"))
"""Those of them that mean something else, too: milliseconds, and a drive."""

USUAL = 4.5
"""The frequency (Zipf) of a plain word in lower case that is hardly somebody's given name."""

_OF_VERBS = ("ed", "ing", "s", "ly")
"""How unknown words may end that follow a name and are none: Ada googled it."""


def after_titles(document: Document) -> Iterator[Span]:
    """The words in small letters after a title: Mr hurst."""
    text = document.text
    for title in sorted(vocabulary(document) & facts(document).words("before-surnames")):
        for stop in (" ", ". "):
            for at in find_all(text, title + stop):
                word = word_at(text, at + len(title + stop))
                if not text[at - 1 : at].isalpha() and text[slice(*word)].islower():
                    yield word


def with_titles(document: Document) -> Iterator[Span]:
    """The titles in small letters, with the name after them if it is so, too: mr Hurst, ms hurst."""
    if _TITLES.isdisjoint(vocabulary(document)):
        return
    text, written, there = document.text, tokens(document), starts(document)
    unknown = frozenset(unknown_words(document))
    for at in compress(count(), map(_TITLES.__contains__, written[:-1])):
        title, name, start, begins = written[at], written[at + 1], there[at], there[at + 1]
        if text[start + len(title) : begins] not in (" ", ". ") or text[start - 1 : start] not in (" ", "\n", ""):
            continue
        if title in _UNITS and not (name.istitle() or name in unknown or is_surname(name)):
            continue
        if name.istitle() or (len(name) > 2 and name not in facts(document).function_words | _TITLES):
            yield Span(start, begins + len(name) if name.islower() else start + len(title))


def persons(document: Document) -> Iterator[Span]:
    """The names of persons of which a part or all is in small letters, told by the words around them."""
    language, text, written, there = facts(document), document.text, tokens(document), starts(document)
    if known(language.tag) is None:
        return
    unknown = frozenset(word for word in unknown_words(document) if len(word) > 3 and word.islower())
    given = _given_in_small_letters() & vocabulary(document) - language.function_words
    candidates = (unknown | given) - language.words("foreign-particles") - language.words("addressed")
    done = 0
    for at in compress(count(), map(candidates.__contains__, written)):
        before, word = written[at - 1] if at else "", written[at]
        after, beyond = (*written[at + 1 : at + 3], "", "")[:2]
        start, end = there[at], there[at] + len(word)
        if (
            not before
            or start < done
            or text[start - 1] != " "
            or text[there[at - 1] + len(before) : start].strip(". ")
        ):
            continue
        if text[end : end + 1] != " ":
            continue
        if before in _offices(language):
            if after.istitle() and after not in language.months | language.weekdays and end + 1 == there[at + 1]:
                yield Span(start, end)  # Minister adamu Bello
            elif word in unknown and _does(after, language) and not word.endswith(_OF_VERBS):
                yield Span(start, end)  # the judge wessolm said
            elif (after in unknown or (word in given and (is_surname(after) or after in given))) and _does(
                beyond, language
            ):
                done = end + 1 + len(after)
                yield Span(start, done)  # the judge ola vik said
            continue
        if word in unknown:
            yield from _after_given_name(at, document)


def _after_given_name(at: int, document: Document) -> Iterator[Span]:
    """An unknown word in small letters after a name that persons have, and with it if it is so, too: Peter wessels."""
    language, text, words = facts(document), document.text, lexicon(document.language)
    written, there = tokens(document), starts(document)
    given, word, begins = written[at - 1], written[at], there[at - 1]
    start, end = there[at], there[at] + len(word)
    if not word.isascii() and any(map(words.knows, folded(word))):
        return  # a Sydney café was shut
    if len(given) < 3 or text[begins + len(given) : start] != " ":
        return
    does = at + 1 < len(written) and _does(written[at + 1], language)
    if given.islower() and words.zipf(given) >= USUAL:
        return  # women in white netelas ululated
    if given not in words and given.capitalize() in given_names():
        beside = {*written[max(0, at - 2) : at - 1], *written[at + 1 : at + 2]}
        if (does or not word.endswith(_OF_VERBS)) and given != word and (does or all(map(words.knows, beside))):
            yield Span(begins if given.islower() else start, end)
        return
    table = known(language.tag)
    called = table is not None and given.capitalize() in words and "people" in table.kinds_with(given.lower())
    called = called or is_given_name(given, document) or (given.istitle() and written[at - 2] in _offices(language))
    called = called and given not in language.function_words
    opens = text.endswith((". ", "\n"), 0, begins)
    if called and not opens and (does or (given.istitle() and is_surname(word))):
        yield Span(start, end)


def _does(word: str, language: Language) -> bool:
    """Whether a word is surely a finite verb, so that a person is told of, or tells of one."""
    return word == "who" or word.endswith("ed") or word in language.speech_verbs or is_sure_verb(word, language)


@lru_cache(maxsize=1)
def _given_in_small_letters() -> frozenset[str]:
    """Given names in small letters."""
    return frozenset(map(str.lower, given_names()))


@lru_cache(maxsize=2)
def _offices(language: Language) -> frozenset[str]:
    """Words of persons before a name: Minister, minister."""
    callings = language.words("offices-of-one")
    return callings | frozenset(map(str.capitalize, callings)) | language.words("roles")
