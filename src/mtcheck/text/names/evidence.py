"""How much speaks for it that a variant of a known name is damage, and not another name or plain words."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from mtcheck.model.document import Document, layer
from mtcheck.text.grammar.inflection import Form, inflected
from mtcheck.text.headlines import is_in_headline
from mtcheck.text.language import facts
from mtcheck.text.names.known import FUNCTION, IDIOM, content_words, known
from mtcheck.text.names.own import is_hidden, rights, variants
from mtcheck.text.names.printed import archive
from mtcheck.text.names.rewriting import core, right_places
from mtcheck.text.names.surroundings import (
    begins_sentence,
    is_in_foreign_name,
    is_near_kind,
    is_spelled_out,
    is_tied_to_kind,
    is_whole_quotation,
    name_after,
    name_before,
    stands_apart,
)
from mtcheck.text.names.variants import Variant
from mtcheck.text.quotations.flaws import flaws
from mtcheck.text.sentences import sentence_at
from mtcheck.text.tokens import lower, tokens, words_in
from mtcheck.text.words import lexicon, occurrences, word_after, word_before

LIKELY = 0.6
"""What speaks for a variant that is damage rather than not."""

LISTED, LISTED_INFLECTED, CERTAIN = LIKELY, 0.55, 0.75
"""What speaks for a listed form of a phrase, for one in another form than the tables have it (bulls walk, of a bull
walk), and for one that nobody writes."""

WORTH = 0.29
"""What speaks for a variant at least that is reported, be it where the article has other broken names alone."""

SUSPECT, SUPPORT = 0.4, 0.1
"""What speaks for a variant that supports weaker ones, and what each of three adds, or of two flaws of quotations."""

FELLOW, MOST_FELLOWS = 0.05, 2
"""What each right phrase of its field in the article adds to the confidence in a broken phrase, and how many count."""

BESIDE_RIGHT = 0.15
"""What the right phrase elsewhere in the article adds to the confidence in a broken one."""

TIED = 0.5
"""What a word for the kind of a name adds that stands right beside it."""

SEVERAL = 0.15
"""What it adds that several words of a longer name are replaced, one of them by what hardly any name has."""

HALF = 0.4
"""What several words in the place of one add of which the first only has a capital, as nobody writes them."""

TEAM = 0.3
"""What it adds that a place stands before a plural in the place of what its team is called: Houston Missiles."""

UNLIKE_ITS_KIND = 0.1
"""What a word that no name of the kind has adds, in the place of another, where it is frequent in other names."""

OF_ANOTHER_COUNTRY = 0.2
"""What it takes away that a body of a state has another word that such bodies have: a National Emergency Agency."""

_OF_STATES = ("government", "courts", "banks", "institutes", "offices", "military")
"""The kinds of names that bodies of several countries have nearly alike."""

TITLED = ("films", "books", "series", "songs")
"""The kinds of works that have another title in each country."""

FOREIGN_FORMS, PEOPLE, PARTS = "foreign-forms", "people", "parts-of-names"
"""The tables of names as other languages have them, of persons, and of what many names end with."""


class What(Enum):
    """What is broken."""

    NAME = "name"
    PHRASE = "phrase"
    FOREIGN_FORM = "foreign form"


SCALES = {What.NAME: (0.42, 0.9), What.FOREIGN_FORM: (0.42, 0.9), What.PHRASE: (0.6, 0.7)}
"""The confidence where nothing speaks for a variant, and where everything does: people vary the words of phrases."""


@layer
def judged(document: Document) -> dict[Variant, float]:
    """How much speaks for the variants of a document, `WORTH` to 1; of those that overlap for the likeliest one."""
    likeliest: dict[Variant, float] = {}
    worth = ((variant, sure) for variant in _hopes(document) if (sure := _evidence(variant, document)))
    for variant, sure in sorted(worth, key=lambda item: -item[1]):
        if not any(variant.start < other.end and other.start < variant.end for other in likeliest):
            likeliest[variant] = sure
    return likeliest


@layer
def _hopes(document: Document) -> list[Variant]:
    """The variants that may be worth a thought, whatever right names and phrases the document has.

    These are looked for only in the few documents that have such variants.
    """
    return [variant for variant in variants(document) if _evidence(variant, document, at_most=True)]


@layer
def likely(document: Document) -> dict[Variant, float]:
    """How much speaks for the variants that are damage rather than not: names are seldom broken in one place alone."""
    there = judged(document)
    suspects = {variant.entry.text for variant, evidence in there.items() if evidence >= SUSPECT}
    flawed = min(2, len(flaws(document))) if suspects else 0
    return {
        variant: evidence
        for variant, evidence in there.items()
        if evidence + SUPPORT * min(3, len(suspects - {variant.entry.text}) + flawed) >= LIKELY
    }


def broken(document: Document, what: What) -> Iterator[tuple[Variant, float]]:
    """The likely variants of a kind, with the confidence in a report of each."""
    for variant, evidence in likely(document).items():
        if what is kind_of(variant, document):
            yield variant, confidence(what, evidence)


def confidence(what: What, evidence: float) -> float:
    """The confidence in a report of something broken, by how much speaks for it."""
    least, most = SCALES[what]
    return round(least + (most - least) * evidence, 2)


def kind_of(variant: Variant, document: Document) -> What:
    """What is broken where a variant stands."""
    if variant.entry.kind == FOREIGN_FORMS:
        return What.FOREIGN_FORM
    return What.NAME if is_capital(variant, document) else What.PHRASE


def _evidence(variant: Variant, document: Document, at_most: bool = False) -> float:
    """How much speaks for a variant, whatever other damage the article has; 0 if it is not worth a thought.

    `at_most`: if the right names and phrases of the article, which take long to find, are all in its favour.
    """
    capital = is_capital(variant, document)
    if not (variant.sequence.wrong or variant.entry.is_name or len(variant.parts) >= IDIOM):
        return 0.0  # people vary the words of shorter phrases
    if not _has_its_case(variant, capital, document):
        return 0.0
    right, usual = bool(right_places(variant, document)), is_usual(variant, document)
    if usual and not (right and variant.entry.is_name):
        return 0.0
    if capital and (variant.entry.is_name or not is_in_headline(document, variant.start)):
        sure = _name(variant, document) - 0.45 * usual
        sure += (0.5 if variant.sequence.wrong or _strangeness(variant, document) else 0.2) * right
    else:
        sure = _phrase(variant, right, document, at_most) - 0.45 * usual
        sure += BESIDE_RIGHT * right
    sure = max(0.0, min(sure - 0.15 * (variant.sequence.moved and len(variant.parts) < 3), 0.95))
    if sure < WORTH or _is_inflected(variant, document) or _is_cited(variant, document):
        return 0.0
    if _is_lawful(variant, capital, right, document) or _has_another_owner(variant, document):
        return 0.0
    named = variant.entry.is_name and (right or _is_half_capital(variant, document))
    return 0.0 if not at_most and is_hidden(variant, document, by_phrases=not named) else sure


def _name(variant: Variant, document: Document) -> float:
    """What speaks for a broken name, in the variant and beside it."""
    first, last = variant.parts[0].first, variant.parts[-1].last
    parts, changed = len(variant.parts), variant.changed
    acronym = variant.sequence.acronym and document.text[variant.start : variant.end]
    if is_in_foreign_name(document, first) or (acronym and _is_anothers(acronym, variant, document)):
        return 0.0
    if variant.entry.kind == PEOPLE and (_is_another_person(variant, document) or _signs_picture(variant, document)):
        return 0.0
    if not variant.sequence.wrong and _is_half_a_role(last, document):
        return 0.0
    if parts == 1 and not variant.entry.is_name and begins_sentence(document, variant.start, variant.end):
        return 0.0  # Listening to it would take years: no hearing
    if variant.sequence.wrong:
        sure = _listed(variant, document)
    else:
        strange = _strangeness(variant, document)
        if (
            not strange
            and parts - changed > 1
            and (_keeps_its_head(variant, document) or _is_of_no_such_name(variant, document))
        ):
            strange = UNLIKE_ITS_KIND
        sure = {0: 0.2, 1: 0.3, 2: 0.5}.get(parts - changed, 0.7) + strange
        sure += SEVERAL * (strange > 0 and changed > 1 and _is_long(variant))
        sure += HALF * _is_half_capital(variant, document)
        sure += TEAM * _is_team(variant, document)
        sure -= OF_ANOTHER_COUNTRY * (variant.entry.kind in _OF_STATES and _is_body_elsewhere(variant, document))
    sure -= 0.25 * (not variant.entry.is_name)
    sure += 0.25 * _has_acronym(variant, document) + 0.15 * is_whole_quotation(document, first, last)
    sure += _kind_beside(variant, document) - 0.15 * (not variant.even)
    crowded = (variant.entry.kind != PARTS and name_before(document, first)) or name_after(document, last)
    sure -= 0.3 * (crowded and not right_places(variant, document))
    return min(sure, LISTED) if variant.entry.kind == PARTS else sure  # a longer name is surer


def _is_half_a_role(last: int, document: Document) -> bool:
    """Whether words before one, by its number, end with what begins an office: Norland Prime, of its Prime Minister."""
    written = tokens(document)
    before_roles = facts(document).words("before-roles")
    return last < len(written) and written[last - 1] in before_roles and written[last] in facts(document).words("roles")


def _is_another_person(variant: Variant, document: Document) -> bool:
    """Whether a word in the place of a surname is no word of the language: Eric Salas is not Eric Hall."""
    small, words = lower(document), lexicon(document.language)
    replaced = (small[part.first] for part in variant.parts if part.substitute)
    return not all(word in words for word in replaced)


def _signs_picture(variant: Variant, document: Document) -> bool:
    """Whether a slash and an agency follow: Mark Stout/Getty Images."""
    return document.text[variant.end : variant.end + 1] == "/"


def _is_body_elsewhere(variant: Variant, document: Document) -> bool:
    """Whether all that is replaced is replaced by words that names of bodies differ in from country to country."""
    small, words = lower(document), facts(document).words("words-of-bodies")
    replaced = [small[part.first : part.last] for part in variant.parts if part.substitute]
    return bool(replaced) and all(map(words.issuperset, replaced))


def _is_anothers(acronym: str, variant: Variant, document: Document) -> bool:
    """Whether words of the article have the letters of an acronym, or it is the end of an address, or a dateline's."""
    introduced = variant.sequence.doubtful and f"({acronym})" in document.text
    return introduced or document.text[variant.start - 1 : variant.start] == "." or is_spelled_out(document, acronym)


