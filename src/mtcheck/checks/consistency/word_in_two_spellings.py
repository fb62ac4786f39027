"""An ordinary word in two spellings of one sound: omikron beside omicron."""

from collections.abc import Iterator
from itertools import combinations

from mtcheck.api import (
    Category,
    Document,
    Finding,
    Severity,
    Span,
    bad,
    check,
    good,
    lexicon,
    occurrences,
    vocabulary,
)
from mtcheck.text.spelling import spellings
from mtcheck.text.usage import Usage, disagreement, in_own_words
from mtcheck.text.words import unusual_words, word_after, word_before

LEAST = 6
"""Letters that such a word has at least."""

MANY = 4
"""Such pairs of which hardly one is a slip."""

_SOUNDS = (("ph", "f"), ("ck", "k"), ("c", "k"), ("z", "s"), ("y", "i"))
"""Letters that are taken for each other when a word comes by way of another language."""


def candidates(document: Document) -> Iterator[tuple[str, ...]]:
    """The words that sound the same, as they are written, one of which is hardly ever met."""
    unknown, rare = unusual_words(document)
    zipf = lexicon(document.language).zipf
    odd = {word for word in (*unknown, *rare) if len(word) >= LEAST and word[1:].islower() and not zipf(word)}
    if not odd:
        return
    lawful = spellings(document.language).all
    alike, pairs = dict[str, list[str]](), list[tuple[str, ...]]()
    begins = {_beginning(word) for word in odd}
    for word in sorted(vocabulary(document)):
        if len(word) >= LEAST and _beginning(word) in begins and word[1:].islower():
            alike.setdefault(_sound(word.lower()), []).append(word)
    for words in alike.values():
        small = sorted({word.lower() for word in words})
        if len(small) > 1 and not odd.isdisjoint(words) and lawful.isdisjoint(small) and {*small} <= {*words}:
            pairs += (tuple(word for word in words if word.lower() in pair) for pair in combinations(small, 2))
    if len(pairs) < MANY:  # an old text, spelled as one liked
        yield from pairs


def _beginning(word: str) -> str:
    """A letter that words of one sound have in common at their start."""
    return word[0].lower().translate(_FIRST)


_FIRST = str.maketrans({letters[0]: sound for letters, sound in _SOUNDS})


def _sound(word: str) -> str:
    """A word in lower case by its sounds, with none doubled and no mute e at its end (but Latin cholerae)."""
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    word = "".join(letter for at, letter in enumerate(word) if letter != word[at - 1 : at])
    return word if word.endswith("ae") else word.removesuffix("e")


@check(
    "word-in-two-spellings",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="One word in two spellings.",
    on=candidates,
    severity=Severity.WARNING,
    examples=[
        bad(
            "The omicron variant is here. Doctors feared ⟦omikron⟧ more than others, and omicron spread.",
            "The omicron variant is here. Doctors feared omicron more than others, and omicron spread.",
        ),
        bad("They grew ⟦chrysanthemumms⟧. Chrysanthemums are sold, and chrysanthemums are late."),
        good("The Omikron bank sells omicron masks. They blest the tent, in the manner of the tentt."),
        good("They write “omikron” for omicron in Lund. The zlonnar and the zlonir differ."),
    ],
    confidence=0.85,
)
def word_in_two_spellings(words: tuple[str, ...], document: Document) -> Iterator[Finding]:
    """A word in two spellings that sound the same.

    Engines write a new word of another script by its sound, or leave it as the source has it, and not each time.
    """
    text, known, places = document.text, lexicon(document.language), dict[str, list[Span]]()
    for word in words:
        there = (place for place in occurrences(text, word) if word.islower() or not _is_in_name(text, *place))
        places.setdefault(word.lower(), []).extend(in_own_words(document, there))
    usages = [Usage(form, sorted(there)) for form, there in places.items()]
    usages.sort(key=lambda usage: (known.zipf(usage.form), len(usage.places)))

    def rewrite(place: Span, usual: Usage) -> str:
        return usual.form.capitalize() if text[place.start].isupper() else usual.form

    yield from disagreement(*usages, rewrite=rewrite, times=0, in_order=True)


def _is_in_name(text: str, start: int, end: int) -> bool:
    """Whether a word stands beside another one with a capital: The Publick Spirit, by Ada Publick."""
    return word_before(text, start).istitle() or word_after(text, end).istitle()
