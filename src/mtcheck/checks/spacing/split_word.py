"""A word torn in two: pro grams, bab ies."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Language,
    Lexicon,
    Span,
    bad,
    check,
    data_lines,
    facts,
    good,
    lexicon,
    occurrences,
    safe,
    unsafe,
    vocabulary,
    word_at,
)
from mtcheck.text.grammar.base_forms import is_third_person
from mtcheck.text.grammar.nouns import Number, may_be_verb, number_of
from mtcheck.text.names.nearness import capitalised
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.words import letters, unusual_words, word_after, word_before

COMMON = 3.4
"""A whole that is at least so frequent (Zipf) is a word that news uses."""


_CLOSED = ("{}-closed.txt", "{}-closed-extra.txt")


@lru_cache(maxsize=8)
def closed(language: str) -> dict[str, list[str]]:
    """The words that are hardly ever written as two: the second parts by the first, in lower case."""
    parts = defaultdict[str, list[str]](list)
    for line in chain.from_iterable(data_lines("words", name, language) for name in _CLOSED):
        left, _, right = line.partition(" ")
        parts[left].append(right)
    return dict(parts)


PART = 3.7
"""A known word that is at least so frequent (Zipf) is hardly a part of a torn one."""


def _small(word: str) -> str:
    """A word in lower case, if it has a capital first only."""
    return word.lower() if word.istitle() else word


def neighbours(document: Document) -> Iterator[tuple[Span, Span]]:
    """Two words with a space between them, of which one is unknown or rare, or which are hardly ever two."""
    text, spaced, seen = document.text, letters(document) + " ", set()
    unknown, rare = unusual_words(document)
    there, pairs = vocabulary(document), closed(document.language)
    for left in sorted(word for word in there if _small(word) in pairs):
        for right in there.intersection(chain.from_iterable((part, part + "s") for part in pairs[_small(left)])):
            for start, end in occurrences(text, f"{left} {right}"):
                cut = start + len(left)
                seen.add(cut)
                yield Span(start, cut), Span(cut + 1, end)
    fragments = [(word, _NONE) for word in unknown if word[1:].islower() and len(word) < 10]
    function = facts(document).function_words
    zipf = lexicon(document.language).zipf
    fragments += [
        (word, function) for word in rare if len(word) < 7 and zipf(word) < PART
    ]  # a known word is no part beside one of these
    for word, whole in fragments:
        for place in occurrences(text, word):
            if word[0].isupper() and text[place.start - 2 : place.start - 1] not in ("", ".", "!", "?", "\n"):
                yield from _torn_name(document, place)
                continue
            for pair in _beside(text, spaced, place, whole):
                if pair[0].end not in seen:
                    seen.add(pair[0].end)
                    yield pair


def _torn_name(document: Document, word: Span) -> Iterator[tuple[Span, Span]]:
    """What may be the beginning of a name, with the rest, which is no word: Helsin ki."""
    text = document.text
    rest = word_at(text, word.end + 1)
    spaced = text[word.end : word.end + 1] == " " and rest.end - rest.start > 1
    if spaced and text[slice(*rest)].islower() and text[slice(*rest)] not in lexicon(document.language):
        yield word, rest


def _beside(text: str, letters: str, word: Span, whole: frozenset[str]) -> Iterator[tuple[Span, Span]]:
    """A word with the next one, and with the one before, unless these are whole words.

    `letters` is the text with spaces for all that is no letter.
    """
    start, end = word
    if text[end : end + 1] == " " and text[end + 1 : end + 2].islower():
        after = Span(end + 1, letters.find(" ", end + 1))
        if text[end + 1 : after.end] not in whole:
            yield word, after
    if text[start - 1 : start] == " " and text[start].islower() and text[start - 2 : start - 1].isalpha():
        before = Span(letters.rfind(" ", 0, start - 1) + 1, start - 1)
        if text[before.start : before.end] not in whole:
            yield before, word


_NONE: frozenset[str] = frozenset()


@check(
    "split-word",
    family="spacing",
    category=Category.SPELLING,
    message="A word is torn in two.",
    on=neighbours,
    examples=[
        bad("They asked for more food ⟦pro grams⟧ in spring.", "They asked for more food programs in spring."),
        bad("The midwife held two ⟦bab ies⟧ at once.", "The midwife held two babies at once."),
        bad("The port is 40 ⟦kilo meters⟧ away.", "The port is 40 kilometers away."),
        bad("They lost ⟦con trol⟧ of the boat.", "They lost control of the boat."),
        bad("They met in ⟦Helsin ki⟧ on the ⟦Frame work⟧ of it.", "They met in Helsinki on the Framework of it."),
        good("The strait of Bab el-Mandeb, and Bab el Lund."),
        good("Any one of them may be here every day, some time after all."),
        good("Rows in the East China Sea led to it. The rest were just ice, in a pro forma meeting."),
        good("It was shut some time after noon."),
        good("The firm’s app lets you list a hat."),
        good("“C’est un parking,” she said in Dar es Salaam."),
        good("It was shortly after noon, and an hour after noon her app lets sellers list a hat."),
        good("They live in San Antonio de los Cobres."),
        good("A grand piano and a tax form under the main sail."),
    ],
)
def split_word(pair: tuple[Span, Span], document: Document) -> Iterator[Finding]:
    """A word torn in two by a space.

    Engines build words of parts, and lose the marker that joins them; line-end hyphens are removed and the space stays.
    Reported where the whole is far more frequent than its parts.
    """
    text, words = document.text, lexicon(document.language)
    (start, cut), (after, end) = pair
    left, right = text[start:cut], text[after:end]
    if (left, right) in _TWO_WORDS:
        return
    if text[start - 1 : start].isdigit() or text[start - 1 : start] in ("-", "'", "’"):
        return  # 17th in, Jong-un issued
    if left[0].isupper() and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        return  # Dar es Salaam
    named = word_before(text, start).istitle() and word_after(text, end).istitle()
    if named and left in facts(document).words("foreign-particles"):
        return  # San Antonio de los Cobres
    ends = closed(document.language).get(_small(left), ())
    if right in ends or (right.removesuffix("s") in ends and not may_be_verb(right, document.language)):
        listed = text[max(0, start - 5) : start].endswith((" and ", " or ", ", "))
        if text[end : end + 1] != "-" and not listed and not _are_two_words(document, left, right, Span(start, end)):
            yield Finding(start, end, unsafe(Edit(cut, after, "")))
    elif left.istitle() and right not in words:
        named = left + right in words or left + right in capitalised(document)
        if named and right not in facts(document).words("name-prefixes"):
            yield Finding(start, end, safe(Edit(cut, after, "")))
    elif not left.isupper() and _is_torn(left.lower(), right, words, facts(document)):
        known = left.lower() in words and right in words
        usual = words.zipf(right) > words.zipf(left + right) + 1
        if usual and left in facts(document).words("small-foreign-words") and is_quoted(document, start):
            return  # “C’est un parking”
        yield Finding(start, end, (unsafe if known else safe)(Edit(cut, after, "")))


def _are_two_words(document: Document, left: str, right: str, place: Span) -> bool:
    """Whether the words around two show that they are two: shortly after noon, its app lets sellers go."""
    text, language = document.text, facts(document)
    before, after = word_before(text, place.start), word_after(text, place.end)
    if left[0].isupper() and before[:1].isupper():
        return True  # in the East China Sea led to
    if (left, right) == ("after", "noon"):
        return before.lower() not in _BEFORE_AFTERNOON | language.weekdays
    if left in language.function_words:
        return before.endswith("ly") or before in language.words("before-preposition")
    owned = before.lower() in language.words("determiners") | {"s"}
    acts = is_third_person(right, language) and owned
    moved = (
        after in language.words("determiners") or after in _OBJECTS or number_of(after, language.tag) is Number.PLURAL
    )
    return acts and moved and number_of(left, language.tag) is Number.SINGULAR


_TWO_WORDS = frozenset((("pro", "forma"), ("just", "ice")))
_BEFORE_AFTERNOON = frozenset("this the an that one every each good late early same yesterday tomorrow".split())
_OBJECTS = frozenset("me you him her it us them people".split())


def _is_torn(left: str, right: str, words: Lexicon, language: Language) -> bool:
    prefix = left in language.words("torn-prefixes") and len(right) > 3
    unknown = (left not in words and len(left) > 3) or (right not in words and len(right) > 3)
    whole = max(words.zipf(left + right), words.zipf((left + right).capitalize()))
    if (whole < 2.5 and not prefix) or len(left) < 2 or len(right) < 2:
        return False
    if right in language.words("name-prefixes") and not (unknown and whole >= COMMON):
        return False  # an al
    known = left in words and right in words
    function = left in language.function_words or right in language.function_words
    if function and (known or (min(len(left), len(right)) < 3 and whole < (COMMON if unknown else 4.5))):
        return False  # in stalled, to ward, ph at
    if prefix and right in words and right not in language.function_words:
        return True
    if whole < (COMMON if known else 2.5):
        return False
    rarer, commoner = sorted((words.zipf(left), words.zipf(right)))
    return whole - rarer >= (0.4 if commoner < 4.2 else 1.2 if known else 0.5)
