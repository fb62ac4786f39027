"""Of which gender the persons of an article are, as far as pronouns, nouns, titles and given names tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import compress, count
from typing import NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Document, layer
from mtcheck.text.language import Language, facts
from mtcheck.text.names.known import known
from mtcheck.text.names.people import names_given_to
from mtcheck.text.tokens import is_close, lower, starts, tokens
from mtcheck.text.words import lexicon

PLAIN = 3.2
"""The Zipf frequency in lower case from which a word with a capital is hardly a name by itself."""

LONGEST = 6
"""How many words a name of a person has at most, what links them being among them."""

_LINKS = frozenset("bin al ten".split())
"""Particles of names, beside those of other languages that are in the table."""

_AT = frozenset("in at near outside across".split())
"""Prepositions before places."""
_TELLING = Pattern(
    r"(?:\p{Lu}[\p{L}’'-]+|\b[Ss]?[Hh]e)(?:,| is| was| became| has been)(?: still| also)? (?:an?|the) "
    r"(?:[\p{Ll}-]+ ){0,2}$"
)
"""What stands before a noun that tells what somebody is who has been named."""

REACH = 60
"""Code points before a noun in which it is looked for."""


class Gender(StrEnum):
    """What a pronoun of the third person says of a person."""

    FEMININE = "women"
    MASCULINE = "men"

    @property
    def other(self) -> Gender:
        """The other one of the two."""
        return Gender.MASCULINE if self is Gender.FEMININE else Gender.FEMININE


class Told(NamedTuple):
    """What a word tells: a gender, and whether the word is a title or a given name, before others of a name."""

    gender: Gender
    is_title: bool = False
    is_given: bool = False


class Mention(NamedTuple):
    """A word that tells a gender, by its number, and what it tells."""

    word: int
    told: Told

    @property
    def gender(self) -> Gender:
        """The gender that it tells."""
        return self.told.gender


@lru_cache(maxsize=2)
def _telling(language: Language) -> dict[str, Told]:
    """The words of a language that tell a gender, as they are written."""
    found: dict[str, Told] = {}
    for gender in Gender:
        found.update(dict.fromkeys(names_given_to(gender), Told(gender, is_given=True)))
    for name in names_given_to("either"):
        found.pop(name, None)
    for gender in Gender:
        for word in language.words(f"of-{gender}"):
            found[word] = found[word.capitalize()] = Told(gender)
        found |= dict.fromkeys(language.words(f"titles-of-{gender}"), Told(gender, is_title=True))
    return found


def is_given_name(word: str, document: Document) -> bool:
    """Whether a word is a name that is given to women, or to men."""
    told = _telling(facts(document)).get(word)
    return told is not None and told.is_given


@layer
def mentions(document: Document) -> list[Mention]:
    """The words of a document that tell a gender, in order."""
    telling = _telling(facts(document))
    return [Mention(index, telling[word]) for index, word in enumerate(tokens(document)) if word in telling]


@layer
def surnames(document: Document) -> dict[str, Gender | None]:
    """The surnames that follow titles and given names, with the gender that these tell; None where they tell both."""
    found: dict[str, Gender | None] = {}
    for mention in mentions(document):
        told = mention.told
        if (told.is_title or told.is_given) and means_one(document, mention):
            name = tokens(document)[_end_of_name(document, mention.word)]
            found[name] = told.gender if found.get(name, told.gender) is told.gender else None
    return found | dict.fromkeys(_of_others_too(document, found))


def _of_others_too(document: Document, names: Iterable[str]) -> Iterator[str]:
    """The surnames that stand after a given name which tells nothing: Harlan Oakes, and Peg Oakes."""
    telling, language, written = _telling(facts(document)), facts(document), tokens(document)
    told = (telling, language.titles, language.words("roles"), language.starters)
    for index in compress(count(), map(frozenset(names).__contains__, written)):
        before = written[index - 1] if _is_capital(document, index - 1, index - 1, index) else ""
        unheard = before and not any(before in words for words in told)
        if unheard and not (index > 1 and written[index - 2] in telling):
            yield written[index]


def means_one(document: Document, mention: Mention) -> bool:
    """Whether a word surely means one person: a given name with a surname after it and no other name before."""
    index, told = mention
    word = tokens(document)[index]
    if not (told.is_given or told.is_title):
        return not word.endswith("men") and (word[-1] != "s" or word.endswith("ss") or word in _PRONOUNS_IN_S)
    if told.is_given and (_is_hyphenated(document, index) or not _begins_name(document, index)):
        return False
    if told.is_given and index and tokens(document)[index - 1] in ("the", "The"):
        return False  # the Oscar Herald
    return _end_of_name(document, index) > index


_PRONOUNS_IN_S = ("his", "His", "hers")


def _is_hyphenated(document: Document, index: int) -> bool:
    text, start = document.text, starts(document)[index]
    end = start + len(tokens(document)[index])
    return text[start - 1 : start] == "-" or text[end : end + 1] == "-"  # Jean-Marie


def _begins_name(document: Document, index: int) -> bool:
    """Whether no word of the same name stands before one, but for titles, offices and other given names."""
    if not _is_capital(document, index - 1, index - 1, index):
        return True
    before, language = tokens(document)[index - 1], facts(document)
    return before in _telling(language) or before in language.words("roles") or before in language.titles


def _end_of_name(document: Document, index: int) -> int:
    """The number of the last word of a name that begins at a word or goes on after it."""
    written, last, links = tokens(document), index, _LINKS | facts(document).words("foreign-particles")
    for at in range(index + 1, min(index + LONGEST, len(written))):
        if _is_capital(document, at, at - 1, at):
            last = at
        elif written[at] not in links:
            break
    return last


def _is_capital(document: Document, index: int, one: int, other: int) -> bool:
    """Whether a word has a capital, and no mark stands between two words."""
    written = tokens(document)
    return one >= 0 and other < len(written) and written[index][0].isupper() and is_close(document, one, other)


def may_be_person(document: Document, index: int, opens: bool) -> bool:
    """Whether a word may be the name of a person of whom nothing tells the gender; `opens`: it opens a sentence."""
    word, language = tokens(document)[index], facts(document)
    if not word[0].isupper() or word.isupper() or word in _telling(language) or word in surnames(document):
        return False
    small, before = lower(document)[index], lower(document)[index - 1] if index else ""
    if word in language.starters or small in language.function_words or before in _AT:
        return False
    others = (language.countries, language.words("demonyms"), language.months, language.weekdays)
    if any(word in names for names in others):
        return False
    table, words = known(language.tag), lexicon(language.tag)
    if table and (kinds := table.kinds(small)):
        return "people" in kinds
    if small not in words or words.zipf(small) <= PLAIN:
        return True
    beside = _is_capital(document, index - 1, index - 1, index) or _is_capital(document, index + 1, index, index + 1)
    return not (opens or beside or before == "the")


def may_be_anybody(document: Document, index: int) -> bool:
    """Whether a word may be called he or she, and tells of nobody named beside it: the driver, the 54-year-old."""
    language, small = facts(document), lower(document)[index]
    kinds = ("called-either", "offices-of-one", "lone-persons")
    following = lower(document)[index + 1 : index + 2]
    aged = small == "old" and lower(document)[index - 1] == "year" and not _telling(language).keys() & following
    if small in _telling(language) or not (aged or any(small in language.words(kind) for kind in kinds)):
        return False
    start = starts(document)[index]
    end = start + len(small)
    named = document.text[end : end + 3].removeprefix(",").lstrip()[:1].isupper()
    return not named and not _TELLING.search(document.text[max(0, start - REACH) : start])
