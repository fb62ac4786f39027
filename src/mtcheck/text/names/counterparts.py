"""Counterparts: whether a capitalised word may stand for another in a name, and what speaks for it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mtcheck.text.grammar.inflection import Form, inflected
from mtcheck.text.language import language
from mtcheck.text.names.known import known
from mtcheck.text.names.nearness import are_alike, distance, is_slip
from mtcheck.text.words import Lexicon

RELATED, AKIN = 0.5, 0.2
"""What two words add that translation takes for each other or that are spelled alike, and what two add that have such
a word in common."""

STRANGENESS = ((0, 0.3), (2, 0.2), (4, 0.1), (60, -0.1))
"""What the word adds that is probably wrong, if so many names have it at most: two words that many names have may well
make two names, as in National Council and National Assembly."""

GENERIC, UNRELATED = -0.35, -0.15
"""What is taken off for a word that more names have, and for one of many names that is not related to the other."""

PLAIN = 3.5
"""The Zipf frequency from which a word is plain that is also a name: Sand."""

STEM = 4
"""So many letters at their beginning have words of one stem in common: cosmic and cosmos."""

_VOWELS = frozenset("aeiouy")
_ENDINGS = ("a", "n", "ern", "an", "ian", "i", "ese", "ish", "ic", "al", "er", "ers", "y")


class Change(NamedTuple):
    """A word in the place of another: whether translation takes them for each other or they are spelled alike.

    `sure` is what that adds, and how strange the word is in a name; `are_names` says that both are well-known names
    that are spelled alike: Anna and Anne.
    """

    related: bool
    sure: float
    are_names: bool


@lru_cache(maxsize=20_000)
def change(words: Lexicon, tag: str, wrong: str, right: str) -> Change | None:
    """What a word says that stands in the place of another in a name, both with a capital; None if they make two names.

    `words` is the lexicon of a language that has a table of known names, and `tag` its first subtag.
    """
    table, facts = known(tag), language(tag)
    one, other = wrong.lower(), right.lower()
    if table is None or facts is None or not (wrong.istitle() and right.istitle() and len(one) > 2 < len(other)):
        return None
    plain, alike = is_plain(words, wrong), _are_alike(words, wrong, right)
    near = one in words and other in table.near(one)
    if not (alike or near or plain) or _is_form(one, other) or _is_short_for(one, other):
        return None
    if not near and (_is_short_for(other, one) or not facts.function_words.isdisjoint((one, other))):
        return None
    related = alike or near
    sure = RELATED if related else 0.0
    if plain or not words.knows(wrong):
        uses = table.commonness(one) if plain else 0
        strange = next((adds for most, adds in STRANGENESS if uses <= most), GENERIC)
        sure += strange + UNRELATED * (strange < 0 and not related)
    are_names = not (near or plain or is_plain(words, right)) and words.knows(wrong) and words.knows(right)
    return Change(related, sure, are_names)


@lru_cache(maxsize=2_000)
def are_akin(tag: str, one: str, other: str) -> bool:
    """Whether translation takes two words for a third one, or one for a word of the other's stem."""
    table, one, other = known(tag), one.lower(), other.lower()
    return table is not None and any(one[:STEM] == word[:STEM] or one in table.near(word) for word in table.near(other))


@lru_cache(maxsize=3_000)
def is_plain(words: Lexicon, word: str) -> bool:
    """Whether a word with a capital is rather a plain one than a name."""
    small = word.lower()
    return small in words and (word not in words or words.zipf(small) >= PLAIN)


def _are_alike(words: Lexicon, one: str, other: str) -> bool:
    """Whether two words may be one in two spellings: plain words by a slip only, names that are unknown by two."""
    plain = [is_plain(words, word) for word in (one, other)]
    if all(plain):
        return len(one) > 3 < len(other) and is_slip(one.lower(), other.lower())
    if are_alike(one, other):
        return True
    odd = not all(known or words.knows(word) for known, word in zip(plain, (one, other), strict=True))
    return odd and min(len(one), len(other)) > 5 and distance(one.lower(), other.lower(), 2) <= 2


def _is_form(word: str, other: str) -> bool:
    """Whether a word in lower case is the other in another number, of another gender, or made like it: an adjective."""
    if inflected(word, Form.S) == other or inflected(other, Form.S) == word:
        return True
    if other == f"{word}a" or (word[:-1] == other[:-1] and word[-1] in _VOWELS and other[-1] in _VOWELS):
        return True
    return any(word in (other + ending, other[:-1] + ending) for ending in _ENDINGS)


def _is_short_for(word: str, other: str) -> bool:
    """Whether a word in lower case is the other cut short: Govt, Josh; gold is not, for golden."""
    return (
        other != f"{word}en"
        and len(word) < len(other) - 1
        and (other.startswith(word) or (word[:3] == other[:3] and len(word) < 5))
    )