def _listed(variant: Variant, document: Document) -> float:
    """What speaks for a form that the tables have; of a single word little, where it has its capital anyway."""
    doubtful, acronym = variant.sequence.doubtful, variant.sequence.acronym
    if len(variant.parts) > 1 or acronym or _is_foreign(variant, document):
        sure = 0.9 if not (doubtful and variant.entry.is_name) else 0.55 if acronym else 0.45
        return sure - 0.45 * (variant.entry.kind == FOREIGN_FORMS and _is_in_names(variant, document))
    if begins_sentence(document, variant.start, variant.end):
        return 0.0
    return 0.15 if doubtful else 0.35


def _is_in_names(variant: Variant, document: Document) -> bool:
    """Whether a form of one word is part of a longer name elsewhere in the article: Dunav, of the club BC Dunav."""
    written, form = tokens(document), tokens(document)[variant.parts[0].first]
    return len(variant.parts) == 1 and any(
        word == form and not stands_apart(document, index, index + 1) for index, word in enumerate(written)
    )


def _kind_beside(variant: Variant, document: Document) -> float:
    """What a word for the kind of a name adds that stands near it, or right beside it in mid-sentence."""
    where = document, variant.parts[0].first, variant.parts[-1].last, variant.entry.kind
    if is_tied_to_kind(*where) and not begins_sentence(document, variant.start, variant.end):
        return TIED
    near = is_near_kind(*where) and (variant.sequence.wrong or _strangeness(variant, document) > 0)
    return 0.25 * near


