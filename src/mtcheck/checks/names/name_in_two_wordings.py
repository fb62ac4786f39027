"""One name in two wordings: the Larkmoor Overpass beside the Larkmoor Bridge."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Edit, Finding, Related, Severity, bad, check, good, unsafe
from mtcheck.text.doubles import Double, doubles
from mtcheck.text.quoted import is_mention


@check(
    "name-in-two-wordings",
    family="names",
    category=Category.INCONSISTENCY,
    message="One name in two wordings.",
    on=doubles,
    severity=Severity.WARNING,
    confidence=0.8,
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
    nearly the same, or a plain word that hardly any name has: a synonymiser or an engine met the name twice. Proposed
    is the known name, or the one whose words stand more often in the article, or in names. Two words that are both
    frequent in names may make two names: Art Museum, Art Gallery.
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
        confidence=min(0.9, 0.3 + double.sure),
    )
