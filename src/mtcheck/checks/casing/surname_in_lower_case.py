"""A name without its capital after a title or a given name, or after its prefix: Mr hurst, st. Louis, mcKinnell."""

from collections.abc import Iterator
from itertools import compress, count

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Language,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    lexicon,
    occurrences,
    safe,
    unknown_words,
    unsafe,
    vocabulary,
    word_at,
)
from mtcheck.text.known import known
from mtcheck.text.long_subjects import is_sure_verb
from mtcheck.text.people import given_names
from mtcheck.text.tokens import starts, tokens

_PREFIX = "mc"


def places(document: Document) -> Iterator[tuple[Span, bool]]:
    """Words in lower case that begin a name: where they stand, and whether nothing else can be meant."""
    text, there, language = document.text, vocabulary(document), facts(document)
    for title in sorted(there & language.words("before-surnames")):
        for stop in (" ", ". "):
            for at in find_all(text, title + stop):
                word = word_at(text, at + len(title + stop))
                if not text[at - 1 : at].isalpha() and text[slice(*word)].islower():
                    yield word, False
    if "st" in there:
        for saint in occurrences(text, "st"):
            after = text[saint.end : saint.end + 4].lstrip(".")
            if after[:1] == " " and after[1:2].isupper() and after[2:3].islower() and _stands_free(text, saint):
                yield saint, True
    yield from ((place, False) for place in _after_given_names(document))
    for name in sorted(there) if _PREFIX in text else ():
        if name.startswith(_PREFIX) and name[2:3].isupper():
            yield from ((place, True) for place in occurrences(text, name) if _stands_free(text, place))


def _after_given_names(document: Document) -> Iterator[Span]:
    """The unknown words in lower case after a name that persons have, and with it if it is so, too: Peter wessels."""
    language, text, words = facts(document), document.text, lexicon(document.language)
    table, written, there = known(language.tag), tokens(document), starts(document)
    odd = frozenset(word for word in unknown_words(document) if len(word) > 3 and word.islower())
    if table is None or not odd:
        return
    for at in compress(count(), map(odd.__contains__, written)):
        given, begins, start, end = written[at - 1], there[at - 1], there[at], there[at] + len(written[at])
        if at == 0 or len(given) < 3 or text[begins + len(given) : start] != " " or text[end : end + 1] != " ":
            continue
        place = Span(begins if given.islower() else start, end)
        if given not in words and given.capitalize() in given_names():
            beside = {*written[max(0, at - 2) : at - 1], *written[at + 1 : at + 2]}
            if not written[at].endswith(_OF_VERBS) and given != written[at] and all(map(words.knows, beside)):
                yield place
            continue
        named = given.capitalize() in words and "people" in table.kinds_with(given.lower())
        named = named and given not in language.function_words
        opens = text.endswith((". ", "\n"), 0, begins)
        if named and not opens and at + 1 < len(written) and _does(written[at + 1], language):
            yield place


_OF_VERBS = ("ed", "ing", "s", "ly")
"""How unknown words may end that follow a name and are none: Ada googled it."""


def _does(word: str, language: Language) -> bool:
    """Whether a word is surely a finite verb, so that a person is told of."""
    return word.endswith("ed") or word in language.speech_verbs or is_sure_verb(word, language)


def _stands_free(text: str, place: Span) -> bool:
    return place.start == 0 or text[place.start - 1] in " \n“\"'‘(—-"


@check(
    "surname-in-lower-case",
    family="casing",
    category=Category.SPELLING,
    message="The name begins with a capital.",
    on=places,
    examples=[
        bad(
            "Mr ⟦hurst⟧ and Dr ⟦okoro⟧ flew to ⟦st⟧. Louis on Friday.",
            "Mr Hurst and Dr Okoro flew to St. Louis on Friday.",
        ),
        bad("The coach said that Peter ⟦wessolm⟧ was out.", "The coach said that Peter Wessolm was out."),
        bad("The leader ⟦nick wessolm⟧ said no.", "The leader Nick Wessolm said no."),
        bad("The owner, Ann ⟦mcKinley⟧, was out.", "The owner, Ann McKinley, was out."),
        bad("They met ⟦marnie thorpley⟧ in town, and Kevin ⟦thorpley⟧ was out."),
        good("She asked Kevin what he googled. “Karena kita amat,” Kevin janganlah sekali."),
        good("Ms van Dyk, Mr ffolkes, Mr dell’Orto, Dr al-Hadi and Ms ben-Ami met Mr vice president on 1st Street."),
        good("The iPhone is hers. She said that Mr and Ms are titles. He took the Dr and left."),
    ],
    confidence=0.9,
)
def surname_in_lower_case(found: tuple[Span, bool], document: Document) -> Iterator[Finding]:
    """A surname without its capital after a title or a given name, “St” without its own, and “mc” before a capital.

    Engines that translate in lower case put capitals back by statistics, and rare names have none.
    """
    text, ((start, end), is_certain) = document.text, found
    word = text[start:end]
    begins = (at for at in range(start, end) if at == start or text[at - 1] == " ")
    edits = [Edit(at, at + 1, text[at].upper()) for at in begins if text[at].islower()]
    if is_certain:
        yield Finding(start, end, safe(*edits))
        return
    language = facts(document)
    if text[end : end + 1] in ("-", "’", "'") and text[end + 1 : end + 3] not in ("s ", "s,", "s."):
        return  # al-Hadi, dell'Orto
    others = language.function_words.union(*map(language.words, ("name-prefixes", "foreign-particles", "addressed")))
    if len(word) > 2 and word not in others and not word.startswith("ff"):
        yield Finding(start, end, unsafe(*edits))