def _phrase(variant: Variant, right: bool, document: Document, at_most: bool) -> float:
    """What speaks for a listed form of a phrase, in itself and in the field of the article, or for a varied idiom."""
    if not variant.sequence.wrong:
        return LISTED - 0.25 * (not variant.even)
    alone = len(variant.parts) == 1 and not variant.sequence.edged
    lawful = variant.sequence.doubtful or (alone and not _is_foreign(variant, document))
    listed = LISTED if all(part.form is Form.BASE for part in variant.parts) else LISTED_INFLECTED
    sure = 0.3 if lawful else CERTAIN if variant.sequence.certain else listed
    sure += (0.25 if lawful else 0.75) * _strangeness(variant, document) - 0.25 * (not variant.even)
    if sure + MOST_FELLOWS * FELLOW + BESIDE_RIGHT * right < WORTH:
        return 0.0
    return sure + FELLOW * (MOST_FELLOWS if at_most else min(MOST_FELLOWS, len(_fellows(variant, document))))


def _fellows(variant: Variant, document: Document) -> set[str]:
    """The right phrases of the field of a variant in the article."""
    return {one.entry.text for one in rights(document) if one.entry.kind == variant.entry.kind}


def _has_another_owner(variant: Variant, document: Document) -> bool:
    """Whether nothing but a possessive pronoun is another one: they lose their way, and it its way."""
    small, possessives = lower(document), facts(document).words("possessives")
    replaced = [small[part.first : part.last] for part in variant.parts if part.substitute]
    return bool(replaced) and all(len(words) == 1 and words[0] in possessives for words in replaced)


