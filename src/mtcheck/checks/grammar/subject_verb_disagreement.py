"""A noun with the verb of the other number: 40 schools has closed, the buyers includes, the machine behave."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Language,
    Pattern,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    lexicon,
    word_at,
)
from mtcheck.text.inflection import singulars
from mtcheck.text.pairs import after, pairs

_SINGULAR = frozenset("has is was does".split())
_NO_PLURALS = ("ss", "us", "is", "ics")
_PREPOSITIONS = tuple("of in on at by to for with about over under between than from after before".split())
_NUMBER = Pattern(r"(?P<number>\d{1,3}(?:,\d{3})*|\p{L}+) $", linear=True)


_relative = pairs(("who", "finite-auxiliaries"), ("who", "have"))
_plurals = after(lambda noun, verb: verb in _SINGULAR and noun.endswith("s"), "finite-auxiliaries")


def candidates(document: Document) -> Iterator[Span]:
    """What looks like a plural before a verb in the singular, and nouns with the article before what may be a verb."""
    yield from _plurals(document)
    text, language = document.text, facts(document)
    verbs = language.words("third-person") | language.words("verbs-in-s") | language.words("bare-verbs")
    for at in find_all(text, "The "):
        words = text[at : at + 60].split(" ", 3)
        if len(words) > 2 and words[2] in verbs:
            yield Span(at, at + 4 + len(words[1]))
    yield from _relative(document)


@check(
    "subject-verb-disagreement",
    family="grammar",
    category=Category.GRAMMAR,
    message="The verb does not agree with its subject.",
    on=candidates,
    examples=[
        bad("Some 640 ⟦schools has⟧ closed, and four ⟦boats is⟧ missing."),
        bad("⟦The buyers includes⟧ a bishop. ⟦The machine behave⟧ well."),
        bad("The thieves ⟦who was⟧ caught left, but a man ⟦who have⟧ a boat stayed."),
        good("One of the thieves who was caught, a team who have won, a man and a woman who are late."),
        good("The number of 640 schools has grown. Two weeks is long, 20 miles is far, and 30 politics is a word."),
        good("The series includes a film. The people behave. The news makes her laugh. The export win is his."),
        good("A list of five schools is out. In the two services was a difference. The police arrive."),
    ],
    confidence=0.9,
)
def subject_verb_disagreement(at: Span, document: Document) -> Iterator[Finding]:
    """A plural with a verb in the singular, or a singular with one in the plural.

    Languages mark the number of a verb in other places than English, or nowhere, and an engine that sees the verb far
    from its subject guesses. Looked at are counted nouns, and nouns with an article that open a sentence.
    """
    text, language, (start, end) = document.text, facts(document), at
    words = text[start:end].split()
    if text[end : end + 1] == "-":
        return
    if words[0] == "who":
        left = word_at(text, start - 2)
        if text[left.end : start] == " " and _differs(left, words[1], document):
            yield Finding(start, end)
    elif words[0] == "The":
        noun, verb = words[1], text[slice(*word_at(text, end + 1))]
        last = end + 1 + len(verb)
        if not (noun.islower() and verb.islower()):
            return
        opens = start == 0 or text[start - 1] in '\n“"' or text[max(0, start - 2) : start] in (". ", "! ", "? ")
        if opens and text[end:last] == f" {verb}" and text[last : last + 1] != "-" and _clash(noun, verb, document):
            yield Finding(start, last)
    elif _is_plural(words[0], language, document) and _is_counted(text, start, language):
        yield Finding(start, end)


def _clash(noun: str, verb: str, document: Document) -> bool:
    """Whether a noun with an article and a verb, of which neither is something else, are of different numbers."""
    language = facts(document)
    if _is_plural(noun, language, document):
        return verb in language.words("third-person") | language.words("verbs-in-s")
    singular = not noun.endswith("s") and noun not in language.words("plural-in-sense") | language.function_words
    usual = lexicon(document.language).zipf(noun + "s") > 3
    return singular and usual and verb in language.words("bare-verbs") - language.words("nouns-too")


def _differs(place: Span, verb: str, document: Document) -> bool:
    """Whether a noun before who is a plural and the verb in the singular, or one with an article and the other way."""
    text, language = document.text, facts(document)
    noun = text[slice(*place)]
    before = text[max(0, place.start - 40) : place.start].lower().split(" ")[-7:-1]
    if not noun.islower():
        return False
    if verb in _SINGULAR:
        return _is_plural(noun, language, document) and not {"of", "one"} & set(before)
    single = (
        bool(before) and "and" not in before and before[-1] in ("a", "an", "each", "every") and not noun.endswith("s")
    )
    return single and verb in ("are", "were", "have") and noun not in language.words("plural-in-sense")


def _is_plural(noun: str, language: Language, document: Document) -> bool:
    """Whether a word is a plural whose singular is a word."""
    if not noun.endswith("s") or noun.endswith(_NO_PLURALS) or noun in language.words("singular-in-s"):
        return False
    return (
        noun not in language.words("measures-of-one") and max(map(lexicon(document.language).zipf, singulars(noun))) > 3
    )


def _is_counted(text: str, start: int, language: Language) -> bool:
    """Whether a number stands before a noun, and no preposition before that: of five schools may belong to a list."""
    found = _NUMBER.search(text[max(0, start - 30) : start])
    if not found:
        return False
    number = found["number"]
    clause = text[max(0, start - 45) : start].lower()
    free = not any(f" {word} " in clause for word in _PREPOSITIONS)
    return free and (number[0].isdigit() or number.lower() in language.words("counts"))
