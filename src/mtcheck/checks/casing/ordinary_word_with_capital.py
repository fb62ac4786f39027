"""An ordinary word with a capital in mid-sentence: when an Auditor noticed, it was Studying the text."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mtcheck.api import (
    BlockKind,
    Category,
    Document,
    Edit,
    Finding,
    Language,
    Lexicon,
    Pattern,
    bad,
    check,
    facts,
    good,
    lexicon,
    unsafe,
    vocabulary,
)
from mtcheck.text.grammar.base_forms import is_verb_only
from mtcheck.text.grammar.inflection import irregular_forms, singulars
from mtcheck.text.grammar.long_subjects import RELATIVE
from mtcheck.text.names.known import FUNCTION, known
from mtcheck.text.names.nearness import capitalised

_AFTER = Pattern(r"[,.;:!?]| (?P<right>\p{Ll}[\p{Ll}’'-]*)(?!\p{L})(?:,? (?:\p{Ll}+ )?(?P<name>\p{Lu}))?", linear=True)
_SIGNS = "$€£¥"
_OPENING = "“‘’\"'("
_STOPS = (".", "!", "?", ":", "”", '"')

_ADJECTIVES = ("al", "ive", "ous", "ful", "less", "able", "ible", "ary", "ic", "ent", "ant")

RARE = 3.0
"""The frequency (Zipf) under which a word after an article may be a product that the lexicon has in small letters."""

FEW = 3
"""How many known names have a word at most that an article makes an ordinary one."""

USUAL = 3.5
"""The frequency (Zipf) of a plural that stands after a number with a small letter: 40 euros."""

UNIT = 6
"""How many known names have at most a plural that a number makes an ordinary one."""

PLAIN, SOME, MANY = 4.0, 5, 30
"""The frequency (Zipf) of a usual word, and from how many known names it may be one by itself, after an article too."""

_OPENERS = frozenset("that because if when while although though".split())
_SUBJECTS = frozenset("he she they we it who".split())
_BEFORE_GERUNDS = frozenset("keep keeps kept began begins started stopped continued without while".split())
_DETERMINERS = frozenset("The This These Those Such Further More Many Some Several Most Its Their His Her".split())
"""Words that open a sentence, and before a word that stands in small letters elsewhere no name."""

_OPENS_SEASON = frozenset("In Every Until Since During".split())
_TIES = ("of", "for", "on", "in", "and")
"""What ties an article and its noun to a name before: Ministry of the Interior."""

_BEFORE_BUTTONS = frozenset("tap choose select click press hit".split())
"""Verbs before the words of a button: choose Free up space."""

_TO_PLACES = ("in", "at", "for", "from")

REACH = 60
WORDS = 6
"""Code points, and words, before a word in which a name is looked for."""


class Place(NamedTuple):
    """A word with a capital between words in small letters; `right` is empty where a mark follows."""

    start: int
    end: int
    word: str
    earlier: str
    left: str
    right: str
    near_name: bool


class _Ordinary:
    """Words that have a capital at the start of a sentence only; what one document has taught is kept."""

    def __init__(self, words: Lexicon, language: Language) -> None:
        self._words, self._language = words, language
        self._told, self._ordinary = set[str](), set[str]()

    def among(self, capitalised: frozenset[str]) -> frozenset[str]:
        """Those among words with a capital."""
        if len(self._told) > _MANY:
            self._told.clear()
        fresh = capitalised - self._told
        self._told |= fresh
        self._ordinary.update(filter(self._is_ordinary, fresh))
        return capitalised & self._ordinary

    def _is_ordinary(self, word: str) -> bool:
        small, language = word.lower(), self._language
        if any(small in language.words(name) for name in ("seasons", "ordinals", "parts-of-day", "magnitudes")):
            return True
        if small[-1] == "s" and small in language.words("never-names"):
            return True  # also where one or two people are called so: Onions
        closed = small in language.function_words or word in language.starters or word in language.abbreviations
        return len(word) > 2 and not closed and word not in self._words and self._words.zipf(small) > 0


_MANY = 100_000
_ordinary = lru_cache(maxsize=8)(_Ordinary)


def places(document: Document) -> Iterator[Place]:
    """The ordinary words that stand with a capital once, between small letters."""
    text, language, there = document.text, facts(document), vocabulary(document)
    for word in sorted(_ordinary(lexicon(document.language), language).among(capitalised(document))):
        at = text.find(f" {word}")
        if at > 0 and (text[at - 1].islower() or text[at - 1].isdigit()):
            left = text[max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1 : at]
            counted = _counts(left, language)
            before = left[0].islower() or _is_dated(left, language) or left in _OPENS_SEASON or counted
            before = before or (left in _DETERMINERS and word.lower() in there)
            if before and (text.count(word) == 1 or (counted and word.lower() in language.words("magnitudes"))):
                yield from _place(document, at + 1, word)


def _is_dated(word: str, language: Language) -> bool:
    """Whether a word is a day or a month: Saturday Morning, December Evening."""
    return word in language.weekdays or word in language.months


def _counts(word: str, language: Language) -> bool:
    """Whether a word is a number: 40 Euros, €1.5 Million, Two Plants."""
    return word.lstrip(_SIGNS).replace(",", "").replace(".", "").isdigit() or word.lower() in language.words(
        "number-words"
    )


def _place(document: Document, start: int, word: str) -> Iterator[Place]:
    """A word with what stands around it, unless that may make a name with it: Ministry of the Interior."""
    text, end, block, language = document.text, start + len(word), document.block_at(start), facts(document)
    if block is None or block.kind is not BlockKind.PARAGRAPH:
        return
    after = _AFTER.match(text, end, block.end)
    before = text[max(block.start, start - REACH) : start - 1].split(" ")[-WORDS:]
    left = at = len(before) - 1
    described = before[left] in language.words("indefinite-articles") and left > 0 and before[left - 1].endswith(",")
    told = before[left].isalnum() or _counts(before[left], language)
    if after is None or not told or before[left] in _BEFORE_BUTTONS:
        return
    if before[left].isdigit() and start - len(before[left]) - 1 == block.start:
        return  # 2 Onions, leeks and garlic are what?
    if left and before[left] in (*_TIES, "or") and before[left - 1][:1].isupper():
        return  # Truth or Consequences, where it opens the sentence, too
    if after["name"] and after["right"] in FUNCTION and not described:
        return
    while at > 0 and before[at] in FUNCTION:
        at -= 1
    if described or at == left or not _is_name(before, at, language):
        near_name = after["name"] is not None or any(_is_name(before, at, language) for at in range(left))
        if before[left] == "the" and left and before[left - 1] not in _TIES:
            near_name = after["name"] is not None  # Ann Lund told the School board
        near_name = near_name and not (described and after["right"] in _TO_PLACES)
        yield Place(start, end, word, "".join(before[-2:-1]), before[left], after["right"] or "", near_name)


def _is_name(words: list[str], at: int, language: Language) -> bool:
    """Whether one of the words has a capital, and neither from the start of a sentence nor from the calendar."""
    if not at or not words[at].lstrip(_OPENING)[:1].isupper() or words[at - 1].endswith(_STOPS):
        return False
    return words[at].rstrip(",") not in language.weekdays | language.months


@check(
    "ordinary-word-with-capital",
    family="casing",
    category=Category.SPELLING,
    message="A capital on an ordinary word in mid-sentence.",
    on=places,
    examples=[
        bad("It came to light when an ⟦Auditor⟧ noticed it.", "It came to light when an auditor noticed it."),
        bad("Ann Lund told the ⟦School⟧ board.", "Ann Lund told the school board."),
        bad("He met Ann Lund, and keeps ⟦Repeating⟧ the names."),
        bad("It was ⟦Studying⟧ the text, they said.", "It was studying the text, they said."),
        bad("The vicar had ⟦Fought⟧ a short campaign.", "The vicar had fought a short campaign."),
        bad("She was ⟦Asleep⟧, and in another ⟦Country⟧.", "She was asleep, and in another country."),
        bad("He owns a local ⟦Radio⟧ station, which is closed.", "He owns a local radio station, which is closed."),
        bad("They used the tractor to plow ⟦Firebreaks⟧, and went home."),
        bad("In ⟦Winter⟧ the hall is shut."),
        bad("It was the wettest December ⟦Evening⟧ of all."),
        bad("On Saturday ⟦Morning⟧ they met; it was in the ⟦Summer⟧ of the flood."),
        bad(
            "It takes 40 ⟦Minutes⟧ a day; Ann Lund, a ⟦Consultant⟧ in Orsa, said so.",
            "It takes 40 minutes a day; Ann Lund, a consultant in Orsa, said so.",
        ),
        bad("It is worth €1.5 ⟦Million⟧, or 2 billion yen.", "It is worth €1.5 million, or 2 billion yen."),
        bad("They fear that ⟦Trucks⟧ will be late.", "They fear that trucks will be late."),
        bad("The team ⟦Used⟧ the hall.", "The team used the hall."),
        bad("At ten she ⟦Walked⟧ to him, and back.", "At ten she walked to him, and back."),
        bad("They agreed to ⟦Accept⟧ under him, and slowly ⟦Rebuilding⟧ it took years."),
        bad("He said that her ⟦Weight⟧ fell.", "He said that her weight fell."),
        bad("It had lost the water. The ⟦Water⟧ holds much, and the strikes go on. Further ⟦Strikes⟧ are planned."),
        good("The festival will see boats after the flood. The Flood of boats is late. Its Bank of Lund is a bank."),
        bad("They spoke of the price of ⟦Onions⟧.", "They spoke of the price of onions."),
        bad("He said that the ⟦Roof⟧ fell.", "He said that the roof fell."),
        good("Its Fuel for Growth scheme, his Parliamentary statement, the film Used by all, the star Usher scored."),
        good("The Six Nations began, Four Seasons closed, and Ann Lund, a Democrat from Orsa, read 20 Minutes."),
        good("An Officer and a Gentleman met the Sun reporter; the Government and its Parliamentary party lost."),
        good("They asked the Minister to wait. The cost to the State was high. Letters go to the Editor by noon."),
        good("They want the Fed to wait."),
        good("It has none. Hope or Consequences, New Mexico, sent a towel."),
        good("She has points towards a Candidates spot."),
        good("It rained.\n\n2 Onions, leeks and garlic all belong to one genus, it says here."),
        good("The film is called The 6 Million Dollar Man, and the song 5 Million Ways; the 20 Million Award is old."),
        good("He wrote that they had to tap the picture and choose Free up space."),
        good("The newspaper Times said that the film Whispers won an Oscar. He joined the Ministry of the Interior."),
    ],
    confidence=0.78,
)
def ordinary_word_with_capital(place: Place, document: Document) -> Iterator[Finding]:
    """A capital on a word that is no name, in the middle of a sentence.

    Engines keep the capital of a German noun, or of a title; what names and houses may write so is left alone, and a
    word that has the capital more than once.
    """
    if _is_evident(place, document):
        first = place.word[0]
        yield Finding(place.start, place.end, unsafe(Edit(place.start, place.start + 1, first.lower())))


def _is_evident(place: Place, document: Document) -> bool:
    """Whether the words around tell that no name is meant."""
    language, small, left = facts(document), place.word.lower(), place.left
    if left == "the" and small in language.words("offices-of-one") | language.words("institutions-of-one"):
        return False  # some houses write the Minister and the State, and letters are for the Editor
    if _counts(left, language) and small in language.words("magnitudes"):
        return not place.near_name
    unit = _counts(left, language) and place.right in language.function_words | {""}
    if unit and not place.near_name and _is_unit(small, document):
        return True
    if not left.islower():
        if left in _DETERMINERS:
            table = known(language.tag)
            rare = table is not None and table.commonness(small) < MANY
            return rare and not place.near_name and place.right not in (*_TIES, "")
        if left in _OPENS_SEASON and small in language.words("seasons"):
            return place.right in language.function_words
        return _is_dated(left, language) and not place.near_name and small in language.words("parts-of-day")
    if small in language.words("seasons"):
        return left in language.words("before-seasons")
    if small in language.words("ordinals"):
        return left == "the" and place.earlier in language.words("before-participles")
    if left == "of" and place.earlier in language.words("before-fields"):
        return True
    return _is_verb(place, language) or _is_noun(place, document)


def _is_verb(place: Place, language: Language) -> bool:
    """Whether a word stands where a verb does, a participle or an adjective of predicates: they Need, was Asleep."""
    small, left = place.word.lower(), place.left
    if left in language.words("before-participles"):
        irregular = small in irregular_forms() and place.right in language.function_words
        return irregular or small.endswith(("ing", "ed")) or small in language.words("predicative")
    if left in _BEFORE_GERUNDS and small.endswith("ing"):
        return True
    if left == "to":
        verb = is_verb_only(small, language) and place.right in language.words("after-verb")
        return verb or place.right in language.words("articles") | language.words("possessives")
    if left.endswith("ly") and place.right:
        return small.endswith(("ing", "ed")) or is_verb_only(small, language)
    finite = small in language.words("past-only") or small in language.words("third-person")
    past = finite or small.endswith("ed")
    if past and left in _SUBJECTS and place.right in language.function_words:
        return True  # she Walked there
    if past:  # the team Used the hall
        moved = place.right in language.words("articles") | language.words("possessives")
        return left not in language.function_words | language.words("before-capitals") and (
            moved or (place.right in language.words("after-verb") and left not in _of_kinds(language))
        )
    return left in language.words("before-verbs")


def _is_noun(place: Place, document: Document) -> bool:
    """Whether a word usually stands beside its neighbour, or is in hardly any name and stands where names do not."""
    words, language, table = lexicon(document.language), facts(document), known(facts(document).tag)
    small, left, right = place.word.lower(), place.left, place.right
    names = table.commonness(small) if table else 0
    if place.word in language.words("peoples") and words.side_by_side(small, place.right):
        return False  # fishers and Indigenous people
    follows = words.side_by_side(left, small)
    told = not place.near_name and left not in _of_kinds(language)
    if told and (_is_never_name(place, language) or (right and words.side_by_side(small, right))):
        return True
    if left in language.words("indefinite-articles"):
        if _is_plural(small, words):
            return False  # a place in the Candidates
        return right != "" and not place.near_name and names <= FEW and words.zipf(small) >= RARE
    if left in language.words("counting-determiners"):
        return follows or (names <= 1 and right != "")
    if not place.near_name and _is_plain(place, names, words.zipf(small), language):
        return True
    if names == 0 and (follows or (place.earlier == "to" and _is_plural(small, words))):
        return True
    ordinary = left not in language.function_words and left not in _of_kinds(language) | language.words(
        "before-capitals"
    )
    return ordinary and not place.near_name and (follows or (names <= 1 and right != "" and left.endswith(_ADJECTIVES)))


def _is_never_name(place: Place, language: Language) -> bool:
    """Whether nobody makes a name of a word; of one thing without an article somebody may: a rose called Widower."""
    small, left = place.word.lower(), place.left
    determined = left == "of" or left in language.words("determiners") or left.endswith(_ADJECTIVES)
    return small in language.words("never-names") and (small[-1] == "s" or determined)


def _is_plain(place: Place, names: int, frequency: float, language: Language) -> bool:
    """Whether a usual word that is hardly a name stands where one of things does: a Major part, general Counsel."""
    left = place.left
    if names >= MANY or frequency < PLAIN or place.word in language.words("peoples"):
        return False
    if left in _OPENERS and names <= FEW and place.word.endswith("s"):
        return place.right in language.words("modals") | language.words("finite-auxiliaries")
    if left in language.words("indefinite-articles"):
        return place.right not in language.function_words | RELATIVE | {""}
    if names >= SOME:
        return False
    if left in language.words("possessives"):
        return place.right not in FUNCTION
    adjective = left.endswith(_ADJECTIVES) and left not in irregular_forms()
    described = adjective or left in language.words("short-adjectives")
    return described and left not in _of_kinds(language) | language.words("before-capitals")


def _is_unit(small: str, document: Document) -> bool:
    """Whether a word is the plural of a usual word, and in hardly any name."""
    words, table = lexicon(document.language), known(facts(document).tag)
    rare = table is None or table.commonness(small) <= UNIT
    return rare and _is_plural(small, words) and words.zipf(small) > USUAL


def _is_plural(word: str, words: Lexicon) -> bool:
    return word.endswith("s") and any(map(words.zipf, singulars(word)))


@lru_cache(maxsize=8)
def _of_kinds(table: Language) -> frozenset[str]:
    """Words beside which names of papers, films, clubs and others stand."""
    return frozenset().union(*(words for name, words in table.lists.items() if name.startswith("kind-")))