def usual_key(variant: Variant, document: Document) -> str:
    """The words of a variant as they are listed where people write them, too: with capitals if they stand so."""
    if not is_capital(variant, document):
        return variant.words
    return " ".join(word[0].upper() + word[1:] for word in variant.words.split())


def _is_lawful(variant: Variant, capital: bool, right: bool, document: Document) -> bool:
    """Whether what stands there is a name or phrase as it should be, too: The Sun, which Le Soleil may have become.

    It is not if what stands beside it tells that the other name is meant, of another kind: the newspaper Businessman.
    """
    table = known(document.language)
    if table is None or not table.has(variant.words):
        return False
    beside = _kind_beside(variant, document) if capital else 0.0
    return not (right and beside) and (beside < TIED or variant.entry.kind in table.kinds(variant.words))


def is_usual(variant: Variant, document: Document) -> bool:
    """Whether people write the words that stand there."""
    table = known(document.language)
    if table is not None and table.is_usual(usual_key(variant, document)):
        return True
    printed = archive(document)
    return printed is not None and printed.prints(document.text[variant.start : variant.end])


def _strangeness(variant: Variant, document: Document) -> float:
    """How much speaks for it that names, or phrases, hardly ever have the words that stand in the place of others.

    In a longer name that is the same word for word but for these, one such word is enough.
    """
    table, small = known(document.language), lower(document)
    if table is None:
        return 0.0
    kinds = (True, False) if is_capital(variant, document) else (False,)
    right = set(variant.entry.text.lower().replace("-", " ").split())
    common = [
        min(max(table.commonness(word, names) for names in kinds) for word in small[part.first : part.last])
        for part in variant.parts
        if part.substitute or (variant.sequence.wrong and right.isdisjoint(small[part.first : part.last]))
    ]
    rarest = (min if _is_long(variant) else max)(common, default=10)
    return 0.4 if rarest == 0 else 0.3 if rarest < 3 else 0.15 if rarest < 10 else 0.0


def _is_long(variant: Variant) -> bool:
    """Whether a variant has three words or more of a name, and between them what the name has there."""
    return variant.even and len(variant.parts) > 2 and variant.entry.is_name


def _is_half_capital(variant: Variant, document: Document) -> bool:
    """Whether several words stand for one of a name, of which the first only has a capital: Financial institution."""
    written = tokens(document)
    return len(variant.parts) > 1 and any(part.is_half_capital(written) for part in variant.parts)


def _is_team(variant: Variant, document: Document) -> bool:
    """Whether a club is its place, which no word is, and a plural in the place of what it is called."""
    written, words = tokens(document), lexicon(document.language)
    place, called = variant.parts[0], variant.parts[-1]
    return (
        variant.entry.kind == "clubs"
        and variant.even
        and called.substitute
        and not place.substitute
        and written[place.first].lower() not in words
        and written[called.last - 1].endswith("s")
        and variant.entry.text.endswith("s")
    )


