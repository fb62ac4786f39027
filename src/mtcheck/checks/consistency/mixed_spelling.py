"""British and American spellings in one article: neighbour beside color."""

from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Severity,
    Span,
    bad,
    check,
    good,
    occurrences,
    unsafe,
    vocabulary,
    whole,
)
from mtcheck.text.spelling import Spellings, spellings
from mtcheck.text.usage import Usage, disagreement, in_own_words
from mtcheck.text.variety import american

CLEAR = 3
"""How many times as many words of one variety there must be as of the other, for the article to keep it."""

TWO_WORDS = 2
"""How many words with -ise show that an article has it by its rule."""


@check(
    "mixed-spelling",
    family="consistency",
    category=Category.INCONSISTENCY,
    message="British and American spelling.",
    on=whole,
    severity=Severity.SUGGESTION,
    examples=[
        bad(
            "The harbor lost its color, and the ⟦colour⟧ of the sea changed. Nobody saw its color.",
            "The harbor lost its color, and the color of the sea changed. Nobody saw its color.",
        ),
        bad(
            "Labor leaders left the harbor, a favorite neighborhood, and the ⟦labour⟧ of the others went on.",
            "Labor leaders left the harbor, a favorite neighborhood, and the labor of the others went on.",
        ),
        good(
            "The Labour Party keeps the Center for Defence in a favourite harbour of its organization, in grey colours."
        ),
        bad("Mr. Lund, an attorney, saw lawmakers downtown and in the ⟦neighbourhoods⟧ of the west."),
        bad(
            "It is £5 a head, they emphasise, as they realised in their ⟦organization⟧ of harbours and colours.",
            "It is £5 a head, they emphasise, as they realised in their organisation of harbours and colours.",
        ),
        bad("The canal is 200 ⟦meters⟧ wide. The harbour lost its colour, and 300 metres of a neighbour’s wall."),
        good("Smart meters came to the harbour; the flats are 300 metres from a neighbour’s wall, grey in colour."),
        good("The hat, “grey as a neighbour’s lorry,” he said, was a favor. It is £9 here and $9 there."),
        good("He wrote: “Our harbour is grey.” The harbor lost its color, and its neighbors left for the new center."),
    ],
)
def mixed_spelling(_: Document, document: Document) -> Iterator[Finding]:
    """British and American spellings in one article.

    An engine has learnt from both and takes the one that the sentence recalls. Reported is a word in two spellings, and
    a spelling of the other variety where the article clearly keeps one. Names and quotations may differ.
    """
    table = spellings(document.language)
    found = vocabulary(document) & table.all
    both = {word for word in found if table.other[word] in found}
    for word in sorted(both & table.leading):
        forms = (word, table.other[word]) if american(document) < 0 else (table.other[word], word)
        yield from disagreement(
            *(Usage(form, _places(document, (form,))) for form in forms), rewrite=lambda _, usual: usual.form
        )
    yield from _of_two_kinds(document, found - both, table)
    first, second = found & table.first - both, found & table.second - both
    odd = first if american(document) < 0 else second
    if len(odd) == 1 and len(first | second) <= CLEAR and abs(american(document)) >= CLEAR:
        yield from _alone(document, *odd)
        return
    if not first or not second:
        return
    if len(second) * CLEAR <= len(first):
        rare, usual, names = second, first, ("a British spelling", "an American spelling")
    elif len(first) * CLEAR <= len(second):
        rare, usual, names = first, second, ("an American spelling", "a British spelling")
    else:
        return

    def rewrite(place: Span, _: Usage) -> str:
        return table.other[document.text[place.start : place.end]]

    usages = Usage(names[0], _places(document, rare)), Usage(names[1], _places(document, usual))
    if len(usages[0].places) < len(usages[1].places):
        yield from disagreement(*usages, rewrite=rewrite)


def _of_two_kinds(document: Document, found: frozenset[str], table: Spellings) -> Iterator[Finding]:
    """The one -ize of a British article that has -ise in several words."""
    shared = found & table.shared
    kept = {word for word in found if table.other[word] in table.shared and word not in table.shared}
    if len(kept) < TWO_WORDS or len(shared) != 1 or american(document) >= 0:
        return
    usages = (
        Usage("a spelling with z", _places(document, shared)),
        Usage("one with s", _places(document, frozenset(kept))),
    )
    if len(usages[0].places) == 1:
        yield from disagreement(*usages, rewrite=lambda place, _: table.other[document.text[slice(*place)]], times=2)


def _alone(document: Document, word: str) -> Iterator[Finding]:
    """The only word that the two varieties spell in two ways, where it stands once and the rest is of the other one."""
    places = _places(document, (word,))
    if len(places) == 1:
        other = spellings(document.language).other[word]
        variety = "American" if american(document) > 0 else "British"
        yield Finding(
            *places[0], unsafe(Edit(*places[0], other)), message=f"The article is in {variety} English, {word} is not."
        )


def _places(document: Document, words: frozenset[str] | tuple[str, ...]) -> list[Span]:
    """Where words stand in the body outside quotations, those of measures after a number."""
    text, counted = document.text, spellings(document.language).counted
    found = sorted(place for word in words for place in occurrences(text, word))
    return in_own_words(
        document, (it for it in found if text[slice(*it)] not in counted or text[it.start - 2 : it.start - 1].isdigit())
    )
