"""A name without its capital after a title or a given name, or after its prefix: Mr hurst, st. Louis, mcKinnell."""

from collections.abc import Iterator
from itertools import chain

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Pattern,
    Span,
    bad,
    check,
    facts,
    good,
    occurrences,
    pattern,
    safe,
    unknown_words,
    unsafe,
    vocabulary,
)
from mtcheck.text.names import small_persons
from mtcheck.text.names.people import all_given_names, is_surname

_PREFIX = "mc"
_STUMPED = Pattern(r" \p{Lu}[\p{L}’'-]+ b \p{Lu}", linear=True)
"""What follows st in a scorecard of cricket: st Lund b Vik."""


_after_initial = pattern(r"(?P<given>\p{Lu}\p{Ll}+) \p{Lu}\. (?P<name>\p{Ll}{4,})\b", near=("a A. a",), reach=40)
_after_article = pattern(r"(?<=\p{Lu}\p{Ll}+ )[Aa]l-(?P<name>\p{Ll}{4,})\b(?![-’'])", near=(" Aa-a", " aa-a"), reach=20)


def places(document: Document) -> Iterator[tuple[Span, bool]]:
    """Words in lower case that begin a name: where they stand, and whether nothing else can be meant."""
    text, there = document.text, vocabulary(document)
    yield from (
        (place, False) for place in chain(small_persons.after_titles(document), small_persons.persons(document))
    )
    yield from ((place, True) for place in small_persons.with_titles(document))
    for match in _after_initial(document):
        if match["given"] in all_given_names() and (
            match["name"] in unknown_words(document) or is_surname(match["name"].capitalize())
        ):
            yield Span(*match.span("name")), False
    for match in _after_article(document):
        if match["name"] in unknown_words(document):
            yield Span(*match.span("name")), False
    if "st" in there:
        for saint in occurrences(text, "st"):
            after = text[saint.end : saint.end + 4].lstrip(".")
            begins = after[:1] == " " and after[1:2].isupper() and after[2:3].islower() and _stands_free(text, saint)
            if begins and not _STUMPED.match(text, saint.end):
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
        bad("The coach said that Peter ⟦wessolm⟧ was out.", "The coach said that Peter Wessolm was out."),
        bad("The leader ⟦nick wessolm⟧ said no.", "The leader Nick Wessolm said no."),
        bad("Then ⟦mr⟧ Lindo met ⟦ms wessolm⟧.", "Then Mr Lindo met Ms Wessolm."),
        bad("The farmer ⟦tony martin⟧ said no.", "The farmer Tony Martin said no."),
        bad("He misled Vice President ⟦mike⟧ Lindo.", "He misled Vice President Mike Lindo."),
        bad("They met Ann B. ⟦wessolm⟧ and Abu Bakr Al-⟦lindawi⟧.", "They met Ann B. Wessolm and Abu Bakr Al-Lindawi."),
        good("The names of Ann B. were read, and of Samuel A. and Ann B. Wessolm, by Omar al-Hadi."),
        good("It took 12 ms before the minister rose Monday, and the president will Ann Lindo the house."),
        bad("The owner, Ann ⟦mcKinley⟧, was out.", "The owner, Ann McKinley, was out."),
        bad("They met ⟦marnie thorpley⟧ in town, and Kevin ⟦thorpley⟧ was out."),
        good("She asked Kevin what he googled. “Karena kita amat,” Kevin janganlah sekali."),
        good("Ms van Dyk, Mr ffolkes, Mr dell’Orto, Dr al-Hadi and Ms ben-Ami met Mr vice president on 1st Street."),
        good("P Vik st Lund b Holt 8\n\n“Ajay bhai is the best,” he said."),
        good("The iPhone is hers. She said that Mr and Ms are titles. He took the Dr and left."),
    ],
    confidence=0.9,
)
def surname_in_lower_case(found: tuple[Span, bool], document: Document) -> Iterator[Finding]:
    """A surname without its capital after a title or a given name, “St” without its own, and “mc” before a capital.

    Engines that translate in lower case put capitals back by statistics, and rare names have none.
    """
    text, ((start, end), is_certain) = document.text, found
    word = text[start:end]
    begins = (at for at in range(start, end) if at == start or text[at - 1] == " ")
    edits = [Edit(at, at + 1, text[at].upper()) for at in begins if text[at].islower()]
    if is_certain:
        yield Finding(start, end, safe(*edits))
        return
    language = facts(document)
    if text[end : end + 1] in ("-", "’", "'") and text[end + 1 : end + 3] not in ("s ", "s,", "s."):
        return  # al-Hadi, dell'Orto
    others = language.function_words.union(*map(language.words, ("name-prefixes", "foreign-particles", "addressed")))
    if len(word) > 2 and word not in others and not word.startswith("ff"):
        yield Finding(start, end, unsafe(*edits))
