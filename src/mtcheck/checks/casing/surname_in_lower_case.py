"""A name without its capital after a title or a saint's, or after its prefix: Mr hurst, st. Louis, mcKinnell."""

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
    occurrences,
    safe,
    unsafe,
    vocabulary,
    word_at,
)

_PREFIX = "mc"


def places(document: Document) -> Iterator[tuple[Span, bool]]:
    """Words in lower case that begin a name: where they stand, and whether nothing else can be meant."""
    text, there, language = document.text, vocabulary(document), facts(document)
    for title in sorted(there & language.words("before-surnames")):
        for stop in (" ", ". "):
            for at in find_all(text, title + stop):
                word = word_at(text, at + len(title + stop))
                if not text[at - 1 : at].isalpha() and text[slice(*word)].islower():
                    yield word, False
    if "st" in there:
        for saint in occurrences(text, "st"):
            after = text[saint.end : saint.end + 4].lstrip(".")
            if after[:1] == " " and after[1:2].isupper() and after[2:3].islower() and _stands_free(text, saint):
                yield saint, True
    for name in sorted(there) if _PREFIX in text else ():
        if name.startswith(_PREFIX) and name[2:3].isupper():
            yield from ((place, True) for place in occurrences(text, name) if _stands_free(text, place))


def _stands_free(text: str, place: Span) -> bool:
    return place.start == 0 or text[place.start - 1] in " \n“\"'‘(—-"


@check(
    "surname-in-lower-case",
    family="casing",
    category=Category.SPELLING,
    message="The name begins with a capital.",
    on=places,
    examples=[
        bad(
            "Mr ⟦hurst⟧ and Dr ⟦okoro⟧ flew to ⟦st⟧. Louis on Friday.",
            "Mr Hurst and Dr Okoro flew to St. Louis on Friday.",
        ),
        bad("The owner, Ann ⟦mcKinley⟧, was out.", "The owner, Ann McKinley, was out."),
        good("Ms van Dyk, Mr ffolkes, Mr dell’Orto, Dr al-Hadi and Ms ben-Ami met Mr vice president on 1st Street."),
        good("The iPhone is hers. She said that Mr and Ms are titles. He took the Dr and left."),
    ],
    confidence=0.9,
)
def surname_in_lower_case(found: tuple[Span, bool], document: Document) -> Iterator[Finding]:
    """A surname without its capital after a title, a saint's name without that of “St”, and “mc” before a capital.

    Engines that translate in lower case put capitals back by statistics, and rare names have none.
    """
    text, ((start, end), is_certain) = document.text, found
    word = text[start:end]
    edit = Edit(start, start + 1, word[0].upper())
    if is_certain:
        yield Finding(start, end, safe(edit))
        return
    language = facts(document)
    if text[end : end + 1] in ("-", "’", "'") and text[end + 1 : end + 3] not in ("s ", "s,", "s."):
        return  # al-Hadi, dell'Orto
    known = language.words("name-prefixes") | language.function_words | language.words("addressed")
    if len(word) > 2 and word not in known and not word.startswith("ff"):
        yield Finding(start, end, unsafe(edit))
