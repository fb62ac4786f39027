"""A word joined with itself: abundant and abundant, pleased and glad and pleased, different-different."""

from collections.abc import Iterator
from itertools import pairwise

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Span,
    bad,
    check,
    facts,
    find_all,
    good,
    lexicon,
    pattern,
    unsafe,
)
from mtcheck.text.grammar.nouns import Number, may_be_verb, number_of
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.words import FREQUENT, word_after

_AND = " and "
_ADJECTIVE = ("ant", "ent", "ory", "al", "ive", "ous", "ful", "ible", "able", "ic", "less", "ary")
"""Endings of adjectives that nobody doubles for emphasis, as in brighter and brighter, on and on."""

_PARTICIPLE = (*_ADJECTIVE, "ed")
LONGEST = 20
"""Code points of a word that may be joined with itself by a hyphen."""

SHORTEST = 5
"""Letters of a word whose ending is one."""


_doubled = pattern(
    r"(?<![\p{L}-])(?:(?P<word>\p{Ll}+-\p{Ll}+)(?P<again> (?P=word))"
    r"|(?P<first>\p{Ll}{2,})-(?P<last>\p{Ll}{2,})(?P<again> (?P=first)(?P=last)))(?![\p{L}-])",
    near=("a-a",),
    reach=50,
)


def candidates(document: Document) -> Iterator[tuple[Span, Span]]:
    """The words that stand again after `and`, and those with another word between; what stands again, and the whole."""
    yield from _hyphenated(document)
    for match in _doubled(document):
        yield Span(*match.span("again")), Span(*match.span())
    parts, end = document.text.split(_AND), -len(_AND)
    for index, (left, right) in enumerate(pairwise(parts)):
        end += len(left) + len(_AND)
        again, gap = end + len(_AND), left.rfind(" ")
        last = left[gap + 1 :]
        start = end - len(last)
        if right.startswith((last, last.lower())):
            before, after = left[: max(0, gap)], right[len(last) :]
            begins = after[:1] != "-" and not after[:1].isalpha()
            quality = len(last) >= SHORTEST and (last.endswith(_ADJECTIVE) or _is_passive(last, before, document))
            if begins and (quality or _is_one_thing(last.lower(), before, after, document)):
                yield Span(end, again + len(last)), Span(start, again + len(last))
        elif right.isalpha() and last.endswith(_PARTICIPLE) and _begins("".join(parts[index + 2 : index + 3]), last):
            finish = again + len(right) + len(_AND) + len(last)
            yield Span(finish - len(last) - len(_AND), finish), Span(start, finish)
        elif left[gap - 1 : gap] == ",":
            first = left[left.rfind(" ", 0, gap) + 1 : gap - 1]
            if first.endswith(_PARTICIPLE) and _begins(right, first):
                yield Span(end, again + len(first)), Span(start - len(first) - 2, again + len(first))


def _is_one_thing(word: str, before: str, after: str, document: Document) -> bool:
    """Whether a word is a noun, no measure or number, in no phrase of emphasis: law and law, citizens and citizens."""
    language, number = facts(document), number_of(word, document.language)
    if len(word) < LONG or not word.islower() or may_be_verb(word, document.language) or number is None:
        return False
    measures = language.words("units-of-time") | language.words("quantities") | language.words("number-words") | _MANY
    if word in measures or not _EMPHASIS.isdisjoint(before.lower().split()[-1:]):
        return False
    qualifies = number is Number.SINGULAR and after[:1] == " " and after.split()[0] not in language.function_words
    return not qualifies and lexicon(document.language).zipf(word) >= FREQUENT


def _is_passive(word: str, before: str, document: Document) -> bool:
    """Whether a participle stands right after a form of be: was raised and raised, but not reached and reached."""
    auxiliary = facts(document).words("forms-of-be") | {"be", "been", "being", "also"}
    return word.endswith("ed") and not auxiliary.isdisjoint(before.lower().split()[-1:])


LONG = 6
"""Letters of a noun that is in no idiom, as neck and neck is one."""

_EMPHASIS = frozenset("between are is were was only for".split())
_MANY = frozenset("heaps piles loads stacks layers inches pieces rounds".split())
"""Words before a noun that is said twice on purpose, and what is said twice for very much of it."""


def _hyphenated(document: Document) -> Iterator[tuple[Span, Span]]:
    """The usual words that a hyphen joins with themselves: no fifty-fifty, never-never or goody-goody."""
    text, language = document.text, facts(document)
    for at in find_all(text, "-"):
        start = text.rfind(" ", max(0, at - LONGEST), at) + 1
        word = text[start:at]
        if start and word.isalpha() and word.islower() and _begins(text[at + 1 : at + 2 + LONGEST], word):
            end = at + 1 + len(word)
            lawful = language.function_words | language.words("number-words") | {"never", "double"}
            if lexicon(document.language).zipf(word) >= FREQUENT and word not in lawful and text[end : end + 1] != "-":
                yield Span(at, end), Span(start, end)


def _begins(text: str, word: str) -> bool:
    """Whether a text begins with a word that is not short."""
    return len(word) >= SHORTEST and text.startswith(word) and not text[len(word) : len(word) + 1].isalpha()


@check(
    "word-joined-to-itself",
    family="repetition",
    category=Category.GRAMMAR,
    message="A word is joined with itself.",
    on=candidates,
    examples=[
        bad("Sodium is ⟦abundant and abundant⟧ here.", "Sodium is abundant here."),
        bad("Lids are ⟦mandatory and obligatory and mandatory⟧.", "Lids are mandatory and obligatory."),
        bad(
            "It thanked the ⟦citizens and citizens⟧ for their ⟦experience and experience⟧.",
            "It thanked the citizens for their experience.",
        ),
        bad(
            "Aid must not only be kept, but also ⟦increased and increased⟧.",
            "Aid must not only be kept, but also increased.",
        ),
        good("Teams from Guinea and Guinea-Bissau met; he stayed for a double-double."),
        good("They ran neck and neck to the justice and justice policy board, for miles and miles of it."),
        bad("They signed a ⟦multi-year multiyear⟧ deal.", "They signed a multi-year deal."),
        bad("“They had ⟦twenty-nine twenty-nine⟧ shots,” he said.", "“They had twenty-nine shots,” he said."),
        bad("It is 62 ⟦light-years light-years⟧ away.", "It is 62 light-years away."),
        bad("It was ⟦ordered, planned and ordered⟧ by them.", "It was ordered, planned by them."),
        bad("They live in ⟦different-different⟧ towns.", "They live in different towns."),
        good("Their chances are fifty-fifty in the never-never land of goody-goody mayors."),
        good("It was disallowed, allowed and disallowed again."),
        good("It got brighter and brighter, on and on, for years and years. He talked and talked."),
        good("Local and locally grown; it is legal, good and legally sound. “It is awful and awful,” she said."),
    ],
    confidence=0.9,
)
def word_joined_to_itself(places: tuple[Span, Span], document: Document) -> Iterator[Finding]:
    """A word that is joined with itself, at once or after a word of the same sense.

    The source has two words of one sense, for which the engine knows a single one, or it says one of them again; Hindi
    and Indonesian say a word twice for several things.
    """
    again, whole = places
    if (
        whole.start >= 0
        and document.text[whole.start - 1 : whole.start] != "-"
        and ("-" in document.text[slice(*whole)] or not is_quoted(document, whole.start))
        and word_after(document.text, whole.end) != "again"  # disallowed, allowed and disallowed again
    ):
        yield Finding(*whole, unsafe(Edit(*again, "")))
