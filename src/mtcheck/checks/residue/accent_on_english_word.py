"""An English word with the accent of its twin in another language, or its article: the président, l'agreement."""

from collections.abc import Iterator

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
    occurrences,
    unsafe,
    vocabulary,
    word_at,
)
from mtcheck.text.folding import folded
from mtcheck.text.quotations.quoted import is_quoted
from mtcheck.text.words import word_after, word_before

USUAL = 4.0
"""The frequency (Zipf) of a word that an accented one is meant for."""

_PARTS = frozenset("äëïöü")
"""Letters of a diaeresis, with which some houses part vowels: coördinated."""

_LINKS = frozenset("de du des".split())
"""Words of French that tie two others: pièce de résistance."""

_ARTICLES = ("l'", "l’", "d'", "d’", "L'", "L’", "D'", "D’")
SHORTEST = 5
"""Letters of a word after an article of French that is rather an English one."""


def candidates(document: Document) -> Iterator[tuple[int, int, Edit]]:
    """The words with an accent that English has without, and the usual ones after a French article."""
    text, words, language = document.text, lexicon(document.language), facts(document)
    taken = language.words("accented") | language.words("accented-too")
    if not text.isascii():
        for word in sorted(word for word in vocabulary(document) if not word.isascii() and word.islower()):
            plain = (folded(word) or ("",))[0]
            lawful = words.knows(word) or plain in taken or not _PARTS.isdisjoint(word)
            if lawful or len(plain) < SHORTEST or not plain.isascii() or words.zipf(plain) < USUAL:
                continue
            places = occurrences(text, word)
            if len(places) < 3:
                yield from ((*place, Edit(*place, plain)) for place in places if _is_among_english(place, document))
    for article in _ARTICLES:
        for at in find_all(text, article):
            start, end = word_at(text, at + len(article))
            word = text[start:end]
            if start != at + len(article) or text[at - 1 : at].isalpha() or len(word) < SHORTEST or not word.islower():
                continue
            if words.zipf(word) >= USUAL and word not in language.words("after-french-article"):
                yield at, end, Edit(at, start, "the " if article[0] in "lL" else "of ")


def _is_among_english(place: Span, document: Document) -> bool:
    """Whether the words beside are known, so that no foreign phrase is meant."""
    words, text = lexicon(document.language), document.text
    beside = word_before(text, place.start), word_after(text, place.end)
    return all(word and words.knows(word.lower()) and word not in _LINKS for word in beside)


@check(
    "accent-on-english-word",
    family="residue",
    category=Category.UNTRANSLATED,
    message="A word half in another language.",
    on=candidates,
    examples=[
        bad(
            "The ⟦président⟧ said that ⟦l'agreement⟧ holds.",
            "The president said that the agreement holds.",
        ),
        good("The pièce de résistance was late."),
        good("The café and the fiancée, a coup d'état, hors d'oeuvre and l'Équipe; a piñata, “le président” of it."),
    ],
    confidence=0.9,
)
def accent_on_english_word(found: tuple[int, int, Edit], document: Document) -> Iterator[Finding]:
    """A word that English has without its accent, or with an article of French glued to it.

    Engines that write words in parts mix the spelling of the source with that of English.
    """
    start, end, edit = found
    if not is_quoted(document, start):
        yield Finding(start, end, unsafe(edit))
