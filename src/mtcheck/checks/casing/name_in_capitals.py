"""A name in capitals that the article writes otherwise: “We try,” AKAMINE said."""

from collections.abc import Iterator

from mtcheck.api import (
    BlockKind,
    Category,
    Document,
    Edit,
    Finding,
    Span,
    bad,
    check,
    facts,
    good,
    lexicon,
    occurrences,
    safe,
    shape,
    shapes,
    vocabulary,
    word_at,
)
from mtcheck.text.names.about import tells_of_names
from mtcheck.text.names.known import known
from mtcheck.text.words import word_before

FREQUENT = 4.0
"""The frequency (Zipf) of the name of a place that is no brand, after a preposition."""

PLAIN = 3.0
"""The frequency (Zipf) of a word that is more than a name's twin."""

SHORT = 4
"""Letters of the shortest word that is taken for a name rather than for an acronym."""


_after_name = shapes("a AAAAA")


def candidates(document: Document) -> Iterator[Span]:
    """The surnames that stand once in capitals and elsewhere not, or after a given name, where few are in capitals."""
    if tells_of_names(document):
        return
    if "A" * SHORT not in shape(document):
        return
    there, words = vocabulary(document), lexicon(document.language)
    capitals = [word for word in there if len(word) >= SHORT and word.isupper()]
    if len(capitals) > len(there) // 50 + 1:
        return
    for word in sorted(capitals):
        name = word.capitalize()
        places = occurrences(document.text, word)
        if len(places) != 1 or words.zipf(word.lower()) >= PLAIN:
            continue
        if (name in there and _is_person(name, document)) or _is_place(word, places[0], document):
            yield places[0]
    for found in _after_name(document):
        place = word_at(document.text, found.end - 1)
        if _follows_given_name(place, document):
            yield place


def _is_place(word: str, place: Span, document: Document) -> bool:
    """Whether a country or a town stands in capitals after a preposition, and before a word in small letters."""
    text, words, language = document.text, lexicon(document.language), facts(document)
    name = word.capitalize()
    before, after = text[slice(*word_at(text, place.start - 2))], text[place.end : place.end + 2]
    if name in vocabulary(document) and before in _AT and text[place.start - 1] == " ":
        return any(word_before(text, other.start) in _AT for other in occurrences(text, name))
    if len(word) <= SHORT or not (name in language.countries or words.zipf(name) >= FREQUENT):
        return False
    return before in ("in", "near", "between", "across") and (after[1:2].islower() or after[:1] in (",", "."))


_AT = frozenset("in at near from to of outside".split())


def _follows_given_name(place: Span, document: Document) -> bool:
    """Whether a word in capitals, which nobody knows, follows a name only, or is known with it as a person's."""
    text, words, table = document.text, lexicon(document.language), known(document.language)
    given, word = text[slice(*word_at(text, place.start - 2))], text[slice(*place)]
    if not word.isupper() or not given.istitle():
        return False
    if table is not None and "people" in table.kinds(f"{given} {word}".lower()):
        return True
    if len(given) < SHORT - 1 or any(map(words.knows, (given.lower(), word.capitalize(), word.lower()))):
        return False
    return len(occurrences(text, word)) == 1 and text[place.end : place.end + 1] in ("", *" ,.’'")


def _is_person(name: str, document: Document) -> bool:
    """Whether a given name stands before it anywhere: what is no word of the language in lower case."""
    text, words = document.text, lexicon(document.language)
    for place in occurrences(text, name):
        given = text[word_at(text, place.start - 2).start : place.start - 1]
        if text[place.start - 1 : place.start] == " " and given[:1].isupper() and not words.zipf(given.lower()):
            return given[1:].islower()
    return False


@check(
    "name-in-capitals",
    family="casing",
    category=Category.SPELLING,
    message="A name in capitals.",
    on=candidates,
    examples=[
        bad(
            "Naomi Akamine runs the club. “We try,” ⟦AKAMINE⟧ said on the pier on Friday.",
            "Naomi Akamine runs the club. “We try,” Akamine said on the pier on Friday.",
        ),
        bad("The boat is that of Jorge ⟦MUALEIA⟧, a fisherman.", "The boat is that of Jorge Mualeia, a fisherman."),
        bad("Police in ⟦LONDON⟧ said that two men were held.", "Police in London said that two men were held."),
        good("NAOMI AKAMINE RUNS THE CLUB\n\nMs Akamine said that she runs the club."),
        good("It rained.\n\nAL HASHER, Freedonia – A truce held in Al Hasher on Monday."),
        good("The pan-European ABEX 600 fell on Friday."),
        good("LONDON: The band Quest played QUESTLAND on Friday, and Visa paid with VISA cards."),
    ],
    confidence=0.9,
)
def name_in_capitals(place: Span, document: Document) -> Iterator[Finding]:
    """A name in capitals that the article writes otherwise elsewhere.

    French, Spanish and Japanese texts set surnames in capitals, and engines copy them now and then.
    """
    text, block = document.text, document.block_at(place.start)
    if block is None or block.kind is not BlockKind.PARAGRAPH or place.start - block.start < 2:
        return  # a dateline, a label
    if text[block.start : place.start].isupper():
        return  # a dateline with an article: EL FASHER
    before, after = text[block.start : place.start].split()[-1:], text[place.end : block.end].split()[:1]
    if any(word.strip(",.").isupper() and len(word) > 2 for word in before + after):
        return  # a line in capitals
    if after and after[0].isdigit():
        return  # an index: the STOXX 600
    edit = Edit(place.start, place.end, text[place.start : place.end].capitalize())
    yield Finding(place.start, place.end, safe(edit))
