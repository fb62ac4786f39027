"""The subject right before a verb, where a shallow reading is sure of it: the pipes, trains from Galway to Dublin."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from mtcheck.base.patterns import Pattern
from mtcheck.model.document import Document
from mtcheck.text.grammar.base_forms import is_finite
from mtcheck.text.grammar.long_subjects import RELATIVE, number_of_long_subject
from mtcheck.text.grammar.noun_phrases import DEMONSTRATIVES, JOINED, number_of_nouns, number_of_phrase
from mtcheck.text.grammar.nouns import Number, irregular_plurals, may_be_verb, number_of
from mtcheck.text.language import Language, facts
from mtcheck.text.sentences import sentence_at
from mtcheck.text.words import word_before

REACH = 90
"""Code points before a verb in which its subject is looked for."""

_MARKS = (", ", *';:—–()[]“”"‘…/|')
"""What ends a clause; a comma in a number does not."""
PLURALS = {"is": "are", "was": "were", "has": "have", "does": "do"}
"""The verbs that have forms of their own for both numbers: that of the singular, with that of the plural."""

_NEGATED = {f"{one}n": f"{many}n" for one, many in PLURALS.items()}
NEGATED = frozenset((*_NEGATED, *_NEGATED.values()))
"""Their forms before what is left of not: isn and aren of isn’t and aren’t."""

OTHER_NUMBER = {a: b for forms in (PLURALS | _NEGATED).items() for a, b in (forms, forms[::-1])}
"""All of these with that of the other number."""

_LINKS = RELATIVE | {"and", "to"}
_ASKING = frozenset("what why".split())
_VERBS_THERE = {
    (verb, after)
    for verbs, followers in (
        ("need want needs wants hopes seems tries", "to more no"),
        ("shows says finds feels", "that no how"),
        ("lead point leads points", "to"),
    )
    for verb in verbs.split()
    for after in followers.split()
}
_PLAIN_VERBS = frozenset("say see meet get go come make take".split())
"""Of the verbs that are nouns, too, those that are hardly ever one."""
_COUNTS = frozenset("dozen hundred thousand million".split())
_LARGE = frozenset("million billion trillion percent".split())
"""Words for large numbers: before one stand digits, so that what stands before these is no noun."""
_ABOUT = frozenset("About Around Over Under Nearly".split())
_LONGEST = 400
"""Code points from the start of a sentence to its verb that are read as a subject and what parts them."""
_SHORT = 3
_OF_ONE = frozenset("each every any Each Every Any".split())
"""Determiners of one thing, with what comes after that as its verb."""
_FAR = 8
_AFTER_THERE = Pattern(
    r" (?:been |also |currently |even |still |not enough )?"
    r"(?:more than |fewer than |about |around |at least |nearly |so |too )?"
    r"(?P<words>[\p{L}\d,]+(?: [\p{Ll}-]+){1,5})",
    linear=True,
)
_FORMS = {
    Number.SINGULAR: ("singular-verbs", "negated-singular", "third-person", "verbs-in-s", "noun-verbs-in-s"),
    Number.PLURAL: ("plural-verbs", "negated-plural", "bare-verbs", "noun-verbs"),
}


class Subject(NamedTuple):
    """A subject, in offsets of the document, and its number."""

    start: int
    end: int
    number: Number


def subject_before(document: Document, end: int) -> Subject | None:
    """The subject that ends at a code point, right before its verb; None where the reading is not sure."""
    language, text = facts(document), document.text
    sentence = sentence_at(document, end - 1)
    if sentence is None:
        return None
    begin = max(sentence.start, end - REACH)
    start = clause_start(text, begin, end)
    words = text[start:end].split(" ")
    if len(words) > 1 and (words[-1] in language.words("parting-adverbs") or words[-1].endswith("ly")):
        end -= len(words.pop()) + 1
    opens = _opener(words, language)
    if opens < 0:
        if not _begins_clause(text, start, begin, sentence.start, language):
            return None
        opens += (words[:1] == [""]) + (words[:2] in (["", "but"], ["", "so"]))
        opens = max(opens, _adverbial(words, language))
    if words[opens].lower() in _ASKING and text[sentence.end - 1] == "?":
        return None  # what prices has it
    first = opens + 1
    whose = first > 0 and words[opens] == "whose"
    phrase = ["the"] * whose + words[first:]
    begins = [word for word in phrase[:3] if word.lower() not in ("and", "but")]
    if len(begins) > 1 and begins[0].endswith("ly") and begins[1].endswith("ing"):
        return None  # manually swapping batteries feels wrong
    if len(phrase) == 2 and phrase[0].lower() == "the" and phrase[1].istitle() and phrase[1].endswith("s"):
        return None  # the Martens were
    number = number_of_phrase(phrase, document, first == 0) or number_of_long_subject(phrase, document, first == 0)
    at = start + sum(len(word) + 1 for word in words[:first])
    return Subject(at, end, number) if number else None


def _opener(words: list[str], language: Language) -> int:
    """Where the last word stands after which a subject begins; -1 where there is none.

    A number begins one, too, where no preposition before may tie it to another noun: and four boats.
    """
    counts, ties, openers = (language.words(name) for name in ("counts", "tying-prepositions", "clause-openers"))
    for at in range(len(words) - 2, -1, -1):
        word = words[at].lower()
        if word in _ASKING and words[at + 1] not in language.words("determiners"):
            continue  # what matters to the islands is
        if at and word in RELATIVE and is_finite(words[at + 1], language):
            continue  # the fire which destroyed the nets
        if word == "that" and words[at + 1].endswith("s") and not _OF_ONE.isdisjoint(words[max(0, at - 3) : at]):
            continue  # each meteor that streaks across the sky
        if word in openers and not (word in ("that", "whose") and at and words[at - 1] in ties):
            return at
        counted = at and (word in counts or word.replace(",", "").isdigit())
        if counted and words[at - 1].lower() not in language.words("determiners"):
            before = words[at == 1 and words[0] in _ABOUT : at]
            if before[-1:] in (["least"], ["most"]):
                before = before[:-2]
            tied = any(left.lower() in ties or left.endswith("ing") for left in before)
            clause = any(left in RELATIVE and is_finite(right, language) for left, right in pairwise(before))
            if not tied and not clause:  # the letter that reached 400 homes
                return at - 1
    return -1


def _adverbial(words: list[str], language: Language) -> int:
    """Where the last word of what stands before a subject with its article stands; -1 where nothing does.

    In some gardens the shells, now a young man: no verb stands between, and a noun, a number or the adverb before it.
    """
    if words[0].lower() not in language.words("adverbial-openers"):
        return -1
    for at in range(len(words) - 2, 0, -1):
        if words[at] in language.words("determiners"):
            left = words[at - 1]
            if words[at] in RELATIVE:
                return -1  # the services that win
            if left in language.words("tying-prepositions"):
                continue  # In May a quake of the same size
            if at == 1:
                return 0 if left.lower() in language.words("adverbs-of-time") else -1
            if "to" in map(str.lower, words[:at]) or left in language.words("bare-verbs"):
                return -1
            known = language.words("units-of-time") | language.words("adverbs-of-time")
            ended = left[:1].isupper() or left[-1:].isdigit() or left in known or number_of(left, language.tag)
            return at - 1 if ended else -1
    return -1


def subject_parted(document: Document, end: int) -> Subject | None:
    """The subject that opens a sentence and is parted from its verb by what stands between two commas.

    `end` is where the second comma stands. What stands between must tell what a name is: who has a boat, the mayor, 54.
    """
    sentence, language, text = sentence_at(document, end), facts(document), document.text
    if sentence is None:
        return None
    start = sentence.start
    if end - start > _LONGEST:
        return None
    while start < end and text[start] in '“"‘':
        start += 1
    first, *parts = text[start:end].split(", ")
    if not parts or not all(word[:1].isupper() or word in JOINED for part in parts[1:] for word in part.split(" ")):
        return None
    between = ", ".join(parts)
    words = between.split(" ")
    related = words[0] in RELATIVE and len(words) > 1
    before = first.split(" ")
    named = before[-1][:1].isupper() and before[-1] not in language.starters
    ties = language.words("tying-prepositions") | JOINED
    if related and named and ties.isdisjoint(map(str.lower, before)):
        number = number_of_verb(words[1], language)
    elif named and all(word[:1].isupper() for word in before):
        number = Number.SINGULAR if between.isdigit() else number_of_nouns(words, language)
    else:
        number = None if "(" in first else number_of_phrase(before, document, True)
    listed = number is Number.SINGULAR and not related and not JOINED.isdisjoint(words)
    return Subject(start, start + len(first), number) if number and not listed else None


def subject_after(document: Document, start: int) -> Subject | None:
    """The subject after there and its verb, which ends at a code point: two boats, no more boats, a boat."""
    language, text = facts(document), document.text
    found = _AFTER_THERE.match(text, start, start + REACH)
    if not found:
        return None
    words, closed = found["words"].split(), language.function_words
    if words[0] == "a" and words[1] in _COUNTS:
        words = words[1:]  # a hundred boats
    one, many = words[0] in ("a", "an"), words[0] == "many" and words[1] not in ("a", "an")
    if one or words[0] in language.words("counting") | _COUNTS or words[0][0].isdigit():
        words = words[1 + (words[1:2] == ["more"]) :]
    nouns = list(takewhile(lambda word: word not in closed, words))
    number = number_of(nouns[-1], language.tag) if nouns and words[len(nouns) : len(nouns) + 1] != ["of"] else None
    if many and nouns and number is None:
        number = Number.PLURAL  # so many fish
    if any(may_be_verb(noun, language.tag) for noun in nouns[1:-1]):
        return None  # that there is no third candidate speaks volumes
    start, end = found.span("words")
    if number is None or one is not (number is Number.SINGULAR):
        return None
    return Subject(start, end, number)


class _Words(NamedTuple):
    """What a quick look needs of a language: asked of every verb."""

    numbers: dict[str, Number]
    closed: frozenset[str]
    ties: frozenset[str]
    before_singular: frozenset[str]
    also_nouns: frozenset[str]
    after_verb: frozenset[str]
    joined: frozenset[str]
    with_infinitive: frozenset[str]
    several: frozenset[str]
    one: frozenset[str]
    uncountable: frozenset[str]
    always_plural: frozenset[str]


@lru_cache(maxsize=2)
def _words(language: Language) -> _Words:
    words = language.words
    return _Words(
        {verb: number for number, names in _FORMS.items() for name in names for verb in words(name)},
        language.function_words.difference(RELATIVE, DEMONSTRATIVES, {"there"}),
        words("tying-prepositions"),
        words("determiners") | {word.title() for word in words("determiners")} | {"s"},
        (words("noun-verbs") | words("noun-verbs-in-s")) - _PLAIN_VERBS,
        words("after-verb") | _LARGE | {""},
        JOINED | {"s"},
        words("nouns-with-infinitive"),
        words("counts") | words("parts-of-many") | words("always-plural"),
        words("one-of-many"),
        words("uncountable"),
        words("always-plural"),
    )


def number_of_verb(verb: str, language: Language) -> Number | None:
    """The number of a form of a verb that shows it."""
    return _words(language).numbers.get(verb)


def may_be_noun(verb: str, after: str, language: Language) -> bool:
    """Whether a form of a verb may be a noun before the word after it: these forms are, but not these forms a line."""
    known = _words(language)
    return verb in known.also_nouns and after not in known.after_verb and (verb, after) not in _VERBS_THERE


def may_disagree(words: list[str], at: int, language: Language) -> bool:
    """Whether a verb may have a subject of the other number, by the forms of the words before it: a quick look."""
    last, verb, known = words[at - 1], words[at], _words(language)
    number = known.numbers.get(verb)
    if number is Number.SINGULAR and at > 1 and last in language.words("parting-adverbs"):
        return _looks_plural(words[at - 2])  # officials now expects
    if number is None or last in known.closed or len(last) < _SHORT:
        return False
    after = words[at + 1] if at + 1 < len(words) else ""
    related = last in ("who", "which")
    if not related and may_be_noun(verb, after, language):
        return False
    singular = number is Number.SINGULAR
    if last in RELATIVE:
        antecedent = words[at - 2].lower()
        return (_looks_plural(antecedent) or antecedent in known.always_plural or antecedent == "those") is singular
    if last in ("there", "There"):
        following = words[at + 1 : at + 6]
        return (
            any(word == "many" or _looks_plural(word) for word in following)
            if singular
            else not {"a", "an"}.isdisjoint(following)
        )
    if last.lower() in DEMONSTRATIVES:
        return DEMONSTRATIVES[last.lower()] is not number
    before = words[max(0, at - _FAR) : at - 1]
    if singular and (_looks_plural(last) or last.lower() in known.always_plural):
        return True
    if verb in OTHER_NUMBER and not _LINKS.isdisjoint(before) and _may_be_long(before, singular, known):
        return True
    if not singular and last[0].isupper() and words[at - 2] not in known.joined:
        return True  # a name
    if not (
        singular or (last[-1] == "s" and last not in known.uncountable) or known.before_singular.isdisjoint(before[-4:])
    ):
        return True
    if known.ties.isdisjoint(before):
        return False
    ties = [place for place, word in enumerate(before) if place and word in known.ties]
    if singular:
        return any(_looks_plural(before[place - 1]) or before[place - 1].lower() in known.several for place in ties)
    return any(before[place - 1].lower() in known.one for place in ties) or any(
        before[place - 1][-1] != "s" and not known.before_singular.isdisjoint(before[max(0, place - 4) : place - 1])
        for place in ties
    )


def _may_be_long(before: list[str], singular: bool, known: _Words) -> bool:
    """Whether words before a verb may hold a subject of several phrases whose number is the other one."""
    for at in range(len(before) - 1, 0, -1):
        word = before[at]
        if word in RELATIVE:
            return _looks_plural(before[at - 1]) is singular
        if word == "and":
            return singular and before[-1] in known.before_singular
        if word == "to" and before[at - 1] in known.with_infinitive:
            return _looks_plural(before[at - 1]) is singular
    return False


def _looks_plural(word: str) -> bool:
    return word[-1] == "s" or word[-3:] == "men" or word in irregular_plurals()


def clause_start(text: str, begin: int, end: int) -> int:
    """Where what stands before `end` begins, after the last mark in a range."""
    return max(begin, *(text.rfind(mark, begin, end) + 1 for mark in _MARKS))


def opens_clause(document: Document, start: int) -> bool:
    """Whether a subject that begins at a code point opens a clause: it follows a mark, that, because or and."""
    text = document.text
    if not start or text[start - 1] in '“"‘\n(' or (text[start - 1] == " " and text[start - 2] in ".,;:!?"):
        return True
    return word_before(text, start).lower() in facts(document).words("clause-openers") | {"but", "and", "if", "as"}


def _begins_clause(text: str, start: int, begin: int, sentence: int, language: Language) -> bool:
    """Whether a clause begins where a sentence or a quotation does, or after what stands before its first comma."""
    if start == begin > sentence:
        return False
    mark = text[start - 1 : start] if start > sentence else ""
    if mark == ",":
        before = text[sentence : start - 1].rpartition("; ")[2]
        follows = text.startswith((" but ", " so "), start)
        return follows or ("," not in before and before.split(" ", 1)[0].lower() in language.words("adverbial-openers"))
    return not mark or mark in "“\n;" or (mark == '"' and text[start] != " ")
