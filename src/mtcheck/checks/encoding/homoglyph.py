"""A letter of another script that looks the same: a Cyrillic о in a Latin word."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    good,
    lexicon,
    occurrences,
    safe,
    vocabulary,
)

_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ", "ABESIJKMHOPCTYXaesijopcyxhdqw", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲ", "ABEZHIKMNOPTYXoc", strict=True))
"""Letters that look like a Latin one in most typefaces (Unicode Technical Standard 39, confusables.txt)."""

_MIXED = Pattern(r"\p{Latin}[\p{Cyrillic}\p{Greek}]|[\p{Cyrillic}\p{Greek}]\p{Latin}", linear=True)
_LATIN = Pattern(r"\p{Latin}", linear=True)


def mixtures(document: Document) -> Iterator[tuple[Span, str]]:
    """Where words stand that are written with letters of two scripts, and how they are written with one.

    Also English words with the dotless i of Turkish.
    """
    if document.text.isascii():
        return
    for word in sorted(word for word in vocabulary(document) if not word.isascii()):
        if meant := _in_one_script(word) if _MIXED.search(word) else _with_dots(word, document.language):
            for place in occurrences(document.text, word):
                yield place, meant


def _with_dots(word: str, tag: str) -> str | None:
    """An English word whose i lost its dot, or whose capital has one: staırs, İnterior."""
    dotted = word.replace("ı", "i").replace("İ", "I")
    if dotted == word or tag[:2] != "en":
        return None
    small = dotted.lower()
    return dotted if small in lexicon(tag) and (word.islower() or lexicon(tag).zipf(small) > USUAL) else None


USUAL = 3.5
"""The frequency (Zipf) of a word that with a capital is none of Turkish."""


def _in_one_script(word: str) -> str | None:
    """A word of two scripts in the one that most of its letters are of, if the others look like letters of it."""
    latin = [bool(_LATIN.match(letter)) for letter in word]
    for table in (_CYRILLIC, _GREEK):
        if 2 * sum(latin) >= len(word):
            meant = "".join(
                letter if is_latin else table.get(letter, "") for letter, is_latin in zip(word, latin, strict=True)
            )
        else:
            back = {sign: letter for letter, sign in table.items()}
            meant = "".join(
                back.get(letter, "") if is_latin else letter for letter, is_latin in zip(word, latin, strict=True)
            )
        if len(meant) == len(word) and not _MIXED.search(meant):
            return meant
    return None


@check(
    "homoglyph",
    family="encoding",
    category=Category.ENCODING,
    message="A letter of another script that looks the same.",
    on=mixtures,
    universal=True,
    specificity=4,
    examples=[
        bad("The ⟦cоuncil⟧ met on ⟦Моnday⟧.", "The council met on Monday."),
        bad("She swept the ⟦staırs⟧, said Sezgın.", "She swept the stairs, said Sezgın."),
        bad("The ⟦İnterior⟧ ⟦Mınıstry⟧ said so.", "The Interior Ministry said so."),
        bad("Их ⟦pынок⟧ закрыт.", "Их рынок закрыт.", "ru"),
        good("The wire is 5 μm wide, and they measured 3 kΩ where the ΔT of the cable was small."),
        good("Она купила iPhone и IT-курс; пиарщики ГогольFEST и SMSка.", "ru"),
    ],
)
def homoglyph(mixture: tuple[Span, str], document: Document) -> Iterator[Finding]:
    """A letter of another script that looks the same.

    Keyboards of two scripts, scanned pages and those who hide words from filters put it there. Neither a search nor a
    reading aloud finds the word.
    """
    (start, end), meant = mixture
    yield Finding(start, end, safe(Edit(start, end, meant)))
