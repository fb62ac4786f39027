"""Strangers: persons who speak or act in an article by a surname with which nobody was introduced in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, compress, count, groupby
from typing import Any, NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.base.tables import subtag
from mtcheck.model.document import Document, Span
from mtcheck.text.folding import folded
from mtcheck.text.grammar.inflection import Form, irregular
from mtcheck.text.grammar.nouns import Number, may_be_verb, number_of
from mtcheck.text.language import Language, facts
from mtcheck.text.names.known import known
from mtcheck.text.names.nearness import distance, is_of_a_woman, is_slip, skeleton
from mtcheck.text.names.rivals import Name, names
from mtcheck.text.names.surroundings import begins_sentence
from mtcheck.text.tokens import starts, tokens, words_in
from mtcheck.text.words import REACH, lexicon, occurrences, token_before

SHORT, LONG = 5, 8
"""So many letters have surnames at least that may differ in the first one, and in two of them."""

MOST = 2
"""So often at most does a misspelt surname stand in an article: damage seldom repeats itself."""

CASES = frozenset("ego emu go mu m owi em om ym im ovi ovu ou".split())
"""The endings that Slavic languages add to a surname, or put in the place of its last vowel, in other cases."""

MANY = 100
"""So many strangers are a list, and are not compared."""

ALIKE = 4
"""So many first letters are those of another surname, where the title is the same."""

PLAIN = 3.0
"""The Zipf frequency from which a word in lower case is no surname that lost or won its end."""

COMMON = 4.5
"""The Zipf frequency from which a noun at the beginning of a sentence is no surname: Beer will come from it."""

_FINITE = ("verbs-after-subject", "third-person", "past-only", "modals")
"""The lists of finite verbs, before which a surname is a subject."""

_HONORIFICS = frozenset("Mr Mrs Ms Miss Dr Prof Sir Lord Lady Judge Father Sister".split())

_BEFORE_FAMILY = frozenset("the these those both all two three four other some any many no few".split())

_POSSESSIVE = ("’s ", "'s ")

_TIED_BY = frozenset("of for and the".split())

INTRODUCTION = 40
"""So many code points before a name is looked for what introduces it."""

_WORD_BEFORE = Pattern(r"([“\"‘(\[]*)([\p{L}\p{N}’'&-]+)([^\p{L}\p{N}\s]*) $")
_TIES = tuple("-’'/&@#")
_TOLD = Pattern(
    r"(?:['’]s)?(?: [\p{Lu}&]|-\p{L}|,? \(?\d\d|,? (?:an?|the|of|aged|his|her|their|my|and)\b)", linear=True
)


class _Words(NamedTuple):
    """What is asked of each word with a capital: whether it is no name, and whether what stands beside it shows one."""

    plain: frozenset[str]
    said: frozenset[str]
    verbs: frozenset[str]
    titles: frozenset[str]
    """Titles of persons and offices."""


@lru_cache(maxsize=2)
def _words(language: Language) -> _Words:
    pasts = {past for (verb, form), past in irregular().items() if form is Form.PAST and past not in (verb, "got")}
    return _Words(
        language.starters | language.function_words | language.months | language.weekdays | language.countries,
        language.speech_verbs,
        language.speech_verbs.union({"is"}, pasts, *map(language.words, _FINITE)),
        language.titles | language.words("roles"),
    )


def misspelt_surnames(document: Document) -> Iterator[tuple[str, str]]:
    """The surnames of strangers, each with the nearest one that is introduced: Pimm, where all else is of Ada Pym."""
    actors = _actors(document)
    strangers = [name for name in sorted(actors) if _is_stranger(name, document)]
    if not 0 < len(strangers) < MANY:
        return
    met = sorted(_introduced(document, actors))
    for name in strangers:
        if name in met:
            continue
        near = [
            one
            for one in met
            if are_near(name, one)
            or _has_same_title(name, one, document.text)
            or _differs_in_its_end(name, one, document)
        ]
        if near:
            nearest = max(near, key=lambda one: len(occurrences(document.text, one)))
            if not _is_known_person(name, nearest, document):
                yield name, nearest


def _is_known_person(stranger: str, name: str, document: Document) -> bool:
    """Whether the surname of a stranger is the right one of a known person: Kagan, after Elena Kegan."""
    table, text = known(document.language), document.text
    before = (token_before(text, place.start) for place in occurrences(text, name))
    return table is not None and any(table.has(f"{given} {stranger}".lower()) for given in before)


def _actors(document: Document) -> set[str]:
    """The names beside a title, a verb of speech, or what is done: Mr Pym, said Pym, Pym was, Pym walked, Pym’s."""
    text, written, there = document.text, ["", *tokens(document), ""], starts(document)
    plain, said, verbs, titles = _words(facts(document))
    tag = subtag(document.language)
    found = set[str]()
    for at in compress(count(), map(str.istitle, written)):
        if written[at] in plain:
            continue
        last, following, start = written[at - 1], written[at + 1], there[at - 1]
        if (
            following in verbs
            or following.endswith("ed")
            or (following.islower() and may_be_verb(following, tag))
            or text.startswith(_POSSESSIVE, start + len(written[at]))
            or (last in said and text[start - 2].isalpha())
            or (last in titles and text[start - 1] == " ")
        ):
            found.add(_whole(text, start))
    places = known(tag)
    return {name for name in found if _is_surname(name) and not (places and places.has(name.lower()))}


def _introduced(document: Document, actors: set[str]) -> set[str]:
    """The last words of names of two words or more, the first of which is no title; the first ones if they act."""
    language, text = facts(document), document.text
    found, titles = set[str](), _words(language).titles
    for start, end in chain.from_iterable(_parts(name, text) for name in names(document)):
        whole, words = _whole(text, end - 1), words_in(text[start:end])
        is_one_word = text.startswith(whole, start)
        if not (is_one_word or words[-2:][0] in language.starters or not titles.isdisjoint(words[-2:])):
            found.add(whole)
            if len(words) < 4 and words[0] in actors:
                found.add(words[0])
    return {name for name in found if _is_surname(name)}


def _parts(name: Name, text: str) -> Iterator[tuple[int, int]]:
    """Where the parts of a name stand that are tied by no particle: Ada Pym of the Ferry Board has Ada Pym."""
    start = end = name.start
    for word in text[name.start : name.end].split(" "):
        if word in _TIED_BY:
            if start < end:
                yield start, end - 1
            start = end + len(word) + 1
        end += len(word) + 1
    yield start, end - 1


def _whole(text: str, offset: int) -> str:
    """The run of letters and hyphens that holds an offset, at most 200 to either side."""
    start = end = offset
    first, last = max(0, offset - REACH), min(len(text), offset + REACH)
    while start > first and (text[start - 1].isalpha() or text[start - 1] == "-"):
        start -= 1
    while end < last and (text[end].isalpha() or text[end] == "-"):
        end += 1
    return text[start:end]


def _is_surname(name: str) -> bool:
    """Whether a word, or each half of a double one, begins with a capital and has three letters or more."""
    return all(len(part) > 2 and part[0].isupper() and part[-1].islower() for part in name.split("-"))


def _is_stranger(name: str, document: Document) -> bool:
    """Whether a surname stands a few times only, and never beside what introduces a person."""
    places, language = occurrences(document.text, name), facts(document)
    if (
        len(places) > MOST
        or name in language.abbreviations
        or any(_is_met(place, document.text, language) for place in places)
    ):
        return False
    small, words = name.lower(), lexicon(document.language)
    plain = small in words and (number_of(small, document.language) is Number.PLURAL or words.zipf(small) >= COMMON)
    return not plain or not all(begins_sentence(document, *place) for place in places)  # Economists were divided


def _is_met(place: Span, text: str, language: Language) -> bool:
    """Whether a name stands beside what introduces a person (a first name, an office, an age), or in a longer one."""
    if _TOLD.match(text, place.end, place.end + 12):
        return True
    start, particles = place.start, language.words("foreign-particles")
    while (before := _marked_word_before(text, start)) and before[2] in particles:
        start = before.start(2)
    if before is None:
        return text[start - 1 : start] in _TIES
    mark, word, stop = before.groups()
    if word in _words(language).titles:
        return bool(mark)
    if stop:
        return bool(stop == "," == text[place.end : place.end + 1] and word.islower())
    if word[0].isupper():
        return word not in language.starters
    return word not in language.function_words and word not in language.speech_verbs


def _has_same_title(stranger: str, name: str, text: str) -> bool:
    """Whether a stranger, once, has the title and the first letters of one who is met: Mrs Pelling, Mrs Pellow."""
    if stranger[:ALIKE] != name[:ALIKE] or abs(len(stranger) - len(name)) > MOST:
        return False
    places = occurrences(text, stranger)
    title = token_before(text, places[0].start)
    return len(places) == 1 and title.strip("“‘\"'.") in _HONORIFICS and f"{title} {name}" in text


def _differs_in_its_end(stranger: str, name: str, document: Document) -> bool:
    """Whether a stranger is one who is met but for an s or e at the end: Ponte and Pontes, but no Smith of the Smiths.

    It may be no more usual name, nor a plain word.
    """
    short, long, zipf = *sorted((stranger, name), key=len), lexicon(document.language).zipf
    if long[:-1] != short or long[-1] not in "se" or zipf(stranger) > zipf(name) or zipf(stranger.lower()) >= PLAIN:
        return False
    if stranger == short:
        return True
    several = any(_is_several(place, document) for place in occurrences(document.text, stranger))
    language = facts(document)
    return not several and name not in language.words("demonyms") and name not in _words(language).titles


def _is_several(place: Span, document: Document) -> bool:
    """Whether a surname with an s may be a family: the Smiths, both Smiths, Smiths were."""
    before = _marked_word_before(document.text, place.start)
    determined = before is not None and not before[1] and before[2].lower() in _BEFORE_FAMILY
    return determined or document.text.startswith((" were ", " are ", " have "), place.end)


def _marked_word_before(text: str, end: int) -> Any:
    """The match of the word before an offset, with a space between, and of its marks; None where there is none."""
    first = max(0, end - INTRODUCTION)
    return _WORD_BEFORE.search(text, max(first, text.rfind(" ", first, max(0, end - 1)) + 1), end)


def are_near(stranger: str, name: str) -> bool:
    """Whether a surname may be another one, misspelt: by one slip or, in a long one, two, or as it sounds."""
    one, other = ((folded(word) or (word,))[0].lower() for word in (stranger, name))
    if one[-1] != other[-1] and one[:2] != other[:2]:
        return False
    short, long = sorted((one, other), key=len)
    if one == other or (one[0] != other[0] and len(short) < SHORT) or is_of_a_woman(one, other):
        return False
    if one.startswith(other[:-1]) and one.removeprefix(other[: -(other[-1] in "aoy") or None]) in CASES:
        return True
    if long.startswith(short) and long != short + short[-1]:
        return False
    sounds = _sound(one), _sound(other)
    if is_slip(one, other) or is_slip(*sounds) or sounds[0] == sounds[1]:
        return True
    if distance(one, other, 2) > 2:
        return False
    framed = len(short) >= LONG and one[:2] == other[:2] and one[-1] == other[-1]
    return framed or (SHORT < len(one) == len(other) and skeleton(one) == skeleton(other))


def _sound(word: str) -> str:
    """A word in lower case without what is not heard: doubled letters, and which of two signs a sound has."""
    for letters, sound in (("y", "i"), ("oo", "u"), ("ou", "u"), ("w", "u")):
        word = word.replace(letters, sound)
    return "".join(letter for letter, _ in groupby(word))