def _keeps_its_head(variant: Variant, document: Document) -> bool:
    """Whether a name, evenly, has its main word, and of the others one replaced that no other name has beside them."""
    table = known(document.language)
    if table is None or variant.changed != 1 or not variant.even or variant.sequence.moved:
        return False
    gaps = variant.sequence.gaps[1:-1]
    head = next((at for at, gap in enumerate(gaps) if gap), len(gaps))
    at = next(at for at, part in enumerate(variant.parts) if part.substitute)
    right = content_words(variant.entry.text)
    return at != head and len(right) == len(variant.parts) and len(table.missing(right, at)) == 1


def _is_of_no_such_name(variant: Variant, document: Document) -> bool:
    """Whether no name of the kind has a word that stands in the place of another: Human Laws Watch."""
    table, small = known(document.language), lower(document)
    return table is not None and any(
        variant.entry.kind not in table.kinds_with(word)
        for part in variant.parts
        if part.substitute
        for word in small[part.first : part.last]
        if word not in FUNCTION
    )


def is_capital(variant: Variant, document: Document) -> bool:
    """Whether all words of a variant begin with a capital or a number, but those that the name has without."""
    written = tokens(document)
    small = set(variant.entry.text.split()) if variant.entry.is_name else set()
    words = [written[part.first] for part in variant.parts]
    return not words[0][0].islower() and all(not word[0].islower() or word in small for word in words[1:])


def _has_its_case(variant: Variant, capital: bool, document: Document) -> bool:
    """Whether a name has its capitals, and a phrase all or none, but at the start of a sentence and of names in it."""
    text, found = document.text, document.text[variant.start : variant.end]
    if found.isupper():
        beside = word_before(text, variant.start), word_after(text, variant.end)
        if any(word.isupper() and len(word) > 1 for word in beside):
            return False  # in a line of capitals: LAY OF THE DAY
    if variant.entry.is_name or found.isupper():
        return variant.entry.is_name and capital and (found.isupper() or not variant.sequence.acronym)
    if capital or found[1:].islower():
        return True
    words, right = lexicon(document.language), words_in(variant.entry.text)
    return all(word.islower() or word in right or word.lower() not in words for word in words_in(found)[1:])


def _is_foreign(variant: Variant, document: Document) -> bool:
    """Whether a form is no word; a name that word lists have may be one of another language."""
    words, form = lexicon(document.language), document.text[variant.start : variant.end]
    table = known(document.language)
    listed = table is not None and variant.entry.kind == FOREIGN_FORMS and table.is_foreign(form.lower())
    if listed:
        return form.lower() not in words
    return not words.knows(form) and not (form.isupper() and words.knows(form.capitalize()))


def _is_cited(variant: Variant, document: Document) -> bool:
    """Whether something is said of a variant: one word in quotation marks, or a title in the sentence of the right one.

    “Finanzamt” is German, and “Jaws” was “The Teeth of the Sea” in France.
    """
    first, last = variant.parts[0].first, variant.parts[-1].last
    if variant.entry.kind in TITLED and is_whole_quotation(document, first, last):
        sentence = sentence_at(document, variant.start)
        return sentence is not None and any(
            sentence.start <= it.start < sentence.end for it in right_places(variant, document)
        )
    return last - first == 1 and not variant.entry.is_name and is_whole_quotation(document, first, last)


def _has_acronym(variant: Variant, document: Document) -> bool:
    return bool(variant.entry.acronym) and bool(occurrences(document.text, variant.entry.acronym))


def _is_inflected(variant: Variant, document: Document) -> bool:
    """Whether a variant is the right name in another form: Tories, Middle Eastern, US Army. In quotes it is a title."""
    forms = document.text[variant.start : variant.end].lower(), core(variant.entry.text).lower()
    if forms[0] == f"{forms[1]}ern" or forms[0].replace("united states", "us") == forms[1]:
        return True
    plurals = [inflected(form, Form.S) for form in forms]
    return (forms[0] == plurals[1] or forms[1] == plurals[0]) and not is_whole_quotation(
        document, variant.parts[0].first, variant.parts[-1].last
    )
