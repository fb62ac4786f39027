"""A name as another language has it: OTAN, Londres, Moscou."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Severity, bad, check, good
from mtcheck.text.evidence import What, likely
from mtcheck.text.rewriting import report
from mtcheck.text.variants import Variant


def candidates(document: Document) -> Iterator[tuple[Variant, float]]:
    """The names that stand there as another language has them, and how sure that is."""
    return likely(document, What.FOREIGN)


@check(
    "foreign-form",
    family="names",
    category=Category.UNTRANSLATED,
    message="A name as another language has it.",
    on=candidates,
    severity=Severity.WARNING,
    confidence=0.85,
    specificity=2,
    examples=[
        bad("⟦An OTAN⟧ official flew to ⟦Pekín⟧ on Monday.", "A NATO official flew to Beijing on Monday."),
        good("A NATO official flew to Beijing from Rue de Moscou, Paris, and the crew of the Gare de Pékin went home."),
    ],
)
def foreign_form(candidate: tuple[Variant, float], document: Document) -> Iterator[Finding]:
    """A name as another language has it.

    Engines copy what they do not know, acronyms above all, and take names of places and institutions for unknown words.
    Names of streets, stations and companies may hold such a form, and are left alone.
    """
    yield report(*candidate, document)
