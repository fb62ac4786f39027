"""One name in two wordings: the Larkmoor Overpass beside the Larkmoor Bridge."""

from collections import defaultdict
from collections.abc import Iterator

from mtcheck.api import (
    Category,
    Document,
    Edit,
    Finding,
    Related,
    Severity,
    bad,
    check,
    good,
    occurrences,
    unsafe,
)
from mtcheck.text.names.about import tells_of_names
from mtcheck.text.names.doubles import Double, doubles
from mtcheck.text.names.rivals import names
from mtcheck.text.quotations.quoted import is_mention
from mtcheck.text.spelling import first_spelling

_LINKS = frozenset("of for in on the".split())


def candidates(document: Document) -> Iterator[Double]:
    """The places where a name stands that is probably another one in other words."""
    if tells_of_names(document):
        return
    yield from doubles(document)
    yield from _linked_otherwise(document)
    yield from _spelled_otherwise(document)


def _linked_otherwise(document: Document) -> Iterator[Double]:
    """The names of the same three words or more but for the function words between: Federation of the German Bakers."""
    text, alike = document.text, defaultdict[str, dict[str, None]](dict)
    for name in names(document):
        form = text[name.start : name.end].removeprefix("The ")
        words = form.split(" ")
        if not _LINKS.isdisjoint(words):
            content = [word for word in words if word not in _LINKS]
            if len(content) > 2 and words[0] == content[0] and "and" not in words:
                alike[" ".join(content)][form] = None
    yield from _rarer_ones(alike, document)


def _spelled_otherwise(document: Document) -> Iterator[Double]:
    """The names of two words or more that stand in British and American spelling: Harbour Theatre, Harbor Theater."""
    text, alike = document.text, defaultdict[str, dict[str, None]](dict)
    for name in names(document):
        form = text[name.start : name.end].removeprefix("The ")
        plain = " ".join(first_spelling(word, document.language) for word in form.split(" "))
        if " " in form and not form.isupper():
            alike[plain][form] = None
    yield from _rarer_ones(alike, document)


def _rarer_ones(alike: dict[str, dict[str, None]], document: Document) -> Iterator[Double]:
    """Of names that have two forms each the rarer one, or the later one of two that are as frequent."""
    for forms in alike.values():
        if len(forms) == 2:
            places = [occurrences(document.text, form) for form in forms]
            wrong, right = sorted(places, key=lambda them: (len(them), -them[0].start))
            yield Double(wrong[0], right[0])


@check(
    "name-in-two-wordings",
    family="names",
    category=Category.INCONSISTENCY,
    message="One name in two wordings.",
    on=candidates,
    severity=Severity.WARNING,
    confidence=0.78,
    specificity=3,
    examples=[
        bad(
            "The Larkmoor Bridge is shut. Nobody on the ⟦Larkmoor Overpass⟧ spoke. The Larkmoor Bridge is old.",
            "The Larkmoor Bridge is shut. Nobody on the Larkmoor Bridge spoke. The Larkmoor Bridge is old.",
        ),
        bad(
            "The Larkmoor Space Centre was shut. She left the ⟦Larkmoor Cosmic Centre⟧ in May.",
            "The Larkmoor Space Centre was shut. She left the Larkmoor Space Centre in May.",
        ),
        bad(
            "The Institute for Fiscal Studies agreed. The ⟦Institute for Financial Studies⟧ has its seat in London.",
            "The Institute for Fiscal Studies agreed. The Institute for Fiscal Studies has its seat in London.",
        ),
        bad(
            "Irena Skalovic wrote to Wells Fargo, and ⟦Wells Cargo⟧ answered.",
            "Irena Skalovic wrote to Wells Fargo, and Wells Fargo answered.",
        ),
        bad(
            "The Harbour Theatre is to open. It rained on. The ⟦Harbor Theater⟧ was shut in May.",
            "The Harbour Theatre is to open. It rained on. The Harbour Theatre was shut in May.",
        ),
        bad(
            "The Union of Larkmoor Bakers met. It is old. “No,” the ⟦Union of the Larkmoor Bakers⟧ said on Monday.",
            "The Union of Larkmoor Bakers met. It is old. “No,” the Union of Larkmoor Bakers said on Monday.",
        ),
        good("The National Assembly and the National Council met in Parliament Street and Parliament Square."),
        good("He left the House of Lords for the House of Representatives, and his house for a home in Lords Lane."),
        good("Anna Skalovic and Anne Skalovic, of South Korea, met Southern Korean and West African bakers."),
        good("The Ministry of Defence wrote to the Ministry of Finance, and the Larkmoor Bakery to the Larkmoor Pub."),
        good(
            "Prof Etta Skalovic, or Professor Skalovic, taught at Skalovic University and the Skalovic School of Art."
        ),
    ],
)
def name_in_two_wordings(double: Double, document: Document) -> Iterator[Finding]:
    """One name in two wordings.

    Two names have some words in common, and in the place of another one of them has a near-synonym, a word spelled
    nearly the same, or a plain word that hardly any name has; or only the “of”, “for” or “the” between differ: a
    synonymiser or an engine met the name twice. Proposed is the known name, or the one whose words stand more often in
    the article, or in names. Two words that are both frequent in names may make two names: Art Museum, Art Gallery.
    """
    if is_mention(document, double.right) and not is_mention(document, double.wrong):
        return  # the wording itself is meant there
    here = " ".join(document.text[slice(*double.wrong)].split())
    there = " ".join(document.text[slice(*double.right)].split())
    yield Finding(
        *double.wrong,
        unsafe(Edit(*double.wrong, there)),
        message=f"“{here}” here, “{there}” elsewhere.",
        related=(Related(*double.right, f"Here “{there}”."),),
    )
