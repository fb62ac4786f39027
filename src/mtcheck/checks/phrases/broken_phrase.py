"""A fixed expression whose words were translated one by one: refused to comment, free blow."""

from collections.abc import Iterator

from mtcheck.api import Category, Document, Finding, Severity, bad, check, good
from mtcheck.text.evidence import What, likely
from mtcheck.text.rewriting import report
from mtcheck.text.variants import Variant


def candidates(document: Document) -> Iterator[tuple[Variant, float]]:
    """The places that read as a fixed expression, some of its words replaced, and how sure that is."""
    return likely(document, What.PHRASE)


@check(
    "broken-phrase",
    family="phrases",
    category=Category.TERMINOLOGY,
    message="A fixed expression whose words were replaced.",
    on=candidates,
    severity=Severity.WARNING,
    confidence=0.7,
    specificity=2,
    examples=[
        bad(
            "The goalkeeper could not help it: the defender had scored an ⟦autogoal⟧.",
            "The goalkeeper could not help it: the defender had scored an own goal.",
        ),
        good("The first instance of a free press was a hard blow to the council."),
    ],
)
def broken_phrase(candidate: tuple[Variant, float], document: Document) -> Iterator[Finding]:
    """A fixed expression whose words were replaced.

    An engine that does not know the expression as a whole translates its words, and a synonymiser swaps them.
    Reported is what gives a fixed expression when the words are put back, unless people write it, too.
    """
    yield report(*candidate, document)
