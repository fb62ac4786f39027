"""A name without its capital: a mexican court, in boston."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Lexicon,
    Pattern,
    Span,
    bad,
    check,
    facts,
    good,
    is_address,
    lexicon,
    occurrences,
    safe,
    token_at,
    unknown_words,
    vocabulary,
    word_at,
)
from mtcheck.text.folding import folded
from mtcheck.text.grammar.nouns import Number, may_be_verb, number_of
from mtcheck.text.names.known import Known, known
from mtcheck.text.names.people import given_names
from mtcheck.text.quotations.quoted import quotation_at
from mtcheck.text.words import token_before, word_after, word_before

COMMON = 2.5
"""A name that is at least so frequent (Zipf) is one that news writes."""

SHORT = 7
"""Words from which a quotation is more than a phrase."""

SHORTEST = 4
"""Letters that an accented name has more of, to be known by its plain ones."""

LONG = 6
"""Letters of a word that no dictionary has and that is hardly but the known name."""

_NEAR = 20
USUAL = 4.0
"""A name that is at least so frequent (Zipf) has hardly a twin that dictionaries lack."""

OF_PERSONS = 0.75
"""The confidence in other names, such as of persons: many are callings and things, too (a booker, a lacey weave)."""

_A_CALLING = Pattern(r"\b[Aa]n? (?:\p{Ll}+ed |former |young |old )?$", linear=True)

_LAWFUL = frozenset((("pro", "bono"), ("gum", "arabic")))
"""Pairs of words that have lost their capital."""

_PARTICIPLES = tuple("flagged born based owned led made speaking backed language built trained".split())
"""What a name that names a country or a people makes an attribute with."""

_OF_ONE = frozenset(("people", "places", "competitions", "clubs", "universities"))
"""The kinds of such names."""


def names(document: Document) -> Iterator[str]:
    """The words in lower case that are known only with a capital, are names elsewhere, or begin one and a sentence."""
    words, language = lexicon(document.language), facts(document)
    table = known(language.tag)
    lower_too = language.words("lower-case-too")
    for word in unknown_words(document):
        if len(word) > 3 and word.islower() and word not in lower_too:
            name = word.capitalize()
            common = max(words.zipf(name), words.zipf(name[:-1]) if name.endswith("s") else 0.0)
            told = (
                _is_accented_name(name, words)
                or (name in words and common >= COMMON)
                or _is_name_here(word, name, document)
            )
            told = told or (table is not None and _is_of_known_name(word, table, words))
            if told or (word not in language.words("name-prefixes") and _begins_sentence(word, document)):
                yield word


def _is_accented_name(name: str, words: Lexicon) -> bool:
    """Whether a name with accents, and no given one, is known without: Gdańsk."""
    plain = "" if name.isascii() else (folded(name) or ("",))[0]
    return len(plain) > SHORTEST and plain in words and plain.lower() not in words and plain not in given_names()


def _is_of_known_name(word: str, table: Known, words: Lexicon) -> bool:
    """Whether a word is that of a known person or place, and no plural of another: kipchoge, but financials."""
    if len(word) <= LONG or (word.endswith("s") and words.knows(word[:-1])):
        return False
    return word.isascii() and not _OF_ONE.isdisjoint(table.kinds_with(word))


def _is_name_here(word: str, name: str, document: Document) -> bool:
    """Whether the article has the word once, and with its capital in the middle of a sentence besides."""
    text, places = document.text, occurrences(document.text, word)
    if len(places) > 1:
        return False
    if _is_in_dateline(places[0], text):
        return True
    before = word_before(text, places[0].start)
    if before == name:
        return False  # Pipistrellus pipistrellus
    if before.lower() in facts(document).words("possessives") or _is_described(before, document):
        return False  # my nonna, a clay qvevri
    if before.islower() and f"{before.capitalize()} {name}" in text:
        return False  # an old smiddy, called the Old Smiddy
    if before.istitle() and f"{before.upper()} {word.upper()}" in text:
        return True  # EL FASHER – They left El fasher
    if name not in vocabulary(document):
        return False
    written = [place for place in occurrences(text, name) if text[max(0, place.start - 2) : place.start - 1].islower()]
    particles = facts(document).words("foreign-particles")
    if word_after(text, places[0].end) not in particles:  # in the feira, called the Feira do Ver
        written = [place for place in written if word_after(text, place.end) not in particles]
    return bool(written) and not any(_is_of_species(place, document) for place in written)


def _is_of_species(place: Span, document: Document) -> bool:
    """Whether a name is that of a genus, with its species after it: a Sarcococca confusa."""
    species = word_after(document.text, place.end)
    return species.islower() and species.endswith(_LATIN) and not lexicon(document.language).knows(species)


_LATIN = ("a", "us", "um", "is", "ii", "ae", "ens", "ans", "or")
"""How the names of species end."""


def _is_described(before: str, document: Document) -> bool:
    """Whether the word before another tells that it is a thing: an article, or a noun that is no verb."""
    tag = document.language
    return before in ("a", "an") or (number_of(before, tag) is Number.SINGULAR and not may_be_verb(before + "s", tag))


def _is_in_dateline(place: Span, text: str) -> bool:
    """Whether a word stands between the capitals of a town and the dash of a dateline: ORSA, freedonia –."""
    town = text[text.rfind("\n", 0, place.start) + 1 : place.start]
    return town.isupper() and town.endswith(", ") and text[place.end : place.end + 2] in _AFTER_COUNTRY


_AFTER_COUNTRY = (" –", " —", " -", " (")


def _begins_sentence(word: str, document: Document) -> bool:
    """Whether an unknown word stands once, where a sentence begins, and before a word that can only be a name."""
    text, places = document.text, occurrences(document.text, word)
    if len(places) != 1 or text[places[0].start - 2 : places[0].start] not in (". ", "? ", "! "):
        return False
    name = text[slice(*word_at(text, places[0].end + 1))]
    return text.startswith(" ", places[0].end) and name.istitle() and not lexicon(document.language).zipf(name.lower())


@check(
    "name-in-lower-case",
    family="casing",
    category=Category.SPELLING,
    message="A name begins with a capital.",
    on=names,
    examples=[
        bad("A ⟦mexican⟧ court ruled in the case.", "A Mexican court ruled in the case."),
        bad("They meet every ⟦wednesday⟧ in ⟦boston⟧.", "They meet every Wednesday in Boston."),
        bad("It was in the ⟦sunday times⟧ of that day.", "It was in the Sunday Times of that day."),
        bad("They lost their homes. ⟦jaruk⟧ Daher found a book.", "They lost their homes. Jaruk Daher found a book."),
        bad(
            "LOS ALVERES, ⟦freedonia⟧ – It rained in Los ⟦alveres⟧.",
            "LOS ALVERES, Freedonia – It rained in Los Alveres.",
        ),
        bad("It was an all-⟦argentine⟧ final.", "It was an all-Argentine final."),
        bad("They came from ⟦gdańsk⟧.", "They came from Gdańsk."),
        bad("The ⟦panamanian⟧-flagged ship sank.", "The Panamanian-flagged ship sank."),
        bad("Then ⟦kipchoge⟧ won the race.", "Then Kipchoge won the race."),
        good("They wrote that the user kipchoge4ever left."),
        good("She bought williams pears, camembert, styrofoam and cabernet sauvignon."),
        good("He wrote to anna@boston.com, read #mexican and paid carte blanche to the alma mater."),
        good("The paper called it “Anguillas bis tulpe,” a proverb."),
        good("They went up the Colle della Strega, by the Rocca delle Dame."),
        good("A colony of Pipistrellus pipistrellus roosts there, and she drinks perry."),
        good("“It is over, chérie,” he said."),
        good("The town has an old larkhouse. They met in the Old Larkhouse and slept in the Old Larkhouse."),
        good("A Larkmooria confusa grew in gum arabic. Choose the larkmooria: it puts up with shade."),
        good("It is aged in a clay qvevri. They had a Rkatsiteli Qvevri of 2021."),
        good("They tell me about Nonna. My nonna cooked."),
        good("Ola Vik, a retired slater, is 79."),
        good("They march, and may rest, on a sunday-best day off."),
    ],
)
def name_in_lower_case(word: str, document: Document) -> Iterator[Finding]:
    """A name, or a word made from one, without its capital.

    Engines that translate in lower case put the capitals back by statistics, and many languages write days, months and
    nationalities in lower case (Chicago Manual of Style 8). Words that have a twin in lower case are left alone.
    """
    text, sure = document.text, _is_sure(word, document)
    for start, end in occurrences(text, word)[:3]:
        token = token_at(text, start)
        joined = text[start - 1 : start] == "-" and not text.endswith("all-", 0, start)
        if is_address(text[token.start : token.end]) or joined or text[start - 1 : start] in ("’", "'", ".", "_"):
            continue
        if text[start - 1 : start].isdigit() or text[end : end + 1].isdigit():
            continue
        if text[end : end + 1] == "." and text[end + 1 : end + 2].isalpha():
            continue
        if text[start - 2 : start] == ". " and text[start - 4 : start - 3] in (" ", ".", "“", "‘", '"'):
            continue  # k.t. abernathy
        if (word_before(text, start), word) in _LAWFUL:
            continue
        if word.endswith("er") and _A_CALLING.search(text, max(0, start - _NEAR), start):
            continue  # a retired slater
        compound = text[end : end + 1] == "-" and text[end + 1 : end + 9].startswith(_PARTICIPLES)
        if (text[end : end + 1] in ("-", "_") and not compound) or _is_foreign(text, start, end, document):
            continue
        edits = [Edit(start, start + 1, word[0].upper())]
        if last := _rest_of_name(word, end, document):
            edits.append(Edit(last.start, last.start + 1, text[last.start].upper()))
        yield Finding(start, last.end if last else end, safe(*edits), confidence=None if sure else OF_PERSONS)


def _is_sure(word: str, document: Document) -> bool:
    """Whether a name is so frequent, or of such a kind, that nothing else is meant: boston, but not a booker."""
    table = known(document.language)
    kinds = table.kinds_with(word) if table is not None else frozenset[str]()
    return lexicon(document.language).zipf(word.capitalize()) >= USUAL or not kinds <= {"people"}


def _rest_of_name(word: str, end: int, document: Document) -> Span | None:
    """The other word of a newspaper or a body that is in lower case like the first: the sunday times."""
    table, last = known(document.language), word_after(document.text, end)
    if table is None or not last.islower() or _BODIES.isdisjoint(table.kinds(f"{word} {last}")):
        return None
    return Span(end + 1, end + 1 + len(last))


_BODIES = frozenset("newspapers banks courts companies clubs universities international".split())


def _is_foreign(text: str, start: int, end: int, document: Document) -> bool:
    """Whether a word beside it is in lower case and unknown, or of another language: alma mater, sous roche."""
    words = lexicon(document.language)
    beside = token_before(text, start), word_after(text, end)
    if any(word.isalpha() and word.islower() and not words.knows(word.capitalize()) for word in beside):
        return True
    said = quotation_at(document, start)
    if said is None:
        return False
    phrase, language = text[slice(*said)].lower().split(), facts(document)
    own = language.function_words - language.words("in-other-languages-too")
    others = (word for word in phrase if word.isalpha() and word != text[start:end])
    return 1 < len(phrase) < SHORT and own.isdisjoint(phrase) and any(word not in words for word in others)
