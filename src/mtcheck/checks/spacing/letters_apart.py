"""A word whose letters stand apart, or one of them: n e v e r, N A T O, 2 0 1 7, CO 2, T he, minister s."""

from collections.abc import Iterator
from typing import Any

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    bad,
    check,
    facts,
    find_all,
    good,
    lexicon,
    pattern,
    safe,
    shapes,
    unsafe,
    word_at,
)
from mtcheck.text.grammar.nouns import may_be_verb
from mtcheck.text.names.known import known
from mtcheck.text.words import word_before

_rows = pattern(
    r"(?<![\p{L}\p{N}’'.-])(?<!\b\w )(?:(?P<small>\p{Ll}(?: \p{Ll}){2,})|(?P<capitals>\p{Lu}(?: \p{Lu}){2,})"
    r"|(?<=\p{Ll} )(?P<year>(?:1 [6-9]|2 0) \d \d))(?![\p{L}\p{N}’'-]| \d\b)",
    near=(" a a ", " A A ", " 0 0 "),
    reach=40,
)
_FORMULA = Pattern(
    r"(?P<formula>(?:CO|SO|CH|NH) [2-4](?![\p{L}\p{N}]|[.,:]\d| ?%| (?:per|million|bn|m)\b))", linear=True
)
_FORMULAS = ("CO ", "SO ", "CH ", "NH ")
_PLURAL = Pattern(r"(?<=\p{Ll}{3})(?P<plural> s(?= \p{Ll}))", linear=True)
_ISLAND = Pattern(r"(?<!\p{L})(?P<island>\p{Ll}+ (?:fi|fl|ff|ffi|ffl) \p{Ll}+)(?!\p{L})", linear=True)
_INITIAL = Pattern(r"(?P<initial>[B-HJ-NP-Z] \p{Ll}+)", linear=True)
_ARTICLE = Pattern(r"(?<![\p{L}\p{N}.])(?P<article>a n)(?= [aeiou]\p{Ll})", linear=True)
_begins = shapes("\nA a", ". A a", "! A a", "? A a")


_LIGATURES = (" fi ", " fl ", " ff ", " ffi ", " ffl ")


def candidates(document: Document) -> Iterator[Any]:
    """The rows of single letters, the formulas with a space, the endings and the first letters that stand apart."""
    text = document.text
    yield from _rows(document)
    for formula in _FORMULAS:
        for at in find_all(text, formula):
            if not text[at - 1 : at].isalnum() and (found := _FORMULA.match(text, at)):
                yield found
    for at in find_all(text, " s "):
        if found := _PLURAL.match(text, at):
            yield found
    for ligature in _LIGATURES:
        for at in find_all(text, ligature):
            if found := _ISLAND.search(text, max(0, at - 20), at + 26):
                yield found
    for at in find_all(text, "a n "):
        if found := _ARTICLE.match(text, at):
            yield found
    for _, end in _begins(document):
        if found := _INITIAL.match(text, end - 3):
            yield found


@check(
    "letters-apart",
    family="spacing",
    category=Category.SPELLING,
    message="The letters of a word stand apart.",
    on=candidates,
    examples=[
        bad(
            "He will ⟦n e v e r⟧ sell it, the ⟦N A T O⟧ chief said in ⟦2 0 1 7⟧.",
            "He will never sell it, the NATO chief said in 2017.",
        ),
        bad("The ⟦CO 2⟧ went up. ⟦T he⟧ two minister⟦ s⟧ of it met.", "The CO2 went up. The two ministers of it met."),
        bad("It is ⟦a n⟧ old bank.", "It is an old bank."),
        bad("The bank ⟦con fi rmed⟧ it.", "The bank confirmed it."),
        bad("It rained on the minister⟦ s⟧ house.", "It rained on the minister’s house."),
        good("Plans A B C and x y z are out. T cells are white. H is for hawk. B and Q sell it."),
        good("Blood types A B O; groups a b c d; “I a m” and CO 2 per cent."),
    ],
    confidence=0.9,
)
def letters_apart(match: Any, document: Document) -> Iterator[Finding]:
    """A word whose letters stand apart.

    Spaced type, large first letters, indices and the ends of links are parts of their own in a page; engines that
    work on letters leave them where they know no word.
    """
    text, (start, end), kind = document.text, match.span(), match.lastgroup
    words, language, together = lexicon(document.language), facts(document), match.group().replace(" ", "")
    if (
        (kind == "small" and together in words and len(together) > 2 and words.zipf(together) > RARE)
        or (kind == "capitals" and _is_acronym(together, document))
        or (kind == "island" and words.knows(together) and len(together) > 4)
        or kind in ("year", "formula", "article")
    ):
        yield Finding(start, end, safe(Edit(start, end, together)))
    elif kind == "initial":
        rest = together[1:]
        plain = rest not in language.function_words or (
            together in language.starters and text[end : end + 5] != " for "
        )
        if plain and words.zipf(together.lower()) > USUAL and together.lower() in words and together[1:] != "s":
            yield Finding(start, end, safe(Edit(start, end, together)))
    elif kind == "plural":
        noun = word_before(text, start + 1)
        after = text[slice(*word_at(text, end + 1))]
        before = word_before(text, start + 1 - len(noun) - 1)
        if f"{noun}s" in words and noun not in language.function_words and before not in ("a", "an"):
            plural = after in language.function_words or may_be_verb(after, document.language)
            yield Finding(start, end, unsafe(Edit(start, start + 1, "" if plural else "’")))


USUAL, RARE = 3.5, 2.5
"""The frequency (Zipf) of a word that is meant rather than its parts, and of one rather than three letters or more."""


def _is_acronym(capitals: str, document: Document) -> bool:
    table = known(facts(document).tag)
    if capitals in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        return False  # A B C
    return (table is not None and table.has(capitals.lower())) or capitals in lexicon(document.language)
